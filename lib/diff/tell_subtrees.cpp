// What came and what went: whole subtrees, told at their roots.

#include "diff/teller.hpp"

#include <kijun/numbering/citation.hpp>

#include <vector>

namespace kijun {

// A new subtree is one change, at its root. What came into it from elsewhere is told as a move
// and is no line of it.
void teller::tell_added() {
    const place_tree& after = pairs_.after;
    const auto is_new = [this](place_index at) {
        return pairs_.to_old[at] == no_place && !in_split_.contains(at);
    };
    for (place_index at = 0; at < after.size(); ++at) {
        const place_index parent = after[at].parent;
        if (!is_new(at) || (parent != no_place && is_new(parent))) {
            continue;
        }
        change& what = add(change_kind::added, level_of_new(at), {at, 0, 0});
        what.new_places = {new_address(at)};
        what.after = {sibling_before(at)};
        what.new_class = after.grade(at);
        std::string all;
        std::vector<bool> inside(after[at].end - at, false);
        inside[0] = true;
        for (place_index line = at; line < after[at].end; ++line) {
            if (line != at && (!is_new(line) || !inside[after[line].parent - at])) {
                continue;
            }
            inside[line - at] = true;
            what.subtree.push_back({new_address(line),
                                    std::string(after.label(line)),
                                    std::string(after.text(line)),
                                    after[line].depth - after[at].depth,
                                    std::string(after.grade(line))});
            all += after.text(line);
            all += '\n';
        }
        what.citations_added = cited_clauses(all, new_edition_.clauses());
        what.runs = {{run_op::insert, std::string(after.text(at))}};
    }
}

void teller::tell_deleted() {
    const place_tree& before = pairs_.before;
    const auto is_gone = [this](place_index at) {
        return pairs_.to_new[at] == no_place && !in_merger_.contains(at);
    };
    place_index anchor =
        0; // the new place of what stood before, where that stayed in its clause
    for (place_index at = 0; at < before.size(); ++at) {
        const place_index to = pairs_.to_new[at];
        if (to != no_place && pairs_.to_new[before[at].clause] == pairs_.after[to].clause) {
            anchor = to;
        }
        const place_index parent = before[at].parent;
        if (!is_gone(at) || (parent != no_place && is_gone(parent))) {
            continue;
        }
        const auto level =
            before.is_clause(at) ? change_level::clause : change_level::paragraph;
        change& what = add(change_kind::deleted, level, {anchor, 1, at});
        what.old_places = {old_address(at)};
        what.old_class = before.grade(at);
        std::string all;
        std::vector<bool> inside(before[at].end - at, false);
        inside[0] = true;
        for (place_index line = at; line < before[at].end; ++line) {
            if (line != at && (!is_gone(line) || !inside[before[line].parent - at])) {
                continue;
            }
            inside[line - at] = true;
            what.subtree.push_back({old_address(line),
                                    std::string(before.label(line)),
                                    std::string(before.text(line)),
                                    before[line].depth - before[at].depth,
                                    std::string(before.grade(line))});
            all += before.text(line);
            all += '\n';
        }
        what.citations_removed = cited_clauses(all, old_edition_.clauses());
        what.runs = {{run_op::remove, std::string(before.text(at))}};
    }
}

} // namespace kijun
