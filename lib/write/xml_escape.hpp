#pragma once
// Text as XML: written so that reading gives the same text back.

#include <string>
#include <string_view>

namespace kijun {

/// Appends text for between tags. "\r" becomes &#13;, because a reader takes a bare one for a
/// line break. What XML 1.0 cannot hold (control characters, ill-formed UTF-8) becomes U+FFFD.
void append_xml_text(std::string& to, std::string_view text);

/// Appends ` name="value"`. Line breaks and tabs become references, because a reader takes bare
/// ones for blanks.
void append_xml_attribute(std::string& to, std::string_view name, std::string_view value);

} // namespace kijun
