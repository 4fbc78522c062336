// Rows of [参考]. One pass over the changes in their order: each goes to the row of its note,
// or to a row above that holds or continues it, or founds one. Then the rows are put where the
// first change at or under their place stands, and told: reasons, items, mark.

#include "impact/places.hpp"
#include "impact/recount.hpp"
#include "impact/row_words.hpp"

#include <kijun/impact/reference_rows.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kijun {

namespace {

using effects::parent_of;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

struct open_row {
    std::string place;
    bool in_old = false; ///< the place is one of the old edition
    std::vector<std::size_t> changes;
    std::vector<std::size_t> notes;
    std::size_t tail = none; ///< the last change that another one may continue
    std::size_t at = none;   ///< where the row stands: index of a change
};

/// What only typesetting changed is not told.
bool is_told(const change& one) {
    return one.kind != change_kind::modified || one.grade != change_grade::editorial ||
           one.grade_reason != "typesetting";
}

class row_builder {
public:
    explicit row_builder(const impact& of) : of_(of), changes_(of.changes.changes) {}

    [[nodiscard]] std::vector<open_row> run() {
        std::unordered_map<std::string_view, std::vector<const explained_change*>> why;
        for (const explained_change& reason : of_.reasons) {
            why[reason.change].push_back(&reason);
        }
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            places_.push_back(effects::place_of(changes_[i]));
            if (!is_told(changes_[i])) {
                continue;
            }
            const auto reasons = why.find(changes_[i].id);
            const std::size_t row =
                reasons == why.end() ? unexplained(i) : explained(i, reasons->second);
            join(row, i);
            last_ = row;
        }
        settle();
        return std::move(rows_);
    }

private:
    using row_table = std::unordered_map<std::string, std::size_t>;

    [[nodiscard]] bool in_old(std::size_t i) const { return changes_[i].new_places.empty(); }

    std::size_t found_row(std::string place, bool old) {
        rows_.push_back({std::move(place), old, {}, {}, none, none});
        return rows_.size() - 1;
    }

    std::size_t explained(std::size_t i, const std::vector<const explained_change*>& reasons) {
        const std::string& note = reasons.front()->place;
        const auto [known, first] = by_note_.try_emplace(note, rows_.size());
        if (first) {
            // A note inside what the change added does not name the row.
            const bool above = effects::at_or_under(places_[i], note) || !holds(i, note);
            found_row(above ? note : places_[i], in_old(i));
            for (const explained_change* reason : reasons) {
                rows_.back().notes.push_back(reason->note);
            }
        }
        return known->second;
    }

    /// Does a subtree of the change hold that place?
    [[nodiscard]] bool holds(std::size_t i, const std::string& place) const {
        return std::ranges::any_of(changes_[i].subtree, [&](const subtree_line& line) {
            return line.address == place;
        });
    }

    std::size_t unexplained(std::size_t i) {
        if (last_ != none && continues(rows_[last_], i)) {
            return last_;
        }
        const row_table& table = in_old(i) ? by_old_place_ : by_new_place_;
        for (std::string_view at = places_[i]; !at.empty(); at = parent_of(at)) {
            const auto found = table.find(std::string(at));
            if (found != table.end()) {
                return found->second;
            }
        }
        return found_row(places_[i], in_old(i));
    }

    /// Is the change the next sibling of what the row told last, and of the same kind? Edits
    /// are alike only where a note says what they are about.
    [[nodiscard]] bool continues(const open_row& row, std::size_t i) const {
        if (row.tail == none) {
            return false;
        }
        const change& before = changes_[row.tail];
        const change& now = changes_[i];
        const std::string& was_at = places_[row.tail];
        const std::string& is_at = places_[i];
        if (before.kind != now.kind || before.level != change_level::paragraph ||
            now.level != change_level::paragraph || now.kind == change_kind::renumbered ||
            (now.kind == change_kind::modified && row.notes.empty()) ||
            parent_of(was_at) != parent_of(is_at) || parent_of(is_at).empty()) {
            return false;
        }
        if (now.kind == change_kind::moved &&
            effects::clause_id_of(before.old_places.front()) !=
                effects::clause_id_of(now.old_places.front())) {
            return false;
        }
        return follows(read_label(effects::last_label_of(was_at)),
                       read_label(effects::last_label_of(is_at)));
    }

