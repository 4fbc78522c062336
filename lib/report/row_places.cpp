#include "report/row_places.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kijun {

namespace {

/// Collects places; of two tellings of one place the one with the deeper root stays, because a
/// change inside a subtree says more about its place than the subtree does. Another label alone
/// says least, but it knows where the place was.
class collector {
public:
    void add(row_place place, std::size_t root_depth) {
        // A place deleted from the old edition may bear the address of a new one.
        const auto key = std::pair(place.state == place_state::deleted, to_string(place.place));
        const auto [found, inserted] = index_.try_emplace(key, places_.size());
        if (inserted) {
            places_.push_back(std::move(place));
            depths_.push_back(root_depth);
            return;
        }
        row_place& told = places_[found->second];
        std::size_t& depth = depths_[found->second];
        if (told.state == place_state::relabelled ||
            (place.state != place_state::relabelled && depth < root_depth)) {
            told = std::move(place);
            depth = root_depth;
        }
    }

    std::vector<row_place> take() && { return std::move(places_); }

private:
    std::vector<row_place> places_;
    std::vector<std::size_t> depths_;
    std::map<std::pair<bool, std::string>, std::size_t> index_;
};

/// One side of a comparison: without the pieces that only the other side has.
std::string side_of(const std::vector<text_run>& runs, run_op without) {
    std::string text;
    for (const text_run& run : runs) {
        if (run.op != without) {
            text += run.text;
        }
    }
    return text;
}

std::optional<std::string> new_text_of(const change& what, const annual_review& review) {
    if (!what.runs.empty()) {
        return side_of(what.runs, run_op::remove);
    }
    if (!what.subtree.empty()) {
        return what.subtree.front().text;
    }
    return what.new_places.empty() ? std::nullopt
                                   : text_at(review.after, address_of(what.new_places.front()));
}

std::optional<std::string> old_text_of(const change& what, const annual_review& review) {
    if (!what.runs.empty()) {
        return side_of(what.runs, run_op::insert);
    }
    return what.old_places.empty()
               ? std::nullopt
               : text_at(review.before, address_of(what.old_places.front()));
}

void add_subtree(collector& to,
                 const change& what,
                 std::size_t index,
                 const annual_review& review) {
    const bool deleted = what.kind == change_kind::deleted;
    const std::vector<std::string>& roots = deleted ? what.old_places : what.new_places;
    if (roots.empty()) {
        return;
    }
    const address root = address_of(roots.front());
    const auto state = deleted ? place_state::deleted : place_state::added;
    const auto add =
        [&](address at, std::optional<std::string> text, std::vector<text_run> runs) {
            row_place place{std::move(at), state, index, {}, {}, {}, std::move(runs)};
            (deleted ? place.before : place.after) = std::move(text);
            to.add(std::move(place), root.path.size());
        };
    if (what.subtree.empty()) {
        add(root, deleted ? old_text_of(what, review) : new_text_of(what, review), what.runs);
        return;
    }
    for (const subtree_line& line : what.subtree) {
        add(address_of(line.address), line.text, {});
    }
}

using places_by_place = std::unordered_map<std::string, std::string>;

/// Where the lines of a moved subtree stood before: as some change says, else under the old
/// place of what they stand in, by the same label.
class old_places {
public:
    explicit old_places(const places_by_place& stayed) : stayed_(stayed) {}

    void set(const std::string& now, const std::string& then) { known_[now] = then; }

    /// Lines are asked for in document order, so that what they stand in is known.
    std::string of(const address& now) {
        const std::string written = to_string(now);
        if (const std::string* found = find(written)) {
            return *found;
        }
        address parent = now;
        parent.path.pop_back();
        const std::string* above = find(to_string(parent));
        address then = above == nullptr ? parent : address_of(*above);
        then.path.push_back(now.path.back());
        return known_.emplace(written, to_string(then)).first->second;
    }

private:
    [[nodiscard]] const std::string* find(const std::string& now) const {
        if (const auto found = known_.find(now); found != known_.end()) {
            return &found->second;
        }
        const auto found = stayed_.find(now);
        return found == stayed_.end() ? nullptr : &found->second;
    }

