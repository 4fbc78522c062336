#pragma once
// Blanks as Japanese documents have them: ASCII white space and the ideographic space.

#include <cstddef>
#include <string_view>

namespace kijun {

inline constexpr std::string_view ideographic_space = "\xE3\x80\x80"; // U+3000

/// Bytes of the blank that `text` begins with, 0 when it begins with none.
[[nodiscard]] constexpr std::size_t leading_blank(std::string_view text) noexcept {
    if (text.empty()) {
        return 0;
    }
    const char c = text.front();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        return 1;
    }
    return text.starts_with(ideographic_space) ? ideographic_space.size() : 0;
}

/// Bytes of the blank that `text` ends with, 0 when it ends with none.
[[nodiscard]] constexpr std::size_t trailing_blank(std::string_view text) noexcept {
    if (text.empty()) {
        return 0;
    }
    const char c = text.back();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        return 1;
    }
    return text.ends_with(ideographic_space) ? ideographic_space.size() : 0;
}

/// Without the blanks at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (const std::size_t blank = leading_blank(text)) {
        text.remove_prefix(blank);
    }
    while (const std::size_t blank = trailing_blank(text)) {
        text.remove_suffix(blank);
    }
    return text;
}

} // namespace kijun
