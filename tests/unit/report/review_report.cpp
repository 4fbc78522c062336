#include "unit/report/hand_made.hpp"

#include <kijun/report/review_report.hpp>
#include <kijun/review/fingerprint.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using kijun::change_status;

const kijun::reported_change& change_of(const kijun::review_report& report, const char* id) {
    const auto found = std::ranges::find(report.changes, id, &kijun::reported_change::id);
    REQUIRE(found != report.changes.end());
    return *found;
}

/// A review of two small editions, as the command line holds one.
kijun::annual_review held(const kijun::ledger& book = {}, const std::string& year = "") {
    using hand_made::make_edition;
    kijun::checklist items;
    items.name = "リスト";
    for (const auto& [number, cites] : {std::pair{"1", "実1"}, {"2", "実1、実2"}, {"3", ""}}) {
        kijun::checklist_item item;
        item.number = number;
        item.goal = std::string("目標") + number;
        if (*cites != '\0') {
            item.related.push_back({"", "", cites, {}});
        }
        items.items.push_back(item);
    }
    kijun::review_file file;
    file.year = year;
    return kijun::hold_review(
        file,
        make_edition("旧",
                     {{"実1", "鍵を守ること。", {{0, "1", "鍵を金庫に置く。"}}, ""},
                      {"実2", "票を数えること。", {{0, "1", "票は三十日ごとに数える。"}}, ""},
                      {"設1", "扉を閉めること。", {{0, "1", "扉は鉄で造る。"}}, ""}}),
        make_edition("新",
                     {{"実1", "鍵を守ること。", {{0, "1", "鍵を二重の金庫に置く。"}}, ""},
                      {"実2", "票を数えること。", {{0, "1", "票は、三十日ごとに数える。"}}, ""},
                      {"設1", "扉を閉めること。", {{0, "1", "扉は木で造る。"}}, ""}}),
        items,
        {},
        book);
}

} // namespace

TEST_CASE("every change of a review is reported, with its row, place, reasons and wordings") {
    const kijun::review_report report = kijun::report_of(hand_made::make_review());
    CHECK(report.title == "2025年度の見直し");
    CHECK(report.checklist == "API接続チェックリスト 2024");
    REQUIRE(report.changes.size() == 11);
    CHECK(report.rows == 8);

    const kijun::reported_change& edited = change_of(report, "c3");
    CHECK(edited.place == "統7 4-(5)");
    CHECK(edited.clause == "統7");
    CHECK(edited.title == "データを管理すること。");
    CHECK(edited.row == 2);
    CHECK(edited.reasons == std::vector<std::string>{"分かりやすい表現に見直し"});
    CHECK(hand_made::shown(edited.before) == "利用状況の管理");
    CHECK(hand_made::shown(edited.after) == "利用状況の管理{+（記録を含む）+}");

    CHECK(change_of(report, "c4").before.content.empty());
    CHECK(change_of(report, "c4").facts.size() == 2);
    CHECK(change_of(report, "c5").map == "(5)→(6) (6)→(5)");
    CHECK(change_of(report, "c9").after.content.empty());
    CHECK(hand_made::shown(change_of(report, "c9").before) == "[-3 磁気テープを点検する。-]");
}

TEST_CASE("series are what clause ids begin with, in the order of the edition") {
    const kijun::review_report report = kijun::report_of(hand_made::make_review());
    CHECK(report.series == std::vector<std::string>{"統", "実"});
    CHECK(report.series[change_of(report, "c11").series] == "実");
}

TEST_CASE("series of other schemes: control family, first part of a section, group of a law") {
    const auto series = [](const std::vector<std::string>& ids) {
        std::vector<hand_made::clause_spec> before;
        before.reserve(ids.size());
        for (const std::string& id : ids) {
            before.push_back({id, "題名" + id, {{0, "1", id + "の本文である。"}}, ""});
        }
        auto after = before;
        for (auto& clause : after) {
            clause.paragraphs[0].text += "加えた文である。";
        }
        return kijun::report_of(kijun::hold_review({},
                                                   hand_made::make_edition("旧", before),
                                                   hand_made::make_edition("新", after),
                                                   {},
                                                   {},
                                                   {}))
            .series;
    };
    CHECK(series({"ac-1", "ac-2.1", "au-6"}) == std::vector<std::string>{"ac", "au"});
    CHECK(series({"4.1", "4.5.1", "A.5.1"}) == std::vector<std::string>{"4", "A"});
    CHECK(series({"第一条", "第二条"}) == std::vector<std::string>{""});
}

TEST_CASE("every change has one status, so that their numbers add up") {
    const kijun::review_report report = kijun::report_of(held());
    std::vector<std::string_view> states;
    states.reserve(report.changes.size());
    for (const kijun::reported_change& each : report.changes) {
        states.push_back(to_string(each.status));
    }
    // 実1 asks items 1 and 2; 実2 is punctuation alone; nobody cites 設1.
    CHECK(states == std::vector<std::string_view>{"needs-answer", "not-asked", "no-item"});
    CHECK(report.unlinked == 1);
    CHECK(report.conclusion.open_questions == 2);
}

