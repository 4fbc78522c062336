#include "diff/tell_changes.hpp"

#include "diff/teller.hpp"

#include <kijun/base/in_order.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace kijun {

text_home teller::home_of(place_index one, place_index other) const {
    return {pairs_.before.label(pairs_.before[one].clause),
            pairs_.after.label(pairs_.after[other].clause),
            one};
}

void teller::compare(change& into, place_index one, place_index other) const {
    judge_.compare(
        into, pairs_.before.text(one), pairs_.after.text(other), home_of(one, other));
    if (pairs_.before.is_clause(one) && pairs_.before.grade(one) != pairs_.after.grade(other)) {
        into.old_class = pairs_.before.grade(one);
        into.new_class = pairs_.after.grade(other);
        into.grade = change_grade::substantive;
        into.grade_reason.clear();
    }
}

// Clauses among clauses, paragraphs among their parent's children.
void teller::find_previous() {
    const place_tree& after = pairs_.after;
    for (place_index at = 0; at < after.size(); ++at) {
        const place_index next = after[at].end;
        const place_index parent = after[at].parent;
        if (next < (parent == no_place ? after.size() : after[parent].end)) {
            previous_[next] = at;
        }
    }
}

// For as many changes as there can be, so that the list, the largest thing here, need not move
// when it grows.
void teller::make_room() {
    const auto has_partner = [](const std::vector<place_index>& joined, place_index at) {
        return at == no_place || joined[at] != no_place;
    };
    std::size_t most = pairs_.splits.size() + pairs_.mergers.size();
    for (place_index at = 0; at < pairs_.after.size(); ++at) {
        const place_index from = pairs_.to_old[at];
        if (from == no_place) {
            most += has_partner(pairs_.to_old, pairs_.after[at].parent) ? 1 : 0;
        } else {
            const bool same = pairs_.after.text(at) == pairs_.before.text(from) &&
                              pairs_.after.label(at) == pairs_.before.label(from) &&
                              pairs_.same_parent(from, at);
            most += same ? 0 : 1;
        }
    }
    for (place_index at = 0; at < pairs_.before.size(); ++at) {
        most += pairs_.to_new[at] == no_place &&
                        has_partner(pairs_.to_new, pairs_.before[at].parent)
                    ? 1
                    : 0;
    }
    ranks_.reserve(most);
    told_.reserve(most);
}

void teller::tell_groups() {
    const auto join_texts = [](const place_tree& tree, const std::vector<place_index>& parts) {
        std::string all;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            all += i == 0 ? "" : "\n";
            all += tree.text(parts[i]);
        }
        return all;
    };
    const auto tell = [&](const one_to_many& group, change_kind kind) {
        auto many = group.many;
        std::ranges::sort(many);
        const bool split = kind == change_kind::split;
        const std::vector<place_index> olds = split ? std::vector{group.one} : many;
        const std::vector<place_index> news = split ? many : std::vector{group.one};
        change& one = add(kind, level_of_new(news.front()), {news.front(), 0, 0});
        group_change_[&group] = told_.size() - 1;
        for (const place_index at : olds) {
            one.old_places.push_back(old_address(at));
            old_told_[at] = true;
        }
        for (const place_index at : news) {
            one.new_places.push_back(new_address(at));
            one.after.push_back(sibling_before(at));
            one.subtree.push_back({new_address(at),
                                   std::string(pairs_.after.label(at)),
                                   std::string(pairs_.after.text(at)),
                                   0,
                                   std::string(pairs_.after.grade(at))});
            new_told_[at] = true;
        }
        judge_.compare(one,
                       join_texts(pairs_.before, olds),
                       join_texts(pairs_.after, news),
                       home_of(olds.front(), news.front()));
        const place_index joined = split ? pairs_.to_new[group.one] : pairs_.to_old[group.one];
        one.joined_part =
            static_cast<std::size_t>(std::ranges::find(many, joined) - many.begin());
        keep_substantive(one);
    };
    for (const auto& split : pairs_.splits) {
        tell(split, change_kind::split);
    }
    for (const auto& merger : pairs_.mergers) {
        tell(merger, change_kind::merged);
    }
}

