#pragma once
// The labels of the papers, in both languages, in one place. Published terms are used where
// the published papers have one (項番の振直し, 通番, 基準小項目).

#include <kijun/base/diagnostic.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/review/settlement.hpp>

#include <array>
#include <string>
#include <string_view>

namespace kijun::words {

struct word {
    std::string_view ja;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(language which) const noexcept {
        return which == language::ja ? ja : en;
    }
};

// comparison_paper
inline constexpr word comparison{"新旧対照表", "Comparison of the two editions"};
inline constexpr word after_change{"改正後", "After the change"};
inline constexpr word before_change{"改正前", "Before the change"};
inline constexpr word moved_to{"移設先", "moved to"};

// change_list
inline constexpr word change_list_title{"改訂内容の一覧", "Changes"};
inline constexpr word summary{"集計", "Summary"};
inline constexpr word changes{"変更", "Changes"};
inline constexpr word count_of{"件数", "Count"};
inline constexpr word clauses{"基準小項目", "Clauses"};
inline constexpr word paragraphs{"項", "Paragraphs"};
inline constexpr word old_total{"旧版の数", "In the old edition"};
inline constexpr word new_total{"新版の数", "In the new edition"};
inline constexpr word unchanged{"変更なし", "Unchanged"};
inline constexpr word number{"番号", "No."};
inline constexpr word kind{"種別", "Kind"};
inline constexpr word old_place{"旧の場所", "Old place"};
inline constexpr word new_place{"新の場所", "New place"};
inline constexpr word old_text{"旧", "Old wording"};
inline constexpr word new_text{"新", "New wording"};
inline constexpr word notes{"備考", "Notes"};
inline constexpr word same_text{"（同文）", "(same wording)"};
inline constexpr word no_changes{"変更はない。", "Nothing changed."};
inline constexpr word editorial{"表記のみ", "Editorial"};
inline constexpr word strength{"規定の強さ", "Obligation"};
inline constexpr word clause_class{"区分", "Grade"};
inline constexpr word along{"伴って移った項", "Went along"};
inline constexpr word cites_now{"引用の追加", "Now cites"};
inline constexpr word cites_no_more{"引用の削除", "No longer cites"};
inline constexpr word numbers{"数値", "Numbers"};
inline constexpr word negation{"肯定と否定の入替り", "Negation changed"};
inline constexpr word none{"なし", "none"};
inline constexpr word terms{"用語の置換え", "Terms replaced throughout"};
inline constexpr word old_term{"旧の用語", "Old term"};
inline constexpr word new_term{"新の用語", "New term"};
inline constexpr word followed{"番号の変更に伴う引用の変更",
                               "Citations that followed a renumbering"};
inline constexpr word old_number{"旧の番号", "Old number"};
inline constexpr word new_number{"新の番号", "New number"};
inline constexpr word stale_citations{"旧の番号のままの引用（要確認）",
                                      "Citations still by the old number (check)"};
inline constexpr word came_about{"改訂された版", "Came about in"};
inline constexpr word steps{"版ごとの集計", "Step by step"};
inline constexpr word step{"版", "Step"};

// history_paper
inline constexpr word history_title{"沿革", "History"};
inline constexpr word edition{"版", "Edition"};
inline constexpr word happened{"前の版から", "Since the edition before"};
inline constexpr word not_there{"（なし）", "(not there)"};
inline constexpr word changes_inside{"中の変更", "Changes inside"};

// impact_paper
inline constexpr word impact_title{"見直しの要否の確認", "What needs review"};
inline constexpr word matter{"事項", "Matter"};
inline constexpr word linked_changes{"通番に紐づく変更", "Changes linked to an item"};
inline constexpr word all_changes{"変更の総数", "All changes"};
inline constexpr word items_to_review{"確認が必要な通番", "Items that need review"};
inline constexpr word items{"通番", "Items"};
inline constexpr word item{"通番", "Item"};
inline constexpr word category{"区分", "Category"};
inline constexpr word goal{"セキュリティ対応目標", "Goal"};
inline constexpr word needs_review{"確認", "Review"};
inline constexpr word yes{"要", "yes"};
inline constexpr word no{"否", "no"};
inline constexpr word why_not{"不要の理由", "Why not"};
inline constexpr word change{"変更", "Change"};
inline constexpr word place{"場所", "Place"};
inline constexpr word refused_proposals{
    "対応づけで関係なしと確かめられ、候補に挙げなかったもの",
    "Not suggested, since no relationship was found and reviewed"};
inline constexpr word related{"関係", "Relation"};
inline constexpr word via{"経路", "Via"};
inline constexpr word evidence{"手がかり", "Evidence"};
inline constexpr word wording{"文言", "Wording"};
inline constexpr word verdict{"判断", "Verdict"};
inline constexpr word rationale{"理由", "Rationale"};
inline constexpr word by_reviewer{"担当者の判断による紐づけ", "linked by a reviewer"};
inline constexpr word links{"変更と通番", "Changes and items"};
inline constexpr word proposed{"紐づけの候補", "Links that may be missing"};
inline constexpr word proposed_note{
    "関連規定箇所にない通番のうち、変更に関わるかもしれないもの。見直しの要否には数えない。",
    "Items that do not cite the clause and may be concerned all the same; they count as "
    "needing "
    "no review."};
inline constexpr word unlinked{"どの通番にも紐づかない変更",
                               "Changes that no item is linked to"};
inline constexpr word unlinked_none{"どの変更も、いずれかの通番に紐づく。",
                                    "Every change is linked to some item."};
inline constexpr word dangling{"参照先のない引用", "Citations that point nowhere"};
inline constexpr word dangling_none{"参照先のない引用はない。", "No citation points nowhere."};
inline constexpr word citation{"引用（記載のまま）", "Citation as written"};
inline constexpr word meant{"指す基準", "Clause meant"};
inline constexpr word why{"理由", "Why"};
inline constexpr word order{"見る順", "Order to look"};
inline constexpr word now{"現在の番号", "Should read"};
inline constexpr word reused_number{"（その番号は今は別のもの）",
                                    " (the number is something else now)"};
inline constexpr std::string_view citations_to_mend =
    "改める引用（番号が変わったもの、廃止されたもの、存在しないもの。朱書きには含まない）";
inline constexpr word where{"記載箇所", "Where"};
inline constexpr word skipped{"確認の対象としなかったもの", "What was skipped, and why"};
inline constexpr word skipped_none{"対象から外したものはない。", "Nothing was skipped."};

// sector_paper
inline constexpr word sector_title{"各リストへの影響",
                                   "What the lists of a sector must review"};
inline constexpr word lists{"チェックリスト", "Lists"};
inline constexpr word list{"ファイル", "File"};
inline constexpr word lists_to_review{"確認が必要なチェックリスト",
                                      "Lists with items to review"};
inline constexpr word lists_failed{"読めなかったチェックリスト",
                                   "Lists that could not be read"};
inline constexpr word lists_skipped{"飛ばしたもの", "Skipped"};
inline constexpr word lists_concerned{"関わるチェックリスト", "Lists concerned"};
inline constexpr word items_unlinked{"基準を引用しない通番", "Items that cite no clause"};
inline constexpr word citations{"引用", "Citations"};
inline constexpr word to_review_head{"要確認", "Review"};
inline constexpr word unlinked_head{"引用なし", "Cite none"};
inline constexpr word dangling_head{"参照先なし", "Dangling"};
inline constexpr word changes_head{"紐づかない変更", "Unlinked"};
inline constexpr word findings{"指摘", "Findings"};
inline constexpr word left_out{"取り込まなかったもの", "What was left out, and why"};

// trace_matrix
inline constexpr word matrix_title{"通番と基準の対応表", "Traceability matrix"};
inline constexpr word matrix_signs{"●：関連規定箇所に引用がある。○：対応づけだけがある。",
                                   "●: cited. ○: only stated to be related."};
inline constexpr word no_citations{"基準を引用する通番はない。", "No item cites a clause."};
inline constexpr word uncovered{"どの通番からも引用されていない基準",
                                "Clauses that no item cites"};
inline constexpr word uncovered_none{"どの基準も、いずれかの通番から引用されている。",
                                     "Every clause is cited by some item."};
inline constexpr word from{"引用元", "From"};
inline constexpr word justified_holes{"差し支えないとされた穴", "Holes that were justified"};
inline constexpr word hole{"基準・通番", "Clause or item"};
inline constexpr word hole_title{"題名", "Title"};
inline constexpr word hole_known{"扱い", "Treatment"};
inline constexpr word hole_reviewer{"判定者", "Reviewer"};
inline constexpr word hole_open{"穴", "hole"};
inline constexpr word hole_justified{"正当", "justified"};
inline constexpr word hole_stale{"要再確認（文言が変わった）",
                                 "stale (the wording changed since)"};

// answer_paper
inline constexpr word answer_title{"見直しの判定", "The review, to be answered"};
inline constexpr word answer_sheet{"回答", "Answers"};
inline constexpr word hole_sheet{"対応表", "Traceability"};
inline constexpr word next_sheet{"次版チェックリスト", "Next checklist"};
inline constexpr std::array answer_notes{
    word{"「回答」の一行が一つの問い（変更と通番）です。判定、判定者、日付、理由の欄に記入して"
         "ください。空の行は回答とみなしません。",
         "A row of Answers is one question: a change under an item. Fill in verdict, reviewer, "
         "date and reason; an empty row is no answer."},
    word{"通番「-」の行は、どの通番にも紐づかない変更です。関わる通番があれば「-」をその通番に"
         "書き替えてください。",
         "Item - is a change that no item is linked to; where one is concerned, write its "
         "number "
         "there."},
    word{"「対応表」の穴（どの通番からも引用されない基準、基準を引用しない通番）で差し支えない"
         "ものは、穴の扱いで「正当」を選び、理由を記入してください。",
         "Where a hole of Traceability (a clause that no item cites, an item that cites none) "
         "is "
         "right, choose justified and say why."},
    word{
        "「照合」の欄は、何について答えたかを取り込みのときに確かめるためのものです。変更しない"
        "でください。行の並べ替え、絞り込み、列の並べ替えは差し支えありません。",
        "The column Asked tells, when answers are taken in, what they were asked for: leave it "
        "as it is. Rows and columns may be sorted and filtered."},
    word{"記入後: kijun ledger import このファイル 見直しのファイル",
         "When filled in: kijun ledger import THIS-FILE REVIEW-FILE"}};

// settlement_paper
inline constexpr word settled_title{"改めて問わなかったものとその根拠",
                                    "What was not asked again, and on what proof"};
inline constexpr word settled_pairs{"通番と変更（引用する基準）の組",
                                    "Pairs of item and change or clause"};
inline constexpr word settled_unchanged{"変更なし", "Unchanged"};
inline constexpr word settled_editorial{"表記のみの変更", "Editorial only"};
inline constexpr word settled_carried{"前年までの回答を引継ぎ",
                                      "Carried over from earlier years"};
inline constexpr word settled_answered{"今回の回答", "Answered in this review"};
inline constexpr word settled_open{"要回答", "To be answered"};
inline constexpr word settled_share{"改めて見る必要のなかった割合",
                                    "Share that needed no new look"};
inline constexpr word settled_proof{"根拠", "Proof"};
inline constexpr word settled_same{"両版で内容が同じ（照合値 ",
                                   "The same content in both editions (fingerprint "};
inline constexpr word settled_none_told{"この基準を引用元とする変更はない",
                                        "No change of this clause concerns the item"};
inline constexpr word settled_note{
    "一組を一度だけ数える。回答は台帳のもので、変更と通番の内容が回答の時と同じであることを"
    "照合値で確かめた。",
    "Each pair is counted once. Answers are the ledger's; fingerprints show that change and "
    "item "
    "say what they said when they were answered."};

// The papers of an annual review are Japanese only.
inline constexpr std::string_view look_order =
    "通番ごとの見る順（関わりの深そうなものから。上の表の並びは基準の順）";
inline constexpr std::string_view look_order_column = "見る順";
inline constexpr std::string_view checklist_column = "チェックリスト";
inline constexpr std::string_view standard_fallback = "安全対策基準";
inline constexpr std::string_view revision_column = "主な改訂内容";

/// "追加" in Japanese (as `mark_of` says), "Added" in English.
[[nodiscard]] std::string_view of(const kijun::change& what, language in) noexcept;
[[nodiscard]] word of(change_kind what) noexcept;
[[nodiscard]] word of(obligation what) noexcept;
[[nodiscard]] word of(relation how) noexcept;
[[nodiscard]] word of(relationship type) noexcept;
/// What somebody stated, in a line: of which place, of which type, and its provenance.
[[nodiscard]] std::string of_relation(const stated_relation& said, language in);
[[nodiscard]] word of(verdict_state state) noexcept;
/// change::grade_reason in words; an unknown one as it is.
[[nodiscard]] std::string_view of_grade_reason(std::string_view reason, language in) noexcept;
/// impact_link::skipped and impacted_item::skipped in words; an unknown one as it is.
[[nodiscard]] std::string_view of_skip(std::string_view reason, language in) noexcept;
/// dangling_link::why in words; an unknown one as it is.
[[nodiscard]] std::string_view of_dangling(std::string_view code, language in) noexcept;
/// Why a pair was not asked.
[[nodiscard]] word of(settled_why reason) noexcept;
/// sector_row::skipped in words; an unknown one as it is.
[[nodiscard]] std::string_view of_left_out(std::string_view code, language in) noexcept;

/// "3 件" or "3".
[[nodiscard]] std::string count(std::size_t how_many, language in);
/// "通番 22 システム開発・運用管理" or "Item 22 …"; the category may be empty.
[[nodiscard]] std::string
item_name(std::string_view of_number, std::string_view of_category, language in = language::ja);

} // namespace kijun::words
