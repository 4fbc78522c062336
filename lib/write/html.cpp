#include "write/escape.hpp"
#include "write/html_style.hpp"
#include "write/html_text.hpp"
#include "write/wide_pages.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/text/utf8.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kijun {

namespace {

/// From this many columns on a table is a matrix: its columns are narrow and all alike.
constexpr std::size_t matrix_columns = 12;

class html_writer {
public:
    explicit html_writer(const document& paper) : paper_(paper), anchors_(anchors_of(paper)) {}

    std::string write() && {
        const std::string language =
            escape_html(clean_text(paper_.language.empty() ? "ja" : paper_.language));
        out_ = "<!doctype html>\n<html lang=\"" + language +
               "\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<title>" +
               escape_html(clean_text(paper_.title)) + "</title>\n<style>" +
               std::string(html_style) + "</style>\n</head>\n<body>\n";
        // Printed, a paper lies across as a whole or in sections.
        const std::vector<bool> across = pages_across(paper_);
        const bool whole = std::find(across.begin(), across.end(), false) == across.end();
        out_ += whole && !across.empty() ? "<main class=\"wide\">\n" : "<main>\n";
        for (std::size_t i = 0; i != paper_.blocks.size(); ++i) {
            const bool in_section = !whole && across[i];
            if (in_section && (i == 0 || !across[i - 1])) {
                out_ += "<section class=\"across\">\n";
            }
            std::visit([this](const auto& what) { add(what); }, paper_.blocks[i]);
            if (in_section && (i + 1 == paper_.blocks.size() || !across[i + 1])) {
                out_ += "</section>\n";
            }
        }
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    /// ` id="…"`, once for each anchor.
    void add_anchor(const std::string& anchor) {
        if (!anchor.empty() && used_.insert(anchor).second) {
            out_ += " id=\"" + escape_html(clean_text(anchor)) + "\"";
        }
    }

    void add_text(std::string_view text) { append_html_text(out_, text); }

    void add(const document_run& run) {
        if (run.text.empty()) {
            return;
        }
        std::string closing;
        const auto open = [&](std::string_view tag, std::string_view attributes) {
            out_ += '<';
            out_ += tag;
            out_ += attributes;
            out_ += '>';
            closing.insert(0, "</" + std::string(tag) + ">");
        };
        if (anchors_.contains(run.target)) {
            open("a", " href=\"#" + escape_fragment(clean_text(run.target)) + "\"");
        }
        if (has(run.marks, text_mark::bold)) {
            open("strong", "");
        }
        if (has(run.marks, text_mark::red)) {
            open("span", " class=\"red\"");
        }
        if (has(run.marks, text_mark::inserted)) {
            open("ins", "");
        }
        if (has(run.marks, text_mark::underline)) {
            open("u", "");
        }
        if (has(run.marks, text_mark::strike) || has(run.marks, text_mark::deleted)) {
            open("del", "");
        }
        add_text(run.text);
        out_ += closing;
    }

    void add(const std::vector<document_run>& runs) {
        for (const document_run& run : runs) {
            add(run);
        }
    }

    void add(const document_heading& heading) {
        const std::string tag =
            "h" + std::to_string(std::clamp<std::size_t>(heading.level, 1, 6));
        out_ += "<" + tag;
        add_anchor(heading.anchor);
        out_ += ">";
        add(labelled_runs(heading));
        out_ += "</" + tag + ">\n";
    }

    /// The opening tag of a paragraph, with where its lines stand.
    static std::string tag_of(const document_paragraph& paragraph) {
        constexpr std::size_t twips_of_a_point = 20;
        std::string style;
        if (paragraph.indent != 0) {
            const std::size_t rest = paragraph.indent % twips_of_a_point * 5; // hundredths
            style = "text-indent:" + std::to_string(paragraph.indent / twips_of_a_point);
            if (rest != 0) {
                style += "." + std::string(rest < 10 ? "0" : "") + std::to_string(rest);
            }
            style += "pt";
        }
        if (paragraph.align != alignment::start) {
            style += style.empty() ? "" : ";";
            style +=
                paragraph.align == alignment::end ? "text-align:right" : "text-align:center";
        }
        const std::string note =
            paragraph.kind == paragraph_kind::footnote ? " class=\"note\"" : "";
        return "<p" + note + (style.empty() ? "" : " style=\"" + style + "\"") + ">";
    }

    void add(const document_paragraph& paragraph) {
        out_ += tag_of(paragraph);
        add(labelled_runs(paragraph));
        out_ += "</p>\n";
    }

    void add(const table_cell& cell, bool in_head) {
        const std::string_view tag = in_head ? "th" : "td";
        out_ += '<';
        out_ += tag;
        if (in_head) {
            out_ += cell.column_span > 1 ? " scope=\"colgroup\"" : " scope=\"col\"";
        }
        add_anchor(cell.anchor);
        if (cell.row_span > 1) {
            out_ += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
        }
        if (cell.column_span > 1) {
            out_ += " colspan=\"" + std::to_string(cell.column_span) + "\"";
        }
        out_ += '>';
        if (cell.content.size() == 1) {
            add(cell.content.front().runs);
        } else {
            for (const document_paragraph& paragraph : cell.content) {
                out_ += "<p>";
                add(labelled_runs(paragraph));
                out_ += "</p>";
            }
        }
        out_ += "</";
        out_ += tag;
        out_ += ">";
    }

    void
    add_rows(const document_table& table, std::size_t begin, std::size_t end, bool in_head) {
        if (begin == end) {
            return;
        }
        out_ += in_head ? "<thead>\n" : "<tbody>\n";
        for (std::size_t i = begin; i != end; ++i) {
            out_ += "<tr>";
            for (const table_cell& cell : table.rows[i]) {
                add(cell, in_head);
            }
            out_ += "</tr>\n";
        }
        out_ += in_head ? "</thead>\n" : "</tbody>\n";
    }

    /// Widths in percent by the square root of the longest line in each column. A browser left
    /// alone gives a long column nearly everything, and breaks short Japanese cells after each
    /// character.
    void add_column_widths(const table_grid& grid) {
        std::vector<double> weights(grid.columns, 0);
        for (const std::vector<grid_slot>& row : grid.rows) {
            for (std::size_t x = 0; x != row.size(); ++x) {
                if (row[x].is_own() && row[x].cell->column_span <= 1) {
                    weights[x] = std::max(weights[x], longest_line(*row[x].cell));
                }
            }
        }
        double total = 0;
        for (double& weight : weights) {
            weight = std::sqrt(std::clamp(weight, 5.0, 400.0));
            total += weight;
        }
        out_ += "<colgroup>";
        for (const double weight : weights) {
            const long percent = std::lround(weight * 100 / total);
            out_ += "<col style=\"width:" + std::to_string(percent) + "%\">";
        }
        out_ += "</colgroup>\n";
    }

    static double longest_line(const table_cell& cell) {
        const std::string text = plain_text(cell);
        std::size_t longest = 0;
        std::size_t begin = 0;
        while (begin <= text.size()) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            longest = std::max(
                longest, count_code_points(std::string_view(text).substr(begin, end - begin)));
            begin = end + 1;
        }
        return static_cast<double>(longest);
    }

