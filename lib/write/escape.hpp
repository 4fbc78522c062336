#pragma once
// What the writers of marked-up text share: clean characters, anchors, and links.

#include <kijun/document/document.hpp>

#include <set>
#include <string>
#include <string_view>

namespace kijun {

/// The text as well-formed UTF-8 without control characters: an ill-formed byte and a control
/// character other than tab and line break become U+FFFD; "\r\n" and "\r" become "\n". Linear.
[[nodiscard]] std::string clean_text(std::string_view text);

/// The same without touching line ends and control characters.
[[nodiscard]] std::string well_formed(std::string_view text);

/// &, <, >, " and ' as entities, of clean text.
[[nodiscard]] std::string escape_html(std::string_view text);

/// A fragment for href: everything but ASCII letters, digits and - . _ as %XX.
[[nodiscard]] std::string escape_fragment(std::string_view anchor);

/// A path as a URI reference (RFC 3986): bytes that are not unreserved as %XX.
[[nodiscard]] std::string uri_of(std::string_view path);

/// The anchors of a document. A link to anything else is written as plain text.
[[nodiscard]] std::set<std::string, std::less<>> anchors_of(const document& paper);

} // namespace kijun
