// What is hashed of a change, an item and a clause. The tags below are part of it: who changes
// what is hashed must change the tag, and every ledger asks again.

#include "impact/places.hpp"
#include "review/digits.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/review/fingerprint.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

namespace {

/// One side of a redline.
std::string side_of(const change& what, run_op left_out) {
    std::string text;
    for (const text_run& run : what.runs) {
        if (run.op != left_out) {
            text += run.text;
        }
    }
    return text;
}

std::vector<std::string> clauses_of(const std::vector<std::string>& places) {
    std::vector<std::string> ids;
    for (const std::string& place : places) {
        std::string id = effects::clause_id_of(place);
        if (ids.empty() || ids.back() != id) {
            ids.push_back(std::move(id));
        }
    }
    return ids;
}

bool tells_labels(const change& what) {
    return what.kind == change_kind::renumbered && what.level == change_level::paragraph;
}

/// "(5)→(8) (6)→(9)": all that a renumbering says.
std::string labels_of(const change& what) {
    std::string told;
    const std::size_t count = std::min(what.old_places.size(), what.new_places.size());
    for (std::size_t i = 0; i < count; ++i) {
        told += (i == 0 ? "" : " ") + effects::last_label_of(what.old_places[i]) + "→" +
                effects::last_label_of(what.new_places[i]);
    }
    return told;
}

} // namespace

std::string fingerprint_of(const change& what) {
    fingerprint print("kijun.change/1");
    print.add(to_string(what.level));
    print.add(to_string(what.kind));
    for (const auto* places : {&what.old_places, &what.new_places}) {
        const std::vector<std::string> ids = clauses_of(*places);
        print.add_number(ids.size());
        for (const std::string& id : ids) {
            print.add(id);
        }
    }
    print.add_key(side_of(what, run_op::insert));
    print.add_key(side_of(what, run_op::remove));
    print.add(what.old_class);
    print.add(what.new_class);
    print.add(tells_labels(what) ? labels_of(what) : std::string());
    print.add_number(what.subtree.size());
    for (const subtree_line& line : what.subtree) {
        print.add_number(line.depth);
        print.add_key(line.text);
    }
    return print.digits();
}

std::string fingerprint_of(const checklist_item& item) {
    fingerprint print("kijun.item/1");
    print.add_key(item.category);
    print.add_key(item.goal);
    print.add_key(item.subject);
    return print.digits();
}

std::string fingerprint_of(const clause& what) {
    fingerprint print("kijun.clause/1");
    print.add_key(what.title());
    std::vector<paragraph> open = what.paragraphs();
    std::ranges::reverse(open);
    while (!open.empty()) { // document order, without recursion
        const paragraph one = open.back();
        open.pop_back();
        print.add_number(one.depth());
        print.add_key(one.text());
        std::vector<paragraph> inside = one.children();
        open.insert(open.end(), inside.rbegin(), inside.rend());
    }
    return print.digits();
}

std::string judged_text(const change& what) {
    std::vector<std::string> lines;
    const std::string before = side_of(what, run_op::insert);
    const std::string after = side_of(what, run_op::remove);
    if (before == after) {
        lines.push_back(after);
    } else {
        if (!before.empty()) {
            lines.push_back("旧: " + before);
        }
        if (!after.empty()) {
            lines.push_back("新: " + after);
        }
    }
    if (tells_labels(what)) {
        lines.push_back(labels_of(what));
    }
    if (what.old_class != what.new_class) {
        lines.push_back(what.old_class + "→" + what.new_class);
    }
    for (const subtree_line& line : what.subtree) {
        // The root's own text is in the runs, where there are any.
        if (line.depth > 0 || what.runs.empty()) {
            lines.push_back(line.label + (line.label.empty() ? "" : " ") + line.text);
        }
    }
    std::string told;
    for (const std::string& line : lines) {
        if (!line.empty()) {
            told += (told.empty() ? "" : "\n") + line;
        }
    }
    return told;
}

std::string judged_text(const checklist_item& item) {
    std::string told;
    for (const std::string* part : {&item.category, &item.goal, &item.subject}) {
        if (!part->empty()) {
            told += (told.empty() ? "" : "\n") + *part;
        }
    }
    return told;
}

} // namespace kijun
