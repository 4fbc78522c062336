#pragma once
// Text of the input on its way into HTML: never markup. What the writers of HTML share.

#include <string>
#include <string_view>

namespace kijun {

/// Clean and escaped (see write/escape.hpp), with <br> for a line break: for an element,
/// not for an attribute. Linear.
void append_html_text(std::string& out, std::string_view text);

} // namespace kijun
