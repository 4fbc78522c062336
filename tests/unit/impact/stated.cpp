// Stated relations at work: they link as citations do, and refuse what is proposed.

#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/assessor.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

checklist_item item_of(std::string number, std::string goal, std::string cites) {
    checklist_item item;
    item.number = std::move(number);
    item.goal = std::move(goal);
    item.related.push_back({"", "", std::move(cites), {1, 1, 0}, ""});
    return item;
}

stated_relation stated(std::string item,
                       std::string clause,
                       relationship type,
                       std::string path = "",
                       std::uint32_t line = 3) {
    stated_relation one;
    one.item = std::move(item);
    one.clause = std::move(clause);
    one.path = std::move(path);
    one.type = type;
    one.author = "甲";
    one.reviewed = true;
    one.at = {line, 1, std::size_t{10} * line};
    return one;
}

relation_set relations(std::vector<stated_relation> all, std::string of_edition = "") {
    relation_set set;
    set.file = "r.xml";
    set.edition = std::move(of_edition);
    set.relations = std::move(all);
    return set;
}

const std::string old_rules = "実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
                              "実9 不正な使用の防止\n  1 貸出しの記録を残す。\n"
                              "実40 予備電源\n  1 燃料を備蓄する。\n"
                              "実60 委託先の選定\n  1 【実9】による。委託先の体制を調べる。\n";
const std::string new_rules =
    "実8 識別符号の管理\n  1 識別符号の発行の手順を定める。\n"
    "実9 不正な使用の防止\n  1 貸出しの記録を残す。\n"
    "  2 プログラムに組み込むAPIの認証鍵は、漏えいを防ぐことが必要である。\n"
    "実40 予備電源\n  1 燃料を備蓄する。\n"
    "実60 委託先の選定\n  1 【実9】による。委託先の体制を調べる。\n";

impact assessed(const std::vector<checklist_item>& items,
                const relation_set& set,
                const std::string& before = old_rules,
                const std::string& after = new_rules) {
    const edition old_edition = edition_of(before, "第1版");
    const edition new_edition = edition_of(after, "第2版");
    const checklist list{"一覧", "2024", "list.xml", items};
    const difference changes = diff(old_edition, new_edition);
    impact of = assess(changes, old_edition, new_edition, list, nullptr, &set);
    propose_links(of, old_edition, new_edition, list, {}, &set);
    // One list of many is answered alike.
    const list_impact same = assessor(changes, old_edition, new_edition).assess(list, &set);
    CHECK(same.links.size() == of.links.size());
    CHECK(same.proposed.size() == of.proposed.size());
    CHECK(same.refused.size() == of.refused.size());
    return of;
}

/// "通番 how method type,type" of each link.
lines told(const std::vector<impact_link>& links) {
    lines all;
    for (const impact_link& link : links) {
        std::string line =
            link.item + " " + std::string(to_string(link.how)) + " " + link.method;
        for (const stated_relation& one : link.stated) {
            line += " " + std::string(to_string(one.type));
        }
        all.push_back(line);
    }
    return all;
}

lines found(const impact& of) {
    lines all;
    for (const diagnostic& one : of.findings) {
        std::string text = to_string(one.id) + " " + one.where.file;
        for (const std::string& detail : one.details) {
            text += " " + detail;
        }
        all.push_back(text);
    }
    return all;
}

} // namespace

TEST_CASE("a stated relation links an item to the changes of its clause") {
    const relation_set set = relations({stated("22", "実9", relationship::subset_of)});
    const impact of = assessed({item_of("22", "", ""), item_of("23", "", "実40")}, set);
    REQUIRE(of.links.size() == 1);
    CHECK(told(of.links) == lines{"22 direct relation subset-of"});
    CHECK(of.links[0].citation == "subset-of、semantic、human、甲");
    CHECK(of.links[0].via == lines{"実9"});
    CHECK(of.items[0].needs_review);
    CHECK(of.items[0].cites);
    CHECK(of.unlinked_changes.empty());
    CHECK(of.citations == 1); // what stands in cells
    CHECK(found(of) == lines{});
}

TEST_CASE("where a citation links a pair as well, it is told, with what is stated") {
    const relation_set set =
        relations({stated("22", "実9", relationship::equal),
                   stated("22", "実9", relationship::intersects_with, "2", 4)},
                  "第2版");
    const impact of = assessed({item_of("22", "", "実9")}, set);
    CHECK(told(of.links) == lines{"22 direct citation equal intersects-with"});
    CHECK(of.links[0].citation == "実9");
    CHECK(of.links[0].score == 1);
}

