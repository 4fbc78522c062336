#include "impact/recount.hpp"

#include <kijun/base/in_order.hpp>
#include <kijun/impact/sector.hpp>

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kijun {

sector_summary begin_sector(const assessor& of) {
    sector_summary summary;
    summary.old_edition = of.changes().old_edition;
    summary.new_edition = of.changes().new_edition;
    summary.changes = of.changes().changes.size();
    summary.clauses.resize(of.clause_names().size());
    for (std::size_t i = 0; i < summary.clauses.size(); ++i) {
        summary.clauses[i].clause = of.clause_names()[i];
    }
    for (std::size_t i = 0; i < summary.changes; ++i) {
        ++summary.clauses[of.clause_number(i)].changes;
    }
    return summary;
}

void add_row(sector_summary& to, sector_row row) {
    sector_totals& sum = to.totals;
    sum.failed += row.failed ? 1 : 0;
    sum.skipped += row.skipped.empty() ? 0 : 1;
    if (row.is_assessed()) {
        ++sum.lists;
        sum.lists_to_review += row.items_to_review > 0 ? 1 : 0;
        sum.items += row.items;
        sum.citations += row.citations;
        sum.items_to_review += row.items_to_review;
        sum.unlinked_items += row.unlinked_items;
        sum.dangling += row.dangling;
        sum.findings += row.findings;
        for (const clause_count& each : row.clauses) {
            assert(each.clause < to.clauses.size());
            ++to.clauses[each.clause].lists;
            to.clauses[each.clause].items += each.items;
        }
    }
    row.clauses = {};
    to.rows.push_back(std::move(row));
}

namespace {

/// Items that need review, by clause. Links come by change, so that the changes of a clause are
/// apart where it was moved about: pairs of clause and item are counted once.
std::vector<clause_count> clauses_of(const list_impact& found, const assessor& of) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const impacted_item& item : found.items) {
        numbers.try_emplace(item.number, static_cast<std::uint32_t>(numbers.size()));
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs; // clause, item
    std::string_view last;
    std::uint32_t clause = 0;
    for (const impact_link& link : found.links) {
        if (!effects::needs_review(link)) {
            continue;
        }
        if (link.change != last || last.empty()) {
            const auto change = of.find_change(link.change);
            assert(change);
            last = link.change;
            clause = of.clause_number(*change);
        }
        const auto item = numbers.find(link.item);
        if (item != numbers.end()) {
            pairs.emplace_back(clause, item->second);
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    std::vector<clause_count> counts;
    for (const auto& [number, item] : pairs) {
        if (counts.empty() || counts.back().clause != number) {
            counts.push_back({number, 0});
        }
        ++counts.back().items;
    }
    return counts;
}

std::size_t serious(const std::vector<diagnostic>& findings) {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings, [](const diagnostic& found) {
            return entry_of(found.id).level != severity::note;
        }));
}

sector_row assess_one(const assessor& of, const sector_lists& lists, std::size_t number) {
    opened_list opened = lists.open(number);
    if (auto* const row = std::get_if<sector_row>(&opened.list)) {
        return std::move(*row);
    }
    const list_impact found = of.assess(std::get<checklist>(opened.list));
    sector_row row = row_of(found, of);
    row.findings += opened.findings;
    lists.keep(number, found, row);
    return row;
}

} // namespace

sector_row row_of(const list_impact& found, const assessor& of) {
    sector_row row;
    row.checklist = found.checklist;
    row.version = found.version;
    row.items = found.items.size();
    row.citations = found.citations;
    for (const impacted_item& item : found.items) {
        row.items_to_review += item.needs_review ? 1 : 0;
        row.unlinked_items += item.cites ? 0 : 1;
    }
    row.dangling = found.dangling.size();
    row.unlinked_changes = found.unlinked_changes.size();
    row.findings = serious(found.findings);
    row.clauses = clauses_of(found, of);
    return row;
}

sector_summary
assess_sector(const assessor& of, const sector_lists& lists, std::size_t threads) {
    sector_summary summary = begin_sector(of);
    in_order(
        lists.count,
        threads,
        [&](std::size_t number) { return assess_one(of, lists, number); },
        [&](std::size_t number, sector_row row) {
            if (lists.tell) {
                lists.tell(number, row);
            }
            add_row(summary, std::move(row));
        });
    return summary;
}

} // namespace kijun
