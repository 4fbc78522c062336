#pragma once
// The words of checklist items in an inverted index: which items have a word, and how much it
// says of them.

#include "impact/asked_text.hpp"
#include "impact/clause_topics.hpp"

#include <kijun/model/checklist.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun::effects {

class item_words {
public:
    /// Linear in the text of the items. Both arguments outlive the index.
    item_words(const checklist& items, const clause_topics& topics);

    /// A word of an item.
    struct holding {
        std::uint32_t item = 0;
        float weight = 0;
    };
    /// By a word's number; items ascend.
    [[nodiscard]] const std::vector<holding>& holders(std::uint32_t word) const {
        return holders_[word];
    }
    /// The weight of all words of an item together, and the root of their squares.
    [[nodiscard]] double total(std::size_t item) const { return totals_[item]; }
    [[nodiscard]] double length(std::size_t item) const { return lengths_[item]; }

    /// How rare the rarest subject word of the checklist is that stands in the text: those of
    /// its name and those that a tenth of its items share. 0 for words that are common in the
    /// standard.
    [[nodiscard]] double subject_in(const asked_text& text) const;

    /// Is the word rare enough in the standard to be evidence?
    [[nodiscard]] bool is_telling(std::uint32_t word) const;

    /// The words of the item, or subject words of the list, that stand in the text, joined, in
    /// its order; at most eight. Here and below only words that are rare in the standard.
    [[nodiscard]] std::vector<std::string> found_in(const asked_text& text,
                                                    std::uint32_t item) const;
    [[nodiscard]] std::vector<std::string> subjects_in(const asked_text& text) const;
    /// The words of the item's goal that its topic shares with the clause, in their order.
    [[nodiscard]] std::vector<std::string> about(std::uint32_t clause,
                                                 std::uint32_t item) const;
    /// The words of the text that are in the topic of the clause.
    [[nodiscard]] std::vector<std::string> shared(const asked_text& text,
                                                  std::uint32_t clause) const;

private:
    [[nodiscard]] bool has(std::uint32_t item, std::uint32_t word) const;

    const checklist& items_;
    const clause_topics& topics_;
    std::vector<std::vector<holding>> holders_;
    std::vector<double> totals_;
    std::vector<double> lengths_;
    std::vector<float> subjects_; ///< by word: its rarity, 0 where it is no subject word
};

} // namespace kijun::effects
