#pragma once
// Nouns that gave way to others in a redline: コンピュータセンター → データセンター.

#include <kijun/text/redline.hpp>

#include <string>
#include <utility>
#include <vector>

namespace kijun {

/// The old term and the new one, as comparison keys.
using replacement = std::pair<std::string, std::string>;

/// The terms that a change replaced.
struct replacements {
    std::vector<replacement> made;
    bool nothing_else = true; ///< changed besides

    /// Are they all that was changed?
    [[nodiscard]] bool are_all() const noexcept { return nothing_else && !made.empty(); }
};

/// Each term widened to the whole word that it stands in, however the redline cut it. A term is
/// of kanji, katakana and Latin letters; no kana, no number by itself. Linear.
[[nodiscard]] replacements replacements_in(const std::vector<text_run>& runs);

} // namespace kijun
