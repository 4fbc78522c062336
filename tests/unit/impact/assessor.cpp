#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/assessor.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

const std::string old_rules = "実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
                              "実9 不正な使用の防止\n  1 貸出しの記録を残す。\n"
                              "実14 記録の保管\n  1 記録は三年保管する。\n"
                              "実60 委託先の選定\n  1 【実9】による。委託先の体制を調べる。\n"
                              "実61 委託先の監督\n  1 【実60】による。\n";
const std::string new_rules =
    "実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
    "実9 不正な使用の防止\n  1 貸出しの記録を残す。\n"
    "  2 プログラムに組み込むAPIの認証鍵は、漏えいを防ぐことが必要である。\n"
    "実14 記録の保管\n  1 記録は五年保管する。\n"
    "実14-1 記録の写し\n  1 写しを離れた場所に置く。\n"
    "実60 委託先の選定\n  1 【実9】による。委託先の体制を調べる。\n"
    "実61 委託先の監督\n  1 【実60】による。\n";

checklist list_of(const std::string& name,
                  const std::vector<std::pair<std::string, std::string>>& rows) {
    checklist list{name, "2024", name + ".xml", {}};
    for (const auto& [number, cites] : rows) {
        checklist_item item;
        item.number = number;
        item.goal = "APIの認証鍵を管理している。";
        item.related.push_back({"", "", cites, {1, 1, 0}, ""});
        list.items.push_back(item);
    }
    return list;
}

/// All that is told of links, in one text.
std::string told(const std::vector<impact_link>& links) {
    std::string all;
    for (const impact_link& link : links) {
        all += link.change + " " + link.item + " " + std::string(to_string(link.how)) + " " +
               std::to_string(link.score) + " " + link.citation + " " + link.method + " " +
               link.skipped;
        for (const auto* words : {&link.via, &link.evidence}) {
            all += " |";
            for (const std::string& word : *words) {
                all += " " + word;
            }
        }
        all += "\n";
    }
    return all;
}

std::string told(const list_impact& of) {
    std::string all = of.checklist + " " + of.version + " " + std::to_string(of.citations) +
                      "\n" + told(of.links) + told(of.proposed);
    for (const impacted_item& item : of.items) {
        all += item.number + (item.needs_review ? " review " : " ") + item.skipped + "\n";
    }
    for (const dangling_link& link : of.dangling) {
        all += link.item + " " + link.citation + " " + link.why + " " + link.now + "\n";
    }
    for (const std::string& id : of.unlinked_changes) {
        all += id + " ";
    }
    return all + std::to_string(of.findings.size());
}

const std::vector<checklist> lists{
    list_of("甲", {{"1", "実8、実14"}, {"2", "実61"}, {"3", "実200"}, {"1", "実9(1)"}}),
    list_of("乙", {{"1", "実14 1、実14-1"}, {"5", "実8～実14"}}),
    list_of("空", {}),
    list_of("丙", {{"1", ""}, {"2", "読めない"}})};

} // namespace

TEST_CASE("an assessor tells of each list what assess and propose_links tell") {
    const edition before = edition_of(old_rules);
    const edition after = edition_of(new_rules, "第2版");
    const difference changes = diff(before, after);
    const assessor basis(changes, before, after);
    for (const checklist& list : lists) {
        impact wanted = assess(changes, before, after, list);
        propose_links(wanted, before, after, list);
        CHECK(told(basis.assess(list)) == told(wanted));
    }
    CHECK_FALSE(basis.assess(lists[0]).proposed.empty());
}

TEST_CASE("proposals are made as far as they are asked for") {
    const edition before = edition_of(old_rules);
    const edition after = edition_of(new_rules, "第2版");
    const difference changes = diff(before, after);
    const auto relations = [&](proposal_scope scope) {
        std::vector<relation> all;
        for (const impact_link& link :
             assessor(changes, before, after, nullptr, scope).assess(lists[0]).proposed) {
            if (std::ranges::find(all, link.how) == all.end()) {
                all.push_back(link.how);
            }
        }
        return all;
    };
    CHECK(relations(proposal_scope::none).empty());
    CHECK(relations(proposal_scope::indirect) == std::vector{relation::indirect});
    CHECK(relations(proposal_scope::with_suggested).size() == 2);
}

TEST_CASE("a change is told in the clause where it stands now, a deletion where it stood") {
    const edition before =
        edition_of("実1 規程の整備\n  1 規程を定める。\n実2 帳票の保管\n  1 倉庫に置く。\n");
    const edition after =
        edition_of("実1 規程の整備\n  1 規程を定める。\n  2 毎年点検する。\n", "第2版");
    const assessor basis(diff(before, after), before, after);
    std::vector<std::string> clauses;
    for (std::size_t i = 0; i < basis.changes().changes.size(); ++i) {
        clauses.push_back(basis.clause_names()[basis.clause_number(i)]);
        CHECK(basis.find_change(basis.changes().changes[i].id) == i);
    }
    std::ranges::sort(clauses);
    CHECK(clauses == std::vector<std::string>{"実1", "実2"});
    CHECK_FALSE(basis.find_change("c99"));
}

TEST_CASE("a number given again is another clause: what cites the old one is not near it") {
    // 実2 was deleted, and 実3 goes by its number now.
    const std::string long_text = "委託先の情報を年に一度点検し、結果を記録に残すこと。";
    const edition before = edition_of("実1 一\n  1 【実2】による。\n"
                                      "実2 消える規則\n  1 紙の帳票を倉庫に置く。\n"
                                      "実3 残る規則\n  1 " +
                                      long_text + "\n");
    const edition after = edition_of("実1 一\n  1 鍵を替える手順を別に定める。\n"
                                     "実2 残る規則\n  1 【実1】と併せる。" +
                                         long_text + "\n",
                                     "第2版");
    const assessor basis(diff(before, after), before, after, nullptr, proposal_scope::indirect);
    const list_impact of = basis.assess(list_of("一覧", {{"1", "実2"}, {"2", "実3"}}));
    std::vector<std::string> indirect;
    for (const impact_link& link : of.proposed) {
        indirect.push_back(link.item);
    }
    // 実2 of today cites 実1; only item 2 cites what 実2 is today.
    CHECK(std::ranges::count(indirect, "1") == 0);
    CHECK(std::ranges::count(indirect, "2") > 0);
}

TEST_CASE("threads may share an assessor") {
    const edition before = edition_of(old_rules);
    const edition after = edition_of(new_rules, "第2版");
    const assessor basis(diff(before, after), before, after);
    std::vector<std::string> found(8);
    {
        std::vector<std::jthread> threads;
        threads.reserve(found.size());
        for (std::string& mine : found) {
            threads.emplace_back([&] { mine = told(basis.assess(lists[0])); });
        }
    }
    CHECK(std::ranges::count(found, told(basis.assess(lists[0]))) == 8);
}
