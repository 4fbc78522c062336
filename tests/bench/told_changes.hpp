#pragma once
// The changes of a difference, found by the places that they name.

#include <kijun/diff/change.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kijun::bench {

/// The difference must outlive it.
class told_changes {
public:
    explicit told_changes(const difference& told) {
        for (const auto& what : told.changes) {
            for (const auto& place : what.old_places) {
                by_old_.emplace(place, &what);
            }
            for (const auto& place : what.new_places) {
                by_new_.emplace(place, &what);
            }
        }
    }

    /// Does a change that names the old place fulfil this?
    template <typename Way>
    [[nodiscard]] bool any_of_old(const std::string& place, Way way) const {
        return any(by_old_, place, way);
    }
    template <typename Way>
    [[nodiscard]] bool any_of_new(const std::string& place, Way way) const {
        return any(by_new_, place, way);
    }

    /// Is there a change from the one place to the other that fulfils this?
    template <typename Way>
    [[nodiscard]] bool
    any_of_pair(const std::string& from, const std::string& to, Way way) const {
        return any_of_old(from, [&](const change& what) {
            for (std::size_t i = 0;
                 i < std::min(what.old_places.size(), what.new_places.size());
                 ++i) {
                if (what.old_places[i] == from && what.new_places[i] == to) {
                    return way(what);
                }
            }
            return false;
        });
    }

    /// Does a change of either place say that its wording is another, or that it came or went?
    [[nodiscard]] bool tell_wording(const std::string& from, const std::string& to) const {
        return any_of_old(from, says_wording) || any_of_new(to, says_wording);
    }

private:
    using index = std::unordered_multimap<std::string_view, const change*>;

    static bool says_wording(const change& what) {
        return what.kind == change_kind::added || what.kind == change_kind::deleted ||
               what.kind == change_kind::split || what.kind == change_kind::merged ||
               ((what.kind == change_kind::modified || what.edited) &&
                what.grade == change_grade::substantive);
    }

    template <typename Way>
    static bool any(const index& in, const std::string& place, Way way) {
        const auto [first, last] = in.equal_range(place);
        return std::any_of(
            first, last, [&way](const auto& entry) { return way(*entry.second); });
    }

    index by_old_;
    index by_new_;
};

} // namespace kijun::bench
