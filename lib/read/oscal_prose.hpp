#pragma once
// The markup of OSCAL as plain lines: XML's elements and JSON's Markdown say the same, and come
// out the same here.

#include "xml_cursor.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace kijun {

/// Lines of text in the making. White space inside a line is one blank; blank lines are none.
class prose_lines {
public:
    void add(std::string_view text);
    /// As it stands: white space is kept.
    void add_verbatim(std::string_view text);
    /// The mark of an item, "- ": what comes next stands in its line, whatever it is.
    void add_mark(std::string_view mark);
    /// Ends the line, if there is one with more than a mark.
    void end_line();
    /// Ends the line, if there is one.
    void end_item();
    [[nodiscard]] std::string take();

private:
    std::string out_;
    std::size_t line_begin_ = 0;
    std::size_t mark_end_ = 0; ///< where a mark ends that is all of the line; else less than it
    bool blank_ = false;       ///< a blank is due before the next text of the line
};

/// Is the element markup that stands for itself: p, ul, table …?
[[nodiscard]] bool is_block_markup(std::string_view local_name) noexcept;

/// Markup inside an element, or of one such element, as lines: paragraphs and headings a line
/// each, items with "- " or "1. ", rows of tables with tabs between cells, quotes with
/// quotation marks, references to parameters as {{ insert: param, ID }}. Elements that are no
/// markup are findings (KJ0707) and their text is kept. Nothing recurses.
void add_markup(xml_cursor& cursor, pugi::xml_node element, prose_lines& lines);

/// The same of OSCAL's Markdown. Emphasis, code marks and the addresses of links go.
[[nodiscard]] std::string markdown_text(std::string_view markdown);

/// "p" of "o:p".
[[nodiscard]] inline std::string_view local_name(pugi::xml_node element) {
    const std::string_view name = element.name();
    return name.substr(name.find(':') + 1);
}

} // namespace kijun
