#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

#include <utility>

namespace kijun {

namespace json_support {

namespace {

boost::json::object object_of(const change& what) {
    boost::json::object object;
    object["id"] = text(what.id);
    object["level"] = text(to_string(what.level));
    object["kind"] = text(to_string(what.kind));
    object["old"] = texts(what.old_places);
    object["new"] = texts(what.new_places);
    object["edited"] = what.edited;
    object["grade"] = text(to_string(what.grade));
    object["mark"] = text(mark_of(what));
    if (what.strength) {
        boost::json::object strength;
        strength["old"] = text(to_string(what.strength->before));
        strength["new"] = text(to_string(what.strength->after));
        object["obligation"] = std::move(strength);
    }
    boost::json::object citations;
    citations["added"] = texts(what.citations_added);
    citations["removed"] = texts(what.citations_removed);
    object["citations"] = std::move(citations);
    object["similarity"] = what.similarity;
    object["runs"] = runs(what.runs);
    // Beyond the names of design §4, and only where there is something to say:
    if (!what.after.empty()) {
        object["after"] = texts(what.after);
    }
    if (!what.grade_reason.empty()) {
        object["grade_reason"] = text(what.grade_reason);
    }
    if (what.old_class != what.new_class) {
        boost::json::object grade;
        grade["old"] = text(what.old_class);
        grade["new"] = text(what.new_class);
        object["class"] = std::move(grade);
    }
    if (!what.subtree.empty()) {
        boost::json::array lines;
        for (const subtree_line& line : what.subtree) {
            boost::json::object each;
            each["address"] = text(line.address);
            each["label"] = text(line.label);
            each["text"] = text(line.text);
            each["depth"] = line.depth;
            if (!line.grade.empty()) {
                each["grade"] = text(line.grade);
            }
            lines.push_back(std::move(each));
        }
        object["subtree"] = std::move(lines);
    }
    if (!what.along.empty()) {
        boost::json::array pairs;
        for (const place_pair& pair : what.along) {
            boost::json::object each;
            each["old"] = text(pair.old_place);
            each["new"] = text(pair.new_place);
            each["after"] = text(pair.after);
            pairs.push_back(std::move(each));
        }
        object["along"] = std::move(pairs);
    }
    if (what.kind == change_kind::split || what.kind == change_kind::merged) {
        object["joined_part"] = what.joined_part;
    }
    return object;
}

boost::json::object object_of(const change_counts& counts) {
    boost::json::object object;
    object["old"] = counts.old_total;
    object["new"] = counts.new_total;
    object["unchanged"] = counts.unchanged;
    for (const change_kind kind : {change_kind::added,
                                   change_kind::deleted,
                                   change_kind::modified,
                                   change_kind::moved,
                                   change_kind::renumbered,
                                   change_kind::split,
                                   change_kind::merged}) {
        const auto found = counts.by_kind.find(kind);
        object[to_string(kind)] = found == counts.by_kind.end() ? 0 : found->second;
    }
    return object;
}

} // namespace

boost::json::array changes(const difference& of) {
    boost::json::array list;
    list.reserve(of.changes.size());
    for (const change& what : of.changes) {
        list.push_back(object_of(what));
    }
    return list;
}

boost::json::object name_of(const edition_name& what) {
    boost::json::object object;
    object["standard"] = text(what.standard);
    object["edition"] = text(what.name);
    return object;
}

boost::json::object summary_of(const difference& of) {
    boost::json::object object;
    object["clauses"] = object_of(of.clauses);
    object["paragraphs"] = object_of(of.paragraphs);
    return object;
}

} // namespace json_support

std::string to_json(const difference& changes) {
    boost::json::object object;
    object["schema"] = "kijun.diff/1";
    object["old"] = json_support::name_of(changes.old_edition);
    object["new"] = json_support::name_of(changes.new_edition);
    object["changes"] = json_support::changes(changes);
    object["summary"] = json_support::summary_of(changes);
    return json_support::print(object);
}

} // namespace kijun