void teller::tell_siblings() {
    const place_tree& after = pairs_.after;
    std::vector<joined_pair> siblings;
    // Most families kept their labels and their order: nothing to tell, and quickly seen.
    bool in_order = true;
    const auto take = [&](place_index at) {
        const place_index from = pairs_.to_old[at];
        if (from == no_place || new_told_[at] || old_told_[from] ||
            !pairs_.same_parent(from, at)) {
            return;
        }
        in_order = in_order && pairs_.before.label(from) == after.label(at) &&
                   (siblings.empty() || siblings.back().first < from);
        siblings.emplace_back(from, at);
    };
    const auto tell = [&] {
        if (!in_order) {
            tell_siblings_of(siblings);
        }
        siblings.clear();
        in_order = true;
    };
    for (place_index parent = 0; parent < after.size(); ++parent) {
        for (place_index child = parent + 1; child < after[parent].end;
             child = after[child].end) {
            take(child);
        }
        tell();
    }
    for (const place_index at : after.clauses()) {
        take(at);
    }
    tell();
}

void teller::tell_siblings_of(const std::vector<joined_pair>& siblings) {
    const auto changes = compare_siblings(pairs_, siblings);
    const bool clauses = pairs_.after.is_clause(siblings.front().second);
    for (const auto& [one, other] : changes.reordered) {
        tell_move(one, other);
    }
    if (changes.relabelled.empty()) {
        return;
    }
    if (clauses) {
        for (const auto& [one, other] : changes.relabelled) {
            change& what = add(change_kind::renumbered, change_level::clause, {other, 0, 0});
            what.old_places = {old_address(one)};
            what.new_places = {new_address(other)};
            what.after = {sibling_before(other)};
            compare(what, one, other);
            keep_substantive(what);
            old_told_[one] = new_told_[other] = true;
        }
        return;
    }
    // One 項目 of a clause alone under another number and with other words is told as a move
    // from its old number (項目2から移設); a shift or permutation is told once for all.
    if (changes.relabelled.size() == 1 &&
        pairs_.after[changes.relabelled.front().second].depth == 1) {
        const auto [one, other] = changes.relabelled.front();
        change trial;
        compare(trial, one, other);
        if (wording_matters(trial)) {
            tell_move(one, other);
            return;
        }
    }
    place_index first = changes.relabelled.front().second;
    for (const auto& [one, other] : changes.relabelled) {
        first = std::min(first, other);
    }
    change& what = add(change_kind::renumbered, change_level::paragraph, {first, -1, 0});
    what.similarity = 1.0;
    for (const auto& [one, other] : changes.relabelled) {
        what.old_places.push_back(old_address(one));
        what.new_places.push_back(new_address(other));
        what.after.push_back(sibling_before(other));
    }
}

void teller::tell_move(place_index one, place_index other) {
    change& what = add(change_kind::moved, level_of_new(other), {other, 0, 0});
    what.old_places = {old_address(one)};
    what.new_places = {new_address(other)};
    what.after = {sibling_before(other)};
    compare(what, one, other);
    keep_substantive(what);
    old_told_[one] = new_told_[other] = true;
    // What went along: descendants still joined under the same chain of parents.
    const place_tree& after = pairs_.after;
    std::vector<bool> along(after[other].end - other, false);
    along[0] = true;
    for (place_index at = other; at < after[other].end; ++at) {
        const place_index from = pairs_.to_old[at];
        if (at != other) {
            along[at - other] = from != no_place && pairs_.same_parent(from, at) &&
                                along[after[at].parent - other];
        }
        if (along[at - other]) {
            what.subtree.push_back({new_address(at),
                                    std::string(after.label(at)),
                                    std::string(after.text(at)),
                                    after[at].depth - after[other].depth,
                                    std::string(after.grade(at))});
        }
    }
}

void teller::tell_moves() {
    for (place_index at = 0; at < pairs_.after.size(); ++at) {
        const place_index from = pairs_.to_old[at];
        if (from == no_place || new_told_[at] || pairs_.same_parent(from, at)) {
            continue;
        }
        if (!went_along(from, at)) {
            tell_move(from, at);
        }
    }
    add_along();
}

