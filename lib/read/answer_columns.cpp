#include "read/answer_columns.hpp"

#include "base/blanks.hpp"
#include "read/checklist_columns.hpp"
#include "read/checklist_head.hpp"

#include <kijun/document/document.hpp>
#include <kijun/document/grid.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {
namespace {

// As keys.
constexpr auto answer_words = std::to_array<std::string_view>(
    {"実施",     "実施済",   "実施済み", "実施中",   "実施予定",  "一部実施", "未実施",
     "非実施",   "不実施",   "対応",     "対応済",   "対応済み",  "対応中",   "対応予定",
     "一部対応", "未対応",   "対応不要", "非対応",   "済",        "済み",     "未",
     "未了",     "未済",     "完了",     "未完了",   "該当",      "該当あり", "該当なし",
     "該当無し", "該当せず", "非該当",   "対象",     "対象外",    "適用",     "一部適用",
     "適用外",   "適用除外", "未適用",   "非適用",   "適合",      "一部適合", "不適合",
     "未適合",   "準拠",     "一部準拠", "非準拠",   "未準拠",    "充足",     "一部充足",
     "未充足",   "不充足",   "達成",     "一部達成", "未達成",    "未達",     "検討中",
     "計画中",   "計画あり", "予定",     "予定あり", "不要",      "要",       "否",
     "適",       "不適",     "可",       "不可",     "良",        "不良",     "有",
     "無",       "あり",     "なし",     "有り",     "無し",      "はい",     "いいえ",
     "一部",     "部分的",   "部分実施", "部分対応", "整備済",    "一部整備", "未整備",
     "問題なし", "問題あり", "指摘なし", "指摘あり", "Yes",       "No",       "YES",
     "NO",       "yes",      "no",       "Partial",  "Partially", "N/A",      "NA",
     "n/a",      "Y",        "N",        "OK",       "NG",        "○",        "〇",
     "◯",        "◎",        "△",        "×",        "-",         "ー",       "―",
     "−"});

enum class mark : std::uint8_t { none, yes, no, text };

constexpr auto yes_marks =
    std::to_array<std::string_view>({"○", "〇", "◯", "◎", "●", "✓", "✔",    "☑",    "☒", "■",
                                     "◆", "レ", "V", "v", "1", "★", "TRUE", "true", "*", "☆"});
constexpr auto no_marks = std::to_array<std::string_view>(
    {"-", "ー", "―", "−", "–", "—", "☐", "□", "0", "FALSE", "false"});
/// A cross says no beside another mark and yes where it stands alone.
constexpr auto crosses =
    std::to_array<std::string_view>({"×", "X", "x", "✕", "✖", "✗", "✘", "╳"});

constexpr std::size_t most_rows = 500;

std::string key_of(const grid_slot& slot) {
    return slot.cell == nullptr ? std::string() : column_key(body_text(*slot.cell));
}

bool is_cross(std::string_view key) {
    return std::ranges::find(crosses, key) != crosses.end();
}

mark mark_of(std::string_view key) {
    if (key.empty()) {
        return mark::none;
    }
    if (is_cross(key) || std::ranges::find(yes_marks, key) != yes_marks.end()) {
        return mark::yes;
    }
    return std::ranges::find(no_marks, key) != no_marks.end() ? mark::no : mark::text;
}

bool is_answer(std::string_view name) {
    return std::ranges::find(answer_words, name) != answer_words.end();
}

/// Do the cells of a column hold more marks than words?
bool holds_marks(const table_grid& grid, std::size_t first_row, std::size_t column) {
    std::size_t marks = 0;
    std::size_t texts = 0;
    const std::size_t end = std::min(grid.rows.size(), first_row + most_rows);
    for (std::size_t row = first_row; row < end; ++row) {
        const grid_slot& slot = grid.rows[row][column];
        // Titles over the columns and the head again are neither.
        const bool is_alone =
            slot.is_own() && !slot.from_left &&
            (column + 1 == grid.columns || grid.rows[row][column + 1].cell != slot.cell);
        const std::string key = is_alone ? key_of(slot) : std::string();
        if (is_answer(key) && mark_of(key) == mark::text) {
            continue;
        }
        marks += key.empty() || mark_of(key) == mark::text ? 0 : 1;
        texts += mark_of(key) == mark::text ? 1 : 0;
    }
    return texts <= marks; // a column that nobody marked holds nothing
}

} // namespace

std::vector<answer_column> find_answer_columns(const table_grid& grid,
                                               const checklist_head& head) {
    std::vector<answer_column> found;
    const auto ends = [&found] { return found.size() >= 2; };
    for (std::size_t column = 0; column < std::min(grid.columns, head.names.size()); ++column) {
        const std::string& name = head.names[column];
        const bool taken = column == head.at[number] || column == head.at[related_text];
        const bool again = std::ranges::find(found, name, &answer_column::answer) !=
                           found.end(); // of another year or office
        if (again && ends()) {
            break;
        }
        if (!taken && !again && is_answer(name) && holds_marks(grid, head.first_row, column)) {
            found.push_back({column, name});
        } else if (ends()) {
            break;
        } else {
            found.clear();
        }
    }
    if (!ends()) {
        found.clear();
    }
    return found;
}

bool says_answer(std::string_view key) {
    return is_answer(key) || mark_of(key) != mark::text;
}

std::string marked_answer(const std::vector<grid_slot>& row,
                          const std::vector<answer_column>& columns) {
    const bool has_other = std::ranges::any_of(columns, [&row](const answer_column& each) {
        const std::string key = key_of(row[each.column]);
        return mark_of(key) == mark::yes && !is_cross(key);
    });
    std::string answers;
    for (const answer_column& each : columns) {
        const grid_slot& slot = row[each.column];
        const std::string key = slot.from_left ? std::string() : key_of(slot);
        const mark kind = mark_of(key);
        if (kind == mark::none || kind == mark::no || (has_other && is_cross(key))) {
            continue;
        }
        answers += answers.empty() ? "" : "、";
        if (kind != mark::text) {
            answers += each.answer;
            continue;
        }
        const std::string said(trimmed(body_text(*slot.cell)));
        answers += key.starts_with(each.answer) ? said : each.answer + "（" + said + "）";
    }
    return answers;
}

} // namespace kijun