TEST_CASE("what the ledger answers is answered, under an item and for all items at once") {
    const kijun::annual_review open = held();
    const auto& changes = open.effects.changes.changes;
    kijun::ledger book;
    for (const auto& [change, item] : {std::pair{0, "実1"}, {2, ""}}) {
        kijun::verdict said;
        said.change = fingerprint_of(changes[static_cast<std::size_t>(change)]);
        said.said = *item == '\0' ? kijun::answer::not_related : kijun::answer::no_impact;
        said.reviewer = "甲";
        said.date = "2025-11-20";
        if (*item != '\0') {
            said.item = fingerprint_of(open.items.items[0]);
        }
        book.verdicts.push_back(said);
    }
    kijun::review_report report = kijun::report_of(held(book));
    CHECK(report.changes[0].status == change_status::needs_answer); // item 2 is still asked
    CHECK_FALSE(report.changes[0].links[0].asks);
    CHECK(report.changes[0].links[1].asks);
    CHECK(report.changes[2].status == change_status::answered);
    REQUIRE(report.changes[2].judged);
    CHECK(report.changes[2].judged->reviewer == "甲");

    book.verdicts.push_back(book.verdicts[0]);
    book.verdicts.back().item = fingerprint_of(open.items.items[1]);
    report = kijun::report_of(held(book));
    CHECK(report.changes[0].status == change_status::answered);

    // Answers of November are of this year's review, and carried over into the next.
    CHECK(kijun::report_of(held(book, "2025")).changes[0].status == change_status::answered);
    report = kijun::report_of(held(book, "2026"));
    CHECK(report.changes[0].status == change_status::carried_over);
    CHECK(report.changes[2].status == change_status::carried_over);
    CHECK(report.settlement.carried_over == 2);
    CHECK(report.settlement.settled.empty());
    book.verdicts.back().date = "2026-05-01"; // one of them is new
    CHECK(kijun::report_of(held(book, "2026")).changes[0].status == change_status::answered);
}

TEST_CASE("the heat map counts a change once under an item, and what is asked apart") {
    kijun::annual_review review = held();
    const kijun::review_report report = kijun::report_of(review);
    REQUIRE(report.series == std::vector<std::string>{"実", "設"});
    REQUIRE(report.items.size() == 3);
    CHECK(report.items[0].by_series[0] == kijun::heat{1, 1, 0});
    CHECK(report.items[1].by_series[0] == kijun::heat{2, 1, 0});
    CHECK(report.items[1].total.changes == 2);
    CHECK(report.items[2].total.changes == 0);
    CHECK(report.items[1].cited == std::vector<std::string>{"実1", "実2"});
    CHECK(report.items[2].skipped == "紐づく基準なし");

    // A second citation of the same clause is a second link and no second change.
    review.effects.links.insert(review.effects.links.begin(), review.effects.links.front());
    CHECK(kijun::report_of(review).items[0].by_series[0].changes == 1);
}

TEST_CASE("a change that only a proposal leads to says so, and counts under no item") {
    kijun::checklist items;
    for (const auto& [number, goal, cites] :
         {std::tuple{"1", "扉を閉める。", "設1"},
          {"2", "顧客の認証情報を暗号化して保管する。", "設1"}}) {
        kijun::checklist_item item;
        item.number = number;
        item.goal = goal;
        item.related.push_back({"", "", cites, {}});
        items.items.push_back(item);
    }
    using hand_made::make_edition;
    const auto edition_with = [](const std::string& name, const std::string& text) {
        return make_edition(name,
                            {{"実5", "情報を保管すること。", {{0, "1", text}}, ""},
                             {"設1", "扉を閉めること。", {{0, "1", "扉は鉄で造る。"}}, ""},
                             {"設2", "窓を閉めること。", {{0, "1", "窓は格子で覆う。"}}, ""}});
    };
    const kijun::review_report report = kijun::report_of(kijun::hold_review(
        {},
        edition_with("旧", "顧客の情報を保管することが必要である。"),
        edition_with("新", "顧客の認証情報を暗号化して保管することが必要である。"),
        items,
        {},
        {}));
    REQUIRE(report.changes.size() == 1);
    CHECK(report.changes[0].status == change_status::proposed);
    CHECK(report.unlinked == 1);
    REQUIRE(report.changes[0].links.size() == 1);
    CHECK(report.changes[0].links[0].proposed);
    CHECK_FALSE(report.changes[0].links[0].asks);
    CHECK(report.items[1].by_series[0] == kijun::heat{0, 0, 1});
    CHECK(report.items[0].total == kijun::heat{0, 0, 0});
}

TEST_CASE("labels are in the language that is asked for") {
    const kijun::review_report report =
        kijun::report_of(hand_made::make_review(), kijun::language::en);
    CHECK(report.in == kijun::language::en);
    CHECK(report.changes[0].mark == "Added");
    CHECK(change_of(report, "c4").facts.back() == "Now cites: 実20");
    CHECK(kijun::report_of(held(), kijun::language::en).title == "What needs review");
}