TEST_CASE("a relation to a place is concerned most by what changed there") {
    const relation_set set = relations({stated("22", "実9", relationship::subset_of, "1")});
    const impact of = assessed({item_of("22", "", "")}, set);
    REQUIRE(of.links.size() == 1);
    CHECK(of.links[0].score == 0.5); // the change is in paragraph 2
    const relation_set there =
        relations({stated("22", "実9", relationship::subset_of, "2")}, "第2版");
    CHECK(assessed({item_of("22", "", "")}, there).links.at(0).score == 1);
}

TEST_CASE("a relation goes by the numbers of the edition that it names") {
    const std::string before = "実1 甲\n  1 記録を残す手順を定めること。\n"
                               "実2 乙\n  1 燃料を備蓄しておくこと。\n";
    const std::string after = "実1 丙\n  1 通信を暗号にすることが必要である。\n"
                              "実2 乙\n  1 燃料を備蓄しておくこと。\n"
                              "実3 甲\n  1 記録を残す手順を定めること。\n"
                              "  2 その記録を年に一度は見直すこと。\n";
    const auto clauses_of = [&](const std::string& named) {
        const relation_set set =
            relations({stated("1", "実1", relationship::subset_of)}, named);
        const impact of = assessed({item_of("1", "", "")}, set, before, after);
        lines all;
        for (const impact_link& link : of.links) {
            const auto change =
                std::ranges::find(of.changes.changes, link.change, &kijun::change::id);
            all.push_back(change->new_places.empty() ? "-" : change->new_places.front());
        }
        return all;
    };
    const lines old_numbers = clauses_of("第1版");
    const lines new_numbers = clauses_of("第2版");
    CHECK(std::ranges::find(old_numbers, "実3/2") != old_numbers.end());
    CHECK(std::ranges::find(old_numbers, "実1") == old_numbers.end());
    CHECK(new_numbers == lines{"実1"});
    // The old number leads elsewhere now, and that is told at the relation's place.
    const relation_set set = relations({stated("1", "実1", relationship::subset_of)}, "第1版");
    const impact of = assessed({item_of("1", "", "")}, set, before, after);
    REQUIRE(of.dangling.size() == 1);
    CHECK(of.dangling[0].why == "renumbered");
    CHECK(of.dangling[0].now == "実3");
    CHECK(of.dangling[0].where.file == "r.xml");
    CHECK(of.dangling[0].where.at.line == 3);
    CHECK(of.dangling[0].reused);
}

TEST_CASE("what was reviewed as having no relationship is not proposed, and told as refused") {
    const std::vector<checklist_item> items{item_of("22", "APIの認証を行う。", "実8"),
                                            item_of("60", "委託先を選ぶ。", "実60")};
    CHECK(told(assessed(items, relations({})).proposed) ==
          lines{"60 indirect reference", "22 suggested suggestion"});
    const relation_set refusing =
        relations({stated("22", "実9", relationship::no_relationship),
                   stated("60", "実9", relationship::no_relationship, "1")});
    const impact of = assessed(items, refusing);
    // The second statement is about another place of the clause.
    CHECK(told(of.proposed) == lines{"60 indirect reference"});
    REQUIRE(of.refused.size() == 1);
    CHECK(of.refused[0].item == "22");
    CHECK(of.refused[0].how == relation::suggested);
    CHECK(of.refused[0].because == "no-relationship、semantic、human、甲");
    CHECK(of.refused[0].change == of.changes.changes[0].id);

    const relation_set both =
        relations({stated("22", "実9", relationship::no_relationship, "2"),
                   stated("60", "実9", relationship::no_relationship)},
                  "第2版");
    const impact none = assessed(items, both);
    CHECK(none.proposed.empty());
    REQUIRE(none.refused.size() == 2);
    CHECK(none.refused[0].how == relation::indirect);
}

TEST_CASE("what nobody reviewed refuses nothing, and no statement undoes a citation") {
    stated_relation draft = stated("22", "実9", relationship::no_relationship);
    draft.reviewed = false;
    const impact of = assessed({item_of("22", "APIの認証を行う。", "実8")}, relations({draft}));
    CHECK(told(of.proposed) == lines{"22 suggested suggestion"});
    CHECK(of.refused.empty());

    const relation_set against =
        relations({stated("22", "実9", relationship::no_relationship)});
    const impact cited = assessed({item_of("22", "", "実9")}, against);
    CHECK(told(cited.links) == lines{"22 direct citation"});
    CHECK(found(cited) == lines{"KJ0544 r.xml 22 実9 実9"});
}

TEST_CASE("relations to what is not there are told and change nothing") {
    const relation_set set = relations({stated("9", "実9", relationship::equal),
                                        stated("22", "実999", relationship::equal),
                                        stated("22", "実9", relationship::equal, "9")});
    const impact of = assessed({item_of("22", "", "")}, set);
    CHECK(of.links.empty());
    CHECK(found(of) == lines{"KJ0542 r.xml 9", "KJ0543 r.xml 実999", "KJ0543 r.xml 実9/9"});
}
