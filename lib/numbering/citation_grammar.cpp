#include "numbering/citation_grammar.hpp"

#include "numbering/citation_ast.hpp"
#include "numbering/citation_grammar_def.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

namespace x3 = grammar::x3;

template <typename Value, typename Rule>
std::optional<match<Value>>
match_rule(const Rule& rule, std::u32string_view text, std::size_t at) {
    const char32_t* const begin = text.data();
    const char32_t* const end = begin + text.size();
    const char32_t* now = begin + at;
    Value value{};
    if (!x3::parse(now, end, rule, value)) {
        return std::nullopt;
    }
    return match<Value>{std::move(value), static_cast<std::size_t>(now - begin)};
}

} // namespace

std::optional<match<ast::element>> match_element(std::u32string_view text, std::size_t at) {
    return match_rule<ast::element>(grammar::element, text, at);
}

std::optional<match<ast::element>> match_next(std::u32string_view text, std::size_t at) {
    return match_rule<ast::element>(grammar::next_element, text, at);
}

std::optional<match<ast::place>> match_next_place(std::u32string_view text, std::size_t at) {
    return match_rule<ast::place>(grammar::next_place, text, at);
}

std::optional<match<ast::separator>> match_separator(std::u32string_view text, std::size_t at) {
    return match_rule<ast::separator>(grammar::separator, text, at);
}

std::optional<match<std::vector<ast::place>>> match_parts(std::u32string_view text,
                                                          std::size_t at) {
    return match_rule<std::vector<ast::place>>(grammar::parts, text, at);
}

} // namespace kijun::numbering
