#pragma once
// How likely it is that an old clause became a new one, judged by text.

#include "diff/place_tree.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kijun {

struct clause_candidate {
    std::uint32_t old_clause = 0; ///< index among the clauses of its edition
    std::uint32_t new_clause = 0;
    double score = 0; ///< of the text alone, in [0, 1]
    bool same_id = false;
    [[nodiscard]] double with_number() const noexcept {
        // A number is a hint: it decides between texts of like merit, never against a clearly
        // better one.
        constexpr double number_evidence = 0.1;
        return score + (same_id ? number_evidence : 0.0);
    }
};

/// Scores clauses by title and by commentary: a Dice coefficient over token pairs (see
/// text_profile) weighted by how rare each is in the two editions. Candidates come from an
/// inverted index over rare features, equal titles and equal ids, so that the cost does not
/// grow with the product of the editions.
class clause_scores {
public:
    clause_scores(const place_tree& before, const place_tree& after);

    [[nodiscard]] double score(std::uint32_t old_clause, std::uint32_t new_clause) const;
    /// Share of the commentary of `part` that is found in what `whole` lost to become `kept`
    /// (all of it when that is `none`), rare features weighing more.
    [[nodiscard]] double
    new_in_old(std::uint32_t new_part, std::uint32_t old_whole, std::uint32_t kept) const;
    /// The same the other way round: in what `whole` gained over `source`.
    [[nodiscard]] double
    old_in_new(std::uint32_t old_part, std::uint32_t new_whole, std::uint32_t source) const;
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
    /// For every old clause its likeliest new ones, at most `top` each, best first; the clause
    /// of the same id is always among them.
    [[nodiscard]] std::vector<std::vector<clause_candidate>> candidates(std::size_t top) const;
    /// Weighted size of a clause's commentary.
    [[nodiscard]] double old_size(std::uint32_t clause) const {
        return old_[clause].body_weight;
    }
    [[nodiscard]] double new_size(std::uint32_t clause) const {
        return new_[clause].body_weight;
    }

private:
    struct feature {
        std::uint32_t gram;
        std::uint32_t count;
    };
    struct clause_profile {
        std::vector<feature> body;
        double body_weight = 0;
    };
    static clause_profile gather(const place_tree& tree, place_index clause);
    [[nodiscard]] double weight(std::uint32_t gram) const;
    [[nodiscard]] double common(const clause_profile& one, const clause_profile& other) const;
    [[nodiscard]] double share(const clause_profile& part,
                               const clause_profile& whole,
                               const clause_profile* kept) const;

    const place_tree& before_;
    const place_tree& after_;
    std::vector<clause_profile> old_;
    std::vector<clause_profile> new_;
    std::unordered_map<std::uint32_t, std::uint32_t> spread_; ///< clauses that hold a feature
};

} // namespace kijun
