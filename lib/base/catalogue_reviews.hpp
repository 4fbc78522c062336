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
                    "incorporate（取り込む）、no-impact（影響なし）、not-related（関係なし）の"
                    "いずれかを書いてください。",
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
    // {0} what was looked for
    catalogue_entry{code::paper_no_rows,
                    severity::error,
                    "公表された見直し文書の表（{0}）が見つかりません。",
                    "No table of a published review paper was found ({0}).",
                    "［参考］の表がある対応方針の文書を指定してください。",
                    "Give a paper that has the table of [参考].",
                    "the first page of a paper alone"},
    // {0} cell as printed
    catalogue_entry{code::paper_clause_unknown,
                    severity::warning,
                    "「{0}」は基準小項目の番号で始まっていません。",
                    "\"{0}\" does not begin with the number of a clause.",
                    "元の文書の欄を確かめてください。この行の判定は取り込めません。",
                    "Check the cell in the paper; the row cannot be taken into a ledger.",
                    "a cell 管理体制を整備すること。 without 統4"},
    // {0} words as printed, {1} address
    catalogue_entry{code::paper_place_recovered,
                    severity::warning,
                    "「{0}」は番号の一部が省かれています。{1} と読みました。",
                    "\"{0}\" leaves a part of its number out; it was read as {1}.",
                    "違うときは、書き出した回答を直して取り込んでください。",
                    "Where that is wrong, correct the answers that are written out.",
                    "統4 with 1 …計画を策定すること。, which is 統4-1"},
    // {0} clause, {1} words as printed
    catalogue_entry{
        code::paper_place_unsure,
        severity::warning,
        "{0} のどの項のことか、「{1}」からは決まりません。",
        "\"{1}\" does not say which paragraph of {0} it is.",
        "新版を添えて読むか、書き出した回答に項番を補ってください。",
        "Read it with the new edition, or fill the path in where it is written out.",
        "a row that begins in the middle of a paragraph"},
    // {0} address, {1} where it stood first
    catalogue_entry{code::paper_row_duplicate,
                    severity::warning,
                    "{0} の行が二つあります（先の行: {1}）。",
                    "There are two rows of {0} (the first: {1}).",
                    "どちらの行も残しました。元の文書を確かめてください。",
                    "Both are kept. Check the paper.",
                    "two rows 実9 2"},
    // {0} address, {1} mark
    catalogue_entry{code::paper_mark_unfitting,
                    severity::note,
                    "{0} の「{1}」は行の下線と合いません。",
                    "The mark \"{1}\" of {0} does not fit what is underlined.",
                    "印は書かれたまま残しました。元の文書の下線を確かめてください。",
                    "The mark is kept as printed. Check the underlining in the paper.",
                    "【追加】 under a text of which nothing is underlined"},
    // {0} address
    catalogue_entry{code::paper_mark_missing,
                    severity::warning,
                    "{0} の行に【追加】などの印がありません。",
                    "The row of {0} has no mark such as 【追加】.",
                    "改訂要因も空のまま残しました。元の文書を確かめてください。",
                    "Its reasons are empty, too. Check the paper.",
                    "a row that ends with （省略）"},
    // {0} cell as printed
    catalogue_entry{code::paper_items_unclear,
                    severity::warning,
                    "「{0}」を通番として読み取りきれません。",
                    "\"{0}\" is not clearly a list of item numbers.",
                    "「通番 1、3」か「-」の形かを、元の文書で確かめてください。",
                    "Check in the paper whether 通番 1、3 or - is meant.",
                    "2. 管理体制"},
    // {0} how many, {1} the first
    catalogue_entry{code::paper_radicals,
                    severity::note,
                    "部首の文字が {0} 字あります（最初は「{1}」）。",
                    "There are {0} radicals in place of kanji (the first is \"{1}\").",
                    "文字は元のまま残し、比較のときだけ漢字として扱います。",
                    "They are kept; only comparing takes them for kanji.",
                    "⽅針 with U+2F45"},
    // {0} the text
    catalogue_entry{code::paper_text_between,
                    severity::warning,
                    "表の行の間に、どの行にも属さない文字があります（{0}）。",
                    "Between the rows stands text that belongs to none (\"{0}\").",
                    "行の続きであれば、元の文書から補ってください。",
                    "If it goes on with a row, complete the row from the paper.",
                    "a line that extraction took out of its cell"},
    // {0} what it is a name of, {1} as elsewhere, {2} as here
    catalogue_entry{code::paper_name_differs,
                    severity::note,
                    "{0} の名称が他の行と違います（「{1}」と「{2}」）。",
                    "{0} is called \"{1}\" elsewhere and \"{2}\" here.",
                    "どちらも書かれたまま残しました。",
                    "Both are kept as printed.",
                    "通番 1 管理体制態勢 among rows of 通番 1 管理態勢"},
    catalogue_entry{code::paper_no_conclusion,
                    severity::warning,
                    "見直しの要否の結論が見つかりません。",
                    "The paper does not say whether a review is needed.",
                    "「要」か「否」とする文を確かめてください。",
                    "Look for the sentence that says 「要」 or 「否」.",
                    "a paper that begins with its tables"},

    // {0} what was written
    catalogue_entry{
        code::review_unknown_subject,
        severity::error,
        "about の値「{0}」は使えません。",
        "\"{0}\" is no value for about.",
        "関連規定の改訂の事項に standards と書いてください。ほかの事項には要りません。",
        "Write standards for the matter of the related standards, and nothing for "
        "others.",
        R"(<watched title="…" about="editions">)"},
    // {0} address, {1} item, {2} what was asked, with what is there now
    catalogue_entry{
        code::answer_outdated,
        severity::warning,
        "{0}（通番 {1}）の判定は、今とは違う文言について答えたものです（{2}）。",
        "The answer on {0} and item {1} was given for another wording ({2}).",
        "判定は台帳に残し、問いは開いたままにしました。新しい文言で答え直してください。",
        "It is kept in the ledger, and the question stays open. Answer it anew.",
        "a worksheet that was made before the edition was corrected"},
    // {0} address, {1} item, {2} column
    catalogue_entry{code::answer_incomplete,
                    severity::error,
                    "{0}（通番 {1}）の判定に{2}がありません。",
                    "The answer on {0} and item {1} has no {2}.",
                    "この判定は取り込んでいません。書き足して取り込み直してください。",
                    "It is not taken in. Fill it in, and take the sheet in again.",
                    "a row with a verdict and no reviewer"},
    // {0} what was written
    catalogue_entry{code::answer_bad_date,
                    severity::error,
                    "「{0}」は日付として読めません。",
                    "\"{0}\" is no date.",
                    "この判定は取り込んでいません。2025-11-20 のように書いてください。",
                    "The answer is not taken in. Write it as 2025-11-20.",
                    "a worksheet with 先週 as a date"},
    // {0} what it was asked for
    catalogue_entry{
        code::hole_unknown,
        severity::warning,
        "穴の扱い「{0}」の対象が今の版とチェックリストにありません。",
        "What \"{0}\" was answered for is not in the edition or the checklist now.",
        "取り込んでいません。文言が変わったか、対応表が古くないか確かめてください。",
        "It is not taken in. Its text may have changed, or the sheet be an old one.",
        "a traceability sheet of the year before"},
    // {0} file
    catalogue_entry{
        code::ledger_missing,
        severity::error,
        "見直しのファイルが名指す台帳「{0}」がありません。",
        "The ledger \"{0}\" that the review file names is not there.",
        "kijun ledger import で作るか、見直しのファイルから <ledger> を外して"
        "ください。",
        "Make it with kijun ledger import, or take <ledger> out of the review file.",
        "kijun review review.xml -o papers, in the first year"},
    // {0} attribute, {1} what was written
    catalogue_entry{
        code::relation_bad_value,
        severity::error,
        "対応づけの {0}「{1}」は使えません。",
        "\"{1}\" is no {0} of a relation.",
        "この対応づけは使われません。使える値は corpus/schema/relations.rng にあります。",
        "This relation is not used. corpus/schema/relations.rng has the values.",
        R"(<relation item="22" clause="実9" type="similar"/>)"},
    // {0} item
    catalogue_entry{code::relation_no_such_item,
                    severity::error,
                    "対応づけの通番「{0}」がチェックリストにありません。",
                    "There is no item {0} to relate.",
                    "この対応づけは使われません。通番を確かめてください。",
                    "This relation is not used. Check the item number.",
                    R"(<relation item="999" clause="実9" type="equal"/>)"},
    // {0} address
    catalogue_entry{
        code::relation_no_such_place,
        severity::error,
        "対応づけの箇所「{0}」が版にありません。",
        "There is no place \"{0}\" to relate to.",
        "この対応づけは使われません。番号と、どの版の番号か（edition）を確かめてください。",
        "This relation is not used. Check the number, and whose it is (edition).",
        R"(<relation item="22" clause="実999" type="equal"/>)"},
    // {0} item, {1} address, {2} what else is said
    catalogue_entry{code::relation_conflict,
                    severity::warning,
                    "通番 {0} と {1} の対応づけは、{2} と食い違います。",
                    "What is stated of item {0} and \"{1}\" contradicts {2}.",
                    "どちらも残しています。正しいものだけにしてください。",
                    "Both are kept. Leave only the one that is right.",
                    "type=\"equal\" の対応づけと type=\"subset-of\" の対応づけ"},
    // {0} attribute, {1} what the file names, {2} what is there
    catalogue_entry{
        code::relations_for_other,
        severity::warning,
        "対応づけの {0} は「{1}」ですが、渡されたのは「{2}」です。",
        "The relations are of the {0} \"{1}\", and \"{2}\" was given.",
        "名前の違うチェックリストや基準への対応づけは使われません。版の違いだけなら、番号が"
        "今も同じものを指すか確かめてください。",
        "Relations of another checklist or standard are not used. Where only the "
        "version differs, check that the numbers still mean the same.",
        R"(<relations checklist="API接続チェックリスト" version="2023">)"},
    // {0} what is missing
    catalogue_entry{
        code::nothing_related,
        severity::error,
        "書き出す対応が一つもありません。",
        "There is no link to export.",
        "基準の版と、それを引用するチェックリスト（か --relations）を渡してください。",
        "Give an edition and a checklist that cites it, or --relations.",
        "kijun trace edition.xml --format oscal-mapping"},
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
                    "結果を目で確かめてください。",
                    "Check the result by eye.",
                    "two editions of one paragraph of 10 MB"},
    // {0} what was written; {1} places near it, or -
    catalogue_entry{
        code::place_unknown,
        severity::error,
        "「{0}」という場所は、指定した版にありません（近いもの: {1}）。",
        "\"{0}\" is no place of these editions (near it: {1}).",
        "実112/2/(1) のような場所か、実112 2-(1) のような引用を一つ指定してください。",
        "Name one place as 実112/2/(1), or cite it as 実112 2-(1).",
        "kijun history 実999 old.xml new.xml"},
    // {0} what was written, {1} the names that there are
    catalogue_entry{code::edition_unknown,
                    severity::error,
                    "「{0}」という版はありません（ある版: {1}）。",
                    "\"{0}\" is none of the editions ({1}).",
                    "版の名前か、何番目かを指定してください。",
                    "Name one of them, or count it from 1.",
                    "kijun history 実9 old.xml new.xml --in 第99版"},
};

} // namespace kijun
