#include "write/escape.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kijun {

namespace {

constexpr std::string_view line_break = "<br>";

/// Escapes text so that a reader of GitHub-flavoured Markdown shows it as it is. What is markup
/// anywhere is escaped everywhere; what is markup only where a line begins (- + 1. blanks) only
/// there.
class markdown_escaper {
public:
    /// A new block begins: the next character stands at the start of a line.
    void start() {
        at_start_ = true;
        after_digits_ = false;
    }

    std::string escape(std::string_view text) {
        const std::string clean = clean_text(text);
        std::string escaped;
        for (std::size_t i = 0; i != clean.size(); ++i) {
            escaped += escape_one(clean, i);
        }
        return escaped;
    }

private:
    std::string escape_one(const std::string& text, std::size_t i) {
        const char character = text[i];
        const std::string_view rest = std::string_view(text).substr(i);
        const bool is_digit = character >= '0' && character <= '9';
        const bool line_start = std::exchange(at_start_, false);
        const bool list_number = after_digits_ && (character == '.' || character == ')');
        after_digits_ = is_digit && (line_start || after_digits_);
        if (character == '\n') {
            return std::string(line_break);
        }
        if (line_start && (character == ' ' || character == '\t')) {
            // Blanks in front would make a code block; as an entity they are only blanks.
            at_start_ = true;
            return character == ' ' ? "&#32;" : "&#9;";
        }
        if (character == '<' || character == '>' || character == '&') {
            return escape_html(std::string_view(&character, 1));
        }
        if (character == '@') {
            // A backslash does not keep GitHub from reading an address or a name after it.
            return "<span>@</span>";
        }
        constexpr std::string_view anywhere = "\\`*_[]#|~$";
        const bool is_markup = anywhere.find(character) != std::string_view::npos;
        const bool begins_list = line_start && (character == '-' || character == '+');
        const bool begins_link = rest.starts_with("://");
        const bool is_www_dot =
            character == '.' && i >= 3 && text.compare(i - 3, 3, "www") == 0;
        return (is_markup || begins_list || list_number || begins_link || is_www_dot ? "\\"
                                                                                     : "") +
               std::string(1, character);
    }

    bool at_start_ = true;
    bool after_digits_ = false;
};

class markdown_writer {
public:
    explicit markdown_writer(const document& paper)
        : paper_(paper), anchors_(anchors_of(paper)) {}

    std::string write() && {
        for (const document_block& block : paper_.blocks) {
            if (!out_.empty()) {
                out_ += '\n';
            }
            std::visit([this](const auto& what) { add(what); }, block);
        }
        return std::move(out_);
    }

private:
    std::string anchor_of(const std::string& anchor) {
        if (anchor.empty() || !used_.insert(anchor).second) {
            return {};
        }
        // In a table cell a bar would end the cell and a line break the table, tag or not.
        std::string id;
        for (const char character : escape_html(clean_text(anchor))) {
            id += character == '|'    ? "&#124;"
                  : character == '\n' ? "&#10;"
                                      : std::string(1, character);
        }
        return "<a id=\"" + id + "\"></a>";
    }

    /// Marks as HTML, because ** does not close before 、 or 」 and after a letter.
    std::string inline_of(const document_run& run) {
        if (run.text.empty()) {
            return {};
        }
        std::string text = escaper_.escape(run.text);
        const auto wrap = [&](std::string_view tag) {
            const std::string name(tag);
            text.insert(0, "<" + name + ">");
            text += "</" + name + ">";
        };
        if (has(run.marks, text_mark::strike) || has(run.marks, text_mark::deleted)) {
            wrap("del");
        }
        if (has(run.marks, text_mark::underline) || has(run.marks, text_mark::inserted)) {
            wrap("u");
        }
        if (has(run.marks, text_mark::bold) || has(run.marks, text_mark::red)) {
            wrap("strong");
        }
        if (anchors_.contains(run.target)) {
            text.insert(0, "[");
            text += "](#" + escape_fragment(clean_text(run.target)) + ")";
        }
        return text;
    }

    std::string inline_of(const std::vector<document_run>& runs) {
        escaper_.start();
        std::string text;
        for (const document_run& run : runs) {
            text += inline_of(run);
        }
        return text;
    }

    void add(const document_heading& heading) {
        const std::size_t level = std::clamp<std::size_t>(heading.level, 1, 6);
        out_ += std::string(level, '#') + " " + anchor_of(heading.anchor) +
                inline_of(labelled_runs(heading)) + "\n";
    }

    void add(const document_paragraph& paragraph) {
        out_ += inline_of(labelled_runs(paragraph)) + "\n";
    }

    std::string cell_text(const table_cell& cell) {
        std::string text = anchor_of(cell.anchor);
        for (std::size_t i = 0; i != cell.content.size(); ++i) {
            text += i == 0 ? std::string_view() : line_break;
            text += inline_of(cell.content[i].runs);
        }
        return text;
    }

    void add_row(const std::vector<std::string>& cells) {
        out_ += '|';
        for (const std::string& cell : cells) {
            out_ += cell.empty() ? " |" : " " + cell + " |";
        }
        out_ += '\n';
    }

    /// Markdown knows one head row and no spans: head rows become one, a spanning cell stands
    /// where it begins, and what it covers stays empty.
    void add(const document_table& table) {
        const table_grid grid = lay_out(table);
        if (grid.columns == 0) {
            return;
        }
        if (!table.caption.empty()) {
            escaper_.start();
            out_ += "<strong>" + escaper_.escape(table.caption) + "</strong>\n\n";
        }
        const std::size_t heads = std::min(table.head_rows, grid.rows.size());
        std::vector<std::string> head(grid.columns);
        for (std::size_t y = 0; y != heads; ++y) {
            for (std::size_t x = 0; x != grid.columns; ++x) {
                const grid_slot& slot = grid.rows[y][x];
                const std::string text = slot.is_own() ? cell_text(*slot.cell) : std::string();
                head[x] += head[x].empty() || text.empty() ? std::string_view() : line_break;
                head[x] += text;
            }
        }
        add_row(head);
        out_ += '|';
        for (std::size_t x = 0; x != grid.columns; ++x) {
            out_ += " --- |";
        }
        out_ += '\n';
        for (std::size_t y = heads; y != grid.rows.size(); ++y) {
            std::vector<std::string> cells;
            for (const grid_slot& slot : grid.rows[y]) {
                cells.push_back(slot.is_own() ? cell_text(*slot.cell) : std::string());
            }
            add_row(cells);
        }
    }

    const document& paper_;
    std::set<std::string, std::less<>> anchors_;
    std::set<std::string, std::less<>> used_;
    markdown_escaper escaper_;
    std::string out_;
};

} // namespace

std::string to_markdown(const document& paper) {
    return markdown_writer(paper).write();
}

} // namespace kijun
