#include "text_walker.hpp"

#include <array>

namespace kijun {
namespace {

constexpr bool is_plain(unsigned byte) {
    return byte >= 0x20U && byte < 0x80U && byte != '<' && byte != '&' && byte != '"' &&
           byte != '\'';
}

constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        table[byte] = is_plain(byte);
    }
    return table;
}();

unsigned value(char byte) noexcept {
    return static_cast<unsigned char>(byte);
}

bool continues(char byte) noexcept {
    return (value(byte) & 0xC0U) == 0x80U;
}

/// Bytes of the character of more than one byte that stands here; 0 when it is none that XML
/// allows. Unicode 15, table 3-7, without U+FFFE and U+FFFF. The NUL at the end continues
/// nothing, so that no byte behind it is looked at.
std::size_t wide_character(const char* at) noexcept {
    const unsigned lead = value(at[0]);
    if (lead < 0xC2U || lead > 0xF4U || !continues(at[1])) {
        return 0;
    }
    const unsigned second = value(at[1]);
    if (lead < 0xE0U) {
        return 2;
    }
    if (!continues(at[2])) {
        return 0;
    }
    if (lead < 0xF0U) {
        const bool overlong = lead == 0xE0U && second < 0xA0U;
        const bool surrogate = lead == 0xEDU && second > 0x9FU;
        const bool no_character = lead == 0xEFU && second == 0xBFU && value(at[2]) >= 0xBEU;
        return overlong || surrogate || no_character ? 0 : 3;
    }
    const bool overlong = lead == 0xF0U && second < 0x90U;
    const bool beyond = lead == 0xF4U && second > 0x8FU;
    return overlong || beyond || !continues(at[3]) ? 0 : 4;
}

} // namespace

void text_walker::skip_blanks() noexcept {
    for (;; ++at_) {
        if (*at_ == '\n') {
            ++at_;
            begin_line();
            --at_;
        } else if (*at_ != ' ' && *at_ != '\t' && *at_ != '\r') {
            return;
        }
    }
}

void text_walker::skip_plain() noexcept {
    const char* at = at_;
    std::uint32_t continued = continued_;
    for (;;) {
        // Kana, most kanji and the brackets of Japanese are three bytes with these leads, in
        // which any two continuations will do.
        const unsigned lead = value(*at);
        if (lead > 0xE0U && lead < 0xEDU) {
            if (!continues(at[1]) || !continues(at[2])) {
                break;
            }
            at += 3;
            continued += 2;
        } else if (plain[lead]) {
            ++at;
        } else {
            const std::size_t bytes = wide_character(at);
            if (bytes == 0) {
                break;
            }
            at += bytes;
            continued += static_cast<std::uint32_t>(bytes - 1);
        }
    }
    at_ = at;
    continued_ = continued;
}

bool text_walker::skip_special() noexcept {
    switch (*at_) {
    case '\n':
        ++at_;
        begin_line();
        return true;
    case '\t':
    case '\r':
    case '<':
    case '&':
    case '"':
    case '\'':
        ++at_;
        return true;
    default:
        return false;
    }
}

bool text_walker::skip_any(std::size_t bytes) noexcept {
    const char* const target = at_ + bytes;
    while (at_ < target) {
        if (plain[value(*at_)]) {
            ++at_;
        } else if (!skip_special()) {
            const std::size_t wide = wide_character(at_);
            if (wide == 0) {
                return false;
            }
            at_ += wide;
            continued_ += static_cast<std::uint32_t>(wide - 1);
        }
    }
    return at_ == target;
}

void text_walker::follow(std::string_view text) noexcept {
    at_ = text.data() + (at_ - begin_);
    line_start_ = text.data() + (line_start_ - begin_);
    begin_ = text.data();
    end_ = text.data() + text.size();
}

} // namespace kijun
