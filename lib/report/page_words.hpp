#pragma once
// What the report page says of its own, in both languages; terms that papers have, too, are in
// report/words.hpp.

#include "report/words.hpp"

#include <kijun/report/review_report.hpp>

namespace kijun::words::page {

// The head and the summary.
inline constexpr word skip{"変更の一覧へ", "Skip to the changes"};
inline constexpr word theme{"明暗", "Light or dark"};
inline constexpr word summary{"要点", "Summary"};
inline constexpr word conclusion{"結論", "Conclusion"};
inline constexpr word revise{"チェックリストの見直しは「要」",
                             "The checklist needs a revision"};
inline constexpr word keep{"チェックリストの見直しは「否」", "The checklist needs no revision"};
inline constexpr word provisional{"（答えのない問いがあるため暫定）",
                                  " (provisional: questions are open)"};
inline constexpr word takes_in{"通番 ", "Item "};
inline constexpr word cites_besides{" に追加: ", " will cite besides: "};
inline constexpr word changes{"変更", "changes"};
inline constexpr word items{"確認が必要な通番", "items that need review"};
inline constexpr word of_items{"通番の総数 ", "of "};
inline constexpr word questions{"答えのない問い", "open questions"};
inline constexpr word question_note{"変更と通番の組。引用ごとに数える",
                                    "a change under an item, each citation"};
inline constexpr word unlinked{"通番に紐づかない変更", "changes under no item"};
inline constexpr word unlinked_note{"うち候補のあるもの ", "of these with a proposal: "};
inline constexpr word clauses{"基準小項目 ", "clauses "};
inline constexpr word paragraphs{"、項 ", ", paragraphs "};
inline constexpr word show_asked{"答えが要る変更だけを見る", "Show what needs an answer"};

// The heat map.
inline constexpr word heat{"通番 × 系列", "Items × series"};
inline constexpr word heat_note{
    "数は紐づく変更、丸囲みはそのうち答えが要るもの、+ は候補。",
    "Changes under the item; in a circle those that need an answer; + proposed ones."};
inline constexpr word heat_keys{
    "升目を選ぶと一覧を絞り込み、通番を選ぶと関係図を開く（矢印キーと Enter も可）。",
    "A cell narrows the list down, a number opens the graph (arrow keys and Enter do, too)."};
inline constexpr word all_items{"変更のない通番も示す", "Items without changes, too"};
inline constexpr word total{"計", "All"};
inline constexpr word asked{"要回答", "Asked"};
inline constexpr word no_series{"その他", "Other"};

// The list.
inline constexpr word list{"変更の一覧（［参考］）", "Changes ([参考])"};
inline constexpr word search{"検索", "Search"};
inline constexpr word search_note{"新旧の文言、題名、理由、通番",
                                  "old and new wording, titles, reasons, items"};
inline constexpr word item{"通番", "Item"};
inline constexpr word kind{"種別", "Kind"};
inline constexpr word series{"系列", "Series"};
inline constexpr word grade{"程度", "Grade"};
inline constexpr word status{"状態", "Status"};
inline constexpr word reset{"条件を消す", "Clear"};
inline constexpr word substantive{"実質", "Substantive"};
inline constexpr word editorial{"表記のみ", "Editorial"};
inline constexpr word before{"旧", "Old"};
inline constexpr word after{"新", "New"};
inline constexpr word is_new{"（新設）", "(new)"};
inline constexpr word is_gone{"（削る）", "(deleted)"};
inline constexpr word row{"［参考］", "[参考] "};
inline constexpr word all_at_once{"すべての通番", "All items"};
inline constexpr word nothing{"条件に合う変更はない。", "No change is like that."};
inline constexpr word no_changes{"変更はない。", "Nothing changed."};
inline constexpr word more_items{"ほか: ", "and: "};

// The graph.
inline constexpr word graph{"関係図", "Graph"};
inline constexpr word close{"閉じる", "Close"};
inline constexpr word graph_note{
    "左から、通番、引用する基準、たどる基準、変更。破線は候補、点線は間接。矢印キーで移り、Ente"
    "r "
    "で一覧へ。",
    "From the left: the item, clauses that it cites, clauses on the way, changes. Dashed: "
    "proposed; dotted: indirect. Arrow keys move, Enter goes to the list."};
inline constexpr word graph_more{"残りの変更も示す: ", "Show the other changes: "};
inline constexpr word unchanged{"変更なし", "unchanged"};

// Keys.
inline constexpr word keys{"キー操作", "Keys"};
inline constexpr word key_search{"検索", "search"};
inline constexpr word key_next{"次の変更、前の変更", "next change, previous change"};
inline constexpr word key_asked{"次の、答えが要る変更", "next change that needs an answer"};
inline constexpr word key_graph{"いまの変更の通番の関係図", "graph of the change's item"};
inline constexpr word key_reset{"条件を消す", "clear the filters"};
inline constexpr word key_help{"この説明", "this help"};

inline constexpr word no_script{"スクリプトが働かないため、絞り込み、検索、関係図は使えません。"
                                "要点、表、変更の一覧はすべて下にあります。",
                                "Scripts do not run here: there is no filter, no search and no "
                                "graph. The summary, the table "
                                "and the whole list are below."};
inline constexpr word dangling{"参照先のない引用", "Citations that point nowhere"};

[[nodiscard]] constexpr word of(change_status what) noexcept {
    switch (what) {
    case change_status::needs_answer:
        return {"要回答", "Needs an answer"};
    case change_status::answered:
        return {"回答済み", "Answered"};
    case change_status::carried_over:
        return {"引継ぎ", "Carried over"};
    case change_status::not_asked:
        return {"問わない（表記のみ）", "Not asked (editorial)"};
    case change_status::proposed:
        return {"候補だけ", "Proposed only"};
    case change_status::no_item:
        return {"通番なし", "No item"};
    }
    return {"", ""};
}

} // namespace kijun::words::page
