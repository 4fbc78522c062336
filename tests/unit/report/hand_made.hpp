#pragma once
// Editions, changes and one annual review made by hand, for the tests of papers and writers.

#include <kijun/document/document.hpp>
#include <kijun/model/edition_builder.hpp>
#include <kijun/review/annual_review.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hand_made {

struct paragraph_spec {
    std::size_t depth = 0;
    std::string label;
    std::string text;
};

struct clause_spec {
    std::string id;
    std::string title;
    std::vector<paragraph_spec> paragraphs;
    std::string grade;
};

inline kijun::edition make_edition(const std::string& name,
                                   const std::vector<clause_spec>& clauses,
                                   const std::string& standard = "安全対策基準") {
    kijun::edition_builder builder(standard, name);
    for (const clause_spec& clause : clauses) {
        builder.open_clause(clause.id, clause.title, clause.grade);
        std::size_t open = 0;
        for (const paragraph_spec& paragraph : clause.paragraphs) {
            for (; open > paragraph.depth; --open) {
                builder.close_paragraph();
            }
            builder.open_paragraph(paragraph.label, paragraph.text);
            ++open;
        }
        for (; open != 0; --open) {
            builder.close_paragraph();
        }
        builder.close_clause();
    }
    auto built = builder.build();
    REQUIRE(built.has_value());
    return built.value().value;
}

/// The text of a cell with its marks: {+underlined+} [-struck-] <red> *bold*, a line a
/// paragraph.
inline std::string shown(const std::vector<kijun::document_run>& runs) {
    std::string text;
    for (const kijun::document_run& run : runs) {
        std::string piece = run.text;
        if (has(run.marks, kijun::text_mark::underline)) {
            piece = "{+" + piece + "+}";
        }
        if (has(run.marks, kijun::text_mark::strike)) {
            piece = "[-" + piece + "-]";
        }
        if (has(run.marks, kijun::text_mark::red)) {
            piece = "<" + piece + ">";
        }
        if (has(run.marks, kijun::text_mark::bold)) {
            piece = "*" + piece + "*";
        }
        text += piece;
    }
    return text;
}

inline std::string shown(const kijun::table_cell& cell) {
    std::string text;
    for (std::size_t i = 0; i != cell.content.size(); ++i) {
        text += (i == 0 ? "" : "\n") + shown(cell.content[i].runs);
    }
    return text;
}

inline std::vector<std::string> shown(const std::vector<kijun::table_cell>& row) {
    std::vector<std::string> texts;
    for (const kijun::table_cell& cell : row) {
        texts.push_back(shown(cell));
    }
    return texts;
}

inline std::vector<const kijun::document_table*> tables_of(const kijun::document& paper) {
    std::vector<const kijun::document_table*> tables;
    for (const kijun::document_block& block : paper.blocks) {
        if (const auto* table = std::get_if<kijun::document_table>(&block)) {
            tables.push_back(table);
        }
    }
    return tables;
}

inline std::vector<std::string> paragraphs_of(const kijun::document& paper) {
    std::vector<std::string> texts;
    for (const kijun::document_block& block : paper.blocks) {
        if (const auto* paragraph = std::get_if<kijun::document_paragraph>(&block)) {
            texts.push_back(shown(paragraph->runs));
        }
    }
    return texts;
}

using kijun::change_kind;
using kijun::run_op;

inline kijun::change make_change(std::string id,
                                 change_kind kind,
                                 std::vector<std::string> before,
                                 std::vector<std::string> after) {
    kijun::change what;
    what.id = std::move(id);
    what.kind = kind;
    what.old_places = std::move(before);
    what.new_places = std::move(after);
    what.similarity = 1;
    return what;
}

