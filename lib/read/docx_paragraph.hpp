#pragma once
// A paragraph of a Word file while it is being read.

#include "read/docx_numbering.hpp"
#include "read/docx_styles.hpp"

#include <kijun/document/document.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// One stands inside another in a box of text.
struct open_paragraph {
    document_paragraph read{};
    std::vector<document_paragraph> behind{}; ///< notes and boxes
    std::size_t outline = 0;                  ///< of a heading
    std::string anchor{};
    std::string target{}; ///< of the link that is open
    const docx_style* style = nullptr;
    docx_marks marks{}; ///< of the run that is open
    docx_purpose run_purpose = docx_purpose::text;
    bool joins_next = false; ///< its mark is deleted
    bool has_link = false;

    /// Takes the look of a run (<w:r>).
    void open_run(pugi::xml_node run, docx_styles& styles);
    void close_run();
    /// What a run shows: text, or the text of <w:t> with its blanks as Word takes them, or the
    /// sign of a symbol font by its hexadecimal number.
    void add(std::string_view text);
    void add_text(pugi::xml_node text);
    void add_symbol(std::string_view hexadecimal);
    [[nodiscard]] bool is_empty() const;
};

/// <w:pPr> of a paragraph as it stands `now`, or, where `original` asks for that, as it was
/// before tracked changes.
[[nodiscard]] pugi::xml_node docx_properties_of(pugi::xml_node now, bool original);

/// Gives the paragraph its label, counted in its list, and its indent.
void count_paragraph(open_paragraph& paragraph,
                     pugi::xml_node properties,
                     docx_numbering& numbering);

/// Does it hold an element, and not only text?
[[nodiscard]] bool holds_elements(pugi::xml_node parent);
/// Does it hold one of these elements?
[[nodiscard]] bool holds_any(pugi::xml_node parent, std::initializer_list<const char*> names);

} // namespace kijun
