#include "support/edition_text.hpp"
#include "unit/impact/published.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/propose.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

checklist_item item_of(std::string number, std::string goal, std::string cites) {
    checklist_item item;
    item.number = std::move(number);
    item.goal = std::move(goal);
    item.related.push_back({"", "", std::move(cites), {}, ""});
    return item;
}

impact
proposed(const edition& before, const edition& after, std::vector<checklist_item> items) {
    const checklist list{"一覧", "2024", "list.xml", std::move(items)};
    impact of = assess(diff(before, after), before, after, list);
    propose_links(of, before, after, list);
    return of;
}

const std::string old_rules = "実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
                              "実9 不正な使用の防止\n  1 貸出しの記録を残す。\n"
                              "実40 予備電源\n  1 燃料を備蓄する。\n"
                              "実60 委託先の選定\n  1 【実9】による。委託先の体制を調べる。\n"
                              "実61 委託先の監督\n  1 【実60】による。\n";
const std::string new_rules =
    "実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
    "実9 不正な使用の防止\n  1 貸出しの記録を残す。\n"
    "  2 プログラムに組み込むAPIの認証鍵は、漏えいを防ぐことが必要である。\n"
    "実40 予備電源\n  1 燃料を備蓄する。\n"
    "実60 委託先の選定\n  1 【実9】による。委託先の体制を調べる。\n"
    "実61 委託先の監督\n  1 【実60】による。\n";

