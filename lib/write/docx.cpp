// A Word file: WordprocessingML (ECMA-376 part 1, transitional names), written straight to text
// as its parts are flat. All text goes through escape, so nothing of it is markup or a field.
#include "write/docx_archive.hpp"
#include "write/docx_parts.hpp"
#include "write/docx_styles.hpp"
#include "write/docx_text.hpp"
#include "write/docx_widths.hpp"
#include "write/escape.hpp"
#include "write/wide_pages.hpp"
#include "write/xml_escape.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kijun {

namespace {

constexpr std::size_t most_columns = 63;  // of a table in Word, which refuses to open more
constexpr std::size_t page_short = 11906; // A4 in twips
constexpr std::size_t page_long = 16838;
constexpr std::size_t margin = 1134;
// A row up to this many lines goes to the next page whole; a longer one may break, or it would
// leave half a page empty.
constexpr std::size_t lines_kept_together = 16;

// What Word takes for the name of a bookmark; "kj_" is kept for the names made here.
bool is_bookmark(std::string_view name) {
    constexpr std::size_t longest = 40;
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    return !name.empty() && name.size() <= longest && is_letter(name.front()) &&
           name.substr(0, 3) != "kj_" && std::all_of(name.begin(), name.end(), [&](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
           });
}

std::map<std::string, std::string, std::less<>> bookmarks_of(const document& paper) {
    std::map<std::string, std::string, std::less<>> names;
    for (const std::string& anchor : anchors_of(paper)) {
        const std::string name = "kj_" + std::to_string(names.size() + 1);
        names.emplace(anchor, is_bookmark(anchor) ? anchor : name);
    }
    return names;
}

std::string section_of(bool across) {
    const std::string side = std::to_string(margin);
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"" +
           std::to_string(across ? page_long : page_short) + "\" w:h=\"" +
           std::to_string(across ? page_short : page_long) +
           (across ? "\" w:orient=\"landscape\"/>" : "\"/>") + "<w:pgMar w:top=\"" + side +
           "\" w:right=\"" + side + "\" w:bottom=\"" + side + "\" w:left=\"" + side +
           "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
}

class docx_writer {
public:
    docx_writer(const document& paper, const docx_options& chosen)
        : paper_(paper), text_(chosen, bookmarks_of(paper)), across_(pages_across(paper)) {}

    std::string write() && {
        for (std::size_t i = 0; i < paper_.blocks.size(); ++i) {
            if (i > 0 && across_[i] != across_[i - 1]) {
                // An empty paragraph of no height, which is read as nothing.
                out_ += "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>"
                        "<w:rPr><w:sz w:val=\"2\"/></w:rPr>" +
                        section_of(across_[i - 1]) + "</w:pPr></w:p>";
            }
            std::visit([&](const auto& what) { add(what, i); }, paper_.blocks[i]);
        }
        if (!paper_.blocks.empty() && goes_with_its_end(paper_.blocks.back())) {
            out_ += "<w:p/>"; // the last paragraph of a file cannot go
        }
        const std::string start(docx::head);
        const std::string names(docx::names);
        const std::string section = section_of(!across_.empty() && across_.back());
        std::string core = start + std::string(docx::core_head) + "<dc:title>";
        append_xml_text(core, clean_text(paper_.title));
        core += "</dc:title></cp:coreProperties>";
        return zipped(
            {{"[Content_Types].xml", start + std::string(docx::content_types)},
             {"_rels/.rels", start + std::string(docx::relations)},
             {"word/document.xml",
              start + "<w:document" + names + "><w:body>" + out_ + section +
                  "</w:body></w:document>"},
             {"word/_rels/document.xml.rels", start + std::string(docx::document_relations)},
             {"word/styles.xml",
              start + "<w:styles" + names + ">" + docx::styles(paper_.language) +
                  "</w:styles>"},
             {"word/fontTable.xml",
              start + "<w:fonts" + names + ">" + docx::font_table() + "</w:fonts>"},
             {"word/settings.xml",
              start + "<w:settings" + names + ">" + std::string(docx::settings) +
                  "</w:settings>"},
             {"word/footer1.xml",
              start + "<w:ftr" + names + ">" + std::string(docx::page_number) + "</w:ftr>"},
             {"word/footnotes.xml",
              start + "<w:footnotes" + names + ">" + std::string(docx::note_separators) +
                  notes_ + "</w:footnotes>"},
             {"docProps/core.xml", std::move(core)}});
    }

private:
    static bool goes_with_its_end(const document_block& block) {
        const auto* heading = std::get_if<document_heading>(&block);
        const auto* paragraph = std::get_if<document_paragraph>(&block);
        return (heading != nullptr && heading->tracked != tracked_fate::kept) ||
               (paragraph != nullptr && paragraph->tracked != tracked_fate::kept);
    }

