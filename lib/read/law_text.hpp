#pragma once
// The running text of 法令XML: what a reader of the printed law would read, in one string.

#include "xml_cursor.hpp"

#include <pugixml.hpp>

#include <string>

namespace kijun {

/// All text inside a node, in reading order. Furigana (Rt) is left out; sentences follow each
/// other without a blank (with one between words of Latin letters); columns are parted by a
/// full-width space, a label and its sentences as well, blocks by a line break; a figure stands
/// as 〔図 src〕. White space that only indents the XML is no text. Elements of no schema are
/// findings (KJ0701) and their text is kept. Linear; nothing recurses.
[[nodiscard]] std::string law_text(xml_cursor& cursor, pugi::xml_node node);

/// The cells of a row, parted by tabs.
[[nodiscard]] std::string law_row_text(xml_cursor& cursor, pugi::xml_node row);

/// The same without any blank: 「附　則」 is 附則.
[[nodiscard]] std::string law_name_text(xml_cursor& cursor, pugi::xml_node node);

/// Where the first text inside a node begins; the node's own place when it has none.
[[nodiscard]] position law_text_at(const xml_cursor& cursor, pugi::xml_node node);

} // namespace kijun
