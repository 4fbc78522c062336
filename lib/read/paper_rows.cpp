#include "paper_rows.hpp"

#include "base/blanks.hpp"
#include "numbering/characters.hpp"
#include "paper_marks.hpp"
#include "paper_place.hpp"
#include "running_lines.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

enum class section : std::uint8_t { none, figure, reference };

/// What a caption announces: 〔図表 1〕…, [参考]…, ［参考１］….
section section_of(std::string_view text) {
    const std::string key = comparison_key(text);
    for (const std::string_view opening : {"[", "〔", "【", "(", "<", "《", "≪"}) {
        if (!key.starts_with(opening)) {
            continue;
        }
        const std::string_view inside = std::string_view(key).substr(opening.size());
        if (inside.starts_with("図表") || inside.starts_with("表")) {
            return section::figure;
        }
        if (inside.starts_with("参考") || inside.starts_with("別紙") ||
            inside.starts_with("別添")) {
            return section::reference;
        }
    }
    return section::none;
}

/// A table laid out, with what stands in each square; what is covered from above is said again.
struct laid_table {
    std::vector<std::vector<marked_text>> rows;
    std::vector<std::vector<bool>> covered; ///< the cell began in a row above
    std::size_t columns = 0;
};

laid_table lay_cells(const document_table& table) {
    const table_grid grid = lay_out(table);
    laid_table laid;
    laid.columns = grid.columns;
    for (const std::vector<grid_slot>& row : grid.rows) {
        std::vector<marked_text> cells;
        std::vector<bool> covered;
        for (const grid_slot& slot : row) {
            const bool empty = slot.cell == nullptr || slot.from_left;
            cells.push_back(empty ? marked_text{} : marked_text_of(*slot.cell));
            covered.push_back(slot.from_above);
        }
        laid.rows.push_back(std::move(cells));
        laid.covered.push_back(std::move(covered));
    }
    return laid;
}

std::string key_of(const marked_text& cell) {
    return comparison_key(to_utf8(cell.text));
}

bool is_checklist_head(const std::vector<marked_text>& row) {
    bool number = false;
    bool related = false;
    for (const marked_text& cell : row) {
        const std::string key = key_of(cell);
        number = number || key == "通番";
        related = related || key == "関連規定箇所";
    }
    return number && related;
}

/// The column in which most rows begin with a clause; none of them where no row does.
std::optional<std::size_t> clause_column(const laid_table& table) {
    std::vector<std::size_t> votes(table.columns);
    for (const std::vector<marked_text>& row : table.rows) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column) {
            votes[column] += clause_at_begin(row[column].text).size != 0 ? 1 : 0;
        }
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    return most == votes.end() || *most == 0 ? std::nullopt
                                             : std::optional<std::size_t>(most - votes.begin());
}

/// Is it the begin of a cell of 通番: -, 通番 3, 2. 体制?
bool names_items(const marked_text& cell) {
    const std::string key = key_of(cell);
    constexpr std::string_view word = "通番";
    if (key == "-" || (key.starts_with(word) && key.size() > word.size())) {
        return true;
    }
    const std::size_t digits = key.find_first_not_of("0123456789");
    return digits != 0 && (digits == std::string::npos || key[digits] == '.');
}

/// Does a mark, a bullet or a label other than a bare number begin here?
bool begins_part(std::u32string_view text) {
    constexpr std::u32string_view bullets = U"・•‣●○■□◆-";
    if (text.empty() || find_paper_mark(text).begin == 0 ||
        bullets.find(text.front()) != std::u32string_view::npos) {
        return true;
    }
    const std::vector<labelled_part> parts = labelled_parts(text.substr(0, 16));
    return !parts.empty() && !parts.front().path.empty() &&
           !numbering::is_digit(numbering::narrow(text.front()));
}

/// Is the last line nothing but a label?
bool ends_in_label(std::u32string_view text) {
    constexpr std::size_t longest = 12;
    const std::u32string_view line = text.substr(text.rfind(U'\n') + 1);
    if (line.empty() || line.size() > longest) {
        return false;
    }
    const std::vector<labelled_part> parts = labelled_parts(line);
    return parts.back().text == line.size() && !parts.back().path.empty();
}