    // Once for each anchor, around nothing: a place.
    void add_bookmark(const std::string& anchor) {
        const std::string name = text_.bookmark(anchor);
        if (name.empty() || !placed_.insert(anchor).second) {
            return;
        }
        const std::string id = std::to_string(placed_.size());
        out_ += "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name +
                "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
    }

    void add_note(const document_paragraph& note) {
        const std::string id = std::to_string(++note_count_);
        out_ += "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                "<w:footnoteReference w:id=\"" +
                id + "\"/></w:r>";
        notes_ += "<w:footnote w:id=\"" + id +
                  "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
                  "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                  "<w:footnoteRef/></w:r>";
        text_.append(notes_, note);
        notes_ += "</w:p></w:footnote>";
    }

    static const document_paragraph* note_of(const document_block& block) {
        const auto* paragraph = std::get_if<document_paragraph>(&block);
        return paragraph != nullptr && paragraph->kind == paragraph_kind::footnote ? paragraph
                                                                                   : nullptr;
    }

    // The footnotes right behind a block hang at its end.
    void add_notes_behind(std::size_t index) {
        for (std::size_t i = index + 1; i < paper_.blocks.size(); ++i) {
            const document_paragraph* note = note_of(paper_.blocks[i]);
            if (note == nullptr) {
                return;
            }
            add_note(*note);
        }
    }

    void add(const document_heading& heading, std::size_t index) {
        constexpr std::size_t deepest = 9;
        const std::size_t level = std::clamp<std::size_t>(heading.level, 1, deepest);
        out_ += "<w:p><w:pPr><w:pStyle w:val=\"Heading" + std::to_string(level) + "\"/>" +
                text_.fate(heading.tracked) + "</w:pPr>";
        add_bookmark(heading.anchor);
        text_.append(out_, heading);
        add_notes_behind(index);
        out_ += "</w:p>";
    }

    [[nodiscard]] bool is_table(std::size_t index) const {
        return index < paper_.blocks.size() &&
               std::holds_alternative<document_table>(paper_.blocks[index]);
    }

    // A little room between a paragraph and a table beside it.
    [[nodiscard]] std::string room_around(std::size_t index) const {
        const bool before = index > 0 && is_table(index - 1);
        const bool after = is_table(index + 1);
        return before || after
                   ? std::string("<w:spacing") + (before ? " w:before=\"80\"" : "") +
                         (after ? " w:after=\"80\"" : "") + "/>"
                   : std::string();
    }

    void open_paragraph(const document_paragraph& paragraph,
                        std::string_view style,
                        const std::string& spacing) {
        constexpr std::size_t widest = 31680; // what Word allows an indent
        std::string properties;
        if (!style.empty()) {
            properties = "<w:pStyle w:val=\"" + std::string(style) + "\"/>";
        }
        properties += spacing;
        if (paragraph.indent != 0) {
            properties += "<w:ind w:firstLine=\"" +
                          std::to_string(std::min(paragraph.indent, widest)) + "\"/>";
        }
        if (paragraph.align != alignment::start) {
            properties += paragraph.align == alignment::end ? "<w:jc w:val=\"right\"/>"
                                                            : "<w:jc w:val=\"center\"/>";
        }
        properties += text_.fate(paragraph.tracked);
        out_ += properties.empty() ? "<w:p>" : "<w:p><w:pPr>" + properties + "</w:pPr>";
    }

    void add(const document_paragraph& paragraph, std::size_t index) {
        if (paragraph.kind == paragraph_kind::footnote) {
            const bool hangs = index > 0 && (note_of(paper_.blocks[index - 1]) != nullptr ||
                                             !is_table(index - 1));
            if (!hangs) {
                out_ += "<w:p>"; // nothing before it that could hold it
                add_note(paragraph);
                add_notes_behind(index);
                out_ += "</w:p>";
            }
            return;
        }
        open_paragraph(paragraph, {}, room_around(index));
        text_.append(out_, paragraph);
        add_notes_behind(index);
        out_ += "</w:p>";
    }

