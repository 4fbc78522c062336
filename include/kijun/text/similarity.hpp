#pragma once
// How much two texts have in common.

#include <kijun/base/export.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// The bag of a text's features: character bigrams, as sorted hashes with repeats.
/// Texts are comparison keys.
struct text_profile {
    std::vector<std::uint32_t> grams; ///< ascending
};

/// Linear but for sorting.
[[nodiscard]] KIJUN_API text_profile profile_of(std::string_view key);

/// Number of features in both, repeats counted. Linear in the two bags.
[[nodiscard]] KIJUN_API std::size_t common_grams(const text_profile& one,
                                                 const text_profile& other) noexcept;

/// Dice coefficient 2·common / (|one| + |other|) in [0, 1]; 1 for two empty profiles.
/// Source: L. R. Dice, Measures of the Amount of Ecologic Association Between Species, 1945.
[[nodiscard]] KIJUN_API double similarity(const text_profile& one,
                                          const text_profile& other) noexcept;

/// similarity(profile_of(old_key), profile_of(new_key)) for one pair, without making profiles.
/// Linear; no allocation for texts of ordinary length.
[[nodiscard]] KIJUN_API double wording_similarity(std::string_view old_key,
                                                  std::string_view new_key);

/// Share of `part` that is found in `whole`, in [0, 1]; 0 for an empty part.
[[nodiscard]] KIJUN_API double containment(const text_profile& part,
                                           const text_profile& whole) noexcept;

} // namespace kijun
