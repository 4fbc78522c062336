#include "diff/moved_places.hpp"

#include "diff/text_hash.hpp"

#include <algorithm>
#include <tuple>

namespace kijun {
namespace {

/// Do both places bear the same labels from their clauses down, which are one pair?
bool same_way_down(const pairing& pairs, place_index one, place_index other) noexcept {
    while (!pairs.before.is_clause(one) && !pairs.after.is_clause(other)) {
        if (pairs.before.label(one) != pairs.after.label(other)) {
            return false;
        }
        one = pairs.before[one].parent;
        other = pairs.after[other].parent;
    }
    return pairs.before.is_clause(one) && pairs.after.is_clause(other) &&
           pairs.to_new[one] == other;
}

} // namespace

moved_places::moved_places(const pairing& pairs) : pairs_(pairs) {
    for (place_index at = 0; at < pairs.before.size(); ++at) {
        const place_index to = pairs.to_new[at];
        if (to == no_place || pairs.before.is_clause(at) || !pairs.before.has_label(at) ||
            !pairs.after.has_label(to) || same_way_down(pairs, at, to)) {
            continue;
        }
        places_.push_back({digest_text(pairs.before.address_of(at)).hash, at, to});
        clauses_.insert(pairs.before.label(pairs.before[at].clause));
    }
    std::ranges::sort(places_, [](const moved& one, const moved& other) {
        return std::tie(one.hash, one.from) < std::tie(other.hash, other.from);
    });
}

std::string moved_places::now(std::string_view old_address) const {
    const std::uint64_t hash = digest_text(old_address).hash;
    for (auto found = std::ranges::lower_bound(places_, hash, {}, &moved::hash);
         found != places_.end() && found->hash == hash;
         ++found) {
        if (pairs_.before.address_of(found->from) == old_address) {
            return pairs_.after.address_of(found->to);
        }
    }
    return {};
}

} // namespace kijun
