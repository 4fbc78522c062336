#pragma once
// What two texts have in common when they are not equal: pairs of neighbouring tokens, each
// weighing the more the rarer it is in the two editions, so that the boilerplate of a standard
// (「…ことが必要である」) hardly counts.
//
// A feature is a 16-bit hash (shorter for small editions). Of a paragraph's hundred features
// two meet by accident once in ten paragraphs, which changes no likeness by more than a
// hundredth; in return counting needs one small table and no sorting. Source of the weights: K.
// Spärck Jones, A statistical interpretation of term specificity, 1972.

#include "diff/place_tree.hpp"
#include "diff/tokens.hpp"
#include "diff/window_samples.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The features of one text in text order, repeats kept, and their weight.
struct feature_bag {
    std::span<const std::uint16_t> grams;
    double total = 0;
    std::size_t number = 0; ///< among the bags that were made
};

/// Places from `begin` on, `end` itself not.
struct place_range {
    place_index begin = 0;
    place_index end = 0;
};

class text_features {
public:
    /// Weighs features by a sample of both editions that is spread evenly over them and does
    /// not grow with their size.
    text_features(const place_tree& before, const place_tree& after);

    /// The bag of a place, made at the first call and kept. Valid until the next call for
    /// another place.
    [[nodiscard]] feature_bag of_old(place_index at) { return of(old_, at); }
    [[nodiscard]] feature_bag of_new(place_index at) { return of(new_, at); }

    /// Total weight of what both hold. Linear in both.
    [[nodiscard]] double common(const feature_bag& one, const feature_bag& other);

    /// Half Dice, half the share of the smaller text that is kept: a paragraph that a sentence
    /// was added to is still that paragraph. In [0, 1]; 0 when either is empty.
    [[nodiscard]] double kept(place_index old_place, place_index new_place);

    /// The same of two ranges of places, each taken as one text.
    [[nodiscard]] double kept_below(place_range olds, place_range news);

    /// Dice coefficient of the weights, in [0, 1]; 0 when both are empty.
    [[nodiscard]] double alike(place_index old_place, place_index new_place);

    /// The comparison key of a place. Valid until the next call.
    [[nodiscard]] std::string_view old_key(place_index at) { return key(old_, at); }
    [[nodiscard]] std::string_view new_key(place_index at) { return key(new_, at); }

    /// Windows of places that were searched for, for the next search.
    window_samples old_windows;
    window_samples new_windows;

    /// Weight of a feature (see grams.hpp).
    [[nodiscard]] double weight(std::uint32_t gram) const {
        return static_cast<double>(weights_[short_of(gram)]);
    }

private:
    static constexpr std::uint32_t not_made = static_cast<std::uint32_t>(-1);
    struct kept_bag {
        std::size_t begin = 0;
        std::uint32_t size = 0;
        float total = 0;
    };
    struct side {
        const place_tree* tree;
        std::vector<std::uint32_t> bag_of; ///< by place: index into bags_
    };
    [[nodiscard]] std::uint16_t short_of(std::uint32_t gram) const noexcept {
        return static_cast<std::uint16_t>(gram >> shift_);
    }
    [[nodiscard]] feature_bag of(side& from, place_index at);
    [[nodiscard]] std::string_view key(const side& from, place_index at);
    /// Begins anew: nothing has been counted.
    void forget_counts(std::size_t will_be_counted);
    /// How often each feature of a bag is there …
    void count(const feature_bag& one);
    /// … and the weight of what another bag has of it, each counted once and taken away.
    [[nodiscard]] double take_counted(const feature_bag& other);
    /// … and left there.
    [[nodiscard]] double share_counted(const feature_bag& other);
    void weigh(const place_tree& before, const place_tree& after);

    side old_;
    side new_;
    unsigned shift_; ///< from a feature to its short form
    std::vector<kept_bag> bags_;
    std::vector<std::uint16_t> grams_;
    std::vector<float> weights_;
    std::vector<std::uint32_t> counters_; ///< by feature: `none_` and how often it is there
    std::uint32_t none_ = 0;              ///< what is no more was never counted
    std::uint32_t counted_ = 0;
    /// What is counted is this bag alone: the next text that is compared with it costs only its
    /// own features.
    std::size_t counted_bag_ = no_bag;
    static constexpr std::size_t no_bag = static_cast<std::size_t>(-1);
    std::vector<std::uint16_t> taken_; ///< room for what is to be put back
    std::vector<token> tokens_;
};

} // namespace kijun