/// Goes on with a cell behind a page end: in the middle of a sentence nothing comes between.
void go_on(marked_text& cell, const marked_text& more) {
    if (more.empty()) {
        return;
    }
    constexpr std::u32string_view ends = U"。．】」）";
    const bool new_line =
        !cell.empty() &&
        (ends.find(cell.text.back()) != std::u32string_view::npos || begins_part(more.text));
    if (new_line) {
        cell.append(U"\n", text_mark::none);
    } else if (ends_in_label(cell.text)) {
        cell.append(U" ", text_mark::none);
    }
    cell.append(more);
}

class table_taker {
public:
    table_taker(const located_document& paper,
                const std::string& file,
                std::vector<diagnostic>& findings)
        : paper_(paper), file_(file), findings_(findings) {}

    paper_tables run() {
        const running_lines running = find_running_lines(paper_.content);
        for (std::size_t block = 0; block != paper_.content.blocks.size(); ++block) {
            if (std::binary_search(running.blocks.begin(), running.blocks.end(), block)) {
                continue;
            }
            const document_block& each = paper_.content.blocks[block];
            if (const auto* table = std::get_if<document_table>(&each)) {
                take_table(block, *table);
            } else {
                take_text(block, each);
            }
        }
        if (!running.blocks.empty()) {
            findings_.push_back({code::running_text_dropped,
                                 location_of(paper_, running.blocks.front(), file_),
                                 {std::to_string(running.blocks.size()), running.example}});
        }
        return std::move(found_);
    }

private:
    void take_text(std::size_t block, const document_block& each) {
        const auto* paragraph = std::get_if<document_paragraph>(&each);
        const std::string text = plain_text(
            paragraph != nullptr ? paragraph->runs : std::get<document_heading>(each).runs);
        const section announced = section_of(text);
        if (announced != section::none) {
            section_ = announced;
            after_checklist_ = false;
        } else if (section_ == section::reference && !found_.rows.empty() &&
                   comparison_key(text) != "以上") {
            findings_.push_back(
                {code::paper_text_between, location_of(paper_, block, file_), {text}});
        }
        found_.others.push_back(block);
    }

    void take_table(std::size_t block, const document_table& table) {
        if (!table.caption.empty() && section_of(table.caption) != section::none) {
            section_ = section_of(table.caption);
            after_checklist_ = false;
        }
        const laid_table laid = lay_cells(table);
        const auto head = std::find_if(laid.rows.begin(), laid.rows.end(), is_checklist_head);
        if (head != laid.rows.end()) {
            take_checklist(block, laid, static_cast<std::size_t>(head - laid.rows.begin()));
            return;
        }
        if (after_checklist_ && !found_.revised.empty() &&
            laid.columns == found_.revised.front().size()) {
            take_checklist(block, laid, laid.rows.size());
            return;
        }
        const std::optional<std::size_t> clause = clause_column(laid);
        const bool goes_on = laid.columns == columns_ && rows_ != nullptr;
        if (!clause && !goes_on) {
            found_.others.push_back(block);
            return;
        }
        rows_ = section_ == section::figure ? &found_.incorporated : &found_.rows;
        clause_ = clause.value_or(clause_);
        columns_ = laid.columns;
        for (std::size_t row = 0; row != laid.rows.size(); ++row) {
            take_row(block, laid, row);
        }
    }

    void take_checklist(std::size_t block, const laid_table& laid, std::size_t head) {
        after_checklist_ = true;
        for (std::size_t row = 0; row != laid.rows.size(); ++row) {
            const bool is_head = is_checklist_head(laid.rows[row]);
            if ((row < head && head != laid.rows.size()) ||
                (is_head && !found_.revised.empty())) {
                continue;
            }
            std::vector<std::string> cells;
            for (const marked_text& cell : laid.rows[row]) {
                cells.push_back(to_utf8(cell.text));
            }
            if (!is_head && found_.revised.size() > 1 && cells.front().empty()) {
                for (std::size_t i = 0; i < cells.size(); ++i) { // cut by a page end
                    found_.revised.back()[i] += cells[i];
                }
                continue;
            }
            found_.revised.push_back(std::move(cells));
            found_.revised_at.push_back(location_of(paper_, block, row, 0, file_));
        }
    }

