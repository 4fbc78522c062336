#pragma once
// What XML 1.0 forbids and pugixml lets through in silence: control characters, bare "&",
// entities that are not the five predefined ones, references to characters that may not be, and
// text around the root element.

#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun {

/// Byte offset of the first such thing; none when there is none. The text is valid UTF-8.
/// Comments, CDATA, processing instructions and a document type are passed over. Linear.
[[nodiscard]] std::optional<std::size_t> first_ill_formed(std::string_view text) noexcept;

/// Byte offset of the first text before the first tag or after the last one, if any but blanks.
[[nodiscard]] std::optional<std::size_t> first_text_outside(std::string_view text) noexcept;

} // namespace kijun
