#include "check/fates.hpp"

#include <algorithm>
#include <string>

namespace kijun::checking {
namespace {

/// Counts to sums: entry i becomes the number before place i.
void add_up(std::vector<std::uint32_t>& counts) {
    std::uint32_t sum = 0;
    for (std::uint32_t& count : counts) {
        const std::uint32_t own = count;
        count = sum;
        sum += own;
    }
}

} // namespace

fates::fates(const edition& was, const edition& current, const diff_options& options)
    : olds_(was), news_(current), old_places_(olds_), new_places_(news_),
      alignment_(olds_, news_, options), told_(alignment_.tell(was, current)),
      index_(told_, old_places_, new_places_), old_counts_(olds_.size() + 1),
      new_counts_(news_.size() + 1) {
    count_changes();
}

void fates::count_changes() {
    const auto count = [](counts& in, const place_lookup& places, const std::string& at) {
        if (const place_index found = places.find(at); found != no_place) {
            ++in[found];
        }
    };
    for (const change& what : told_.changes) {
        if (what.grade != change_grade::substantive) {
            continue;
        }
        for (const std::string& place : what.old_places) {
            count(old_counts_, old_places_, place);
        }
        for (const std::string& place : what.new_places) {
            count(new_counts_, new_places_, place);
        }
    }
    add_up(old_counts_);
    add_up(new_counts_);
}

// That a place stands elsewhere now is told as such, and changes nothing of what it says.
bool fates::changed_itself(place_index one, place_index other) const {
    return std::ranges::any_of(index_.of_both(one, other), [this](std::size_t number) {
        const change& what = told_.changes[number];
        switch (what.kind) {
        case change_kind::moved:
        case change_kind::renumbered:
            return what.edited;
        case change_kind::split:
        case change_kind::merged:
            return true;
        default:
            return what.grade == change_grade::substantive;
        }
    });
}

std::optional<fate> fates::of(const address& place) const {
    const place_index at = old_places_.find(place);
    if (at == no_place) {
        return std::nullopt;
    }
    fate found;
    const auto inside = [](const counts& of, const place_tree& tree, place_index root) {
        return of[tree[root].end] - of[root + 1] > 0;
    };
    found.changed = inside(old_counts_, olds_, at);
    const std::vector<place_index> successors = alignment_.became().successors(at);
    for (const place_index to : successors) {
        found.changed =
            found.changed || inside(new_counts_, news_, to) || changed_itself(at, to);
        if (const result<address> now = parse_address(news_.address_of(to))) {
            found.stayed = found.stayed || *now == place;
            found.now.push_back(*now);
        }
    }
    found.changed = found.changed || successors.size() > 1;
    return found;
}

} // namespace kijun::checking
