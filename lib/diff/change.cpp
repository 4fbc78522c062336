#include <kijun/diff/change.hpp>

#include <algorithm>

namespace kijun {

std::string_view mark_of(const change& what) noexcept {
    const bool rule = what.level == change_level::clause;
    const auto only_inserts = [&what] {
        return std::ranges::none_of(
            what.runs, [](const text_run& run) { return run.op == run_op::remove; });
    };
    switch (what.kind) {
    case change_kind::added:
        return rule ? "新設" : "追加";
    case change_kind::deleted:
        return rule ? "廃止" : "削除";
    case change_kind::modified:
        return what.edited && !what.runs.empty() && only_inserts() ? "追加" : "変更";
    case change_kind::moved:
        return "移設";
    case change_kind::renumbered:
        return "項番の振直し";
    case change_kind::split:
    case change_kind::merged:
        return "変更";
    }
    return "変更";
}

std::string_view to_string(change_level level) noexcept {
    return level == change_level::clause ? "clause" : "paragraph";
}

std::string_view to_string(change_kind kind) noexcept {
    switch (kind) {
    case change_kind::added:
        return "added";
    case change_kind::deleted:
        return "deleted";
    case change_kind::modified:
        return "modified";
    case change_kind::moved:
        return "moved";
    case change_kind::renumbered:
        return "renumbered";
    case change_kind::split:
        return "split";
    case change_kind::merged:
        return "merged";
    }
    return "modified";
}

std::string_view to_string(change_grade grade) noexcept {
    return grade == change_grade::editorial ? "editorial" : "substantive";
}

std::string_view to_string(obligation strength) noexcept {
    switch (strength) {
    case obligation::none:
        return "none";
    case obligation::info:
        return "info";
    case obligation::may:
        return "may";
    case obligation::should:
        return "should";
    case obligation::must:
        return "must";
    }
    return "none";
}

std::vector<diagnostic> findings_of(const difference& changes) {
    if (!changes.coarse) {
        return {};
    }
    const edition_name& before = changes.old_edition;
    const edition_name& after = changes.new_edition;
    return {{code::budget_spent, {}, {before.name + " → " + after.name}}};
}

} // namespace kijun
