#pragma once
// What XML 1.0 forbids and pugixml lets through in silence: control characters, bare "&",
// entities that are not the five predefined ones, references to characters that may not be, and
// text around the root element.

#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun {

/// What a reference (&amp;, &#12354;) stands for.
struct xml_reference {
    char32_t character = 0;
    std::size_t size = 0; ///< bytes from "&" to ";", both included
};

/// The reference that `text` begins with, if it is a good one: one of the five predefined
/// entities, or a character that XML allows, in at most 40 bytes.
[[nodiscard]] std::optional<xml_reference> leading_reference(std::string_view text) noexcept;

/// Byte offset of the first such thing; none when there is none. The text is valid UTF-8.
/// Comments, CDATA, processing instructions and a document type are passed over. Linear.
[[nodiscard]] std::optional<std::size_t> first_ill_formed(std::string_view text) noexcept;

/// Byte offset of the first text before the first tag or after the last one, if any but blanks.
[[nodiscard]] std::optional<std::size_t> first_text_outside(std::string_view text) noexcept;

} // namespace kijun
