// A Word file: WordprocessingML (ECMA-376 part 1, transitional names), written straight to text
// as its parts are flat. All text goes through escape, so nothing of it is markup or a field.
#include "write/docx_archive.hpp"
#include "write/docx_parts.hpp"
#include "write/docx_styles.hpp"
#include "write/escape.hpp"
#include "write/xml_escape.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/text/utf8.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kijun {

namespace {

constexpr std::size_t wide_columns = 7;   // from here on the paper lies across
constexpr std::size_t most_columns = 63;  // of a table in Word, which refuses to open more
constexpr std::size_t page_short = 11906; // A4 in twips
constexpr std::size_t page_long = 16838;
constexpr std::size_t margin = 1134;

class docx_writer {
public:
    explicit docx_writer(const document& paper) : paper_(paper) {
        for (const std::string& anchor : anchors_of(paper)) {
            const std::string name = "kj_" + std::to_string(names_.size() + 1);
            names_.emplace(anchor, is_bookmark(anchor) ? anchor : name);
        }
    }

    std::string write() && {
        is_wide_ = std::any_of(
            paper_.blocks.begin(), paper_.blocks.end(), [](const document_block& block) {
                const auto* table = std::get_if<document_table>(&block);
                return table != nullptr && lay_out(*table).columns >= wide_columns;
            });
        for (std::size_t i = 0; i < paper_.blocks.size(); ++i) {
            std::visit([&](const auto& what) { add(what, i); }, paper_.blocks[i]);
        }
        const std::string start(docx::head);
        const std::string names(docx::names);
        const std::size_t width = is_wide_ ? page_long : page_short;
        const std::size_t height = is_wide_ ? page_short : page_long;
        std::string section = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
                              "<w:pgSz w:w=\"" +
                              std::to_string(width) + "\" w:h=\"" + std::to_string(height) +
                              (is_wide_ ? "\" w:orient=\"landscape\"/>" : "\"/>");
        const std::string side = std::to_string(margin);
        section += "<w:pgMar w:top=\"" + side + "\" w:right=\"" + side + "\" w:bottom=\"" +
                   side + "\" w:left=\"" + side +
                   "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
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
             {"word/footer1.xml",
              start + "<w:ftr" + names + ">" + std::string(docx::page_number) + "</w:ftr>"},
             {"word/footnotes.xml",
              start + "<w:footnotes" + names + ">" + std::string(docx::note_separators) +
                  notes_ + "</w:footnotes>"},
             {"docProps/core.xml", std::move(core)}});
    }

