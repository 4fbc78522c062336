#pragma once
// The worksheets that reviewers answer in: what heads their columns and which words their
// answers are, in both languages. What writes them and what reads them go by these.

#include <kijun/model/ledger.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kijun {

/// A word in both languages; a reader takes either.
struct sheet_word {
    std::string_view ja; ///< what a sheet in Japanese says
    std::string_view en; ///< what a sheet in English says
};

/// Columns of the sheet of questions: a change under an item, a row each.
enum class answer_column : std::uint8_t {
    item,     ///< 通番
    category, ///< 区分
    goal,     ///< セキュリティ対応目標
    subject,  ///< 対象者
    place,    ///< 場所, 基準
    title,    ///< 題名
    kind,     ///< 種別
    old_text, ///< 旧
    new_text, ///< 新
    causes,   ///< 改訂要因
    relation, ///< 関係
    order,    ///< 見る順: of the item's questions, likeliest first, proposed ones last
    known,    ///< これまでの判定, これまでの扱い
    verdict,  ///< 判定, 穴の扱い
    reviewer, ///< 判定者
    date,     ///< 日付
    reason,   ///< 理由
    asked,    ///< 照合: for programs
};
/// Heads of the sheet of questions, in the order of `answer_column`.
inline constexpr std::array<sheet_word, 18> answer_columns{
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
     {"見る順", "Order"},
     {"これまでの判定", "Verdict so far"},
     {"判定", "Verdict"},
     {"判定者", "Reviewer"},
     {"日付", "Date"},
     {"理由", "Reason"},
     {"照合（変更しないでください）", "Asked (leave as it is)"}}};

/// Columns of the traceability sheet, a row a clause (or an item that cites none); behind them
/// a column an item.
enum class hole_column : std::uint8_t {
    place,    ///< 場所, 基準
    title,    ///< 題名
    hole,     ///< 穴: what is missing
    known,    ///< これまでの判定, これまでの扱い
    verdict,  ///< 判定, 穴の扱い
    reviewer, ///< 判定者
    date,     ///< 日付
    reason,   ///< 理由
    asked,    ///< 照合: for programs
};
/// Heads of the traceability sheet, in the order of `hole_column`.
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

/// Into the heads, from 0.
[[nodiscard]] constexpr std::size_t index_of(answer_column column) noexcept {
    return static_cast<std::size_t>(column);
}
/// Into the heads, from 0.
[[nodiscard]] constexpr std::size_t index_of(hole_column column) noexcept {
    return static_cast<std::size_t>(column);
}

} // namespace kijun
