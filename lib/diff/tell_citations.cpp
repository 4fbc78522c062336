// Citations in the standard's own text: those that followed their clauses, and those that
// stayed behind, where the clause or the place that was meant bears another number now.

#include "diff/place_lookup.hpp"
#include "diff/teller.hpp"

#include <kijun/base/in_order.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

void teller::tell_followed(difference& into) const {
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (const change& what : into.changes) {
        if (what.grade_reason != "citation" && what.grade_reason != "term") {
            continue;
        }
        for (const std::string& id : what.citations_removed) {
            const std::pair<std::string, std::string> pair{id,
                                                           judge_.followed().new_number(id)};
            if (pair.second.empty()) {
                continue;
            }
            const auto [found, is_new] = known.try_emplace(pair, into.followed.size());
            if (is_new) {
                into.followed.push_back({pair.first, pair.second, {}});
            }
            into.followed[found->second].changes.push_back(what.id);
        }
    }
}

/// A citation by a number that its clause has left; none where a part of it kept the number.
std::optional<stale_citation> teller::told_stale(place_index at, const std::string& id) const {
    const auto* const gone = judge_.followed().gone_into(id);
    std::string now;
    if (gone == nullptr) {
        now = judge_.followed().new_number(id);
    } else {
        if (std::ranges::find(*gone, id) != gone->end()) {
            return std::nullopt;
        }
        for (const std::string& part : *gone) {
            now += (now.empty() ? "" : "、") + part;
        }
    }
    return stale_citation{new_address(at),
                          id,
                          now,
                          now.empty() ? "withdrawn" : "renumbered",
                          new_edition_.find_clause(id).has_value()};
}

/// Citations of places inside clauses that have left them.
void teller::add_stale_places(place_index at,
                              const std::vector<std::string>& cited_clauses,
                              std::vector<stale_citation>& to) const {
    const place_index from = pairs_.to_old[at];
    const text_home home = home_of(from, at);
    for (auto& [cited, now] : judge_.followed().places_left_behind(pairs_.before.text(from),
                                                                   pairs_.after.text(at),
                                                                   cited_clauses,
                                                                   home.old_clause,
                                                                   home.new_clause)) {
        to.push_back({new_address(at), std::move(cited), std::move(now), "renumbered", false});
    }
}

void teller::tell_stale(difference& into) const {
    const bool places_moved = judge_.followed().any_place();
    if (!judge_.followed().any_left() && !places_moved) {
        return;
    }
    constexpr place_index at_once = 1024;
    in_order((pairs_.after.size() + at_once - 1) / at_once,
             threads_,
             [this, places_moved](std::size_t part) {
                 std::vector<stale_citation> found;
                 const auto begin = static_cast<place_index>(part) * at_once;
                 const place_index end = std::min(pairs_.after.size(), begin + at_once);
                 for (place_index at = begin; at < end; ++at) {
                     const place_index from = pairs_.to_old[at];
                     if (from == no_place) {
                         continue;
                     }
                     const std::vector<std::string> cited =
                         judge_.cited_now(pairs_.after.text(at));
                     for (const std::string& id :
                          judge_.left_behind(pairs_.before.text(from), cited)) {
                         if (auto stale = told_stale(at, id)) {
                             found.push_back(*std::move(stale));
                         }
                     }
                     if (places_moved) {
                         add_stale_places(at, cited, found);
                     }
                 }
                 return found;
             },
             [&into](std::size_t, std::vector<stale_citation> found) {
                 std::ranges::move(found, std::back_inserter(into.stale));
             });
    // Is something else at the address now?
    std::optional<place_lookup> places;
    for (stale_citation& each : into.stale) {
        if (each.clause.find('/') != std::string::npos) {
            if (!places) {
                places.emplace(pairs_.after);
            }
            each.reused = places->find(each.clause) != no_place;
        }
    }
}

} // namespace kijun
