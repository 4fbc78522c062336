#include "write/escape.hpp"
#include "write/terminal_width.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kijun {

namespace {

/// A table up to this many cells wide is aligned in columns; a wider one, or one with line
/// breaks, becomes one labelled block a row.
constexpr std::size_t aligned_width = 100;
constexpr std::size_t indent_width = 4;
constexpr std::string_view column_gap = "  ";

/// Text of a run without characters that a terminal would obey (clean_text makes them U+FFFD;
/// a tab becomes a blank, since its width depends on where it stands).
std::string text_of(const document_run& run) {
    if (run.text.empty()) {
        return {};
    }
    std::string text = clean_text(run.text);
    std::replace(text.begin(), text.end(), '\t', ' ');
    if (has(run.marks, text_mark::strike) || has(run.marks, text_mark::deleted)) {
        return "[-" + text + "-]";
    }
    if (has(run.marks, text_mark::underline) || has(run.marks, text_mark::red) ||
        has(run.marks, text_mark::inserted)) {
        return "{+" + text + "+}";
    }
    return text;
}

std::string text_of(const std::vector<document_run>& runs) {
    std::string text;
    for (const document_run& run : runs) {
        text += text_of(run);
    }
    return text;
}

std::string text_of(const table_cell& cell) {
    std::string text;
    for (std::size_t i = 0; i != cell.content.size(); ++i) {
        text += i == 0 ? "" : "\n";
        text += text_of(labelled_runs(cell.content[i]));
    }
    return text;
}

void append_indented(std::string& to, std::string_view text, std::size_t indent) {
    for (const char character : text) {
        to += character;
        if (character == '\n') {
            to.append(indent, ' ');
        }
    }
}

class text_writer {
public:
    explicit text_writer(const document& paper) : paper_(paper) {}

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
    void add(const document_heading& heading) {
        const std::string text = text_of(labelled_runs(heading));
        out_ += text + '\n';
        const std::size_t width = std::min(terminal_width(text), aligned_width);
        out_ += std::string(width, heading.level <= 1 ? '=' : '-') + '\n';
    }

    void add(const document_paragraph& paragraph) {
        constexpr std::size_t twips_of_a_column = 105;
        const std::size_t columns = paragraph.indent / twips_of_a_column;
        out_.append(columns, ' ');
        append_indented(out_, text_of(labelled_runs(paragraph)), columns);
        out_ += '\n';
    }
    void add(const document_table& table) {
        if (!table.caption.empty()) {
            out_ += text_of(document_run{table.caption, text_mark::none, {}}) + '\n';
        }
        const table_grid grid = lay_out(table);
        std::vector<std::vector<std::string>> texts;
        for (const std::vector<grid_slot>& row : grid.rows) {
            std::vector<std::string>& line = texts.emplace_back();
            for (const grid_slot& slot : row) {
                // Like CSV: a cell that spans rows is told in each of them.
                line.push_back(slot.cell == nullptr || slot.from_left ? std::string()
                                                                      : text_of(*slot.cell));
            }
        }
        // A table of nothing but its head is told as it is.
        const std::size_t heads = table.head_rows < texts.size() ? table.head_rows : 0;
        const std::vector<std::size_t> widths = column_widths(texts, grid.columns);
        if (widths.empty()) {
            add_blocks(texts, heads, column_names(grid, heads));
        } else {
            add_aligned(texts, heads, widths);
        }
    }

    /// What stands above each column, a head over several columns included: 実 / 実9.
    static std::vector<std::string> column_names(const table_grid& grid, std::size_t heads) {
        std::vector<std::string> names(grid.columns);
        for (std::size_t y = 0; y != heads; ++y) {
            for (std::size_t x = 0; x != grid.columns; ++x) {
                const grid_slot& slot = grid.rows[y][x];
                if (slot.cell != nullptr && !slot.from_above) {
                    const std::string text = text_of(*slot.cell);
                    names[x] += names[x].empty() || text.empty() ? "" : " / ";
                    names[x] += text;
                }
            }
        }
        return names;
    }

    /// Width of each column; none when the table does not fit side by side.
    static std::vector<std::size_t>
    column_widths(const std::vector<std::vector<std::string>>& texts, std::size_t columns) {
        std::vector<std::size_t> widths(columns, 0);
        for (const std::vector<std::string>& row : texts) {
            for (std::size_t x = 0; x != row.size(); ++x) {
                if (row[x].find('\n') != std::string::npos) {
                    return {};
                }
                widths[x] = std::max(widths[x], terminal_width(row[x]));
            }
        }
        std::size_t total = 0;
        for (const std::size_t width : widths) {
            total += width + column_gap.size();
        }
        return total > aligned_width + column_gap.size() ? std::vector<std::size_t>() : widths;
    }

    void add_aligned(const std::vector<std::vector<std::string>>& texts,
                     std::size_t heads,
                     const std::vector<std::size_t>& widths) {
        std::vector<std::string> rule;
        rule.reserve(widths.size());
        for (const std::size_t width : widths) {
            rule.emplace_back(width, '-');
        }
        for (std::size_t y = 0; y != texts.size(); ++y) {
            if (y == heads && y != 0) {
                add_line(rule, widths);
            }
            add_line(texts[y], widths);
        }
    }

    void add_line(const std::vector<std::string>& cells,
                  const std::vector<std::size_t>& widths) {
        std::string line;
        for (std::size_t x = 0; x != cells.size(); ++x) {
            line += x == 0 ? std::string_view() : column_gap;
            line += cells[x] + std::string(widths[x] - terminal_width(cells[x]), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out_ += line + '\n';
    }

    /// One block a row: its number, then each filled cell under the name of its column.
    void add_blocks(const std::vector<std::vector<std::string>>& texts,
                    std::size_t heads,
                    const std::vector<std::string>& names) {
        for (std::size_t y = heads; y != texts.size(); ++y) {
            out_ += y == heads ? "" : "\n";
            out_ += "[" + std::to_string(y - heads + 1) + "]\n";
            for (std::size_t x = 0; x != names.size(); ++x) {
                add_cell(names[x], texts[y][x]);
            }
        }
    }

    void add_cell(const std::string& name, const std::string& text) {
        if (text.empty()) {
            return;
        }
        out_.append(indent_width, ' ');
        if (!name.empty()) {
            append_indented(out_, name, indent_width);
            out_ += ':';
        }
        const bool has_lines = text.find('\n') != std::string::npos;
        if (has_lines && !name.empty()) {
            out_ += '\n';
            out_.append(2 * indent_width, ' ');
            append_indented(out_, text, 2 * indent_width);
        } else {
            out_ += name.empty() ? "" : " ";
            append_indented(out_, text, indent_width);
        }
        out_ += '\n';
    }

    const document& paper_;
    std::string out_;
};

} // namespace

std::string to_text(const document& paper) {
    return text_writer(paper).write();
}

} // namespace kijun
