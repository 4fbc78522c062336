#include "write/sheet_names.hpp"

#include "write/escape.hpp"
#include "write/xlsx_plan.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun::xlsx {
namespace {

/// Excel takes these for one name where they differ in nothing but the case.
std::string folded(std::string_view name) {
    std::string key(name);
    std::ranges::transform(key, key.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return key;
}

char32_t allowed(char32_t character) {
    constexpr std::u32string_view forbidden = U"[]:*?/\\";
    constexpr char32_t to_full_width = 0xFEE0;
    if (character < 0x20) {
        return U' ';
    }
    return forbidden.find(character) == std::u32string_view::npos ? character
                                                                  : character + to_full_width;
}

std::u32string trimmed(std::u32string_view text) {
    const auto is_edge = [](char32_t character) {
        return character == U' ' || character == U'\'';
    };
    while (!text.empty() && is_edge(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_edge(text.back())) {
        text.remove_suffix(1);
    }
    return std::u32string(text);
}

} // namespace

std::size_t utf16_units(std::u32string_view text) noexcept {
    return text.size() + static_cast<std::size_t>(std::ranges::count_if(
                             text, [](char32_t character) { return character > 0xFFFF; }));
}

std::u32string_view within_units(std::u32string_view text, std::size_t most) noexcept {
    std::size_t end = 0;
    for (std::size_t units = 0; end < text.size(); ++end) {
        units += text[end] > 0xFFFF ? 2 : 1;
        if (units > most) {
            break;
        }
    }
    return text.substr(0, end);
}

std::string sheet_names::next(std::string_view wanted) {
    std::u32string name = to_utf32(clean_text(wanted));
    std::ranges::transform(name, name.begin(), allowed);
    name = trimmed(within_units(trimmed(name), most_name_units));
    if (name.empty()) {
        name = U"-";
    }
    std::string given = to_utf8(name);
    if (folded(given) == "history") { // Excel's own, for changes that it tracks
        given += '_';
    }
    for (std::size_t number = 2; !given_.insert(folded(given)).second; ++number) {
        const std::string tail = " (" + std::to_string(number) + ")";
        given = to_utf8(within_units(name, most_name_units - tail.size())) + tail;
    }
    return given;
}

} // namespace kijun::xlsx