    void add_cell_content(const table_cell& cell, std::string_view style) {
        bool open = false;
        for (const document_paragraph& paragraph : cell.content) {
            const bool is_note = paragraph.kind == paragraph_kind::footnote;
            if (!is_note || !open) {
                out_ += open ? "</w:p>" : "";
                open_paragraph(is_note ? document_paragraph{} : paragraph, style, {});
                if (!open) {
                    add_bookmark(cell.anchor);
                }
                open = true;
            }
            if (is_note) {
                add_note(paragraph);
            } else {
                text_.append(out_, paragraph);
            }
        }
        if (!open) {
            open_paragraph({}, style, {});
            add_bookmark(cell.anchor);
        }
        out_ += "</w:p>";
    }

    struct table_look {
        std::vector<std::size_t> widths;
        docx::table_text text;
    };

    void add_row(const std::vector<grid_slot>& row, const table_look& look, bool is_head) {
        const bool is_whole = is_head || docx::lines_of(row, look.widths, look.text.letter) <=
                                             lines_kept_together;
        out_ += "<w:tr>";
        if (is_whole) {
            out_ += "<w:trPr><w:cantSplit/>";
            out_ += is_head ? "<w:tblHeader/></w:trPr>" : "</w:trPr>";
        }
        for (std::size_t i = 0; i < row.size();) {
            const grid_slot& slot = row[i];
            std::size_t end = i + 1;
            while (slot.cell != nullptr && end < row.size() && row[end].cell == slot.cell &&
                   row[end].from_left) {
                ++end;
            }
            std::size_t width = 0;
            for (std::size_t k = i; k < end; ++k) {
                width += look.widths[k];
            }
            out_ +=
                "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
            if (end - i > 1) {
                out_ += "<w:gridSpan w:val=\"" + std::to_string(end - i) + "\"/>";
            }
            if (slot.from_above) {
                out_ += "<w:vMerge/>";
            } else if (slot.cell != nullptr && slot.cell->row_span > 1) {
                out_ += "<w:vMerge w:val=\"restart\"/>";
            }
            out_ +=
                is_head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>" : "";
            out_ += "</w:tcPr>";
            const table_cell empty;
            add_cell_content(slot.cell != nullptr && slot.is_own() ? *slot.cell : empty,
                             look.text.style);
            out_ += "</w:tc>";
            i = end;
        }
        out_ += "</w:tr>";
    }

    // More columns than Word opens: a paragraph a cell, so that nothing is lost.
    void add_too_wide(const document_table& table) {
        for (const std::vector<table_cell>& row : table.rows) {
            for (const table_cell& cell : row) {
                add_cell_content(cell, {});
            }
        }
    }

    void add(const document_table& table, std::size_t index) {
        if (!table.caption.empty()) {
            out_ += "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>";
            text_.append(out_, document_run{table.caption, text_mark::none, {}});
            out_ += "</w:p>";
        }
        const table_grid grid = lay_out(table);
        if (grid.columns == 0) {
            return;
        }
        if (grid.columns > most_columns) {
            add_too_wide(table);
            return;
        }
        const docx::table_text text = docx::text_of_table(grid.columns);
        const std::size_t room = (across_[index] ? page_long : page_short) - 2 * margin;
        const table_look look{docx::column_widths(grid, room, text.letter), text};
        out_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" +
                std::to_string(room) +
                "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
        for (const std::size_t width : look.widths) {
            out_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        }
        out_ += "</w:tblGrid>";
        for (std::size_t i = 0; i < grid.rows.size(); ++i) {
            add_row(grid.rows[i], look, i < table.head_rows);
        }
        out_ += "</w:tbl>";
        // Word joins tables that touch, and wants a paragraph behind the last.
        const bool is_last = index + 1 == paper_.blocks.size();
        if (is_last || (is_table(index + 1) && across_[index + 1] == across_[index])) {
            out_ += "<w:p/>";
        }
    }

    const document& paper_;
    docx::text_writer text_;
    std::vector<bool> across_;
    std::set<std::string, std::less<>> placed_;
    std::string out_;
    std::string notes_;
    std::size_t note_count_ = 0;
};

} // namespace

std::string to_docx(const document& paper, const docx_options& chosen) {
    return docx_writer(paper, chosen).write();
}

} // namespace kijun
