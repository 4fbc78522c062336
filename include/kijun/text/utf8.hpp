#pragma once
// UTF-8: checking, decoding with a map back to bytes, counting lines and columns.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Byte offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7); none
/// when all is well. Linear.
[[nodiscard]] KIJUN_API std::optional<std::size_t>
first_invalid_utf8(std::string_view text) noexcept;

/// Code points with the byte offset of each.
struct decoded_text {
    std::u32string text; ///< the code points
    /// offsets[i] is where text[i] begins; one more entry at the end: the length in bytes.
    std::vector<std::uint32_t> offsets;
};

/// Decodes; an ill-formed byte becomes U+FFFD. Linear.
[[nodiscard]] KIJUN_API decoded_text decode_utf8(std::string_view text);
/// The same without the offsets.
[[nodiscard]] KIJUN_API std::u32string to_utf32(std::string_view text);
/// What is no code point (a surrogate, beyond U+10FFFF) becomes U+FFFD.
[[nodiscard]] KIJUN_API std::string to_utf8(std::u32string_view text);
/// The same of one, at the end of a text.
KIJUN_API void append_utf8(std::string& to, char32_t character);

/// Number of code points.
[[nodiscard]] KIJUN_API std::size_t count_code_points(std::string_view text) noexcept;

/// Finds line and column of byte offsets in one text. Lines end at "\n" (a "\r" before it
/// belongs to the ending). Keeps a view: the text must outlive the index. Building is linear, a
/// question costs O(log lines + length of the line).
class KIJUN_API line_index {
public:
    /// Linear in `text`, which is kept as a view.
    explicit line_index(std::string_view text);
    /// Offsets past the end count as the end.
    [[nodiscard]] position at(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

} // namespace kijun
