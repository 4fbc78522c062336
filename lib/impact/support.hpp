#pragma once
// What speaks for each item of a list as one change after another is asked about.

#include "impact/item_words.hpp"
#include "impact/proposal_index.hpp"

#include <kijun/impact/propose.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun::effects {

/// The most that any cited clause says, and which.
struct best_support {
    double score = 0;
    std::uint32_t by = 0; ///< clause of the new edition

    void raise(double other, std::uint32_t clause) {
        if (other > score) {
            *this = {other, clause};
        }
    }
};

/// All signals of one pair.
struct pair_support {
    double words = 0;
    bool has_telling = false; ///< is one of the words rare in the standard?
    double subject = 0;
    double clause = 0;
    best_support cited;
    best_support near;
    best_support reference;

    /// Standing nearby and being cited say nothing by themselves, nor do words that many
    /// clauses have.
    [[nodiscard]] bool speaks() const;
    [[nodiscard]] double score(const signal_weights& weights) const;
};

class list_support {
public:
    /// `citers`: by clause of the new edition, the items that cite it. All outlive this.
    list_support(const item_words& words,
                 const clause_topics& topics,
                 const std::vector<std::vector<std::uint32_t>>& citers,
                 std::size_t item_count);

    /// From here on about this change. Changes of one clause that follow each other share what
    /// is said of the clause.
    void ask(const proposal_index::news& what, const proposal_index& known);

    /// Items that anything speaks for, in no order; some may be there twice.
    [[nodiscard]] const std::vector<std::uint32_t>& of_clause() const { return clause_items_; }
    [[nodiscard]] const std::vector<std::uint32_t>& of_change() const { return change_items_; }
    [[nodiscard]] pair_support for_item(std::uint32_t item) const;

private:
    struct said_of_clause {
        double likeness = 0; ///< sum of products
        best_support cited;
        best_support near;
        best_support reference;
        bool is_there = false;
    };
    struct said_of_change {
        double words = 0;
        bool has_telling = false;
        best_support cited;
        bool is_there = false;
    };
    said_of_clause& open_clause(std::uint32_t item);
    said_of_change& open_change(std::uint32_t item);
    void ask_clause(std::uint32_t clause, const proposal_index& known);

    const item_words& words_;
    const clause_topics& topics_;
    const std::vector<std::vector<std::uint32_t>>& citers_;
    std::uint32_t clause_ = static_cast<std::uint32_t>(-1);
    double subject_ = 0;
    std::vector<said_of_clause> by_clause_; ///< by item
    std::vector<said_of_change> by_change_; ///< by item
    std::vector<double> shares_; ///< by item: what one of its citations says, 1/√n of n
    std::vector<std::uint32_t> clause_items_;
    std::vector<std::uint32_t> change_items_;
};

} // namespace kijun::effects
