#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/sector.hpp>
#include <kijun/impact/sector_journal.hpp>

#include <doctest/doctest.h>

#include <mutex>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

const std::string old_rules = "実1 規程の整備\n  1 規程を定める。\n"
                              "実2 帳票の保管\n  1 帳票は三年保管する。\n"
                              "実3 鍵の管理\n  1 鍵を金庫に置く。\n";
const std::string new_rules = "実1 規程の整備\n  1 規程を定める。\n"
                              "実2 帳票の保管\n  1 帳票は五年保管すること。\n"
                              "  2 写しを離れた場所に置くことが必要である。\n"
                              "実3 鍵の管理\n  1 鍵を金庫に置き、毎年替えること。\n";

assessor basis() {
    const edition before = edition_of(old_rules);
    const edition after = edition_of(new_rules, "第2版");
    return {diff(before, after), before, after, nullptr, proposal_scope::indirect};
}

checklist list_of(const std::vector<std::pair<std::string, std::string>>& rows) {
    checklist list{"一覧", "2024", "list.xml", {}};
    for (const auto& [number, cites] : rows) {
        checklist_item item;
        item.number = number;
        item.related.push_back({"", "", cites, {1, 1, 0}, ""});
        list.items.push_back(item);
    }
    return list;
}

std::string told(const sector_summary& of) {
    std::string all;
    for (const sector_row& row : of.rows) {
        all += row.list + " " + std::to_string(row.items) + " " +
               std::to_string(row.items_to_review) + " " + std::to_string(row.citations) +
               (row.failed ? " failed" : "") + row.skipped + "\n";
    }
    for (const clause_concern& each : of.clauses) {
        all += each.clause + " " + std::to_string(each.changes) + " " +
               std::to_string(each.lists) + " " + std::to_string(each.items) + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("a row has the figures of its list, and a clause counts an item once") {
    const assessor of = basis();
    // Item 1 cites 実2 twice, in which two things changed.
    const list_impact found =
        of.assess(list_of({{"1", "実2、実2"}, {"2", "実1"}, {"3", "実900"}, {"4", ""}}));
    const sector_row row = row_of(found, of);
    CHECK(row.checklist == "一覧");
    CHECK(row.items == 4);
    CHECK(row.citations == 4);
    CHECK(row.items_to_review == 1);
    CHECK(row.unlinked_items == 2);
    CHECK(row.dangling == 1);
    CHECK(row.findings > 0);
    CHECK(row.unlinked_changes == 1);
    REQUIRE(row.clauses.size() == 1);
    CHECK(of.clause_names()[row.clauses[0].clause] == "実2");
    CHECK(row.clauses[0].items == 1);
}

TEST_CASE("a sector run is the same for any number of threads, and hears of lists in order") {
    const assessor of = basis();
    std::string first;
    for (const std::size_t threads : {1U, 2U, 5U}) {
        std::vector<std::size_t> heard;
        std::vector<std::string> kept(40);
        sector_lists lists;
        lists.count = kept.size();
        lists.open = [](std::size_t number) -> opened_list {
            sector_row row;
            row.list = "list " + std::to_string(number);
            if (number % 10 == 3) {
                row.failed = failure{code::cannot_open, {}, {row.list, "ENOENT"}};
                return {row, 0};
            }
            if (number % 10 == 4) {
                row.skipped = "binary";
                return {row, 0};
            }
            return {list_of({{"1", number % 2 == 0 ? "実2" : "実3、実1"}}), 1};
        };
        lists.keep = [&](std::size_t number, const list_impact& found, sector_row& row) {
            row.list = "list " + std::to_string(number);
            kept[number] = found.checklist;
        };
        lists.tell = [&](std::size_t number, const sector_row&) { heard.push_back(number); };
        const sector_summary summary = assess_sector(of, lists, threads);
        CHECK(summary.totals.lists == 32);
        CHECK(summary.totals.failed == 4);
        CHECK(summary.totals.skipped == 4);
        CHECK(summary.totals.items_to_review == 32);
        CHECK(summary.totals.findings == 32); // those of the reader
        CHECK(kept[3].empty());
        CHECK(kept[5] == "一覧");
        REQUIRE(heard.size() == 40);
        for (std::size_t i = 0; i < heard.size(); ++i) {
            CHECK(heard[i] == i);
        }
        first = first.empty() ? told(summary) : first;
        CHECK(told(summary) == first);
    }
    CHECK(first.find("実2 2 16 16\n") != std::string::npos);
    CHECK(first.find("実3 1 16 16\n") != std::string::npos);
}

TEST_CASE("a line of the journal is read back as it was written, and only whole") {
    journal_entry entry;
    entry.list_hash = 0xFFFFFFFFFFFFFFFF;
    entry.result_hash = 7;
    entry.result_bytes = 123456;
    entry.row.list = "a\tb\\n\nc/\\";
    entry.row.result = "lists/x.json";
    entry.row.checklist = "一覧";
    entry.row.items = 60;
    entry.row.findings = 3;
    entry.row.clauses = {{0, 1}, {17, 60}};
    const std::string line = to_journal_line(entry);
    REQUIRE(line.back() == '\n');
    CHECK(line.find('\n') == line.size() - 1);
    const std::string_view whole(line.data(), line.size() - 1);
    const auto back = parse_journal_line(whole);
    REQUIRE(back);
    CHECK(to_journal_line(*back) == line);
    CHECK(back->row.list == entry.row.list);
    CHECK(back->row.clauses == entry.row.clauses);
    CHECK(back->list_hash == entry.list_hash);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CHECK_FALSE(parse_journal_line(whole.substr(0, length)));
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string other(whole);
        other[at] = other[at] == '1' ? '2' : '1';
        CHECK_FALSE(parse_journal_line(other));
    }
    CHECK(journal_head(1) != journal_head(2));
}
