// Indirect and suggested links. A change is asked about by what it brought; an item answers by
// its words, by the clauses that it cites, and by where those stand.

#include "impact/proposer.hpp"

#include <kijun/impact/propose.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kijun {
namespace {

/// The pairs that are linked, by whomever.
std::vector<effects::linked_pair> linked_pairs(const impact& of, const checklist& items) {
    std::unordered_map<std::string_view, std::uint32_t> changes;
    for (const change& one : of.changes.changes) {
        changes.try_emplace(one.id, static_cast<std::uint32_t>(changes.size()));
    }
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        numbers.try_emplace(items.items[i].number, static_cast<std::uint32_t>(i));
    }
    std::vector<effects::linked_pair> pairs;
    for (const impact_link& link : of.links) {
        const auto change = changes.find(link.change);
        const auto item = numbers.find(link.item);
        if (change != changes.end() && item != numbers.end()) {
            pairs.push_back({change->second, item->second});
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

} // namespace

void propose_links(impact& of,
                   const edition& before,
                   const edition& after,
                   const checklist& items,
                   const proposal_options& options) {
    const effects::change_index index(of.changes, before, after);
    const effects::proposal_index known(
        of.changes, after, proposal_scope::with_suggested, options.steps);
    const effects::cited_clauses cited =
        effects::read_cited(items, before, after, index.places());
    const std::vector<effects::linked_pair> linked = linked_pairs(of, items);
    of.proposed =
        effects::propose(of.changes, after, index, known, {items, cited, linked}, options);
}

std::vector<const impact_link*> open_proposals(const list_impact& of) {
    using pair = std::pair<std::string_view, std::string_view>;
    const auto hash = [](const pair& one) {
        constexpr std::size_t odd = 31;
        const std::hash<std::string_view> of_text;
        return odd * of_text(one.first) + of_text(one.second);
    };
    std::unordered_set<pair, decltype(hash)> made(of.links.size(), hash);
    for (const impact_link& link : of.links) {
        made.emplace(link.change, link.item);
    }
    std::vector<const impact_link*> open;
    for (const impact_link& link : of.proposed) {
        if (!made.contains({link.change, link.item})) {
            open.push_back(&link);
        }
    }
    return open;
}

} // namespace kijun
