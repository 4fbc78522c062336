#pragma once
// HTML → a document, by libxml2's parser of HTML.

#include "read/html_builder.hpp"
#include "read/text_input.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kijun {

/// Feeds UTF-8 of HTML, or of a piece of it, to a builder; `first_line` is the line that it
/// begins on. Fails with KJ0006 and KJ0007 with the line alone. Linear but for the depth, which
/// is bounded.
[[nodiscard]] std::optional<failure> feed_html(std::string_view text,
                                               std::size_t first_line,
                                               const std::string& file,
                                               const limits& bounds,
                                               html_builder& to);

/// What the first kilobyte says of its encoding (meta charset, http-equiv, XML declaration), ""
/// for nothing.
[[nodiscard]] std::string declared_html_encoding(std::string_view bytes);

} // namespace kijun
