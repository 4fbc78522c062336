#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

using hand_made::make_review;
using hand_made::shown;
using hand_made::tables_of;
using row = std::vector<std::string>;

namespace {

/// Row `number` of [参考], from 1.
row reference(const kijun::annual_review& review, std::size_t number) {
    const kijun::document paper = kijun::reference_paper(review);
    const auto tables = tables_of(paper);
    REQUIRE_FALSE(tables.empty()); // behind it stands in which order to look
    REQUIRE(tables[0]->rows.size() == review.rows.size() + 1);
    return shown(tables[0]->rows[number]);
}

} // namespace

TEST_CASE("[参考] has the three published columns and a title of level 1") {
    const kijun::document paper = kijun::reference_paper(make_review());
    CHECK(paper.language == "ja");
    const auto* heading = std::get_if<kijun::document_heading>(&paper.blocks.front());
    REQUIRE(heading != nullptr);
    CHECK(heading->level == 1);
    CHECK(shown(heading->runs) == paper.title);
    CHECK(shown(tables_of(paper).at(0)->rows.at(0)) ==
          row{"チェックリスト", "安全対策基準", "主な改訂内容"});
}

TEST_CASE("[参考] says how many rows there are and how many of them have an item") {
    const auto texts = hand_made::paragraphs_of(kijun::reference_paper(make_review()));
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].starts_with("改訂 8 件、うち通番に紐づくもの 2 件。"));
}

TEST_CASE("a new branch is filed under its parent, underlined with number and title") {
    CHECK(reference(make_review(), 1) ==
          row{"通番 1 管理態勢",
              "統1 規程を整備すること。",
              "{+統1-1 基本方針を定めること。+}\n{+1 経営層が承認する。+}\n【追加】\n"
              "・基準小項目の新設"});
}

TEST_CASE("of a modified paragraph only the inserted pieces are underlined; its child has its "
          "own label and line") {
    CHECK(reference(make_review(), 2) ==
          row{"-",
              "統7 データを管理すること。",
              "4 業務は以下{+の項目+}である。\n(5) 利用状況の管理{+（記録を含む）+}\n"
              "【追加】\n・分かりやすい表現に見直し"});
}

TEST_CASE("a new subtree is underlined whole, a line a paragraph") {
    CHECK(reference(make_review(), 3) ==
          row{"通番 22 開発・運用",
              "実9 IDの不正を防ぐこと。",
              "{+2 機器のIDも管理することが必要である。+}\n{+(1) 初期値の変更+}\n"
              "{+(2) 自動失効+}\n【追加】\n・指針に関する改訂"});
}

TEST_CASE("of permuted siblings the paragraph above stands once, and a new sibling after it") {
    CHECK(reference(make_review(), 4)[2] ==
          "2 注意点は以下である。\n{+(7) 兼務の検出+}\n【変更】\n"
          "・項番の振直し（順序の入れ替え） (5)→(6) (6)→(5)");
}

TEST_CASE("a moved paragraph is underlined whole, but an edited child only where it differs") {
    CHECK(reference(make_review(), 5)[2] ==
          "{+3 手続きでは以下に留意する。+}\n(3) 記録を残す。{+厳重に管理する。+}\n【追加】\n"
          "・項目 2 から移設");
    CHECK(reference(make_review(), 7)[2] ==
          "{+3 発生直後は障害と区別がつかないことがある。+}\n【追加】\n・統 5 から移設");
}

TEST_CASE(
    "a deleted place shows its old text struck, and a row without reasons only its mark") {
    CHECK(reference(make_review(), 6) ==
          row{"-", "実40 媒体を管理すること。", "[-3 磁気テープを点検する。-]\n【削除】"});
}

TEST_CASE("a new clause that is no branch is underlined in its own column and not repeated") {
    CHECK(reference(make_review(), 8) ==
          row{"-",
              "{+実150 AIの方針を定めること。+}",
              "【追加】\n・AIに関する改訂に伴う基準小項目の新設"});
}

