#include "write/json_support.hpp"

#include <kijun/impact/propose.hpp>
#include <kijun/write/write.hpp>

#include <map>
#include <string_view>
#include <utility>

namespace kijun {

namespace json_support {

namespace {

boost::json::object object_of(const impact_link& link) {
    boost::json::object object;
    object["change"] = text(link.change);
    object["item"] = text(link.item);
    object["relation"] = text(to_string(link.how));
    object["via"] = texts(link.via);
    object["score"] = link.score;
    object["evidence"] = texts(link.evidence);
    object["verdict"] = text(to_string(link.verdict));
    object["rationale"] = text(link.rationale);
    const auto add_filled = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            object[name] = text(value);
        }
    };
    add_filled("citation", link.citation);
    add_filled("method", link.method);
    add_filled("reviewer", link.reviewer);
    add_filled("date", link.date);
    add_filled("skipped", link.skipped);
    return object;
}

boost::json::object object_of(const impacted_item& item) {
    boost::json::object object;
    object["number"] = text(item.number);
    object["needs_review"] = item.needs_review;
    object["changes"] = texts(item.changes);
    object["skipped"] = text(item.skipped);
    object["cites"] = item.cites;
    return object;
}

boost::json::object object_of(const dangling_link& link) {
    boost::json::object object;
    object["item"] = text(link.item);
    object["citation"] = text(link.citation);
    object["why"] = text(link.why);
    object["clause"] = text(link.clause);
    object["now"] = text(link.now);
    object["file"] = text(link.where.file);
    object["line"] = link.where.at.line;
    object["column"] = link.where.at.column;
    object["cell"] = text(link.where.cell);
    return object;
}

boost::json::object object_of(const explained_change& reason) {
    boost::json::object object;
    object["change"] = text(reason.change);
    object["note"] = reason.note;
    object["place"] = text(reason.place);
    return object;
}

boost::json::object object_of(const judged_change& answer) {
    boost::json::object object;
    object["change"] = text(answer.change);
    object["verdict"] = text(to_string(answer.verdict));
    object["rationale"] = text(answer.rationale);
    object["reviewer"] = text(answer.reviewer);
    object["date"] = text(answer.date);
    return object;
}

template <typename Value>
boost::json::array array_of(const std::vector<Value>& values) {
    boost::json::array list;
    list.reserve(values.size());
    for (const Value& value : values) {
        list.push_back(object_of(value));
    }
    return list;
}

/// All links by change: those of citations and reviewers, then the proposed ones.
boost::json::array links_of(const impact& of) {
    std::multimap<std::string_view, const impact_link*> by_change;
    for (const impact_link& link : of.links) {
        by_change.emplace(link.change, &link);
    }
    for (const impact_link* link : open_proposals(of)) {
        by_change.emplace(link->change, link);
    }
    boost::json::array list;
    for (const change& what : of.changes.changes) {
        const auto [begin, end] = by_change.equal_range(what.id);
        for (auto each = begin; each != end; ++each) {
            list.push_back(object_of(*each->second));
        }
        by_change.erase(begin, end);
    }
    for (const auto& [unknown, link] : by_change) { // nothing is lost of what a caller made
        list.push_back(object_of(*link));
    }
    return list;
}

} // namespace

void add_impact(json_writer& out, const impact& of) {
    boost::json::object checklist;
    checklist["name"] = text(of.checklist);
    checklist["version"] = text(of.version);

    out.begin_object();
    out.add("schema", "kijun.impact/1");
    out.add("old", name_of(of.changes.old_edition));
    out.add("new", name_of(of.changes.new_edition));
    out.add("checklist", checklist);
    out.key("changes");
    add_changes(out, of.changes);
    out.add("links", links_of(of));
    out.add("items", array_of(of.items));
    out.add("dangling", array_of(of.dangling));
    out.add("unlinked_changes", of.unlinked_changes);
    out.add("reasons", array_of(of.reasons));
    out.add("judged", array_of(of.judged));
    out.add("findings", findings(of.findings));
    out.add("summary", summary_of(of.changes));
    out.end_object();
}

} // namespace json_support

std::string to_json(const impact& of) {
    json_writer out;
    json_support::add_impact(out, of);
    return out.finish();
}

} // namespace kijun
