#include "expected_changes.hpp"

#include "correspondence.hpp"

#include <kijun/read/read.hpp>

#include <boost/json.hpp>

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::bench {
namespace {

template <typename Enum>
Enum named(std::string_view name, std::initializer_list<Enum> all) {
    for (const Enum one : all) {
        if (to_string(one) == name) {
            return one;
        }
    }
    throw std::runtime_error("unknown name in expected-changes.json: " + std::string(name));
}

std::vector<std::string> places(const boost::json::value& of) {
    std::vector<std::string> all;
    for (const auto& place : of.as_array()) {
        all.emplace_back(place.as_string());
    }
    return all;
}

generator::edit_type type_of(const generator::known_edit& edit) {
    using generator::edit_type;
    const bool clause = edit.level == change_level::clause;
    switch (edit.kind) {
    case change_kind::added:
        return clause ? edit_type::clause_added : edit_type::added;
    case change_kind::deleted:
        return clause ? edit_type::clause_deleted : edit_type::deleted;
    case change_kind::moved:
        return clause        ? edit_type::clause_relocated
               : edit.edited ? edit_type::moved_edited
                             : edit_type::moved;
    case change_kind::renumbered:
        return clause ? edit_type::clause_renumbered : edit_type::permuted;
    case change_kind::split:
        return edit_type::split;
    case change_kind::merged:
        return edit_type::merged;
    case change_kind::modified:
        break;
    }
    if (clause) {
        return edit.edited ? edit_type::title_edited : edit_type::class_changed;
    }
    return edit_type::edited;
}

} // namespace

known_truth expected_changes(const place_list& olds, const place_list& news) {
    const auto file = load(KIJUN_CORPUS "/annual-review/expected-changes.json");
    if (!file) {
        throw std::runtime_error(describe(file.error(), language::en));
    }
    known_truth truth;
    difference as_told; // the marks, in the form of a comparison: pairs follow from them
    const boost::json::value whole = boost::json::parse(file->bytes);
    for (const auto& each : whole.as_array()) {
        const auto& fields = each.as_object();
        generator::known_edit edit;
        edit.kind = named(std::string_view(fields.at("kind").as_string()),
                          {change_kind::added,
                           change_kind::deleted,
                           change_kind::modified,
                           change_kind::moved,
                           change_kind::renumbered,
                           change_kind::split,
                           change_kind::merged});
        edit.level = named(std::string_view(fields.at("level").as_string()),
                           {change_level::clause, change_level::paragraph});
        edit.old_places = places(fields.at("old"));
        edit.new_places = places(fields.at("new"));
        edit.edited = fields.at("edited").as_bool();
        edit.type = type_of(edit);
        change& told = as_told.changes.emplace_back();
        told.kind = edit.kind;
        told.old_places = edit.old_places;
        told.new_places = edit.new_places;
        truth.edits.push_back(std::move(edit));
    }
    const auto found = reconstruct(olds, news, as_told);
    for (std::size_t from = 0; from < olds.size(); ++from) {
        if (found.new_of[from] != no_place) {
            truth.same.emplace_back(from, found.new_of[from]);
        }
    }
    return truth;
}

} // namespace kijun::bench
