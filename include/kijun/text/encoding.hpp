#pragma once
// What texts of Japanese offices are encoded in, and from there to UTF-8.

#include <kijun/base/export.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

/// The two-byte sets are read by the mapping of Windows (code page 932 and its rows 13 and 89
/// to 92 in EUC and ISO-2022-JP, too), so that ～ － ① ㈱ stay what their writer typed.
enum class text_encoding : std::uint8_t {
    utf8,        ///< with byte order mark or without
    utf16le,     ///< with byte order mark, or by its NULs
    utf16be,     ///< with byte order mark, or by its NULs
    shift_jis,   ///< Windows-31J
    euc_jp,      ///< without JIS X 0212 (three bytes), which no Windows writes
    iso_2022_jp, ///< by its escapes
    windows_1252 ///< where it is declared; its bytes can be anything
};

/// "UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "windows-1252".
[[nodiscard]] KIJUN_API std::string_view name_of(text_encoding which) noexcept;

/// What a declaration (charset=…, encoding="…") means, in any case; "utf-16" alone is none, for
/// it does not tell the order of bytes; ASCII is UTF-8. ISO-8859-1 is windows-1252, as for
/// browsers (WHATWG Encoding, 4.2).
[[nodiscard]] KIJUN_API std::optional<text_encoding> encoding_named(std::string_view declared);

/// Bytes of the byte order mark of UTF-8 or UTF-16 that `bytes` begin with, else 0.
[[nodiscard]] KIJUN_API std::size_t byte_order_mark_size(std::string_view bytes) noexcept;

/// More control characters than a text has: a picture, a program. False for UTF-16.
[[nodiscard]] KIJUN_API bool is_binary(std::string_view bytes);

/// The encoding of a text: by its byte order mark; by NULs where ASCII stands in UTF-16; by the
/// escapes of ISO-2022-JP; UTF-8 where the bytes are that, but for damage; else what makes the
/// better Japanese, counted character by character, of Shift_JIS and EUC-JP. None for what is
/// binary and for what is none of these. Linear.
[[nodiscard]] KIJUN_API std::optional<text_encoding> guess_encoding(std::string_view bytes);

/// A text in UTF-8, and what was lost on the way.
struct converted_text {
    std::string text;            ///< well-formed UTF-8 without a byte order mark
    std::size_t undecodable = 0; ///< how many U+FFFD stand for bytes that are no character
    std::size_t first_undecodable = 0; ///< offset of the first of these in `text`
};

/// Converts. What is no character in `from` becomes U+FFFD: an ill-formed byte, an unassigned
/// pair, a lone surrogate, half a character at the end. Linear; takes up to three times the
/// bytes.
[[nodiscard]] KIJUN_API converted_text convert_to_utf8(std::string_view bytes,
                                                       text_encoding from);

} // namespace kijun
