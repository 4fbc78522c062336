#pragma once
// What two paragraphs have in common, rare wording weighing more than the boilerplate that
// every rule ends in (することが必要である).

#include "diff/place_tree.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kijun {

/// A bag of features (sorted, repeats kept) with the weight of each.
struct weighted_profile {
    std::vector<std::uint32_t> grams;
    std::vector<float> weights;
    double total = 0;
};

/// Features of all paragraphs of two editions, weighted by log(1 + paragraphs / paragraphs that
/// hold it). Source: K. Spärck Jones, A statistical interpretation of term specificity, 1972.
class feature_weights {
public:
    feature_weights(const place_tree& before, const place_tree& after);

    [[nodiscard]] const weighted_profile& old_profile(place_index at) const;
    [[nodiscard]] const weighted_profile& new_profile(place_index at) const;
    [[nodiscard]] float weight(std::uint32_t gram) const;

private:
    [[nodiscard]] weighted_profile make(const text_profile& plain) const;

    const place_tree& before_;
    const place_tree& after_;
    std::unordered_map<std::uint32_t, std::uint32_t> spread_;
    double paragraphs_ = 0;
    mutable std::vector<std::optional<weighted_profile>> old_;
    mutable std::vector<std::optional<weighted_profile>> new_;
};

/// Total weight of what both hold. Linear in both.
[[nodiscard]] double common_weight(const weighted_profile& one,
                                   const weighted_profile& other) noexcept;

/// What `whole` holds beyond `part`, repeats counted.
[[nodiscard]] weighted_profile without(const weighted_profile& whole,
                                       const weighted_profile& part);

/// Dice coefficient of the weights, in [0, 1]; 0 when both are empty.
[[nodiscard]] double weighted_dice(const weighted_profile& one,
                                   const weighted_profile& other) noexcept;

/// Half Dice, half the share of the smaller text that is kept: a paragraph that a sentence was
/// added to is still that paragraph.
[[nodiscard]] double kept_text(const weighted_profile& one,
                               const weighted_profile& other) noexcept;

} // namespace kijun