    const places_by_place& stayed_;
    places_by_place known_;
};

void add_moved(collector& to,
               const change& what,
               std::size_t index,
               const annual_review& review,
               const places_by_place& stayed) {
    if (what.new_places.empty() || what.old_places.empty()) {
        return;
    }
    const address root = address_of(what.new_places.front());
    to.add({root,
            place_state::moved,
            index,
            old_text_of(what, review),
            new_text_of(what, review),
            what.old_places.front(),
            what.runs},
           root.path.size());
    if (what.subtree.size() < 2) {
        return;
    }
    old_places then(stayed);
    then.set(what.new_places.front(), what.old_places.front());
    for (const subtree_line& line : what.subtree) {
        const address now = address_of(line.address);
        if (now == root || now.path.empty()) {
            continue;
        }
        const std::string was = then.of(now);
        row_place place{now, place_state::moved, index, {}, line.text, {}, {}};
        place.before = text_at(review.before, address_of(was));
        if (place.before) {
            place.moved_from = was;
        }
        to.add(std::move(place), root.path.size());
    }
}

void add_pairs(collector& to,
               const change& what,
               std::size_t index,
               const annual_review& review) {
    const bool modified = what.kind == change_kind::modified;
    const std::size_t pairs = std::min(what.old_places.size(), what.new_places.size());
    for (std::size_t i = 0; i != pairs; ++i) {
        const address now = address_of(what.new_places[i]);
        row_place place{now,
                        modified ? place_state::modified : place_state::relabelled,
                        index,
                        {},
                        {},
                        {},
                        {}};
        if (pairs == 1 && !what.runs.empty()) {
            place.runs = what.runs;
            place.before = old_text_of(what, review);
            place.after = new_text_of(what, review);
        } else {
            place.before = text_at(review.before, address_of(what.old_places[i]));
            place.after = text_at(review.after, now);
        }
        if (what.old_places[i] != what.new_places[i]) {
            place.moved_from = what.old_places[i];
        }
        to.add(std::move(place), now.path.size());
    }
}

void add_regrouped(collector& to,
                   const change& what,
                   std::size_t index,
                   const annual_review& review) {
    std::string before;
    for (const std::string& written : what.old_places) {
        const std::optional<std::string> text = text_at(review.before, address_of(written));
        before += before.empty() || !text ? "" : "\n";
        before += text.value_or("");
    }
    for (const std::string& written : what.new_places) {
        const address now = address_of(written);
        row_place place{now, place_state::regrouped, index, before, {}, {}, {}};
        const auto line =
            std::find_if(what.subtree.begin(),
                         what.subtree.end(),
                         [&](const subtree_line& each) { return each.address == written; });
        place.after = line != what.subtree.end() ? line->text : text_at(review.after, now);
        if (what.new_places.size() == 1 && !what.runs.empty()) {
            place.runs = what.runs;
            place.after = side_of(what.runs, run_op::remove);
        }
        if (what.old_places.size() == 1 && what.old_places.front() != written) {
            place.moved_from = what.old_places.front();
        }
        to.add(std::move(place), now.path.size());
    }
}

/// Position in the new edition; none for what is not there.
std::optional<std::size_t> order_of(const edition& in, const address& place) {
    const std::optional<clause> found = in.find_clause(place.clause);
    if (!found) {
        return std::nullopt;
    }
    // A clause comes before its paragraphs and after those of the clause before it: counting
    // both kinds in one sequence gives each place a number of its own.
    if (place.path.empty()) {
        return found->index() + found->first_paragraph();
    }
    const std::optional<paragraph> part = in.find_paragraph(place);
    return part ? std::optional(found->index() + 1 + part->index()) : std::nullopt;
}

/// A branch "統1-1" has the parent "統1"; none for other ids.
std::optional<std::string> parent_of(std::string_view clause) {
    const std::size_t dash = clause.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || dash + 1 == clause.size()) {
        return std::nullopt;
    }
    return std::string(clause.substr(0, dash));
}

} // namespace

address address_of(std::string_view written) {
    if (auto parsed = parse_address(written)) {
        return *std::move(parsed);
    }
    return address{std::string(written), {}};
}

