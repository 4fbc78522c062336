#include "diff/succession.hpp"

#include <algorithm>

namespace kijun {
namespace {

template <typename Groups>
std::vector<place_index>
related(place_index at, place_index joined, const Groups& as_one, const Groups& as_part) {
    std::vector<place_index> found;
    const auto add = [&found](place_index one) {
        if (one != no_place && std::ranges::find(found, one) == found.end()) {
            found.push_back(one);
        }
    };
    if (const auto groups = as_one.find(at); groups != as_one.end()) {
        for (const one_to_many* group : groups->second) {
            // A group is no larger than a family of siblings; a set would cost more than this
            // saves for the two or three that nearly all have.
            std::ranges::for_each(group->many, add);
        }
    }
    add(joined);
    if (const auto groups = as_part.find(at); groups != as_part.end()) {
        for (const one_to_many* group : groups->second) {
            add(group->one);
        }
    }
    return found;
}

} // namespace

succession::succession(const pairing& pairs) : pairs_(pairs) {
    const auto index = [](const std::vector<one_to_many>& all, groups& ones, groups& parts) {
        for (const one_to_many& group : all) {
            ones[group.one].push_back(&group);
            for (const place_index part : group.many) {
                parts[part].push_back(&group);
            }
        }
    };
    index(pairs.splits, split_, split_part_);
    index(pairs.mergers, merged_, merged_part_);
}

std::vector<place_index> succession::successors(place_index old_place) const {
    return related(old_place, pairs_.to_new[old_place], split_, merged_part_);
}

std::vector<place_index> succession::origins(place_index new_place) const {
    return related(new_place, pairs_.to_old[new_place], merged_, split_part_);
}

} // namespace kijun
