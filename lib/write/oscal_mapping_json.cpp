// A mapping collection as JSON. Prose of OSCAL is Markdown there, so what might be taken for
// markup is escaped.

#include "write/json_writer.hpp"
#include "write/oscal_mapping.hpp"

#include <charconv>

namespace kijun {

namespace {

using namespace exchange;

std::string prose(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>&~^\"'{}#|!$";
    constexpr std::string_view at_begin = "-+=.)";
    std::string escaped;
    bool begins = true; // only what may be a number of a list has been on this line
    for (const char c : text) {
        const bool marks_here = marks.find(c) != std::string_view::npos;
        const bool marks_begin = begins && at_begin.find(c) != std::string_view::npos;
        escaped += marks_here || marks_begin ? "\\" : "";
        escaped += c;
        begins = c == '\n' || (begins && ((c >= '0' && c <= '9') || c == ' '));
    }
    return escaped;
}

void add_filled(json_writer& out, std::string_view name, const std::string& value) {
    if (!value.empty()) {
        out.add(name, value);
    }
}

void add_properties(json_writer& out, const std::vector<oscal_property>& properties) {
    if (properties.empty()) {
        return;
    }
    out.key("props");
    out.begin_array();
    for (const oscal_property& each : properties) {
        out.begin_object();
        out.add("name", each.name);
        out.add("ns", own_namespace);
        out.add("value", each.value);
        out.end_object();
    }
    out.end_array();
}

void add_end(json_writer& out, std::string_view name, const oscal_end& end) {
    out.key(name);
    out.begin_array();
    out.begin_object();
    out.add("type", end.is_control ? "control" : "statement");
    out.add("id-ref", end.id);
    out.end_object();
    out.end_array();
}

void add_map(json_writer& out, const oscal_map& map) {
    out.begin_long_object();
    out.add("uuid", map.uuid);
    if (map.is_own) {
        out.add("ns", own_namespace);
    }
    add_filled(out, "matching-rationale", map.rationale);
    out.add("relationship", map.relationship);
    add_end(out, "sources", map.source);
    add_end(out, "targets", map.target);
    if (!map.confidence.empty()) {
        double share = 0;
        std::from_chars(
            map.confidence.data(), map.confidence.data() + map.confidence.size(), share);
        out.key("confidence-score");
        out.begin_object();
        out.add("percentage", share);
        out.add("STRVALUE", map.confidence);
        out.end_object();
    }
    add_properties(out, map.properties);
    add_filled(out, "remarks", prose(map.remarks));
    out.end_object();
}

void add_resource_reference(json_writer& out, std::string_view name, const std::string& uuid) {
    out.key(name);
    out.begin_object();
    out.add("type", "catalog");
    out.add("href", "#" + uuid);
    out.end_object();
}

void add_mapping(json_writer& out, const oscal_mapping& mapping) {
    out.begin_long_object();
    out.add("uuid", mapping.uuid);
    out.add("method", mapping.method);
    out.add("status", mapping.status);
    add_resource_reference(out, "source-resource", mapping.source);
    add_resource_reference(out, "target-resource", mapping.target);
    out.key("maps");
    out.begin_array();
    for (const oscal_map& map : mapping.maps) {
        add_map(out, map);
    }
    out.end_array();
    out.add("mapping-description", prose(mapping.description));
    out.end_object();
}

void add_metadata(json_writer& out, const oscal_collection& whole) {
    out.key("metadata");
    out.begin_long_object();
    out.add("title", prose(whole.title));
    out.add("last-modified", whole.modified);
    out.add("version", whole.version);
    out.add("oscal-version", oscal_version);
    if (!whole.roles.empty()) {
        out.key("roles");
        out.begin_array();
        for (const oscal_role& role : whole.roles) {
            out.begin_object();
            out.add("id", role.id);
            out.add("title", role.title);
            out.end_object();
        }
        out.end_array();
        out.key("parties");
        out.begin_array();
        for (const oscal_party& party : whole.parties) {
            out.begin_object();
            out.add("uuid", party.uuid);
            out.add("type", "person");
            out.add("name", party.name);
            out.end_object();
        }
        out.end_array();
    }
    out.end_object();
}

void add_provenance(json_writer& out, const oscal_collection& whole) {
    out.key("provenance");
    out.begin_long_object();
    out.add("method", whole.method);
    out.add("matching-rationale", whole.rationale);
    out.add("status", whole.status);
    out.add("mapping-description", prose(whole.description));
    if (!whole.roles.empty()) {
        out.key("responsible-parties");
        out.begin_array();
        for (const oscal_role& role : whole.roles) {
            out.begin_object();
            out.add("role-id", role.id);
            out.add("party-uuids", role.parties);
            out.end_object();
        }
        out.end_array();
    }
    out.end_object();
}

} // namespace

result<std::string> to_oscal_mapping_json(const linked_models& of) {
    const result<oscal_collection> whole = oscal_collection_of(of);
    if (!whole) {
        return whole.error();
    }
    json_writer out;
    out.begin_long_object();
    out.key("mapping-collection");
    out.begin_long_object();
    out.add("uuid", whole->uuid);
    add_metadata(out, *whole);
    add_provenance(out, *whole);
    out.key("mappings");
    out.begin_array();
    for (const oscal_mapping& mapping : whole->mappings) {
        add_mapping(out, mapping);
    }
    out.end_array();
    out.key("back-matter");
    out.begin_long_object();
    out.key("resources");
    out.begin_array();
    for (const oscal_resource& resource : whole->resources) {
        out.begin_long_object();
        out.add("uuid", resource.uuid);
        out.add("title", prose(resource.title));
        if (!resource.href.empty()) {
            out.key("rlinks");
            out.begin_array();
            out.begin_object();
            out.add("href", resource.href);
            out.end_object();
            out.end_array();
        }
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.end_object();
    out.end_object();
    return out.finish();
}

} // namespace kijun