std::optional<std::string> text_at(const edition& in, const address& place) {
    if (place.path.empty()) {
        const std::optional<clause> found = in.find_clause(place.clause);
        return found ? std::optional(std::string(found->title())) : std::nullopt;
    }
    const std::optional<paragraph> found = in.find_paragraph(place);
    return found ? std::optional(std::string(found->text())) : std::nullopt;
}

place_teller::place_teller(const annual_review& review) : review_(review) {
    for (const change& what : review.effects.changes.changes) {
        if (what.kind == change_kind::modified || what.kind == change_kind::renumbered) {
            const std::size_t pairs = std::min(what.old_places.size(), what.new_places.size());
            for (std::size_t i = 0; i != pairs; ++i) {
                stayed_.try_emplace(what.new_places[i], what.old_places[i]);
            }
        }
    }
}

std::vector<row_place> place_teller::places_of(const reference_row& row) const {
    const annual_review& review = review_;
    const std::vector<change>& changes = review.effects.changes.changes;
    collector collected;
    for (const std::size_t index : row.changes) {
        if (index >= changes.size()) {
            continue;
        }
        const change& what = changes[index];
        switch (what.kind) {
        case change_kind::added:
        case change_kind::deleted:
            add_subtree(collected, what, index, review);
            break;
        case change_kind::moved:
            add_moved(collected, what, index, review, stayed_);
            break;
        case change_kind::modified:
        case change_kind::renumbered:
            add_pairs(collected, what, index, review);
            break;
        case change_kind::split:
        case change_kind::merged:
            add_regrouped(collected, what, index, review);
            break;
        }
    }
    std::vector<row_place> places = std::move(collected).take();

    // What is not in the new edition stays behind the place that it was told after.
    std::vector<std::pair<std::size_t, std::size_t>> order;
    order.reserve(places.size());
    std::size_t last = 0;
    for (std::size_t i = 0; i != places.size(); ++i) {
        if (places[i].state != place_state::deleted) {
            last = order_of(review.after, places[i].place).value_or(last);
        }
        order.emplace_back(last, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<row_place> sorted;
    sorted.reserve(places.size());
    for (const auto& [key, index] : order) {
        sorted.push_back(std::move(places[index]));
    }
    return sorted;
}

filing filed_under(const reference_row& row, const annual_review& review) {
    const std::vector<change>& changes = review.effects.changes.changes;
    const bool is_new =
        std::any_of(row.changes.begin(), row.changes.end(), [&](std::size_t index) {
            return index < changes.size() && changes[index].level == change_level::clause &&
                   changes[index].kind == change_kind::added &&
                   !changes[index].new_places.empty() &&
                   address_of(changes[index].new_places.front()) == address{row.clause, {}};
        });
    if (is_new) {
        if (const std::optional<std::string> parent = parent_of(row.clause)) {
            if (const std::optional<clause> found = review.after.find_clause(*parent)) {
                return {*parent, std::string(found->title()), false};
            }
        }
    }
    // What is gone is of the old edition, whatever bears its number now.
    const bool is_gone =
        !row.changes.empty() && std::ranges::all_of(row.changes, [&](std::size_t index) {
            return index < changes.size() && changes[index].new_places.empty();
        });
    const edition& first = is_gone ? review.before : review.after;
    const edition& second = is_gone ? review.after : review.before;
    std::optional<std::string> title = text_at(first, address{row.clause, {}});
    if (!title) {
        title = text_at(second, address{row.clause, {}});
    }
    return {row.clause, title.value_or(""), is_new};
}

std::string clause_heading(std::string_view clause, std::string_view title) {
    std::string text(clause);
    if (!title.empty()) {
        text += ' ';
        text += title;
    }
    return text;
}

std::string printed_label(const std::string& label) {
    if (label.starts_with('#')) {
        return {};
    }
    const std::size_t tilde = label.rfind('~');
    const bool repeated = tilde != std::string::npos && tilde + 1 < label.size() &&
                          label.find_first_not_of("0123456789", tilde + 1) == std::string::npos;
    return repeated ? label.substr(0, tilde) : label;
}

std::string standard_name(const edition& of) {
    return std::string(of.standard().empty() ? words::standard_fallback : of.standard());
}

} // namespace kijun
