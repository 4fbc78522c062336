#pragma once
// What changes say, in a form in which a report can be compared with the truth.

#include "place_list.hpp"
#include "scores.hpp"

#include <kijun/diff/change.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kijun::bench {

/// Statements by kind. Places are named by their first twin, groups in a fixed order.
class statements {
public:
    /// `true_new`: by old place, the new place that it is in truth.
    statements(const place_list& olds,
               const place_list& news,
               const std::vector<std::size_t>& true_new)
        : olds_(olds), news_(news), true_new_(true_new) {}

    template <typename Change>
    void add(const Change& what) {
        const bool clause = what.level == change_level::clause;
        const std::string level = clause ? "clause " : "";
        if (what.kind == change_kind::renumbered && !clause) {
            std::vector<std::string> pairs;
            for (std::size_t i = 0;
                 i < std::min(what.old_places.size(), what.new_places.size());
                 ++i) {
                pairs.push_back(old_name(what.old_places[i]) + ">" +
                                new_name(what.new_places[i]));
                put("renumbered siblings", pairs.back());
            }
            std::ranges::sort(pairs);
            put("renumbered groups", joined(pairs));
            return;
        }
        const std::string both = names(what);
        if (what.kind == change_kind::moved && !clause && stays(what)) {
            // A sibling alone under another number and with other words: either way is right.
            put("renumbered siblings", both);
            if (what.edited) {
                put("modified", both);
            }
            return;
        }
        put(level + std::string(to_string(what.kind)), both);
        if (what.edited &&
            (what.kind == change_kind::moved || what.kind == change_kind::renumbered)) {
            put(level + std::string(to_string(what.kind)) + " and edited", both);
        }
    }

    friend std::map<std::string, tally> compare(const statements& known,
                                                const statements& said);

private:
    [[nodiscard]] std::string old_name(const std::string& address) const {
        const std::size_t at = olds_.find(address);
        return at == no_place ? "?" + address : std::to_string(olds_.twin(at));
    }
    [[nodiscard]] std::string new_name(const std::string& address) const {
        const std::size_t at = news_.find(address);
        return at == no_place ? "?" + address : std::to_string(news_.twin(at));
    }
    [[nodiscard]] static std::string joined(const std::vector<std::string>& all);

    template <typename Change>
    [[nodiscard]] std::string names(const Change& what) const {
        std::vector<std::string> sides;
        for (const auto& place : what.old_places) {
            sides.push_back(old_name(place));
        }
        sides.emplace_back(">");
        for (const auto& place : what.new_places) {
            sides.push_back(new_name(place));
        }
        return joined(sides);
    }

    /// Is it under the same parent as before?
    template <typename Change>
    [[nodiscard]] bool stays(const Change& what) const {
        const std::size_t from = olds_.find(what.old_places.front());
        const std::size_t to = news_.find(what.new_places.front());
        return from != no_place && to != no_place && !olds_.is_clause(from) &&
               true_new_[olds_.parent(from)] == news_.parent(to);
    }

    void put(const std::string& kind, const std::string& what) { ++all_[kind][what]; }

    const place_list& olds_;
    const place_list& news_;
    const std::vector<std::size_t>& true_new_;
    std::map<std::string, std::map<std::string, std::size_t>> all_;
};

/// By kind, how many statements are in both.
[[nodiscard]] std::map<std::string, tally> compare(const statements& known,
                                                   const statements& said);

} // namespace kijun::bench
