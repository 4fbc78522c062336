#include "diff/told_index.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace kijun {

told_index::told_index(const difference& told,
                       const place_lookup& olds,
                       const place_lookup& news) {
    for (std::size_t number = 0; number < told.changes.size(); ++number) {
        const auto add =
            [number](index& to, const place_lookup& places, const std::string& at) {
                std::vector<std::size_t>& numbers = to[places.find(at)];
                if (numbers.empty() || numbers.back() != number) {
                    numbers.push_back(number);
                }
            };
        const change& what = told.changes[number];
        for (const std::string& place : what.old_places) {
            add(olds_, olds, place);
        }
        for (const std::string& place : what.new_places) {
            add(news_, news, place);
        }
        for (const place_pair& pair : what.along) {
            add(olds_, olds, pair.old_place);
            add(news_, news, pair.new_place);
        }
    }
}

const std::vector<std::size_t>& told_index::found(const index& in, place_index at) {
    static const std::vector<std::size_t> none;
    const auto entry = in.find(at);
    return entry == in.end() ? none : entry->second;
}

std::vector<std::size_t> told_index::of_both(place_index old_place,
                                             place_index new_place) const {
    std::vector<std::size_t> both;
    std::ranges::set_intersection(
        of_old(old_place), of_new(new_place), std::back_inserter(both));
    return both;
}

} // namespace kijun
