#pragma once
// Code points of UTF-8 where they lie. Citations are read from the bytes themselves: a text is
// decoded only where one may stand, and spans are byte offsets without a map.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace kijun::numbering {

struct code_point {
    char32_t value = 0;
    std::uint32_t bytes = 0; ///< 0 only at the end of the text
};

/// The code point that begins at `at`. An ill-formed byte is U+FFFD and one byte long, as
/// `decode_utf8` has it; overlong forms and surrogates, which no rule here asks for, are taken
/// as they come. Precondition: at < end.
[[nodiscard]] inline code_point code_point_at(const char* at, const char* end) noexcept {
    const auto byte = [at](std::size_t ahead) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(at[ahead]));
    };
    const auto is_tail = [&byte](std::size_t ahead) { return (byte(ahead) & 0xC0U) == 0x80U; };
    const std::uint32_t lead = byte(0);
    const auto left = static_cast<std::size_t>(end - at);
    if (lead < 0x80U) {
        return {static_cast<char32_t>(lead), 1};
    }
    if (lead >= 0xE0U && lead < 0xF0U && left > 2 && is_tail(1) && is_tail(2)) {
        return {static_cast<char32_t>((lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U |
                                      (byte(2) & 0x3FU)),
                3};
    }
    if (lead >= 0xC2U && lead < 0xE0U && left > 1 && is_tail(1)) {
        return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(1) & 0x3FU)), 2};
    }
    if (lead >= 0xF0U && lead < 0xF5U && left > 3 && is_tail(1) && is_tail(2) && is_tail(3)) {
        return {static_cast<char32_t>((lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U |
                                      (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU)),
                4};
    }
    return {U'\uFFFD', 1};
}

[[nodiscard]] inline code_point code_point_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? code_point_at(text.data() + at, text.data() + text.size())
                            : code_point{};
}

/// The code point that ends at `end`; of no bytes at the beginning of the text.
[[nodiscard]] inline code_point code_point_before(std::string_view text,
                                                  std::size_t end) noexcept {
    constexpr std::size_t longest = 4;
    for (std::size_t bytes = 1; bytes <= longest && bytes <= end; ++bytes) {
        const auto lead = static_cast<unsigned char>(text[end - bytes]);
        if ((lead & 0xC0U) != 0x80U) {
            const code_point read = code_point_at(text.data() + end - bytes, text.data() + end);
            return read.bytes == bytes ? read : code_point{U'\uFFFD', 1};
        }
    }
    return end == 0 ? code_point{} : code_point{U'\uFFFD', 1};
}

/// Goes over a text by code points; each is decoded once, when it is stepped on.
class code_point_iterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char32_t;
    using difference_type = std::ptrdiff_t;
    using pointer = const char32_t*;
    using reference = char32_t;

    code_point_iterator() = default;
    code_point_iterator(const char* at, const char* end) : at_(at), end_(end) { read(); }

    [[nodiscard]] char32_t operator*() const noexcept { return now_.value; }
    code_point_iterator& operator++() noexcept {
        at_ += now_.bytes;
        read();
        return *this;
    }
    code_point_iterator operator++(int) noexcept {
        code_point_iterator before = *this;
        ++*this;
        return before;
    }
    [[nodiscard]] const char* base() const noexcept { return at_; }

    friend bool operator==(const code_point_iterator& a,
                           const code_point_iterator& b) noexcept {
        return a.at_ == b.at_;
    }

private:
    void read() noexcept { now_ = at_ == end_ ? code_point{} : code_point_at(at_, end_); }

    const char* at_ = nullptr;
    const char* end_ = nullptr;
    code_point now_;
};

} // namespace kijun::numbering
