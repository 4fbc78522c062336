#include "impact/recount.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kijun::effects {

bool asks(const impact_link& link) noexcept {
    return link.skipped.empty() &&
           (link.verdict == verdict_state::open || link.verdict == verdict_state::stale);
}

bool needs_review(const impact_link& link) noexcept {
    return asks(link) || link.verdict == verdict_state::incorporate;
}

void recount(list_impact& of, const difference& changes, const checklist& items) {
    of.items.resize(items.items.size());
    std::unordered_map<std::string_view, std::size_t> first;
    std::vector<bool> answered(items.items.size(), false);
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        impacted_item& row = of.items[i];
        row.number = items.items[i].number;
        row.needs_review = false;
        row.changes.clear();
        row.ranked.clear();
        first.try_emplace(items.items[i].number, i);
    }
    std::unordered_set<std::string_view> linked;
    std::string_view last;
    std::vector<std::vector<std::pair<double, std::size_t>>> order(of.items.size());
    for (const impact_link& link : of.links) {
        if (link.change != last) { // they come by change
            linked.insert(link.change);
            last = link.change;
        }
        const auto found = first.find(link.item);
        if (found == first.end()) {
            continue;
        }
        impacted_item& row = of.items[found->second];
        order[found->second].emplace_back(-link.relevance, row.changes.size());
        row.changes.push_back(link.change);
        row.needs_review = row.needs_review || needs_review(link);
        if (link.skipped == "answered") {
            answered[found->second] = true;
        }
    }
    for (std::size_t i = 0; i < of.items.size(); ++i) {
        std::ranges::sort(order[i]);
        for (const auto& [relevance, at] : order[i]) {
            of.items[i].ranked.push_back(of.items[i].changes[at]);
        }
    }
    for (std::size_t i = 0; i < of.items.size(); ++i) {
        impacted_item& row = of.items[i];
        const std::size_t leader = first.at(row.number);
        if (leader != i) { // a 通番 used twice: both rows are told the same
            const bool cites = row.cites;
            row = of.items[leader];
            row.cites = cites || row.cites;
            continue;
        }
        if (row.needs_review) {
            row.skipped.clear();
        } else if (!row.changes.empty()) {
            row.skipped = answered[i] ? "answered" : "editorial";
        } else {
            row.skipped = row.cites ? "unchanged" : "not-linked";
        }
    }
    of.unlinked_changes.clear();
    for (const change& one : changes.changes) {
        if (!linked.contains(one.id)) {
            of.unlinked_changes.push_back(one.id);
        }
    }
}

} // namespace kijun::effects
