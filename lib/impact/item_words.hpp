#pragma once
// The words of checklist items, and how well a text answers to them.

#include "impact/clause_topics.hpp"

#include <kijun/model/checklist.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun::effects {

class item_words {
public:
    /// Items are those of `first_of`, each number once. Linear in their text.
    item_words(const checklist& items, const clause_topics& topics);

    struct match {
        double share = 0; ///< weight of the item's words that are there, in [0, 1]
        std::vector<std::string> evidence; ///< those words, in the order of the text
    };
    /// A text as it is asked about: its key and its words.
    struct asked_text {
        std::string key;
        std::vector<meaning_word> words;
    };
    [[nodiscard]] static asked_text ask(std::string_view text);
    [[nodiscard]] match in(const asked_text& text, std::size_t item) const;

private:
    struct profile {
        std::unordered_map<std::uint64_t, double> weights;
        double total = 0;
    };
    std::vector<profile> profiles_;
};

} // namespace kijun::effects
