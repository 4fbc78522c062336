#pragma once
// Which place of the new edition each old place is, read off a difference: all pairs, told or
// implied.

#include "place_list.hpp"

#include <kijun/diff/change.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace kijun::bench {

struct correspondence {
    /// By old place, the new place that it is; `no_place` for one that is gone.
    std::vector<std::size_t> new_of;
    /// Old and new places of splits and mergers, each old one with each new one. Those pairs
    /// of them that keep the children are in `new_of` too.
    std::vector<std::pair<std::size_t, std::size_t>> grouped;
    /// Addresses that are in neither edition, and places told to be two others.
    std::size_t contradictions = 0;
};

/// What a change names is as the change says. Every other place stands under the place that its
/// parent became, with its old label; the unlabelled ones, whose ordinals shift without a word,
/// pair up in their order. A place whose parent is gone and which nobody names is gone. Linear.
[[nodiscard]] correspondence
reconstruct(const place_list& olds, const place_list& news, const difference& told);

} // namespace kijun::bench
