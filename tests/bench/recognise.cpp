#include "recognise.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kijun::bench {
namespace {

using generator::edit_type;
using generator::known_edit;

std::vector<std::string> sorted(std::vector<std::string> places) {
    std::ranges::sort(places);
    return places;
}

template <typename Way>
bool told_so(const known_edit& edit, const told_changes& told, Way way) {
    return told.any_of_pair(edit.old_places.front(), edit.new_places.front(), way);
}

bool is_recognised_wording(const known_edit& edit, const told_changes& told) {
    if (edit.grade == change_grade::editorial) {
        return told_so(edit, told, [&edit](const change& what) {
            const bool kept = edit.type != edit_type::retyped || edit.edited || !what.edited;
            return what.grade == change_grade::editorial && kept;
        });
    }
    // A sibling under another number with other words may be told in one change or in two.
    return told_so(edit, told, [&edit](const change& what) {
        return what.kind == change_kind::modified || what.edited == edit.edited;
    });
}

} // namespace

bool keeps_wording(const known_edit& edit) {
    const bool elsewhere =
        edit.kind == change_kind::moved || edit.kind == change_kind::renumbered;
    return edit.grade == change_grade::editorial || (elsewhere && !edit.edited);
}

bool is_recognised(const known_edit& edit, const told_changes& told) {
    switch (edit.kind) {
    case change_kind::added:
        return told.any_of_new(edit.new_places.front(), [](const change& what) {
            return what.kind == change_kind::added;
        });
    case change_kind::deleted:
        return told.any_of_old(edit.old_places.front(), [](const change& what) {
            return what.kind == change_kind::deleted;
        });
    case change_kind::split:
    case change_kind::merged:
        return told.any_of_old(edit.old_places.front(), [&edit](const change& what) {
            return what.kind == edit.kind &&
                   sorted(what.old_places) == sorted(edit.old_places) &&
                   sorted(what.new_places) == sorted(edit.new_places);
        });
    case change_kind::moved:
    case change_kind::renumbered:
        return told_so(edit, told, [&edit](const change& what) {
            return what.kind == edit.kind && what.edited == edit.edited;
        });
    case change_kind::modified:
        break;
    }
    return is_recognised_wording(edit, told);
}

} // namespace kijun::bench
