#pragma once
// What the clauses of an edition are about: their words, each weighing the more the fewer
// clauses have it, and which clauses are alike by them. Source of the weights: S. Robertson,
// K. Spärck Jones, Relevance weighting of search terms, 1976; of the likeness: G. Salton's
// cosine.

#include "impact/meaning_words.hpp"

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kijun::effects {

class clause_topics {
public:
    /// Linear in the text of the edition.
    explicit clause_topics(const edition& of);

    /// How much a word says: 0 for one that no clause has, else in (0, 1], 1 for one that a
    /// single clause has.
    [[nodiscard]] double rarity(std::uint64_t word) const;

    /// A word as the edition knows it: by a number below `word_count`; none for one that no
    /// clause has.
    [[nodiscard]] std::optional<std::uint32_t> number_of(std::uint64_t word) const;
    [[nodiscard]] std::size_t word_count() const noexcept { return words_.size(); }
    /// The rarity of a word by its number.
    [[nodiscard]] double rarity_of(std::uint32_t number) const { return rarities_[number]; }

    struct weighed {
        std::uint32_t word; ///< number
        float weight;
    };
    /// The weightiest words of a clause; squares of the weights sum to 1.
    [[nodiscard]] const std::vector<weighed>& topic(std::uint32_t clause) const {
        return topics_[clause];
    }
    /// Does the topic of a clause hold the word?
    [[nodiscard]] bool is_about(std::uint32_t clause, std::uint32_t word) const;

    struct alike {
        std::uint32_t clause = 0; ///< index in the edition
        double likeness = 0;      ///< in (0, 1]
    };
    /// Clauses with weighty words in common with this one, itself apart, in document order.
    /// Each clause goes by its 48 weightiest words, so that the cost is that of their holders.
    [[nodiscard]] std::vector<alike> like(std::uint32_t clause) const {
        return like(topics_[clause], clause);
    }
    /// The same for any words, squares of whose weights sum to 1; `except` is left out.
    [[nodiscard]] std::vector<alike> like(const std::vector<weighed>& words,
                                          std::uint32_t except) const;

private:
    struct holder {
        std::uint32_t clause;
        float weight;
    };
    struct word_use {
        std::uint32_t number = 0;  ///< dense, in the order in which words are met
        std::uint32_t clauses = 0; ///< that have it
    };
    std::unordered_map<std::uint64_t, word_use> words_;
    double clause_count_ = 0;
    std::vector<double> rarities_;                ///< by word
    std::vector<std::vector<weighed>> topics_;    ///< by clause, of length 1 together
    std::vector<std::vector<holder>> holders_of_; ///< by word
};

} // namespace kijun::effects