    [[nodiscard]] paper_row
    cells_of(std::size_t block, const laid_table& laid, std::size_t row) const {
        const std::vector<marked_text>& cells = laid.rows[row];
        paper_row read;
        read.at = location_of(paper_, block, row, clause_, file_);
        for (std::size_t column = 0; column != cells.size(); ++column) {
            marked_text& to = column < clause_             ? read.items
                              : column + 1 == cells.size() ? read.text
                                                           : read.clause;
            if (!to.empty() && !cells[column].empty()) {
                to.append(U" ", text_mark::none);
            }
            to.append(cells[column]);
        }
        return read;
    }

    void take_row(std::size_t block, const laid_table& laid, std::size_t row) {
        paper_row cells = cells_of(block, laid, row);
        const bool has_clause = clause_at_begin(cells.clause.text).size != 0;
        const bool merged = laid.covered[row].at(clause_);
        const bool has_items = names_items(cells.items);
        if (is_head(cells, has_clause, has_items)) {
            return;
        }
        const bool whole = has_clause && !(merged && begins_part(cells.text.text));
        if (whole || (has_items && !cells.clause.empty())) {
            if (has_clause && cells.items.empty() && !rows_->empty() &&
                find_paper_mark(rows_->back().text.text).word.empty() == false) {
                cells.items = rows_->back().items; // one cell over several rows
            }
            rows_->push_back(std::move(cells));
            return;
        }
        if (rows_->empty()) {
            findings_.push_back(
                {code::paper_clause_unknown, cells.at, {to_utf8(cells.clause.text)}});
            return;
        }
        paper_row& before = rows_->back();
        const bool complete = !find_paper_mark(before.text.text).word.empty();
        const paper_mark own = find_paper_mark(cells.text.text);
        if (complete && own.begin != 0 && !own.word.empty()) { // another row of merged cells
            cells.clause = before.clause;
            cells.items = cells.items.empty() ? before.items : cells.items;
            rows_->push_back(std::move(cells));
            return;
        }
        if (!laid.covered[row].front()) {
            go_on(before.items, cells.items);
        }
        if (!merged) {
            go_on(before.clause, cells.clause);
        }
        go_on(before.text, cells.text);
    }

    /// The row that heads the columns, on the first page and wherever it comes again.
    bool is_head(const paper_row& cells, bool has_clause, bool has_items) {
        if (has_clause || has_items) {
            return false;
        }
        const std::string key =
            key_of(cells.items) + '\t' + key_of(cells.clause) + '\t' + key_of(cells.text);
        const bool named = key.find("チェックリスト") != std::string::npos ||
                           key.find("改訂内容") != std::string::npos ||
                           key.find("通番") != std::string::npos;
        const bool again = std::find(heads_.begin(), heads_.end(), key) != heads_.end();
        if (!again && (!named || cells.items.empty())) {
            return false;
        }
        if (!again) {
            heads_.push_back(key);
            if (rows_ == &found_.rows || found_.clause_head.empty()) {
                found_.clause_head = to_utf8(cells.clause.text);
            }
        }
        return true;
    }

    const located_document& paper_;
    const std::string& file_;
    std::vector<diagnostic>& findings_;
    paper_tables found_;
    section section_ = section::none;
    std::vector<paper_row>* rows_ = nullptr;
    std::size_t clause_ = 1;
    std::size_t columns_ = 0;
    bool after_checklist_ = false;
    std::vector<std::string> heads_;
};

} // namespace

paper_tables find_paper_tables(const located_document& paper,
                               const std::string& file,
                               std::vector<diagnostic>& findings) {
    return table_taker(paper, file, findings).run();
}

} // namespace kijun
