#pragma once
// A step through the signs at the front of a text: what names and numbers of parts are read
// with.

#include "numbering/characters.hpp"
#include "numbering/law_id.hpp"

#include <kijun/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::numbering {

[[nodiscard]] constexpr bool is_letter(char32_t sign) noexcept {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

/// Signs are seen in half width; a NUL stands behind the last.
class sign_reader {
public:
    explicit sign_reader(std::u32string_view text) : text_(text) {}

    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? narrow(text_[at_ + ahead]) : U'\0';
    }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::u32string_view rest() const { return text_.substr(at_); }
    void skip(std::size_t count = 1) { at_ += count; }
    void go_to(std::size_t at) { at_ = at; }

    void skip_blanks() {
        while (is_blank(peek())) {
            skip();
        }
    }

    /// One to three digits without a leading zero.
    std::optional<std::uint32_t> take_digits() {
        std::uint32_t value = 0;
        std::size_t count = 0;
        while (is_digit(peek(count))) {
            value = value * 10 + static_cast<std::uint32_t>(peek(count) - U'0');
            if (++count > most_digits) {
                return std::nullopt;
            }
        }
        if (count == 0 || peek() == U'0') {
            return std::nullopt;
        }
        skip(count);
        return value;
    }

    /// Digits, or a number in kanji.
    std::optional<std::uint32_t> take_any_number() {
        if (const auto value = take_digits()) {
            return value;
        }
        constexpr std::size_t longest = 7; // 九百九十九
        const std::u32string_view head = rest().substr(0, longest);
        const std::string bytes = to_utf8(head);
        const auto read = read_law_number(bytes, 0);
        if (!read || is_digit(peek()) || read->value > 999) {
            return std::nullopt;
        }
        skip(count_code_points(std::string_view(bytes).substr(0, read->end)));
        return read->value;
    }

private:
    static constexpr std::size_t most_digits = 3;

    std::u32string_view text_;
    std::size_t at_ = 0;
};

} // namespace kijun::numbering
