#include "numbering/citation_grammar.hpp"

#include "numbering/citation_ast.hpp"
#include "numbering/citation_grammar_def.hpp"
#include "numbering/code_points.hpp"

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
match_rule(const Rule& rule, std::string_view text, std::size_t at) {
    const char* const end = text.data() + text.size();
    code_point_iterator now(text.data() + at, end);
    Value value{};
    if (!x3::parse(now, code_point_iterator(end, end), rule, value)) {
        return std::nullopt;
    }
    return match<Value>{std::move(value), static_cast<std::size_t>(now.base() - text.data())};
}

} // namespace

std::optional<match<ast::element>> match_element(std::string_view text, std::size_t at) {
    return match_rule<ast::element>(grammar::element, text, at);
}

std::optional<match<ast::element>> match_next(std::string_view text, std::size_t at) {
    return match_rule<ast::element>(grammar::next_element, text, at);
}

std::optional<match<ast::place>> match_next_place(std::string_view text, std::size_t at) {
    return match_rule<ast::place>(grammar::next_place, text, at);
}

std::optional<match<ast::separator>> match_separator(std::string_view text, std::size_t at) {
    return match_rule<ast::separator>(grammar::separator, text, at);
}

std::optional<match<std::vector<ast::place>>> match_parts(std::string_view text,
                                                          std::size_t at) {
    return match_rule<std::vector<ast::place>>(grammar::parts, text, at);
}

} // namespace kijun::numbering
