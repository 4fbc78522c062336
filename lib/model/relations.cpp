#include <kijun/model/relations.hpp>
#include <kijun/numbering/address.hpp>

#include <array>

namespace kijun {

std::string_view to_string(relationship what) noexcept {
    switch (what) {
    case relationship::equal:
        return "equal";
    case relationship::subset_of:
        return "subset-of";
    case relationship::superset_of:
        return "superset-of";
    case relationship::intersects_with:
        return "intersects-with";
    case relationship::no_relationship:
        break;
    }
    return "no-relationship";
}

std::string_view to_string(matching_rationale why) noexcept {
    switch (why) {
    case matching_rationale::syntactic:
        return "syntactic";
    case matching_rationale::semantic:
        return "semantic";
    case matching_rationale::functional:
        break;
    }
    return "functional";
}

std::string_view to_string(relating_method how) noexcept {
    switch (how) {
    case relating_method::human:
        return "human";
    case relating_method::automation:
        return "automation";
    case relating_method::hybrid:
        break;
    }
    return "hybrid";
}

std::string place_of(const stated_relation& of) {
    std::string place = to_string(address{of.clause, {}});
    if (!of.path.empty()) {
        place += '/';
        place += of.path;
    }
    return place;
}

std::string provenance_of(const stated_relation& of) {
    std::string words(to_string(of.type));
    for (const std::string_view part : std::array<std::string_view, 4>{
             to_string(of.rationale), to_string(of.method), of.author, of.date}) {
        if (!part.empty()) {
            words += "、";
            words += part;
        }
    }
    if (!of.reason.empty()) {
        words += ": ";
        words += of.reason;
    }
    return words;
}

} // namespace kijun