void teller::add_along() {
    for (place_index at = 0; at < pairs_.after.size(); ++at) {
        const place_index from = pairs_.to_old[at];
        if (from == no_place || new_told_[at] || pairs_.same_parent(from, at)) {
            continue;
        }
        const auto split = in_split_.find(pairs_.after[at].parent);
        const auto merger = in_merger_.find(pairs_.before[from].parent);
        const one_to_many* group = split != in_split_.end() ? split->second : merger->second;
        change& what = told_[group_change_.at(group)];
        what.along.push_back({old_address(from), new_address(at), sibling_before(at)});
    }
}

// Most of the work of telling: on as many threads as there may be, each with changes of its
// own.
void teller::tell_wording() {
    struct waiting {
        std::size_t change; ///< index into told_
        place_index one, other;
    };
    std::vector<waiting> all;
    for (place_index at = 0; at < pairs_.after.size(); ++at) {
        const place_index from = pairs_.to_old[at];
        if (from == no_place || new_told_[at] || old_told_[from]) {
            continue;
        }
        if (pairs_.before.text(from) == pairs_.after.text(at) &&
            (!pairs_.after.is_clause(at) ||
             pairs_.before.grade(from) == pairs_.after.grade(at))) {
            continue;
        }
        change& what = add(change_kind::modified, level_of_new(at), {at, 0, 0});
        what.old_places = {old_address(from)};
        what.new_places = {new_address(at)};
        all.push_back({told_.size() - 1, from, at});
    }
    constexpr std::size_t at_once = 32;
    in_order((all.size() + at_once - 1) / at_once,
             threads_,
             [&](std::size_t part) {
                 const std::size_t end = std::min(all.size(), (part + 1) * at_once);
                 for (std::size_t i = part * at_once; i < end; ++i) {
                     compare(told_[all[i].change], all[i].one, all[i].other);
                 }
                 return end;
             },
             [](std::size_t, std::size_t) {});
}

// In place, along the circles of the permutation: a second list would be the largest piece of
// memory there is.
void teller::put_in_order() {
    std::vector<std::size_t> order(told_.size()); // of each place, where its change is now
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [this](std::size_t at) { return ranks_[at]; });
    for (std::size_t begin = 0; begin < order.size(); ++begin) {
        if (order[begin] == begin) {
            continue;
        }
        change first = std::move(told_[begin]);
        std::size_t at = begin;
        for (; order[at] != begin; at = std::exchange(order[at], at)) {
            told_[at] = std::move(told_[order[at]]);
        }
        told_[at] = std::move(first);
        order[at] = at;
    }
}

difference teller::finish() {
    put_in_order();
    difference all;
    all.old_edition = {std::string(old_edition_.standard()), std::string(old_edition_.name())};
    all.new_edition = {std::string(new_edition_.standard()), std::string(new_edition_.name())};
    all.changes = std::move(told_);
    std::size_t number = 0;
    for (change& what : all.changes) {
        what.id = 'c' + std::to_string(++number);
    }
    all.terms = grade_replaced_terms(all.changes, new_edition_, judge_.followed());
    tell_followed(all);
    tell_stale(all);
    for (const auto& what : all.changes) {
        auto& counts = what.level == change_level::clause ? all.clauses : all.paragraphs;
        ++counts.by_kind[what.kind];
    }
    const auto count = [&all](const place_tree& tree, std::size_t change_counts::* total) {
        all.clauses.*total = tree.clauses().size();
        all.paragraphs.*total = tree.size() - tree.clauses().size();
    };
    count(pairs_.before, &change_counts::old_total);
    count(pairs_.after, &change_counts::new_total);
    for (place_index at = 0; at < pairs_.after.size(); ++at) {
        const place_index from = pairs_.to_old[at];
        if (from != no_place && pairs_.before[from].hash == pairs_.after[at].hash &&
            pairs_.before.label(from) == pairs_.after.label(at) &&
            pairs_.same_parent(from, at)) {
            ++(pairs_.after.is_clause(at) ? all.clauses : all.paragraphs).unchanged;
        }
    }
    return all;
}

difference tell_changes(const pairing& pairs,
                        const edition& before,
                        const edition& after,
                        std::size_t threads) {
    return teller(pairs, before, after, threads).tell();
}

} // namespace kijun