TEST_CASE("a new branch whose parent the new edition lacks stands under itself") {
    kijun::annual_review review = make_review();
    review.after =
        hand_made::make_edition("第13版", {{"統1-1", "基本方針を定めること。", {}, ""}});
    CHECK(reference(review, 1)[1] == "{+統1-1 基本方針を定めること。+}");
}

TEST_CASE("each item of a row has a line of its own; an unknown one has no category") {
    kijun::annual_review review = make_review();
    review.rows[1].items = {"1", "22", "99"};
    CHECK(reference(review, 2)[0] == "通番 1 管理態勢\n通番 22 開発・運用\n通番 99");
}

TEST_CASE("the first place has its full path, a sibling after it only its label") {
    kijun::annual_review review = make_review();
    review.effects.changes.changes = {
        hand_made::make_change("c1", kijun::change_kind::added, {}, {"実9/2/(1)"}),
        hand_made::make_change("c2", kijun::change_kind::added, {}, {"実9/2/(2)"}),
        hand_made::make_change("c3", kijun::change_kind::added, {}, {"実27/2"})};
    review.rows = {{"実9", "2/(1)", {0, 1, 2}, {}, {}, "追加", false}};
    CHECK(
        reference(review, 1)[2] ==
        "{+2-(1) 初期値の変更+}\n{+(2) 自動失効+}\n{+実27 2 注意点は以下である。+}\n【追加】");
}

TEST_CASE("an unlabelled paragraph shows no ordinal, a repeated label no mark of repetition") {
    kijun::annual_review review = make_review();
    review.after = hand_made::make_edition(
        "第13版", {{"実9", "題", {{0, "", "無番"}, {0, "1", "一"}, {0, "1", "再び"}}, ""}});
    review.effects.changes.changes = {
        hand_made::make_change("c1", kijun::change_kind::added, {}, {"実9/#1"}),
        hand_made::make_change("c2", kijun::change_kind::added, {}, {"実9/1~2"})};
    review.rows = {{"実9", "", {0, 1}, {}, {}, "追加", false}};
    CHECK(reference(review, 1)[2] == "{+無番+}\n{+1 再び+}\n【追加】");
}

TEST_CASE(
    "a clause whose title and grade changed shows both, a renumbered one its old number") {
    kijun::annual_review review = make_review();
    kijun::change title =
        hand_made::make_change("c1", kijun::change_kind::modified, {"実9"}, {"実9"});
    title.level = kijun::change_level::clause;
    title.runs = {{kijun::run_op::remove, "ID"},
                  {kijun::run_op::insert, "識別子"},
                  {kijun::run_op::equal, "の不正を防ぐこと。"}};
    title.old_class = "付加";
    title.new_class = "基礎";
    kijun::change number =
        hand_made::make_change("c2", kijun::change_kind::renumbered, {"実70"}, {"実71"});
    number.level = kijun::change_level::clause;
    review.effects.changes.changes = {title, number};
    review.rows = {{"実9", "", {0}, {}, {}, "変更", false},
                   {"実71", "", {1}, {}, {}, "変更", false}};
    CHECK(reference(review, 1)[2] ==
          "実9 {+識別子+}の不正を防ぐこと。\n区分 付加→{+基礎+}\n【変更】");
    CHECK(reference(review, 2)[2] == "{+実71+} 復旧すること。（旧 実70）\n【変更】");
}

TEST_CASE("the pieces of a split have their labels underlined") {
    kijun::annual_review review = make_review();
    review.effects.changes.changes = {hand_made::make_change(
        "c1", kijun::change_kind::split, {"実9/1"}, {"実9/2/(1)", "実9/2/(2)"})};
    review.rows = {{"実9", "2", {0}, {}, {}, "変更", false}};
    CHECK(reference(review, 1)[2] == "{+2-(1)+} 初期値の変更\n{+(2)+} 自動失効\n【変更】");
}

TEST_CASE("a row that points past the changes is written without them") {
    kijun::annual_review review = make_review();
    review.rows = {{"実9", "2", {999}, {"理由"}, {}, "変更", false}};
    CHECK(reference(review, 1)[2] == "【変更】\n・理由");
}
