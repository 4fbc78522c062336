#pragma once
// What a change brought, as items are asked about it.

#include "impact/clause_topics.hpp"
#include "impact/meaning_words.hpp"

#include <kijun/diff/change.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kijun::effects {

struct asked_text {
    std::string key;                 ///< of the new text, what is new before what is not
    std::vector<meaning_word> words; ///< of the key, in its order, repeats kept
    /// Each word that the edition knows once, in the order of the key. What is new weighs 1,
    /// what stands around it in the same paragraph a half.
    struct word {
        std::uint32_t number = 0;
        float weight = 0;
    };
    std::vector<word> known;
    /// The same, weighed by rarity too; squares sum to 1.
    std::vector<clause_topics::weighed> topic;
};

/// Of an added or moved place its text, of a reworded one its new words and those around them,
/// of a deleted one what it was. Linear.
[[nodiscard]] asked_text ask(const change& what, const clause_topics& topics);

} // namespace kijun::effects
