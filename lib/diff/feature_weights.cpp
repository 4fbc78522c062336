#include "diff/feature_weights.hpp"

#include <algorithm>
#include <cmath>

namespace kijun {

feature_weights::feature_weights(const place_tree& before, const place_tree& after)
    : before_(before), after_(after), old_(before.size()), new_(after.size()) {
    for (const auto* tree : {&before, &after}) {
        for (place_index at = 0; at < tree->size(); ++at) {
            if (tree->is_clause(at)) {
                continue;
            }
            ++paragraphs_;
            const auto& grams = tree->profile(at).grams;
            for (std::size_t i = 0; i < grams.size(); ++i) {
                if (i == 0 || grams[i] != grams[i - 1]) {
                    ++spread_[grams[i]];
                }
            }
        }
    }
}

float feature_weights::weight(std::uint32_t gram) const {
    const auto found = spread_.find(gram);
    const double spread = found == spread_.end() ? 1.0 : found->second;
    return static_cast<float>(std::log(1.0 + paragraphs_ / spread));
}

weighted_profile feature_weights::make(const text_profile& plain) const {
    weighted_profile made;
    made.grams = plain.grams;
    made.weights.reserve(plain.grams.size());
    for (std::size_t i = 0; i < made.grams.size(); ++i) {
        const bool again = i > 0 && made.grams[i] == made.grams[i - 1];
        made.weights.push_back(again ? made.weights.back() : weight(made.grams[i]));
        made.total += static_cast<double>(made.weights.back());
    }
    return made;
}

const weighted_profile& feature_weights::old_profile(place_index at) const {
    if (!old_[at]) {
        old_[at] = make(before_.profile(at));
    }
    return *old_[at];
}

const weighted_profile& feature_weights::new_profile(place_index at) const {
    if (!new_[at]) {
        new_[at] = make(after_.profile(at));
    }
    return *new_[at];
}

double common_weight(const weighted_profile& one, const weighted_profile& other) noexcept {
    double shared = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < one.grams.size() && j < other.grams.size()) {
        if (one.grams[i] < other.grams[j]) {
            ++i;
        } else if (other.grams[j] < one.grams[i]) {
            ++j;
        } else {
            shared += static_cast<double>(one.weights[i]);
            ++i;
            ++j;
        }
    }
    return shared;
}

weighted_profile without(const weighted_profile& whole, const weighted_profile& part) {
    weighted_profile rest;
    std::size_t j = 0;
    for (std::size_t i = 0; i < whole.grams.size(); ++i) {
        while (j < part.grams.size() && part.grams[j] < whole.grams[i]) {
            ++j;
        }
        if (j < part.grams.size() && part.grams[j] == whole.grams[i]) {
            ++j;
            continue;
        }
        rest.grams.push_back(whole.grams[i]);
        rest.weights.push_back(whole.weights[i]);
        rest.total += static_cast<double>(whole.weights[i]);
    }
    return rest;
}

double weighted_dice(const weighted_profile& one, const weighted_profile& other) noexcept {
    const double total = one.total + other.total;
    return total == 0 ? 0.0 : 2.0 * common_weight(one, other) / total;
}

double kept_text(const weighted_profile& one, const weighted_profile& other) noexcept {
    const double smaller = std::min(one.total, other.total);
    if (smaller == 0) {
        return 0.0;
    }
    const double shared = common_weight(one, other);
    return shared / (one.total + other.total) + 0.5 * shared / smaller;
}

} // namespace kijun