    void add(const document_table& table) {
        const table_grid grid = lay_out(table);
        const bool is_matrix = grid.columns >= matrix_columns;
        const bool is_small = grid.columns <= 3 && is_short(grid);
        out_ += is_matrix  ? "<table class=\"wide\">\n"
                : is_small ? "<table class=\"fit\">\n"
                           : "<table>\n";
        if (!table.caption.empty()) {
            out_ += "<caption>";
            add_text(table.caption);
            out_ += "</caption>\n";
        }
        if (!is_matrix && !is_small && grid.columns != 0) {
            add_column_widths(grid);
        }
        const std::size_t heads = std::min(table.head_rows, table.rows.size());
        add_rows(table, 0, heads, true);
        add_rows(table, heads, table.rows.size(), false);
        out_ += "</table>\n";
    }

    /// A table of names and numbers looks lost at the full width.
    static bool is_short(const table_grid& grid) {
        constexpr double short_line = 24;
        for (const std::vector<grid_slot>& row : grid.rows) {
            for (const grid_slot& slot : row) {
                if (slot.is_own() && longest_line(*slot.cell) > short_line) {
                    return false;
                }
            }
        }
        return true;
    }

    const document& paper_;
    std::set<std::string, std::less<>> anchors_;
    std::set<std::string, std::less<>> used_;
    std::string out_;
};

} // namespace

std::string to_html(const document& paper) {
    return html_writer(paper).write();
}

} // namespace kijun
