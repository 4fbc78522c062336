#pragma once
// Single tags and character references of HTML, where they stand in other text.

#include "read/html_builder.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kijun {

/// With &lt; &#9312; &#x2460; as the characters they stand for (HTML 4's names); what is none
/// stays as written. Linear.
[[nodiscard]] std::string decoded_entities(std::string_view text);

/// Tells a builder of one tag, `<u>`, `</u>`, `<br/>`, `<a id="x">`; of comments and
/// declarations nothing.
void tell_tag(std::string_view tag, std::size_t line, html_builder& to);

} // namespace kijun
