#include "unit/trace/building.hpp"

#include <kijun/review/fingerprint.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

TEST_CASE("a fingerprint is sixteen hexadecimal digits that never change") {
    // Written down once: a ledger of last year must be readable for ever.
    CHECK(fingerprint_of(modified("実8/2", "前の文。", "後の文。")) == "6c47ba5bc786c8d0");
    CHECK(fingerprint_of(make_item("22", "実8")) == "5e9fce564fb73380");
}

TEST_CASE("the same content has the same fingerprint wherever and however it is typeset") {
    const change one = modified("実8/2", "API接続の認証", "ＡＰＩ 接続の認可");
    change other = modified("実8/7/(1)", "API 接続の認証", "API接続の\n認可");
    other.id = "c99";
    other.similarity = 0.5;
    other.grade_reason = "term";
    CHECK(fingerprint_of(one) == fingerprint_of(other));

    checklist_item item = make_item("22", "実8");
    checklist_item again = make_item("31", "実9");
    again.goal = item.goal;
    again.note = "備考";
    again.status = "対応済";
    CHECK(fingerprint_of(item) == fingerprint_of(again));
}

TEST_CASE("whatever a change says else makes another fingerprint") {
    change with_subtree = added("実8/2", "文。");
    with_subtree.subtree = {line("実8/2", "2", "文。", 0), line("実8/2/(1)", "(1)", "例。", 1)};
    change other_subtree = with_subtree;
    other_subtree.subtree[1].text = "別の例。";
    change deeper = with_subtree;
    deeper.subtree[1].depth = 2;
    change basic = modified("実8");
    basic.new_class = "基礎";
    const std::vector<change> all{modified("実8/2", "前", "後"),
                                  modified("実8/2", "後", "前"),
                                  modified("実9/2", "前", "後"),
                                  modified("実8/2", "前後", ""),
                                  modified("実8", "前", "後"),
                                  added("実8/2", "後"),
                                  added("実8/2", "文。"),
                                  deleted("実8/2", "文。"),
                                  with_subtree,
                                  other_subtree,
                                  deeper,
                                  moved("統5/6", "実8/2"),
                                  moved("統6/6", "実8/2"),
                                  renumbered({"実8/1", "実8/2"}, {"実8/2", "実8/1"}),
                                  renumbered({"実8/1", "実8/2"}, {"実8/2", "実8/3"}),
                                  modified("実8"),
                                  basic};
    std::set<std::string> prints;
    for (const change& one : all) {
        prints.insert(fingerprint_of(one));
    }
    CHECK(prints.size() == all.size());

    // Fields do not run together.
    checklist_item left = make_item("1", "");
    checklist_item right = left;
    left.category = "ab";
    left.goal = "c";
    right.category = "a";
    right.goal = "bc";
    CHECK(fingerprint_of(left) != fingerprint_of(right));
}

TEST_CASE("what was judged is told for people") {
    CHECK(judged_text(modified("実8/2", "前", "後")) == "旧: 前\n新: 後");
    CHECK(judged_text(moved("統5/6", "実71/3")) == "移った文。");
    CHECK(judged_text(deleted("実8/2", "古い")) == "旧: 古い");
    CHECK(judged_text(renumbered({"実1/(1)", "実1/(2)"}, {"実1/(2)", "実1/(1)"})) ==
          "(1)→(2) (2)→(1)");
    change tree = added("実9/2", "管理する。");
    tree.subtree = {line("実9/2", "2", "管理する。", 0), line("実9/2/(1)", "(1)", "変更", 1)};
    CHECK(judged_text(tree) == "新: 管理する。\n(1) 変更");
    tree.runs.clear();
    CHECK(judged_text(tree) == "2 管理する。\n(1) 変更");
    CHECK(judged_text(make_item("1", "")) == "区分\n目標1\nAPI接続先");
    CHECK(judged_text(checklist_item()).empty());
}
