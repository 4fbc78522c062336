#pragma once
// The worksheets that reviewers answer in: what heads their columns and which words their
// answers are, in both languages. What writes them and what reads them go by these.

#include <kijun/model/ledger.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kijun {

struct sheet_word {
    std::string_view ja;
    std::string_view en;
};

/// Columns of the sheet of questions: a change under an item, a row each.
enum class answer_column : std::uint8_t {
    item,
    category,
    goal,
    subject,
    place,
    title,
    kind,
    old_text,
    new_text,
    causes,
    relation,
    known,
    verdict,
    reviewer,
    date,
    reason,
    asked,
};
inline constexpr std::array<sheet_word, 17> answer_columns{
    {{"通番", "Item"},
     {"区分", "Category"},
     {"セキュリティ対応目標", "Goal"},
     {"対象者", "Subject"},
     {"場所", "Place"},
     {"題名", "Title"},
     {"種別", "Kind"},
     {"旧", "Old wording"},
     {"新", "New wording"},
     {"改訂要因", "Why it changed"},
     {"関係", "Relation"},
     {"これまでの判定", "Verdict so far"},
     {"判定", "Verdict"},
     {"判定者", "Reviewer"},
     {"日付", "Date"},
     {"理由", "Reason"},
     {"照合（変更しないでください）", "Asked (leave as it is)"}}};

/// Columns of the traceability sheet, a row a clause (or an item that cites none); behind them
/// a column an item.
enum class hole_column : std::uint8_t {
    place,
    title,
    hole,
    known,
    verdict,
    reviewer,
    date,
    reason,
    asked,
};
inline constexpr std::array<sheet_word, 9> hole_columns{
    {{"基準", "Clause"},
     {"題名", "Title"},
     {"穴", "Hole"},
     {"これまでの扱い", "So far"},
     {"穴の扱い", "Treatment"},
     {"判定者", "Reviewer"},
     {"日付", "Date"},
     {"理由", "Reason"},
     {"照合（変更しないでください）", "Asked (leave as it is)"}}};

/// The words of an answer, in the order of `answer`. English ones are those of the ledger.
inline constexpr std::array<sheet_word, 3> answer_words{
    {{"取り込む", "incorporate"}, {"影響なし", "no-impact"}, {"関係なし", "not-related"}}};
/// In the order of `hole_answer`.
inline constexpr std::array<sheet_word, 2> hole_words{
    {{"正当", "justified"}, {"取消し", "withdrawn"}}};

[[nodiscard]] constexpr std::size_t index_of(answer_column column) noexcept {
    return static_cast<std::size_t>(column);
}
[[nodiscard]] constexpr std::size_t index_of(hole_column column) noexcept {
    return static_cast<std::size_t>(column);
}

} // namespace kijun
