#pragma once
// Which changes of a difference name a place.

#include "diff/place_lookup.hpp"

#include <kijun/diff/change.hpp>

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace kijun {

class told_index {
public:
    /// Linear in the places that the changes name.
    told_index(const difference& told, const place_lookup& olds, const place_lookup& news);

    /// Numbers of the changes, ascending, that name this old place as theirs or as one that
    /// went along with a split or merged one.
    [[nodiscard]] const std::vector<std::size_t>& of_old(place_index at) const {
        return found(olds_, at);
    }
    [[nodiscard]] const std::vector<std::size_t>& of_new(place_index at) const {
        return found(news_, at);
    }
    /// The changes that tell how the one became the other.
    [[nodiscard]] std::vector<std::size_t> of_both(place_index old_place,
                                                   place_index new_place) const;

private:
    using index = std::unordered_map<place_index, std::vector<std::size_t>>;
    static const std::vector<std::size_t>& found(const index& in, place_index at);

    index olds_;
    index news_;
};

} // namespace kijun
