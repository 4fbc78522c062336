#include "write/json_support.hpp"

#include <kijun/impact/propose.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace json_support {

namespace {

boost::json::object object_of(const link_signal& signal) {
    boost::json::object object;
    object["rule"] = text(signal.rule);
    object["score"] = signal.score;
    object["clause"] = text(signal.clause);
    boost::json::array words;
    for (const std::string& word : signal.words) {
        words.push_back(text(word));
    }
    object["words"] = std::move(words);
    return object;
}

boost::json::object object_of(const stated_relation& said) {
    boost::json::object object;
    object["type"] = text(to_string(said.type));
    object["place"] = text(place_of(said));
    object["rationale"] = text(to_string(said.rationale));
    object["method"] = text(to_string(said.method));
    object["author"] = text(said.author);
    object["date"] = text(said.date);
    if (said.confidence) {
        object["confidence"] = *said.confidence;
    }
    object["reviewed"] = said.reviewed;
    object["reviewer"] = text(said.reviewer);
    object["review_date"] = text(said.review_date);
    object["reason"] = text(said.reason);
    return object;
}

boost::json::object object_of(const refused_proposal& link) {
    boost::json::object object;
    object["change"] = text(link.change);
    object["item"] = text(link.item);
    object["relation"] = text(to_string(link.how));
    object["because"] = text(link.because);
    return object;
}

void add_link(json_writer& out, const impact_link& link) {
    out.begin_long_object();
    out.add("change", link.change);
    out.add("item", link.item);
    out.add("relation", to_string(link.how));
    out.add("via", link.via);
    out.add("score", link.score);
    out.add("evidence", link.evidence);
    out.add("verdict", to_string(link.verdict));
    out.add("rationale", link.rationale);
    const auto add_filled = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            out.add(name, value);
        }
    };
    out.add("relevance", link.relevance);
    if (!link.signals.empty()) {
        boost::json::array signals;
        for (const link_signal& each : link.signals) {
            signals.push_back(object_of(each));
        }
        out.add("signals", signals);
    }
    if (link.ways.size() > 1) {
        boost::json::array paths;
        for (const std::vector<std::string>& way : link.ways) {
            boost::json::object path;
            path["via"] = texts(way);
            path["length"] = way.size() - 1;
            path["score"] = std::pow(0.5, static_cast<double>(way.size() - 1));
            paths.push_back(std::move(path));
        }
        out.add("paths", paths);
    }
    if (!link.stated.empty()) {
        out.add("type", to_string(link.stated.front().type));
        boost::json::array stated;
        for (const stated_relation& each : link.stated) {
            stated.push_back(object_of(each));
        }
        out.add("stated", stated);
    }
    add_filled("citation", link.citation);
    add_filled("method", link.method);
    add_filled("reviewer", link.reviewer);
    add_filled("date", link.date);
    add_filled("skipped", link.skipped);
    out.end_object();
}

void add_item(json_writer& out, const impacted_item& item) {
    out.begin_long_object();
    out.add("number", item.number);
    out.add("needs_review", item.needs_review);
    out.add("changes", item.changes);
    out.add("ranked", item.ranked);
    out.add("skipped", item.skipped);
    out.add("cites", item.cites);
    out.end_object();
}

boost::json::object object_of(const dangling_link& link) {
    boost::json::object object;
    object["item"] = text(link.item);
    object["citation"] = text(link.citation);
    object["why"] = text(link.why);
    object["clause"] = text(link.clause);
    object["now"] = text(link.now);
    object["reused"] = link.reused;
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

/// All links by change: those of citations and reviewers, then the proposed ones; last those
/// of no change that there is, by id, for nothing is lost of what a caller made.
std::vector<const impact_link*> links_by_change(const list_impact& of,
                                                const change_order& order) {
    struct placed {
        std::size_t at;
        const impact_link* link;
    };
    std::vector<placed> all;
    all.reserve(of.links.size() + of.proposed.size());
    std::string_view last; // links come by change, so the last one is nearly always the same
    std::size_t at = order.size();
    const auto add = [&](const impact_link& link) {
        if (link.change != last || last.empty()) {
            const auto found = order.find(link.change);
            last = link.change;
            at = found == order.end() ? order.size() : found->second;
        }
        all.push_back({at, &link});
    };
    for (const impact_link& link : of.links) {
        add(link);
    }
    for (const impact_link* link : open_proposals(of)) {
        add(*link);
    }
    std::ranges::stable_sort(all, [&](const placed& a, const placed& b) {
        return a.at != b.at ? a.at < b.at
                            : a.at == order.size() && a.link->change < b.link->change;
    });
    std::vector<const impact_link*> links;
    links.reserve(all.size());
    for (const placed& one : all) {
        links.push_back(one.link);
    }
    return links;
}

} // namespace

change_order order_of(const difference& of) {
    change_order order;
    for (const change& what : of.changes) {
        order.try_emplace(what.id, order.size());
    }
    return order;
}

void add_reasons(json_writer& out, const std::vector<explained_change>& reasons) {
    out.add(array_of(reasons));
}

void add_impact(json_writer& out,
                const list_impact& of,
                const difference& changes,
                const change_order& order,
                const editions_part& editions) {
    boost::json::object checklist;
    checklist["name"] = text(of.checklist);
    checklist["version"] = text(of.version);

    out.begin_long_object();
    out.add("schema", "kijun.impact/1");
    out.add("old", name_of(changes.old_edition));
    out.add("new", name_of(changes.new_edition));
    out.add("checklist", checklist);
    editions.add_changes(out);
    out.key("links");
    out.begin_array();
    for (const impact_link* link : links_by_change(of, order)) {
        add_link(out, *link);
    }
    out.end_array();
    out.key("items");
    out.begin_array();
    for (const impacted_item& item : of.items) {
        add_item(out, item);
    }
    out.end_array();
    out.add("dangling", array_of(of.dangling));
    out.add("unlinked_changes", of.unlinked_changes);
    if (!of.refused.empty()) {
        out.add("refused", array_of(of.refused));
    }
    editions.add_reasons(out);
    out.add("judged", array_of(of.judged));
    out.add("findings", findings(of.findings));
    out.add("summary", summary_of(changes));
    out.end_object();
}

void add_impact(json_writer& out, const impact& of, bool with_changes) {
    const editions_part part{[&](json_writer& to) {
                                 if (with_changes) {
                                     to.key("changes");
                                     add_changes(to, of.changes);
                                     add_overview(to, of.changes);
                                 }
                             },
                             [&](json_writer& to) {
                                 to.key("reasons");
                                 add_reasons(to, of.reasons);
                             }};
    add_impact(out, of, of.changes, order_of(of.changes), part);
}

} // namespace json_support

std::string to_json(const impact& of, bool with_changes) {
    json_writer out;
    json_support::add_impact(out, of, with_changes);
    return out.finish();
}

} // namespace kijun