private:
    // What Word takes for the name of a bookmark; "kj_" is kept for the names made here.
    static bool is_bookmark(std::string_view name) {
        constexpr std::size_t longest = 40;
        const auto is_letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        return !name.empty() && name.size() <= longest && is_letter(name.front()) &&
               name.substr(0, 3) != "kj_" && std::all_of(name.begin(), name.end(), [&](char c) {
                   return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
               });
    }

    static void append_run(std::string& to, std::string_view text, text_mark marks) {
        std::string look;
        look += has(marks, text_mark::bold) ? "<w:b/>" : "";
        look += has(marks, text_mark::strike) ? "<w:strike/>" : "";
        look += has(marks, text_mark::red) ? "<w:color w:val=\"FF0000\"/>" : "";
        look += has(marks, text_mark::underline) ? "<w:u w:val=\"single\"/>" : "";
        to += look.empty() ? "<w:r>" : "<w:r><w:rPr>" + look + "</w:rPr>";
        const std::string clean = clean_text(text);
        std::size_t begin = 0;
        while (begin < clean.size()) {
            const std::size_t end = std::min(clean.find_first_of("\n\t", begin), clean.size());
            if (end > begin) {
                to += "<w:t xml:space=\"preserve\">";
                append_xml_text(to, std::string_view(clean).substr(begin, end - begin));
                to += "</w:t>";
            }
            if (end < clean.size()) {
                to += clean[end] == '\n' ? "<w:br/>" : "<w:tab/>";
            }
            begin = end + 1;
        }
        to += "</w:r>";
    }

    void append_runs(std::string& to,
                     const std::string& label,
                     const std::vector<document_run>& runs) const {
        if (!label.empty()) { // a run of its own style, so that it is known again as a label
            to += "<w:r><w:rPr><w:rStyle w:val=\"ItemLabel\"/></w:rPr>"
                  "<w:t xml:space=\"preserve\">";
            append_xml_text(to, clean_text(label));
            to += " </w:t></w:r>";
        }
        for (const document_run& run : runs) {
            const auto name = names_.find(run.target);
            const bool is_link = !run.target.empty() && name != names_.end();
            to += is_link ? "<w:hyperlink w:anchor=\"" + name->second + "\">" : "";
            append_run(to, run.text, run.marks);
            to += is_link ? "</w:hyperlink>" : "";
        }
    }

    // Once for each anchor, around nothing: a place.
    void add_bookmark(const std::string& anchor) {
        const auto name = names_.find(anchor);
        if (anchor.empty() || name == names_.end() || !placed_.insert(anchor).second) {
            return;
        }
        const std::string id = std::to_string(placed_.size());
        out_ += "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name->second +
                "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
    }

    void add_note(const document_paragraph& note) {
        const std::string id = std::to_string(++note_count_);
        out_ += "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                "<w:footnoteReference w:id=\"" +
                id + "\"/></w:r>";
        notes_ += "<w:footnote w:id=\"" + id +
                  "\"><w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                  "<w:footnoteRef/></w:r>";
        append_runs(notes_, note.label, note.runs);
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
        out_ +=
            "<w:p><w:pPr><w:pStyle w:val=\"Heading" + std::to_string(level) + "\"/></w:pPr>";
        add_bookmark(heading.anchor);
        append_runs(out_, heading.label, heading.runs);
        add_notes_behind(index);
        out_ += "</w:p>";
    }

    void open_paragraph(const document_paragraph& paragraph) {
        constexpr std::size_t widest = 31680; // what Word allows an indent
        out_ += "<w:p>";
        if (paragraph.indent != 0) {
            out_ += "<w:pPr><w:ind w:firstLine=\"" +
                    std::to_string(std::min(paragraph.indent, widest)) + "\"/></w:pPr>";
        }
    }

    void add(const document_paragraph& paragraph, std::size_t index) {
        if (paragraph.kind == paragraph_kind::footnote) {
            const bool hangs =
                index > 0 &&
                (note_of(paper_.blocks[index - 1]) != nullptr ||
                 !std::holds_alternative<document_table>(paper_.blocks[index - 1]));
            if (!hangs) {
                out_ += "<w:p>"; // nothing before it that could hold it
                add_note(paragraph);
                add_notes_behind(index);
                out_ += "</w:p>";
            }
            return;
        }
        open_paragraph(paragraph);
        append_runs(out_, paragraph.label, paragraph.runs);
        add_notes_behind(index);
        out_ += "</w:p>";
    }

    void add_cell_content(const table_cell& cell) {
        bool open = false;
        for (const document_paragraph& paragraph : cell.content) {
            const bool is_note = paragraph.kind == paragraph_kind::footnote;
            if (!is_note || !open) {
                out_ += open ? "</w:p>" : "";
                open_paragraph(is_note ? document_paragraph{} : paragraph);
                if (!open) {
                    add_bookmark(cell.anchor);
                }
                open = true;
            }
            if (is_note) {
                add_note(paragraph);
            } else {
                append_runs(out_, paragraph.label, paragraph.runs);
            }
        }
        if (!open) {
            out_ += "<w:p>";
            add_bookmark(cell.anchor);
        }
        out_ += "</w:p>";
    }

    // Wider where the text is longer, within bounds, and together as wide as the page.
    [[nodiscard]] std::vector<std::size_t> widths_of(const table_grid& grid) const {
        constexpr std::size_t least = 4;
        constexpr std::size_t most = 40; // letters of a line worth its room
        std::vector<std::size_t> weights(grid.columns, least);
        for (const std::vector<grid_slot>& row : grid.rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (row[i].is_own() && row[i].cell->column_span <= 1) {
                    const std::size_t length = count_code_points(plain_text(*row[i].cell));
                    weights[i] = std::max(weights[i], std::min(length, most));
                }
            }
        }
        std::size_t all = 0;
        for (const std::size_t weight : weights) {
            all += weight;
        }
        const std::size_t room = (is_wide_ ? page_long : page_short) - 2 * margin;
        for (std::size_t& weight : weights) {
            weight = weight * room / all;
        }
        return weights;
    }

    void add_row(const std::vector<grid_slot>& row,
                 const std::vector<std::size_t>& widths,
                 bool is_head) {
        out_ += is_head ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
        for (std::size_t i = 0; i < row.size();) {
            const grid_slot& slot = row[i];
            std::size_t end = i + 1;
            while (slot.cell != nullptr && end < row.size() && row[end].cell == slot.cell &&
                   row[end].from_left) {
                ++end;
            }
            std::size_t width = 0;
            for (std::size_t k = i; k < end; ++k) {
                width += widths[k];
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
            if (slot.is_own()) {
                add_cell_content(*slot.cell);
            } else {
                out_ += "<w:p/>";
            }
            out_ += "</w:tc>";
            i = end;
        }
        out_ += "</w:tr>";
    }

    // More columns than Word opens: a paragraph a cell, so that nothing is lost.
    void add_too_wide(const document_table& table) {
        for (const std::vector<table_cell>& row : table.rows) {
            for (const table_cell& cell : row) {
                add_cell_content(cell);
            }
        }
    }

    void add(const document_table& table, std::size_t index) {
        if (!table.caption.empty()) {
            out_ += "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>";
            append_run(out_, table.caption, text_mark::none);
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
        const std::vector<std::size_t> widths = widths_of(grid);
        out_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" "
                "w:type=\"auto\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
        for (const std::size_t width : widths) {
            out_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        }
        out_ += "</w:tblGrid>";
        for (std::size_t i = 0; i < grid.rows.size(); ++i) {
            add_row(grid.rows[i], widths, i < table.head_rows);
        }
        out_ += "</w:tbl>";
        // Word joins tables that touch, and wants a paragraph behind the last.
        if (index + 1 == paper_.blocks.size() ||
            std::holds_alternative<document_table>(paper_.blocks[index + 1])) {
            out_ += "<w:p/>";
        }
    }

    const document& paper_;
    std::map<std::string, std::string, std::less<>> names_; ///< bookmarks by anchor
    std::set<std::string, std::less<>> placed_;
    std::string out_;
    std::string notes_;
    std::size_t note_count_ = 0;
    bool is_wide_ = false;
};

} // namespace

std::string to_docx(const document& paper) {
    return docx_writer(paper).write();
}

} // namespace kijun
