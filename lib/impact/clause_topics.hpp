#pragma once
// What the clauses of an edition are about: their words, each weighing the more the fewer
// clauses have it, and which clauses are alike by them. Source of the weights: S. Robertson,
// K. Spärck Jones, Relevance weighting of search terms, 1976; of the likeness: G. Salton's
// cosine.

#include "impact/meaning_words.hpp"

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
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

    struct alike {
        std::uint32_t clause = 0; ///< index in the edition
        double likeness = 0;      ///< in (0, 1]
    };
    /// Clauses with weighty words in common with this one, itself apart, in document order.
    /// Each clause goes by its 48 weightiest words, so that the cost is that of their holders.
    [[nodiscard]] std::vector<alike> like(std::uint32_t clause) const;

private:
    struct weighed {
        std::uint32_t word;
        float weight;
    };
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
    std::vector<std::vector<weighed>> topics_;    ///< by clause, of length 1 together
    std::vector<std::vector<holder>> holders_of_; ///< by word
};

} // namespace kijun::effects
