#pragma once
// What links need of two editions and their difference, whatever the checklist: which changes
// concern who cites a clause, and where the clauses of the old edition are in the new one.

#include "impact/places.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kijun::effects {

class change_index {
public:
    /// Linear in the changes' places and texts and in the clauses, on average.
    change_index(const difference& changes, const edition& before, const edition& after);

    /// A change that concerns who cites a clause.
    struct concern {
        std::uint32_t change = 0; ///< index into difference::changes
        std::uint32_t order = 0;  ///< among the concerns of one change; the least is told
        std::uint32_t via = 0;    ///< index of a name
        relation how = relation::direct;
    };
    /// By clause of the old edition, and by clause of the new one for what only that has; by
    /// change.
    [[nodiscard]] std::span<const concern> of_old(std::uint32_t clause) const {
        return of_old_[clause];
    }
    [[nodiscard]] std::span<const concern> of_new(std::uint32_t clause) const {
        return of_new_[clause];
    }
    [[nodiscard]] const std::string& name(std::uint32_t via) const { return names_[via]; }

    /// The clauses of the new edition that a clause of the old one is now, ascending. The same
    /// number is the same clause, unless that one went elsewhere; a number given again after
    /// its clause was deleted is what a citation now reads as.
    [[nodiscard]] std::span<const std::uint32_t> now(std::uint32_t old_clause) const {
        return now_[old_clause];
    }
    /// The clauses of the old edition that a clause of the new one was.
    [[nodiscard]] std::span<const std::uint32_t> was(std::uint32_t new_clause) const {
        return was_[new_clause];
    }

    /// A clause of either edition.
    struct either_clause {
        std::uint32_t clause = 0;
        bool in_old = false;
    };
    /// What a clause of the new edition that is new is a branch of, then and now.
    [[nodiscard]] std::span<const either_clause> extends(std::uint32_t new_clause) const {
        return extends_[new_clause];
    }

    /// What is at stake in a change, whoever cites it: see impact/stake.hpp.
    [[nodiscard]] double stake(std::uint32_t change) const { return stakes_[change]; }

    [[nodiscard]] const whereabouts& places() const noexcept { return places_; }

private:
    using clause_ids = std::vector<std::string>;
    [[nodiscard]] clause_ids origins_of(const std::string& clause, const edition& before) const;
    void find_parents(std::uint32_t branch, const edition& before, const edition& after);
    void index(std::uint32_t number,
               const change& what,
               const edition& before,
               const edition& after);

    whereabouts places_;
    std::vector<std::vector<concern>> of_old_;
    std::vector<std::vector<concern>> of_new_;
    std::vector<std::vector<std::uint32_t>> now_;
    std::vector<std::vector<std::uint32_t>> was_;
    std::vector<std::vector<either_clause>> extends_;
    std::vector<std::string> names_;
    std::vector<double> stakes_; ///< by change
};

} // namespace kijun::effects
