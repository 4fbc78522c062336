#pragma once
// What proposed links need of two editions, whatever the checklist: the ways along citations to
// each changed clause, and, for suggestions, what each change brought and what is near it.

#include "impact/asked_text.hpp"
#include "impact/clause_references.hpp"
#include "impact/clause_topics.hpp"

#include <kijun/impact/assessor.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kijun::effects {

class proposal_index {
public:
    /// Linear in the text of the new edition and in what the changes brought. `scope` is not
    /// `none`.
    proposal_index(const difference& changes,
                   const edition& after,
                   proposal_scope scope,
                   std::size_t steps);

    /// A clause and how like it is.
    using alike = clause_topics::alike;

    /// What a change says. One that brings nothing that an item might have to say something
    /// about (`proposes` is false) only ranks among the changes of its clause.
    struct news {
        std::uint32_t change = 0; ///< index into difference::changes
        std::uint32_t clause = 0; ///< of the new edition, in which it is told
        bool proposes = false;
        asked_text asked;        ///< with suggestions
        std::vector<alike> like; ///< clauses that its text is most like, with suggestions
    };
    [[nodiscard]] const std::vector<news>& all() const noexcept { return news_; }
    /// The ways of at most so many steps that end in a clause of `news`.
    [[nodiscard]] const std::vector<clause_references::way>&
    ways_to(std::uint32_t clause) const {
        return clauses_.at(clause).ways;
    }

    /// What speaks for the items that cite a clause.
    struct nearness {
        std::uint32_t clause = 0;
        double likeness = 0;
        double near = 0;
        double refers = 0;
    };
    /// Of a clause of `news`, other clauses ascending. With suggestions only.
    [[nodiscard]] const std::vector<nearness>& around(std::uint32_t clause) const {
        return clauses_.at(clause).around;
    }
    [[nodiscard]] const clause_references& references() const noexcept { return references_; }
    [[nodiscard]] const std::optional<clause_topics>& topics() const noexcept {
        return topics_;
    }

private:
    struct known_clause {
        std::vector<clause_references::way> ways;
        std::vector<nearness> around;
    };
    void learn(std::uint32_t clause, const edition& after, std::size_t steps);
    [[nodiscard]] std::vector<nearness>
    look_around(std::uint32_t clause, const edition& after, const known_clause& known) const;

    clause_references references_;
    std::optional<clause_topics> topics_;
    std::vector<news> news_;
    std::unordered_map<std::uint32_t, known_clause> clauses_;
};

} // namespace kijun::effects
