#pragma once
// Puts the list of changes together from the pairing. Each tell_… takes what nobody told before
// it.

#include "diff/pairing.hpp"
#include "diff/sibling_order.hpp"
#include "diff/wording.hpp"

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace kijun {

class teller {
public:
    teller(const pairing& pairs,
           const edition& before,
           const edition& after,
           std::size_t threads)
        : pairs_(pairs), old_edition_(before), new_edition_(after), threads_(threads),
          judge_(pairs, before, after), previous_(pairs.after.size(), no_place),
          old_told_(pairs.before.size(), false), new_told_(pairs.after.size(), false) {
        find_previous();
        for (const auto& split : pairs.splits) {
            for (const place_index part : split.many) {
                in_split_[part] = &split;
            }
        }
        for (const auto& merger : pairs.mergers) {
            for (const place_index part : merger.many) {
                in_merger_[part] = &merger;
            }
        }
    }

    difference tell() {
        make_room();
        tell_groups();
        tell_siblings();
        tell_moves();
        tell_wording();
        tell_added();
        tell_deleted();
        return finish();
    }

private:
    // Order of the list: by place in the new edition; what was deleted stands behind what it
    // followed.
    using rank = std::tuple<place_index, int, place_index>;

    change& add(change_kind kind, change_level level, rank order) {
        ranks_.push_back(order);
        change& entry = told_.emplace_back();
        entry.kind = kind;
        entry.level = level;
        return entry;
    }
    [[nodiscard]] change_level level_of_new(place_index at) const {
        return pairs_.after.is_clause(at) ? change_level::clause : change_level::paragraph;
    }
    [[nodiscard]] std::string old_address(place_index at) const {
        return pairs_.before.address_of(at);
    }
    [[nodiscard]] std::string new_address(place_index at) const {
        return pairs_.after.address_of(at);
    }
    [[nodiscard]] std::string sibling_before(place_index at) const {
        return previous_[at] == no_place ? std::string() : new_address(previous_[at]);
    }
    void compare(change& into, place_index one, place_index other) const;
    void add_stale_places(place_index at,
                          const std::vector<std::string>& cited_clauses,
                          std::vector<stale_citation>& to) const;
    [[nodiscard]] text_home home_of(place_index one, place_index other) const;
    // A place that only moved is no editorial matter, whatever its wording did.
    static void keep_substantive(change& what) {
        what.grade = change_grade::substantive;
        what.grade_reason.clear();
    }
    static bool wording_matters(const change& what) {
        return what.edited && what.grade == change_grade::substantive;
    }

    /// Is the pair of parents one that was split or merged, so that children went along?
    [[nodiscard]] bool went_along(place_index one, place_index other) const {
        const place_index old_parent = pairs_.before[one].parent;
        const place_index new_parent = pairs_.after[other].parent;
        if (old_parent == no_place || new_parent == no_place) {
            return false;
        }
        const auto split = in_split_.find(new_parent);
        const auto merger = in_merger_.find(old_parent);
        return (split != in_split_.end() && split->second->one == old_parent) ||
               (merger != in_merger_.end() && merger->second->one == new_parent);
    }

    void find_previous();
    void make_room();
    void tell_groups();
    void tell_siblings();
    void tell_siblings_of(const std::vector<joined_pair>& siblings);
    void tell_moves();
    void tell_move(place_index one, place_index other);
    void tell_wording();
    void tell_added();
    void tell_deleted();
    void add_along();
    void tell_followed(difference& into) const;
    [[nodiscard]] std::optional<stale_citation> told_stale(place_index at,
                                                           const std::string& id) const;
    void tell_stale(difference& into) const;
    void put_in_order();
    difference finish();

    const pairing& pairs_;
    const edition& old_edition_;
    const edition& new_edition_;
    std::size_t threads_;
    wording_judge judge_;
    std::map<place_index, const one_to_many*> in_split_;  ///< by new part
    std::map<place_index, const one_to_many*> in_merger_; ///< by old part
    std::vector<place_index> previous_; ///< by new place: the sibling before it
    std::vector<bool> old_told_;        ///< wording told, or gone
    std::vector<bool> new_told_;
    std::vector<rank> ranks_; ///< by change
    std::vector<change> told_;
    std::map<const one_to_many*, std::size_t> group_change_; ///< index into told_
};

} // namespace kijun
