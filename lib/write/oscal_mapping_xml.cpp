// A mapping collection as XML, in the order of the model.

#include "write/oscal_mapping.hpp"
#include "write/xml_lines.hpp"

#include <utility>

namespace kijun {

namespace {

using namespace exchange;

void add_map(xml_lines& out, const oscal_map& map) {
    out.open("map",
             {{"uuid", map.uuid},
              {"ns", map.is_own ? own_namespace : ""},
              {"matching-rationale", map.rationale}});
    out.text("relationship", map.relationship);
    for (const auto& [name, end] :
         {std::pair{"source", &map.source}, {"target", &map.target}}) {
        out.leaf(name,
                 {{"type", end->is_control ? "control" : "statement"}, {"id-ref", end->id}});
    }
    if (!map.confidence.empty()) {
        out.text("confidence-score", map.confidence, {{"percentage", map.confidence}});
    }
    for (const oscal_property& each : map.properties) {
        out.leaf("prop", {{"name", each.name}, {"ns", own_namespace}, {"value", each.value}});
    }
    out.prose("remarks", map.remarks);
    out.close();
}

void add_mapping(xml_lines& out, const oscal_mapping& mapping) {
    out.open("mapping",
             {{"uuid", mapping.uuid}, {"method", mapping.method}, {"status", mapping.status}});
    out.leaf("source-resource", {{"type", "catalog"}, {"href", "#" + mapping.source}});
    out.leaf("target-resource", {{"type", "catalog"}, {"href", "#" + mapping.target}});
    for (const oscal_map& map : mapping.maps) {
        add_map(out, map);
    }
    out.prose("mapping-description", mapping.description);
    out.close();
}

void add_metadata(xml_lines& out, const oscal_collection& whole) {
    out.open("metadata");
    out.text("title", whole.title);
    out.text("last-modified", whole.modified);
    out.text("version", whole.version);
    out.text("oscal-version", oscal_version);
    for (const oscal_role& role : whole.roles) {
        out.open("role", {{"id", role.id}});
        out.text("title", role.title);
        out.close();
    }
    for (const oscal_party& party : whole.parties) {
        out.open("party", {{"uuid", party.uuid}, {"type", "person"}});
        out.text("name", party.name);
        out.close();
    }
    out.close();
}

void add_provenance(xml_lines& out, const oscal_collection& whole) {
    out.open("provenance",
             {{"method", whole.method},
              {"matching-rationale", whole.rationale},
              {"status", whole.status}});
    out.prose("mapping-description", whole.description);
    for (const oscal_role& role : whole.roles) {
        out.open("responsible-party", {{"role-id", role.id}});
        for (const std::string& party : role.parties) {
            out.text("party-uuid", party);
        }
        out.close();
    }
    out.close();
}

} // namespace

result<std::string> to_oscal_mapping_xml(const linked_models& of) {
    const result<oscal_collection> whole = oscal_collection_of(of);
    if (!whole) {
        return whole.error();
    }
    xml_lines out;
    out.open("mapping-collection",
             {{"xmlns", "http://csrc.nist.gov/ns/oscal/1.0"}, {"uuid", whole->uuid}});
    add_metadata(out, *whole);
    add_provenance(out, *whole);
    for (const oscal_mapping& mapping : whole->mappings) {
        add_mapping(out, mapping);
    }
    out.open("back-matter");
    for (const oscal_resource& resource : whole->resources) {
        out.open("resource", {{"uuid", resource.uuid}});
        out.text("title", resource.title);
        if (!resource.href.empty()) {
            out.leaf("rlink", {{"href", resource.href}});
        }
        out.close();
    }
    out.close();
    out.close();
    return out.take();
}

} // namespace kijun
