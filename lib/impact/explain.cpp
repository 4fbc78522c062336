#include "impact/explain.hpp"

#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kijun::effects {

namespace {

using note_numbers = std::vector<std::size_t>;

class explainer {
public:
    explainer(const difference& changes,
              const edition& after,
              const revision_notes& notes,
              const whereabouts& places)
        : changes_(changes), after_(after), notes_(notes), places_(places) {}

    [[nodiscard]] explanation run() {
        for (std::size_t i = 0; i < notes_.notes.size(); ++i) {
            at_[to_string(notes_.notes[i].place)].push_back(i);
        }
        used_.resize(notes_.notes.size(), false);
        for (const change& one : changes_.changes) {
            mark_used(one);
            explain(one);
        }
        for (std::size_t i = 0; i < used_.size(); ++i) {
            if (!used_[i]) {
                const revision_note& idle = notes_.notes[i];
                found_.findings.push_back({code::note_for_nothing,
                                           {notes_.file, idle.at, ""},
                                           {to_string(idle.place)}});
            }
        }
        return std::move(found_);
    }

private:
    using entry = std::unordered_map<std::string, note_numbers>::const_iterator;

    /// The nearest place at or above that has a note.
    [[nodiscard]] std::optional<entry> nearest(std::string_view place) const {
        for (; !place.empty(); place = parent_of(place)) {
            if (const auto found = at_.find(std::string(place)); found != at_.end()) {
                return found;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool in_new(std::string_view place) const {
        return path_of(place).empty() ? after_.find_clause(clause_id_of(place)).has_value()
                                      : trace::paragraph_at(after_, place).has_value();
    }

    /// A note speaks of the new edition wherever its place is there: a note at 実30/2 is about
    /// what stands there now, not about the old 実30/2, which became 実30/3. So an old place
    /// is looked up where it, or what is above it, stands now, and under its old address only
    /// where the new edition has nothing at that address.
    [[nodiscard]] std::optional<entry> nearest_old(std::string_view place, bool deleted) const {
        for (std::string_view at = place; !at.empty(); at = parent_of(at)) {
            const auto found = at_.find(std::string(at));
            if (found != at_.end() && (!in_new(at) || (deleted && at == place))) {
                return found;
            }
            if (!deleted) {
                continue;
            }
            if (const std::optional<std::string> now = places_.now(at)) {
                return nearest(*now);
            }
        }
        return std::nullopt;
    }

    void explain(const change& one) {
        std::optional<entry> found;
        if (!one.new_places.empty()) {
            found = nearest(place_of(one));
            for (std::size_t i = 1; !found && i < one.new_places.size(); ++i) {
                found = nearest(one.new_places[i]);
            }
        }
        for (std::size_t i = 0; !found && i < one.old_places.size(); ++i) {
            found = nearest_old(one.old_places[i], one.new_places.empty());
        }
        if (found) {
            add(one, *found);
            return;
        }
        // Notes that stand only inside what was added, deleted or moved.
        for (const subtree_line& line : one.subtree) {
            if (const auto inner = at_.find(line.address); inner != at_.end()) {
                add(one, inner);
            }
        }
    }

    void add(const change& one, entry found) {
        for (const std::size_t note : found->second) {
            found_.reasons.push_back({one.id, note, found->first});
        }
    }

    void mark_used(const change& one) {
        const auto mark = [this](std::string_view place) {
            for (; !place.empty(); place = parent_of(place)) {
                const auto found = at_.find(std::string(place));
                if (found == at_.end()) {
                    continue;
                }
                for (const std::size_t note : found->second) {
                    used_[note] = true;
                }
            }
        };
        std::ranges::for_each(one.new_places, mark);
        std::ranges::for_each(one.old_places, mark);
        for (const subtree_line& line : one.subtree) {
            mark(line.address);
        }
    }

    const difference& changes_;
    const edition& after_;
    const revision_notes& notes_;
    const whereabouts& places_;
    std::unordered_map<std::string, note_numbers> at_;
    std::vector<bool> used_;
    explanation found_;
};

} // namespace

explanation explain(const difference& changes,
                    const edition& after,
                    const revision_notes& notes,
                    const whereabouts& places) {
    return explainer(changes, after, notes, places).run();
}

} // namespace kijun::effects
