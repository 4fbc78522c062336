#include "support/tracked_text.hpp"
#include "unit/report/hand_made.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace kijun;
using hand_made::make_edition;
using test::as_told;
using test::without_tracking;

namespace {

/// A line a block: = kept, + inserted, - deleted; {+…+} [-…-] inside; the label before the
/// text.
std::vector<std::string> told(const edition& before, const edition& after) {
    return as_told(tracked_paper(diff(before, after), before, after));
}

void check_both_ways(const edition& before, const edition& after) {
    const document paper = tracked_paper(diff(before, after), before, after);
    CHECK(without_tracking(paper, true).blocks == edition_paper(after).blocks);
    CHECK(without_tracking(paper, false).blocks == edition_paper(before).blocks);
}

} // namespace

TEST_CASE(
    "wording and labels change where they stand, what is new or gone has lines of its own") {
    const edition before = make_edition("第12版",
                                        {{"実1",
                                          "台帳を備えること。",
                                          {{0, "1", "台帳を毎年見直す必要がある。"},
                                           {0, "2", "写しを別の建物に置くことが望ましい。"}},
                                          ""},
                                         {"実2", "鍵を管理すること。", {}, ""}});
    const edition after = make_edition("第13版",
                                       {{"実1",
                                         "台帳を備えること。",
                                         {{0, "1", "台帳を半年ごとに見直す必要がある。"},
                                          {0, "2", "閲覧した者の名を残すことが必要である。"},
                                          {0, "3", "写しを別の建物に置くことが望ましい。"}},
                                         ""}});
    CHECK(told(before, after) ==
          std::vector<std::string>{"= 安全対策基準　[-第12-]{+第13+}版",
                                   "= 実1　台帳を備えること。",
                                   "= 1 台帳を[-毎年-]{+半年ごとに+}見直す必要がある。",
                                   "+ {+2 +}{+閲覧した者の名を残すことが必要である。+}",
                                   "= [-2 -]{+3 +}写しを別の建物に置くことが望ましい。",
                                   "- [-実2　鍵を管理すること。-]"});
    check_both_ways(before, after);
    check_both_ways(after, before);
}

TEST_CASE("what went elsewhere is deleted there and inserted here") {
    const edition before =
        make_edition("1",
                     {{"実1",
                       "甲",
                       {{0, "1", "受付の記録は三年間保管することが必要である。"},
                        {1, "(1)", "来訪した者の氏名"},
                        {0, "2", "受付には二名を置くことが望ましい。"}},
                       ""},
                      {"実2", "乙", {{0, "1", "入口は一つとすることが必要である。"}}, ""}});
    const edition after =
        make_edition("1",
                     {{"実1", "甲", {{0, "1", "受付には二名を置くことが望ましい。"}}, ""},
                      {"実2",
                       "乙",
                       {{0, "1", "入口は一つとすることが必要である。"},
                        {0, "2", "受付の記録は三年間保管することが必要である。"},
                        {1, "(1)", "来訪した者の氏名"}},
                       ""}});
    const auto lines = told(before, after);
    CHECK(std::ranges::count_if(
              lines, [](const std::string& line) { return line.starts_with("- "); }) == 2);
    CHECK(std::ranges::count_if(
              lines, [](const std::string& line) { return line.starts_with("+ "); }) == 2);
    check_both_ways(before, after);
    check_both_ways(after, before);
}

TEST_CASE("editions without anything in common, empty ones and equal ones give both back") {
    const edition one = make_edition("1", {{"実1", "甲", {{0, "", "文 一\n二行目"}}, "基礎"}});
    const edition other =
        make_edition("2", {{"実9", "乙", {{0, "1", "別の文"}}, ""}}, "別の基準");
    const edition none = make_edition("", {}, "");
    for (const edition* const before : {&one, &other, &none}) {
        for (const edition* const after : {&one, &other, &none}) {
            check_both_ways(*before, *after);
        }
    }
    for (const std::string& line : told(one, one)) {
        CHECK(line.starts_with("= "));
    }
}
