#pragma once
// How likely it is that an old clause became a new one, judged by text.

#include "diff/place_tree.hpp"
#include "diff/text_features.hpp"

#include <cstdint>
#include <optional>
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

/// Which clauses are looked at, by index, ascending.
using clause_set = std::vector<std::uint32_t>;

/// Scores clauses by title and by commentary: a Dice coefficient over features (grams.hpp)
/// weighted by how rare each is. Profiles are made when they are first asked for. Where the
/// commentaries are longer than `most_features` together, or than `features_of_clause` each on
/// average, each is represented by those of its features whose hash ends in zeros, the same
/// ones in every clause (A. Broder, On the resemblance and containment of documents, 1997).
class clause_scores {
public:
    static constexpr std::size_t most_features = std::size_t{1} << 20U;
    /// Features that are enough to tell one commentary from another.
    static constexpr std::size_t features_of_clause = 512;

    /// `expected`: code points of the clauses that will be looked at.
    clause_scores(const place_tree& before,
                  const place_tree& after,
                  text_features& features,
                  std::size_t expected);

    [[nodiscard]] double score(std::uint32_t old_clause, std::uint32_t new_clause);
    /// For every clause of `olds` its likeliest ones of `news`, at most `top` each of
    /// `looked_at` that are scored, best first; the clause of the same id comes behind them
    /// where it is not among them. Candidates come from an inverted index
    /// over rare features, equal titles and equal ids, so that the cost does not grow with the
    /// product of the editions.
    [[nodiscard]] std::vector<std::vector<clause_candidate>> candidates(const clause_set& olds,
                                                                        const clause_set& news,
                                                                        std::size_t top,
                                                                        std::size_t looked_at);

private:
    struct feature {
        std::uint32_t gram;
        std::uint32_t count;
    };
    struct clause_profile {
        std::vector<feature> body;
        std::vector<std::uint32_t> title; ///< grams, each once
        double body_weight = 0;
    };
    using profiles = std::vector<std::optional<clause_profile>>;

    const clause_profile& profile(const place_tree& tree, profiles& kept, std::uint32_t clause);
    [[nodiscard]] double common(const clause_profile& one, const clause_profile& other) const;
    [[nodiscard]] double title_score(place_index old_at, place_index new_at);

    const place_tree& before_;
    const place_tree& after_;
    text_features& features_;
    std::uint32_t mask_ = 0;
    profiles old_;
    profiles new_;
    std::vector<token> tokens_;
    std::vector<std::uint32_t> grams_;
    std::vector<std::uint32_t> spare_; ///< to sort grams_ with
};

} // namespace kijun
