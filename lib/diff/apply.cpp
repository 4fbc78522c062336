// A difference as a patch: what is not mentioned stays, what left is taken out, what is new
// where it stands is put behind the sibling that the change names.

#include "diff/patch_tree.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/model/edition_builder.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kijun {
namespace {

// The old wording must be what the change says it was.
bool reword(patch_node* one, const change& what) {
    if (one == nullptr) {
        return false;
    }
    std::string before;
    std::string after;
    for (const auto& run : what.runs) {
        before += run.op == run_op::insert ? "" : run.text;
        after += run.op == run_op::remove ? "" : run.text;
    }
    if (one->text != before) {
        return false;
    }
    one->text = after;
    if (what.old_class != what.new_class) {
        one->grade = what.new_class;
    }
    return true;
}

/// A new subtree, to be put where the change says.
bool grow(patch_tree& tree, const change& what) {
    std::vector<patch_node*> open;
    for (const auto& line : what.subtree) {
        patch_node* one = tree.make(line.label, line.text);
        open.resize(std::min(open.size(), line.depth));
        if (open.size() != line.depth) {
            return false;
        }
        if (!open.empty()) {
            patch_tree::put_last(open.back(), one);
        }
        open.push_back(one);
    }
    if (open.empty()) {
        return false;
    }
    open.front()->grade = what.new_class;
    return tree.wait(open.front(), what.new_places.front(), what.after.front());
}

/// A split or merger. The place that the change joins keeps the children, but those that went
/// along.
bool regroup(patch_tree& tree, const change& what) {
    const bool split = what.kind == change_kind::split;
    std::vector<patch_node*> olds;
    olds.reserve(what.old_places.size());
    for (const auto& place : what.old_places) {
        olds.push_back(tree.old_node(place));
    }
    const auto count = what.new_places.size();
    if (what.after.size() != count || what.subtree.size() != count || olds.empty() ||
        what.joined_part >= (split ? count : olds.size()) ||
        std::ranges::find(olds, nullptr) != olds.end()) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        patch_node* one = !split                  ? olds[what.joined_part]
                          : i == what.joined_part ? olds.front()
                                                  : tree.make("", "");
        one->text = what.subtree[i].text;
        one->grade = what.subtree[i].grade;
        if (!tree.wait(one, what.new_places[i], what.after[i])) {
            return false;
        }
    }
    for (std::size_t i = 0; !split && i < olds.size(); ++i) {
        if (i != what.joined_part) {
            patch_tree::take_out(olds[i]);
        }
    }
    return std::ranges::all_of(what.along, [&tree](const place_pair& pair) {
        return tree.wait(tree.old_node(pair.old_place), pair.new_place, pair.after);
    });
}

/// Takes one change in; false when it does not fit the old edition.
bool collect(patch_tree& tree, const change& what) {
    const auto olds = what.old_places.size();
    const auto news = what.new_places.size();
    const auto shaped = [&](std::size_t old_count, std::size_t new_count) {
        return olds == old_count && news == new_count;
    };
    switch (what.kind) {
    case change_kind::added:
        return shaped(0, 1) && what.after.size() == 1 && grow(tree, what);
    case change_kind::deleted: {
        patch_node* gone = shaped(1, 0) ? tree.old_node(what.old_places.front()) : nullptr;
        if (gone == nullptr || what.subtree.empty() ||
            gone->text != what.subtree.front().text) {
            return false;
        }
        patch_tree::take_out(gone);
        return true;
    }
    case change_kind::modified:
        return shaped(1, 1) && reword(tree.old_node(what.old_places.front()), what);
    case change_kind::moved:
        return shaped(1, 1) && what.after.size() == 1 &&
               reword(tree.old_node(what.old_places.front()), what) &&
               tree.wait(tree.old_node(what.old_places.front()),
                         what.new_places.front(),
                         what.after.front());
    case change_kind::renumbered:
        if (olds != news || what.after.size() != news) {
            return false;
        }
        if (what.level == change_level::clause &&
            (olds != 1 || !reword(tree.old_node(what.old_places.front()), what))) {
            return false;
        }
        for (std::size_t i = 0; i < olds; ++i) {
            if (!tree.wait(
                    tree.old_node(what.old_places[i]), what.new_places[i], what.after[i])) {
                return false;
            }
        }
        return true;
    case change_kind::split:
    case change_kind::merged:
        return regroup(tree, what);
    }
    return false;
}

} // namespace

result<edition> apply(const edition& before, const difference& changes) {
    const auto misfit = [&before](const std::string& id, const std::string& place) {
        return failure{
            code::patch_does_not_fit, {std::string(before.file()), {}, {}}, {id, place}};
    };
    patch_tree tree(before);
    const auto is_group = [](const change& what) {
        return what.kind == change_kind::split || what.kind == change_kind::merged;
    };
    // Groups first, while the places that they join still have their old words.
    for (const bool groups : {true, false}) {
        for (const auto& what : changes.changes) {
            if (is_group(what) == groups && !collect(tree, what)) {
                return misfit(
                    what.id, what.old_places.empty() ? std::string() : what.old_places.front());
            }
        }
    }
    if (!tree.settle()) {
        return misfit("", "");
    }
    edition_builder builder(changes.new_edition.standard, changes.new_edition.name);
    tree.read(builder);
    auto built = builder.build();
    if (!built) {
        return std::move(built).error();
    }
    // Cited as the edition that it was made from.
    const auto& scheme = before.clauses().own_scheme();
    return scheme ? built->value.with_scheme(std::span(&scheme, 1))
                  : std::move(std::move(built).value().value);
}

} // namespace kijun
