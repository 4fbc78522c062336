#include "impact/row_words.hpp"

#include "impact/places.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace kijun::effects {

namespace {

std::string moved_from(const change& one) {
    const std::string& was = one.old_places.front();
    const std::string clause = clause_id_of(was);
    std::string from = clause;
    if (!one.new_places.empty() && clause == clause_id_of(one.new_places.front())) {
        const result<address> place = parse_address(was);
        from = "項目" + (place ? display_path(place->path) : std::string(path_of(was)));
    }
    return from + "から移設";
}

struct relabelled {
    label was;
    label is;
};

auto order_of(const label& one) {
    return std::tie(one.series, one.numbers);
}

/// 「項番の振直し (3)→(4) (4)→(5)」, with （順序の入れ替え） when some sibling passed another.
std::string renumbering(const change& one) {
    std::vector<relabelled> pairs;
    const std::size_t count = std::min(one.old_places.size(), one.new_places.size());
    pairs.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        pairs.push_back({read_label(last_label_of(one.old_places[i])),
                         read_label(last_label_of(one.new_places[i]))});
    }
    std::ranges::stable_sort(pairs, [](const relabelled& a, const relabelled& b) {
        return order_of(a.was) < order_of(b.was);
    });
    const bool in_order =
        std::ranges::is_sorted(pairs, [](const relabelled& a, const relabelled& b) {
            return order_of(a.is) < order_of(b.is);
        });
    std::string told = in_order ? "項番の振直し " : "項番の振直し（順序の入れ替え）";
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        told += (i == 0 ? "" : " ") + pairs[i].was.text + "→" + pairs[i].is.text;
    }
    return told;
}

bool only_grew(const change& one) {
    return std::ranges::none_of(one.runs,
                                [](const text_run& run) { return run.op == run_op::remove; });
}

std::string_view mark_of_one(const change& one) {
    switch (one.kind) {
    case change_kind::added:
    case change_kind::moved:
        return "追加";
    case change_kind::deleted:
        return "削除";
    case change_kind::modified:
        return !one.runs.empty() && only_grew(one) && one.old_class == one.new_class ? "追加"
                                                                                     : "変更";
    case change_kind::renumbered:
    case change_kind::split:
    case change_kind::merged:
        break;
    }
    return "変更";
}

} // namespace

std::vector<std::string> reasons_of(const std::vector<const change*>& changes,
                                    std::vector<std::string> notes,
                                    bool has_notes) {
    const auto noted = [&notes](std::string_view word) {
        return std::ranges::any_of(notes, [&](const std::string& text) {
            return text.find(word) != std::string::npos;
        });
    };
    const bool says_moved = noted("移設");
    const bool says_renumbered = noted("振直し");
    std::vector<std::string> reasons = std::move(notes);
    const auto add = [&reasons](std::string reason) {
        if (std::ranges::find(reasons, reason) == reasons.end()) {
            reasons.push_back(std::move(reason));
        }
    };
    for (const change* one : changes) {
        if (one->kind == change_kind::moved && !says_moved) {
            add(moved_from(*one));
        } else if (one->kind == change_kind::renumbered && !says_renumbered) {
            add(renumbering(*one));
        } else if (one->level == change_level::clause && !has_notes) {
            if (one->kind == change_kind::added) {
                add("基準小項目の新設");
            } else if (one->kind == change_kind::deleted) {
                add("基準小項目の廃止");
            }
        }
    }
    return reasons;
}

std::string mark_of_row(const std::vector<const change*>& changes, std::string_view place) {
    const auto at_place = std::ranges::find_if(
        changes, [&](const change* one) { return place_of(*one) == place; });
    const change* first = at_place != changes.end() ? *at_place : changes.front();
    const bool renumbered = std::ranges::any_of(
        changes, [](const change* one) { return one->kind == change_kind::renumbered; });
    return renumbered && first->kind != change_kind::deleted ? "変更"
                                                             : std::string(mark_of_one(*first));
}

} // namespace kijun::effects
