// Indirect and suggested links. A change is asked about by what it brought; an item answers by
// its words, by the clauses that it cites, and by where those stand.

#include "impact/proposer.hpp"
#include "impact/recount.hpp"
#include "impact/stake.hpp"

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

struct known_link {
    effects::linked_pair pair;
    std::size_t link = 0; ///< index into impact::links

    friend auto operator<=>(const known_link&, const known_link&) = default;
};

/// The links of changes and items that there are, by whomever they were made, by pair.
std::vector<known_link> known_links(const impact& of, const checklist& items) {
    std::unordered_map<std::string_view, std::uint32_t> changes;
    for (const change& one : of.changes.changes) {
        changes.try_emplace(one.id, static_cast<std::uint32_t>(changes.size()));
    }
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        numbers.try_emplace(items.items[i].number, static_cast<std::uint32_t>(i));
    }
    std::vector<known_link> known;
    for (std::size_t i = 0; i < of.links.size(); ++i) {
        const auto change = changes.find(of.links[i].change);
        const auto item = numbers.find(of.links[i].item);
        if (change != changes.end() && item != numbers.end()) {
            known.push_back({{change->second, item->second}, i});
        }
    }
    std::ranges::sort(known);
    return known;
}

} // namespace

void propose_links(impact& of,
                   const edition& before,
                   const edition& after,
                   const checklist& items,
                   const proposal_options& options,
                   const relation_set* stated) {
    const effects::change_index index(of.changes, before, after);
    const effects::proposal_index known(
        of.changes, after, proposal_scope::with_suggested, options.steps);
    const effects::cited_clauses cited =
        effects::read_cited(items, before, after, index.places(), stated);
    const std::vector<known_link> linked = known_links(of, items);
    std::vector<effects::linked_pair> pairs;
    pairs.reserve(linked.size());
    for (const known_link& each : linked) {
        pairs.push_back(each.pair);
    }
    effects::proposals made =
        effects::propose(of.changes, after, index, known, {items, cited, pairs}, options);
    of.proposed = std::move(made.links);
    of.refused = std::move(made.refused);
    for (std::size_t i = 0; i < linked.size(); ++i) {
        effects::weigh(of.links[linked[i].link],
                       index.stake(linked[i].pair.change),
                       made.spoken.empty() ? 0.0 : made.spoken[i]);
    }
    effects::recount(of, of.changes, items);
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