/// A small review with every kind of row that the published paper has.
inline kijun::annual_review make_review() {
    using kijun::verdict_state;
    kijun::annual_review review;
    review.file.year = "2025";
    review.file.title = "2025年度の見直し";
    review.file.issuer = "事務局";
    review.file.issued = "2025-12-04";
    review.file.factors.push_back({"1", "使用状況", false, "要望はない。", {}});
    review.file.watched.push_back({"", "関連規定の改訂", std::nullopt, "", {}});
    review.before = make_edition(
        "第12版",
        {{"統1", "規程を整備すること。", {{0, "1", "規程を整備することが必要である。"}}, ""},
         {"統5",
          "攻撃に備えること。",
          {{0, "6", "発生直後は障害と区別がつかないことがある。"}},
          ""},
         {"統7",
          "データを管理すること。",
          {{0, "4", "業務は以下である。"}, {1, "(5)", "利用状況の管理"}},
          ""},
         {"実9", "IDの不正を防ぐこと。", {{0, "1", "IDを管理する。"}}, ""},
         {"実27",
          "権限を見直すこと。",
          {{0, "2", "注意点は以下である。"}, {1, "(5)", "棚卸し"}, {1, "(6)", "取消し"}},
          ""},
         {"実30",
          "鍵を管理すること。",
          {{0, "2", "手続きが必要である。"}, {1, "(3)", "記録を残す。"}},
          ""},
         {"実40", "媒体を管理すること。", {{0, "3", "磁気テープを点検する。"}}, ""},
         {"実71", "復旧すること。", {{0, "1", "手順を定める。"}}, ""}});
    review.after = make_edition(
        "第13版",
        {{"統1", "規程を整備すること。", {{0, "1", "規程を整備することが必要である。"}}, ""},
         {"統1-1", "基本方針を定めること。", {{0, "1", "経営層が承認する。"}}, ""},
         {"統5", "攻撃に備えること。", {}, ""},
         {"統7",
          "データを管理すること。",
          {{0, "4", "業務は以下の項目である。"}, {1, "(5)", "利用状況の管理（記録を含む）"}},
          ""},
         {"実9",
          "IDの不正を防ぐこと。",
          {{0, "1", "IDを管理する。"},
           {0, "2", "機器のIDも管理することが必要である。"},
           {1, "(1)", "初期値の変更"},
           {1, "(2)", "自動失効"}},
          ""},
         {"実27",
          "権限を見直すこと。",
          {{0, "2", "注意点は以下である。"},
           {1, "(5)", "取消し"},
           {1, "(6)", "棚卸し"},
           {1, "(7)", "兼務の検出"}},
          ""},
         {"実30",
          "鍵を管理すること。",
          {{0, "3", "手続きでは以下に留意する。"}, {1, "(3)", "記録を残す。厳重に管理する。"}},
          ""},
         {"実40", "媒体を管理すること。", {}, ""},
         {"実71",
          "復旧すること。",
          {{0, "1", "手順を定める。"}, {0, "3", "発生直後は障害と区別がつかないことがある。"}},
          ""},
         {"実150", "AIの方針を定めること。", {}, ""}});
    review.items.name = "API接続チェックリスト";
    review.items.version = "2024";
    kijun::checklist_item first;
    first.number = "1";
    first.category = "管理態勢";
    first.goal = "規程を整備する。";
    first.related.push_back({"安全対策基準", "FISC・対応基準", "統1", {}});
    kijun::checklist_item second;
    second.number = "22";
    second.category = "開発・運用";
    second.goal = "認証を実施する。";
    second.subject = "API接続先";
    second.related.push_back({"安全対策基準", "FISC・対応基準", "実1、実8、実16、実26", {}});
    second.related.push_back({"報告書", "全銀協", "3.2", {}});
    second.note = "備考欄";
    review.items.items = {first, second};

    kijun::difference& diff = review.effects.changes;
    diff.old_edition = {"安全対策基準", "第12版"};
    diff.new_edition = {"安全対策基準", "第13版"};
    diff.clauses = {8, 10, 8, {{change_kind::added, 2}}};
    diff.paragraphs = {11, 16, 4, {{change_kind::added, 2}, {change_kind::modified, 3}}};

    kijun::change branch = make_change("c1", change_kind::added, {}, {"統1-1"});
    branch.level = kijun::change_level::clause;
    branch.subtree = {{"統1-1", "", "基本方針を定めること。", 0, ""},
                      {"統1-1/1", "1", "経営層が承認する。", 1, ""}};
    branch.after = {"統1"};
    kijun::change heading = make_change("c2", change_kind::modified, {"統7/4"}, {"統7/4"});
    heading.runs = {
        {run_op::equal, "業務は以下"}, {run_op::insert, "の項目"}, {run_op::equal, "である。"}};
    heading.edited = true;
    heading.similarity = 0.931234;
    kijun::change child =
        make_change("c3", change_kind::modified, {"統7/4/(5)"}, {"統7/4/(5)"});
    child.runs = {{run_op::equal, "利用状況の管理"}, {run_op::insert, "（記録を含む）"}};
    child.edited = true;
    kijun::change tree = make_change("c4", change_kind::added, {}, {"実9/2"});
    tree.subtree = {{"実9/2", "2", "機器のIDも管理することが必要である。", 0, ""},
                    {"実9/2/(1)", "(1)", "初期値の変更", 1, ""},
                    {"実9/2/(2)", "(2)", "自動失効", 1, ""}};
    tree.strength = kijun::obligation_change{kijun::obligation::none, kijun::obligation::must};
    tree.citations_added = {"実20"};
    kijun::change swap = make_change("c5",
                                     change_kind::renumbered,
                                     {"実27/2/(5)", "実27/2/(6)"},
                                     {"実27/2/(6)", "実27/2/(5)"});
    kijun::change seventh = make_change("c6", change_kind::added, {}, {"実27/2/(7)"});
    seventh.subtree = {{"実27/2/(7)", "(7)", "兼務の検出", 0, ""}};
    kijun::change moved = make_change("c7", change_kind::moved, {"実30/2"}, {"実30/3"});
    moved.edited = true;
    moved.runs = {{run_op::equal, "手続き"},
                  {run_op::remove, "が必要である。"},
                  {run_op::insert, "では以下に留意する。"}};
    moved.subtree = {{"実30/3", "3", "手続きでは以下に留意する。", 0, ""},
                     {"実30/3/(3)", "(3)", "記録を残す。厳重に管理する。", 1, ""}};
    kijun::change inside =
        make_change("c8", change_kind::modified, {"実30/2/(3)"}, {"実30/3/(3)"});
    inside.edited = true;
    inside.runs = {{run_op::equal, "記録を残す。"}, {run_op::insert, "厳重に管理する。"}};
    kijun::change gone = make_change("c9", change_kind::deleted, {"実40/3"}, {});
    gone.subtree = {{"実40/3", "3", "磁気テープを点検する。", 0, ""}};
    kijun::change arrived = make_change("c10", change_kind::moved, {"統5/6"}, {"実71/3"});
    arrived.subtree = {{"実71/3", "3", "発生直後は障害と区別がつかないことがある。", 0, ""}};
    kijun::change fresh = make_change("c11", change_kind::added, {}, {"実150"});
    fresh.level = kijun::change_level::clause;
    fresh.subtree = {{"実150", "", "AIの方針を定めること。", 0, ""}};
    diff.changes = {
        branch, heading, child, tree, swap, seventh, moved, inside, gone, arrived, fresh};

    review.rows = {
        {"統1-1", "", {0}, {"基準小項目の新設"}, {"1"}, "追加", true},
        {"統7", "4", {1, 2}, {"分かりやすい表現に見直し"}, {}, "追加", false},
        {"実9", "2", {3}, {"指針に関する改訂"}, {"22"}, "追加", true},
        {"実27",
         "2",
         {4, 5},
         {"項番の振直し（順序の入れ替え） (5)→(6) (6)→(5)"},
         {},
         "変更",
         false},
        {"実30", "3", {6, 7}, {"項目 2 から移設"}, {}, "追加", false},
        {"実40", "3", {8}, {}, {}, "削除", false},
        {"実71", "3", {9}, {"統 5 から移設"}, {}, "追加", false},
        {"実150", "", {10}, {"AIに関する改訂に伴う基準小項目の新設"}, {}, "追加", false},
    };

    kijun::impact& effects = review.effects;
    effects.checklist = "API接続チェックリスト";
    effects.version = "2024";
    kijun::impact_link inherited;
    inherited.change = "c1";
    inherited.item = "1";
    inherited.how = kijun::relation::inherited;
    inherited.via = {"統1"};
    inherited.citation = "統1";
    inherited.verdict = verdict_state::no_impact;
    inherited.rationale = "現行の目標で足りる";
    inherited.reviewer = "甲";
    inherited.date = "2025-11-20";
    inherited.skipped = "answered";
    kijun::impact_link taken;
    taken.change = "c4";
    taken.item = "22";
    taken.how = kijun::relation::suggested;
    taken.score = 0.61804;
    taken.evidence = {"ID", "認証"};
    taken.method = "reviewer";
    taken.verdict = verdict_state::incorporate;
    effects.links = {inherited, taken};
    effects.items = {{"1", true, false, {"c1"}, "answered", {"c1"}},
                     {"22", true, true, {"c4"}, "", {"c4"}}};
    effects.dangling = {
        {"22", "実200", "実200", "dangling", "", {"list.tsv", {3, 5, 40}, "関連規定箇所"}}};
    effects.unlinked_changes = {"c2", "c9"};
    effects.reasons = {{"c4", 2, "実9/2"}};
    effects.judged = {{"c9", verdict_state::not_related, "媒体は対象外", "乙", "2025-11-21"}};
    effects.findings = {
        {kijun::code::citation_dangling, {"list.tsv", {3, 5, 40}, "関連規定箇所"}, {"実200"}}};
    review.conclusion.needs_revision = true;
    review.conclusion.revised_items = {{"22", {"c4"}, {"実9"}}};
    return review;
}

} // namespace hand_made
