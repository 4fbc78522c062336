#include "correspondence.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kijun::bench {
namespace {

bool is_ordinal(std::string_view label) {
    return label.starts_with('#');
}

class rebuilder {
public:
    rebuilder(const place_list& olds, const place_list& news)
        : olds_(olds), news_(news), gone_(olds.size(), false), arrived_(news.size(), false) {
        found_.new_of.assign(olds.size(), no_place);
    }

    correspondence run(const difference& told) {
        for (const auto& what : told.changes) {
            take(what);
        }
        // Parents come before children: what a parent became is known when its children ask.
        imply(no_place, no_place);
        for (std::size_t at = 0; at < olds_.size(); ++at) {
            if (found_.new_of[at] != no_place) {
                imply(at, found_.new_of[at]);
            }
        }
        return std::move(found_);
    }

private:
    void become(const std::string& old_place, const std::string& new_place) {
        const std::size_t from = olds_.find(old_place);
        const std::size_t to = news_.find(new_place);
        if (from == no_place || to == no_place) {
            ++found_.contradictions;
            return;
        }
        // A renumbered sibling with other words is told twice, to the same effect.
        std::size_t& known = found_.new_of[from];
        found_.contradictions += known != no_place && known != to ? 1 : 0;
        known = to;
        arrived_[to] = true;
    }

    void come(const std::string& place) {
        const std::size_t at = news_.find(place);
        if (at == no_place) {
            ++found_.contradictions;
            return;
        }
        arrived_[at] = true;
    }

    void go(const std::string& place) {
        const std::size_t at = olds_.find(place);
        if (at == no_place) {
            ++found_.contradictions;
            return;
        }
        gone_[at] = true;
    }

    void take(const change& what) {
        const std::size_t pairs = std::min(what.old_places.size(), what.new_places.size());
        switch (what.kind) {
        case change_kind::added:
            for (const auto& place : what.new_places) {
                come(place);
            }
            for (const auto& line : what.subtree) {
                come(line.address);
            }
            break;
        case change_kind::deleted:
            for (const auto& place : what.old_places) {
                go(place);
            }
            for (const auto& line : what.subtree) {
                go(line.address);
            }
            break;
        case change_kind::modified:
        case change_kind::moved:
        case change_kind::renumbered:
            for (std::size_t i = 0; i < pairs; ++i) {
                become(what.old_places[i], what.new_places[i]);
            }
            break;
        case change_kind::split:
        case change_kind::merged:
            take_group(what);
            break;
        }
        for (const auto& pair : what.along) {
            become(pair.old_place, pair.new_place);
        }
    }

    void take_group(const change& what) {
        const bool split = what.kind == change_kind::split;
        for (std::size_t i = 0; i < what.old_places.size(); ++i) {
            for (std::size_t k = 0; k < what.new_places.size(); ++k) {
                const std::size_t from = olds_.find(what.old_places[i]);
                const std::size_t to = news_.find(what.new_places[k]);
                if (from != no_place && to != no_place) {
                    found_.grouped.emplace_back(from, to);
                }
                if ((split ? k : i) == what.joined_part) {
                    become(what.old_places[i], what.new_places[k]);
                }
            }
        }
        for (const auto& place : what.old_places) {
            go(place);
        }
        for (const auto& place : what.new_places) {
            come(place);
        }
    }

    /// Pairs the children of a pair that nobody named.
    void imply(std::size_t old_parent, std::size_t new_parent) {
        std::unordered_map<std::string_view, std::size_t> by_label;
        std::vector<std::size_t> unlabelled;
        for (const std::size_t child : news_.children(new_parent)) {
            if (arrived_[child]) {
                continue;
            }
            if (is_ordinal(news_.label(child))) {
                unlabelled.push_back(child);
            } else {
                by_label.emplace(news_.label(child), child);
            }
        }
        std::size_t next = 0;
        for (const std::size_t child : olds_.children(old_parent)) {
            if (gone_[child] || found_.new_of[child] != no_place) {
                continue;
            }
            if (is_ordinal(olds_.label(child))) {
                if (next < unlabelled.size()) {
                    found_.new_of[child] = unlabelled[next++];
                }
                continue;
            }
            const auto same = by_label.find(olds_.label(child));
            if (same != by_label.end()) {
                found_.new_of[child] = same->second;
                by_label.erase(same);
            }
        }
    }

    const place_list& olds_;
    const place_list& news_;
    std::vector<bool> gone_;
    std::vector<bool> arrived_;
    correspondence found_;
};

} // namespace

correspondence
reconstruct(const place_list& olds, const place_list& news, const difference& told) {
    return rebuilder(olds, news).run(told);
}

} // namespace kijun::bench
