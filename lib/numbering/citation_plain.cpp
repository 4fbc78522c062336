#include "numbering/citation_plain.hpp"

#include "numbering/citation_ast.hpp"
#include "numbering/citation_grammar.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t sign_bytes = 3; // of the kanji and signs here
constexpr std::size_t most_digits = 3;

constexpr std::array<std::pair<std::string_view, ast::series>, 6> letters{
    {{"実"sv, ast::series::practice},
     {"統"sv, ast::series::governance},
     {"設"sv, ast::series::facilities},
     {"監"sv, ast::series::audit},
     {"運"sv, ast::series::operation},
     {"技"sv, ast::series::technology}}};

std::optional<ast::series> letter_at(std::string_view text, std::size_t at) {
    const std::string_view sign = text.substr(at, sign_bytes);
    for (const auto& [letter, series] : letters) {
        if (sign == letter) {
            return series;
        }
    }
    return std::nullopt;
}

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// One to three digits, the first no zero; 0 for anything else.
std::uint32_t take_number(std::string_view text, std::size_t& at) {
    std::uint32_t value = 0;
    const std::size_t begin = at;
    while (is_digit_at(text, at) && at - begin < most_digits) {
        value = value * 10 + static_cast<std::uint32_t>(text[at++] - '0');
    }
    return is_digit_at(text, at) || text[begin] == '0' ? 0 : value;
}

/// Signs that end a number whatever follows: nothing counted, no range, no place.
bool ends_here(std::string_view text, std::size_t at) {
    const std::string_view sign = text.substr(at, sign_bytes);
    return sign.empty() || sign == "、" || sign == "。" || sign == "・" || sign == "；";
}

std::optional<match<ast::element>>
match_number(std::string_view text, std::size_t at, ast::series of) {
    if (!is_digit_at(text, at)) {
        return std::nullopt;
    }
    match<ast::element> read;
    read.value.of = of;
    read.value.first.main = take_number(text, at);
    if (at < text.size() && text[at] == '-' && is_digit_at(text, at + 1)) {
        const std::uint32_t branch = take_number(text, ++at);
        if (branch == 0) {
            return std::nullopt;
        }
        read.value.first.branches = {branch};
    }
    if (read.value.first.main == 0 || !ends_here(text, at)) {
        return std::nullopt;
    }
    read.end = at;
    return read;
}

} // namespace

std::optional<match<ast::element>> match_plain_element(std::string_view text, std::size_t at) {
    const auto series = letter_at(text, at);
    return series ? match_number(text, at + sign_bytes, *series) : std::nullopt;
}

std::optional<match<ast::element>> match_plain_next(std::string_view text, std::size_t at) {
    return match_number(text, at, ast::series::same);
}

bool begins_anew(std::string_view text, std::size_t at) {
    return text.substr(at, sign_bytes) == "、" && letter_at(text, at + sign_bytes).has_value();
}

std::optional<match<ast::separator>> match_plain_separator(std::string_view text,
                                                           std::size_t at) {
    if (text.substr(at, sign_bytes) != "、") {
        return std::nullopt;
    }
    at += sign_bytes;
    if (!is_digit_at(text, at)) {
        return std::nullopt;
    }
    return match<ast::separator>{ast::separator::loose, at};
}

} // namespace kijun::numbering
