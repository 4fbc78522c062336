#include "diff/sibling_order.hpp"

#include <kijun/text/sequence_diff.hpp>

#include <algorithm>
#include <cstddef>

namespace kijun {

sibling_changes compare_siblings(const pairing& pairs,
                                 const std::vector<joined_pair>& siblings) {
    sibling_changes found;
    std::vector<joined_pair> stayed;
    for (const auto& pair : siblings) {
        const auto& [one, other] = pair;
        const bool labelled = pairs.before.has_label(one) || pairs.after.has_label(other);
        if (labelled && pairs.before.label(one) != pairs.after.label(other)) {
            found.relabelled.push_back(pair);
        } else {
            stayed.push_back(pair);
        }
    }
    std::ranges::sort(found.relabelled);
    // The largest set that kept its order did not move; the rest did.
    std::vector<std::size_t> old_order;
    old_order.reserve(stayed.size());
    for (const auto& pair : stayed) {
        old_order.push_back(pair.first);
    }
    std::vector<bool> kept(stayed.size(), false);
    for (const std::size_t at : longest_increasing(old_order)) {
        kept[at] = true;
    }
    for (std::size_t at = 0; at < stayed.size(); ++at) {
        if (!kept[at]) {
            found.reordered.push_back(stayed[at]);
        }
    }
    return found;
}

} // namespace kijun