const impact_link* link_to(const impact& of, const std::string& item, relation how) {
    const auto found = std::ranges::find_if(of.proposed, [&](const impact_link& link) {
        return link.item == item && link.how == how;
    });
    return found == of.proposed.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("an item is suggested by its own words and by what it cites, with both told") {
    const impact of = proposed(
        edition_of(old_rules),
        edition_of(new_rules, "第2版"),
        {item_of("21", "停電に備える。", "実40"), item_of("22", "APIの認証を行う。", "実8")});
    const impact_link* const found = link_to(of, "22", relation::suggested);
    REQUIRE(found != nullptr);
    CHECK(found->evidence == std::vector<std::string>{"API", "認証"});
    CHECK(std::ranges::find(found->via, "実8") != found->via.end());
    CHECK(link_to(of, "21", relation::suggested) == nullptr);
    CHECK(of.unlinked_changes.size() == of.changes.changes.size());
}

TEST_CASE("an item is linked indirectly along citations, half as much a step") {
    const impact of = proposed(
        edition_of(old_rules),
        edition_of(new_rules, "第2版"),
        {item_of("1", "委託先を選ぶ。", "実60"), item_of("2", "委託先を見る。", "実61")});
    const impact_link* const near = link_to(of, "1", relation::indirect);
    REQUIRE(near != nullptr);
    CHECK(near->score == doctest::Approx(0.5));
    CHECK(near->via == std::vector<std::string>{"実60", "実9"});
    const impact_link* const far = link_to(of, "2", relation::indirect);
    REQUIRE(far != nullptr);
    CHECK(far->score == doctest::Approx(0.25));
    CHECK(far->via == std::vector<std::string>{"実61", "実60", "実9"});
}

TEST_CASE("what cites the clause is linked already and not proposed") {
    const impact of = proposed(edition_of(old_rules),
                               edition_of(new_rules, "第2版"),
                               {item_of("22", "APIの認証を行う。", "実9")});
    CHECK(of.links.size() == 1);
    CHECK(of.proposed.empty());
}

TEST_CASE("circles of citations end, and empty items and lists give sensible answers") {
    const impact of = proposed(
        edition_of("実1 甲\n  1 【実2】による。\n実2 乙\n  1 【実1】による。\n"),
        edition_of("実1 甲\n  1 【実2】による。\n  2 新しい規律を設ける。\n実2 乙\n  1 "
                   "【実1】による。\n",
                   "第2版"),
        {item_of("1", "", ""), item_of("2", "", "実2"), item_of("3", "", "実99")});
    REQUIRE(link_to(of, "2", relation::indirect) != nullptr);
    for (const impact_link& link : of.proposed) {
        CHECK(std::isfinite(link.score));
        CHECK(link.item == "2");
    }
    CHECK(proposed(edition_of(old_rules), edition_of(new_rules, "第2版"), {}).proposed.empty());
}

TEST_CASE("an editorial change proposes nothing") {
    const impact of = proposed(
        edition_of("実1 甲\n  1 APIの認証を行う。\n実2 乙\n  1 記録する。\n"),
        edition_of("実1 甲\n  1 ＡＰＩの認証を行う。\n実2 乙\n  1 記録する。\n", "第2版"),
        {item_of("1", "APIの認証を行う。", "実2")});
    CHECK(of.proposed.empty());
}

TEST_CASE("a suggestion says by which rules it came and on which words") {
    const impact of = proposed(edition_of(old_rules),
                               edition_of(new_rules, "第2版"),
                               {item_of("22", "APIの認証を行う。", "実8")});
    const impact_link* const found = link_to(of, "22", relation::suggested);
    REQUIRE(found != nullptr);
    REQUIRE(!found->signals.empty());
    CHECK(found->signals.front().rule == "words");
    CHECK(found->signals.front().words == std::vector<std::string>{"API", "認証"});
    const auto near = std::ranges::find(found->signals, "near", &link_signal::rule);
    REQUIRE(near != found->signals.end());
    CHECK(near->clause == "実8");
    CHECK(near->score == doctest::Approx(1));
    CHECK(found->relevance == doctest::Approx(found->score));
}

TEST_CASE("parts of long words of katakana are words in common") {
    const impact of = proposed(
        edition_of("実1 甲\n  1 記録する。\n実2 乙\n  1 点検する。\n実3 丙\n  1 保管する。\n"),
        edition_of("実1 甲\n  1 記録する。\n  2 クラウドサービスの所在を確かめること。\n"
                   "実2 乙\n  1 点検する。\n実3 丙\n  1 保管する。\n",
                   "第2版"),
        {item_of("1", "クラウドの所在を確かめる。", "実3"),
         item_of("2", "鍵を保管する。", "実3")});
    const impact_link* const found = link_to(of, "1", relation::suggested);
    REQUIRE(found != nullptr);
    CHECK(std::ranges::find(found->evidence, "クラウド") != found->evidence.end());
    CHECK(link_to(of, "2", relation::suggested) == nullptr);
}

TEST_CASE("the changes under an item come likeliest first, and none is left out") {
    const impact of =
        proposed(edition_of("実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"),
                 edition_of("実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
                            "  2 帳票を綴じることも有効である。\n"
                            "  3 APIの認証鍵は漏えいを防ぐことが必要である。\n"
                            "  参考1 APIの認証鍵の例がある。\n"
                            "  参考2 帳票を綴じる例がある。\n",
                            "第2版"),
                 {item_of("22", "APIの認証を行う。", "実8")});
    // What speaks of the item goes before what does not, 参考 though it is; of what speaks of
    // it alike, the duty goes first, and of what does not, the possibility before the example.
    REQUIRE(of.items.front().changes.size() == 4);
    std::vector<std::string> places;
    for (const std::string& id : of.items.front().ranked) {
        places.push_back(
            std::ranges::find(of.changes.changes, id, &change::id)->new_places.front());
    }
    CHECK(places == std::vector<std::string>{"実8/3", "実8/参考1", "実8/2", "実8/参考2"});
    CHECK(of.items.front().needs_review);
}

TEST_CASE(
    "empty goals, dangling citations and lists that cite everything have finite figures") {
    std::vector<checklist_item> items{item_of("1", "", ""),
                                      item_of("2", "", "実8、実9、実40、実60、実61"),
                                      item_of("3", "APIの認証を行う。", "実99"),
                                      item_of("4", "APIの認証を行う。", "")};
    const impact of =
        proposed(edition_of(old_rules), edition_of(new_rules, "第2版"), std::move(items));
    for (const auto* links : {&of.links, &of.proposed}) {
        for (const impact_link& link : *links) {
            CHECK(std::isfinite(link.score));
            CHECK(link.relevance >= 0);
            CHECK(link.relevance <= 1);
        }
    }
    CHECK(link_to(of, "1", relation::suggested) == nullptr);
    CHECK(link_to(of, "3", relation::suggested) != nullptr);
    CHECK(link_to(of, "4", relation::suggested) != nullptr);
    REQUIRE(of.links.size() == 1);
    CHECK(of.links.front().item == "2");
}

TEST_CASE("in 2025 item 22 is the first to be suggested for 実9, above all other suggestions") {
    if (!has_published_case()) {
        return;
    }
    published_case the;
    propose_links(the.of, the.before, the.after, the.items);
    const auto in_clause_9 = [&](const impact_link& link) {
        const auto what = std::ranges::find(the.of.changes.changes, link.change, &change::id);
        return !what->new_places.empty() && what->new_places.front().starts_with("実9/");
    };
    const impact_link* best = nullptr;
    for (const impact_link& link : the.of.proposed) {
        const bool unlinked = std::ranges::find(the.of.unlinked_changes, link.change) !=
                              the.of.unlinked_changes.end();
        if (link.how == relation::suggested && unlinked &&
            (best == nullptr || link.score > best->score)) {
            best = &link;
        }
    }
    REQUIRE(best != nullptr);
    CHECK(in_clause_9(*best));
    CHECK(best->item == "22");
    CHECK(std::ranges::find(best->evidence, "API") != best->evidence.end());
}

TEST_CASE("a signal of the program's own finds what no other does, and is told by its name") {
    const edition before = edition_of(old_rules);
    const edition after = edition_of(new_rules, "第2版");
    const checklist list{
        "一覧",
        "2024",
        "list.xml",
        {item_of("1", "机を拭く。", "実40"), item_of("2", "窓を閉める。", "実40")}};
    impact of = assess(diff(before, after), before, after, list);
    propose_links(of, before, after, list);
    CHECK(link_to(of, "1", relation::suggested) == nullptr);

    proposal_options options;
    options.signals.push_back(
        {.rule = "audit",
         .weight = 0.5,
         .ask = [](const change& what, const checklist_item& item) {
             CHECK_FALSE(what.id.empty());
             return item.number == "1"
                        ? signal_answer{.score = 7, .clause = "実40", .words = {"鍵"}}
                        : signal_answer{.score = std::nan("")};
         }});
    propose_links(of, before, after, list, options);
    const impact_link* link = link_to(of, "1", relation::suggested);
    REQUIRE(link != nullptr);
    CHECK(link->score >= doctest::Approx(0.5)); // 7 is taken for 1
    CHECK(link->signals.back().rule == "audit");
    CHECK(link->via == std::vector<std::string>{"実40"});
    CHECK(link->evidence == std::vector<std::string>{"鍵"});
    CHECK(link_to(of, "2", relation::suggested) == nullptr);
}
