#include "diff/place_tree.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) noexcept {
    std::uint64_t value = 0xCBF29CE484222325ULL ^ seed;
    for (const char byte : text) {
        value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    }
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93ULL;
    value ^= value >> 32U;
    return value;
}

place_tree::place_tree(const edition& of) {
    places_.reserve(of.clause_count() + of.paragraph_count());
    std::vector<place_index> open; // the paragraph last seen at each depth
    const auto add = [this](place one) {
        const std::string key = comparison_key(one.text);
        one.weight = static_cast<std::uint32_t>(count_code_points(key));
        one.hash = hash_text(key);
        places_.push_back(one);
    };
    for (std::size_t number = 0; number < of.clause_count(); ++number) {
        const clause rule = of.clause_at(number);
        const place_index root = size();
        clauses_.push_back(root);
        add({.label = rule.id(), .text = rule.title(), .grade = rule.grade(), .clause = root});
        open.clear();
        for (std::size_t i = rule.first_paragraph(); i < rule.end_paragraph(); ++i) {
            const paragraph part = of.paragraph_at(i);
            const std::size_t depth = part.depth();
            open.resize(depth + 1);
            open[depth] = size();
            add({.label = part.label(),
                 .text = part.text(),
                 .grade = {},
                 .parent = depth == 0 ? root : open[depth - 1],
                 .clause = root,
                 .depth = static_cast<std::uint32_t>(depth + 1)});
        }
    }
    // From the last place to the first: a place is done before its parent looks at it.
    for (place_index at = size(); at-- > 0;) {
        place& one = places_[at];
        one.end = std::max(one.end, at + 1);
        one.deep_weight += one.weight;
        std::uint64_t deep = hash_text("[", one.hash);
        for (place_index child = at + 1; child < one.end; child = places_[child].end) {
            deep = hash_text(",", deep ^ places_[child].deep_hash * 3);
        }
        one.deep_hash = deep;
        if (one.parent != no_place) {
            place& parent = places_[one.parent];
            parent.end = std::max(parent.end, one.end);
            parent.deep_weight += one.deep_weight;
        }
    }
    profiles_.resize(places_.size());
}

std::vector<place_index> place_tree::children(place_index of) const {
    std::vector<place_index> found;
    for (place_index child = of + 1; child < places_[of].end; child = places_[child].end) {
        found.push_back(child);
    }
    return found;
}

std::string place_tree::address_of(place_index at) const {
    address where;
    for (; places_[at].parent != no_place; at = places_[at].parent) {
        where.path.emplace_back(places_[at].label);
    }
    where.clause = places_[at].label;
    std::ranges::reverse(where.path);
    return to_string(where);
}

std::string place_tree::key_of(place_index at) const {
    return comparison_key(places_[at].text);
}

const text_profile& place_tree::profile(place_index at) const {
    auto& kept = profiles_[at];
    if (!kept) {
        kept = profile_of(key_of(at));
    }
    return *kept;
}

} // namespace kijun