    void join(std::size_t row, std::size_t i) {
        open_row& to = rows_[row];
        // A part of what the row told last does not end it: ②, ②'s a, ③.
        if (to.tail == none || !effects::at_or_under(places_[i], places_[to.tail]) ||
            in_old(i) != in_old(to.tail)) {
            to.tail = i;
        }
        to.changes.push_back(i);
        to.at = std::min(to.at, i);
        to.in_old = to.in_old && in_old(i);
        // What stands inside the change's place is found under its row from now on, by the
        // address that it has and by the one that it had. A clause with another title or
        // number is no reason to tell its paragraphs together.
        const change& one = changes_[i];
        if (one.level == change_level::clause && one.kind != change_kind::added &&
            one.kind != change_kind::deleted) {
            return;
        }
        if (!in_old(i)) {
            by_new_place_.try_emplace(places_[i], row);
        }
        for (const std::string& old_place : one.old_places) {
            by_old_place_.try_emplace(old_place, row);
        }
    }

    /// A row stands before the rows of what is inside its place, whichever change came first.
    void settle() {
        row_table own;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (!rows_[row].in_old) {
                own.try_emplace(rows_[row].place, row);
            }
        }
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (!is_told(changes_[i]) || in_old(i)) {
                continue;
            }
            for (std::string_view at = places_[i]; !at.empty(); at = parent_of(at)) {
                if (const auto found = own.find(std::string(at)); found != own.end()) {
                    rows_[found->second].at = std::min(rows_[found->second].at, i);
                }
            }
        }
        std::ranges::stable_sort(rows_, {}, [](const open_row& row) {
            return std::tuple(row.at, row.place.size());
        });
    }

    const impact& of_;
    const std::vector<change>& changes_;
    std::vector<std::string> places_;
    std::vector<open_row> rows_;
    row_table by_note_;
    row_table by_new_place_;
    row_table by_old_place_;
    std::size_t last_ = none;
};

/// Links of each change, as [begin, end) in impact::links, which are by change.
class links_by_change {
public:
    explicit links_by_change(const impact& of) : of_(of) {
        for (std::size_t i = 0; i < of.links.size(); ++i) {
            auto& range = ranges_.try_emplace(of.links[i].change, i, i).first->second;
            range.second = i + 1;
        }
    }
    [[nodiscard]] std::span<const impact_link> of(const change& one) const {
        const auto found = ranges_.find(one.id);
        if (found == ranges_.end()) {
            return {};
        }
        return std::span(of_.links).subspan(found->second.first,
                                            found->second.second - found->second.first);
    }

private:
    const impact& of_;
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> ranges_;
};

} // namespace

std::vector<reference_row>
reference_rows(const impact& of, const checklist& items, const revision_notes* notes) {
    const std::vector<change>& changes = of.changes.changes;
    std::unordered_map<std::string_view, std::size_t> item_order;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        item_order.try_emplace(items.items[i].number, i);
    }
    const links_by_change links(of);
    std::vector<reference_row> rows;
    for (open_row& open : row_builder(of).run()) {
        reference_row row;
        row.clause = effects::clause_id_of(open.place);
        row.path = std::string(effects::path_of(open.place));
        row.changes = std::move(open.changes);

        std::vector<std::string> note_texts;
        for (const std::size_t note : open.notes) {
            if (notes != nullptr && note < notes->notes.size()) {
                note_texts.push_back(notes->notes[note].text);
            }
        }
        std::vector<const change*> told;
        told.reserve(row.changes.size());
        for (const std::size_t i : row.changes) {
            told.push_back(&changes[i]);
        }
        row.reasons = effects::reasons_of(told, std::move(note_texts), !open.notes.empty());
        row.mark = effects::mark_of_row(told, open.place);

        std::vector<std::size_t> linked;
        for (const change* one : told) {
            for (const impact_link& link : links.of(*one)) {
                row.needs_review = row.needs_review || effects::needs_review(link);
                const auto item = item_order.find(link.item);
                if (link.how != relation::indirect &&
                    link.verdict != verdict_state::not_related && item != item_order.end()) {
                    linked.push_back(item->second);
                }
            }
        }
        std::ranges::sort(linked);
        const auto same = std::ranges::unique(linked);
        linked.erase(same.begin(), same.end());
        for (const std::size_t item : linked) {
            row.items.push_back(items.items[item].number);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kijun
