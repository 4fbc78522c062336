#pragma once
// KJ05xx and KJ06xx: reviews, ledgers, comparison. The comment above an entry says what its
// details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array review_entries{
    // {0} element that is missing
    catalogue_entry{code::review_incomplete,
                    severity::error,
                    "見直しのファイルに <{0}> がありません。",
                    "The review file has no <{0}>.",
                    "新旧の版（standard）とチェックリスト（checklist）を書いてください。",
                    "Name the old and new edition (standard) and the checklist.",
                    R"(<review year="2025"><checklist current="…"/></review>)"},
    // {0} what was written
    catalogue_entry{code::ledger_unknown_verdict,
                    severity::error,
                    "判定「{0}」は使えません。",
                    "\"{0}\" is no verdict.",
                    "incorporate、no-impact、not-related のいずれかを書いてください。",
                    "Write one of incorporate, no-impact, not-related.",
                    "9,実9,2,22,maybe"},
    // {0} address
    catalogue_entry{code::ledger_no_such_change,
                    severity::error,
                    "判定の対象の変更「{0}」がありません。",
                    "There is no change at \"{0}\" to judge.",
                    "基準小項目の番号と項番を確かめてください。",
                    "Check the clause and the path.",
                    "9,実999,2,22,no-impact"},
    // {0} number
    catalogue_entry{code::ledger_no_such_item,
                    severity::error,
                    "判定の対象の通番「{0}」がありません。",
                    "There is no item {0} to judge.",
                    "通番を確かめてください。",
                    "Check the item number.",
                    "9,実9,2,999,no-impact"},
    // {0} what is wrong with it
    catalogue_entry{code::ledger_bad_entry,
                    severity::error,
                    "台帳の記載「{0}」を読み取れません。",
                    "The entry \"{0}\" of the ledger cannot be read.",
                    "この判定は使われません。書き方を確かめてください。",
                    "This verdict is not used. Check how it is written.",
                    R"(<verdict change="xyz" answer="no-impact"/>)"},
    // {0} address, {1} item
    catalogue_entry{
        code::ledger_conflict,
        severity::warning,
        "同じ問い（{0}、通番 {1}）に食い違う判定があります。問いは開いたままです。",
        "There are contradicting verdicts on {0} and item {1}; the question stays open.",
        "どちらが正しいか確かめ、正しい判定だけを取り込み直してください。",
        "Check which of them is right, and take that one in again by itself.",
        "two answers for 実9 2 and item 22"},
    // {0} address, {1} item
    catalogue_entry{code::ledger_stale,
                    severity::note,
                    "判定（{0}、通番 {1}）の後に内容が変わりました。",
                    "What was judged ({0}, item {1}) has changed since the verdict.",
                    "変わった点を見て、改めて判定してください。",
                    "Look at the difference and judge again.",
                    "a paragraph that changed again a year after its verdict"},
    // {0} what was written
    catalogue_entry{code::factor_unknown_answer,
                    severity::error,
                    "needs-review の値「{0}」は使えません。",
                    "\"{0}\" is no value for needs-review.",
                    "yes か no を書いてください。",
                    "Write yes or no.",
                    R"(<factor number="1" needs-review="maybe">)"},
    // {0} address, {1} items
    catalogue_entry{
        code::ledger_item_unnamed,
        severity::note,
        "{0} に紐づく通番 {1} が回答に挙げられていません。関係なしとして取り込みました。",
        "Item {1} is linked to {0} and not named in the answer; it was taken as not related.",
        "関係がある場合は、その通番の回答を取り込んでください。",
        "Where it is related, take in an answer for that item.",
        "統1,7,2,no-impact where items 1 and 2 both cite 統1"},

    // {0} change, {1} address
    catalogue_entry{code::patch_does_not_fit,
                    severity::error,
                    "変更 {0}（{1}）をこの版に当てはめられません。",
                    "Change {0} at \"{1}\" does not fit this edition.",
                    "比較のときと同じ旧版を指定してください。",
                    "Give the same old edition that was compared.",
                    "apply(edition 11, difference of 12 and 13)"},
    // {0} where it was spent
    catalogue_entry{code::budget_spent,
                    severity::note,
                    "「{0}」の比較は手数の上限に達したため、粗い結果です。",
                    "The comparison of \"{0}\" reached its limit of steps and is coarse.",
                    "結果を目で確かめるか、上限を上げてください。",
                    "Check the result by eye, or raise the limit.",
                    "two editions of one paragraph of 10 MB"},

};

} // namespace kijun
