#include "bracket_citations.hpp"

#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"
#include "text/characters.hpp"

#include <algorithm>
#include <cstddef>

namespace kijun {
namespace {

bool is_number(char32_t c) {
    return numbering::is_digit(numbering::narrow(c));
}

/// The end of a bracket that holds 参考 or 注 with numbers; 0 where none begins the text.
std::size_t end_of_parts(std::u32string_view text) {
    constexpr std::u32string_view between = U"参考注、，,・ \u3000";
    if (!text.starts_with(U'（') && !text.starts_with(U'(')) {
        return 0;
    }
    const std::size_t close = text.find_first_of(U"）)");
    if (close == std::u32string_view::npos) {
        return 0;
    }
    const std::u32string_view inside = text.substr(1, close - 1);
    const bool names = inside.starts_with(U'注') || inside.starts_with(U"参考");
    return names && std::ranges::all_of(inside,
                                        [between](char32_t c) {
                                            return is_number(c) ||
                                                   between.find(c) != std::u32string_view::npos;
                                        })
               ? close + 1
               : 0;
}

} // namespace

bool cites_in_brackets(std::u32string_view text) {
    constexpr std::u32string_view series = U"統実設監運技";
    std::size_t at = 1;
    while (at < text.size() && is_blank(text[at])) {
        ++at;
    }
    if (at >= text.size() || series.find(text[at]) == std::u32string_view::npos) {
        return false;
    }
    ++at;
    while (at < text.size() && is_blank(text[at])) {
        ++at;
    }
    return at < text.size() && is_number(text[at]);
}

bool cites_parts_alone(std::u32string_view text) {
    std::size_t end = end_of_parts(text);
    if (end == 0) {
        return false;
    }
    while (end < text.size()) {
        text.remove_prefix(end);
        const bool closes = text.front() == U'。' || is_blank(text.front());
        const std::size_t clauses = text.front() == U'【' ? text.find(U'】') : 0;
        end = closes                                                 ? 1
              : clauses != 0 && clauses != std::u32string_view::npos ? clauses + 1
                                                                     : end_of_parts(text);
        if (end == 0) {
            return false;
        }
    }
    return true;
}

} // namespace kijun
