// checklist → <checklist>.

#include "xml_escape.hpp"
#include "xml_ordinal.hpp"

#include <kijun/write/write.hpp>

namespace kijun {
namespace {

void append_filled_attribute(std::string& to, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        append_xml_attribute(to, name, value);
    }
}

void append_related(std::string& to, const related_clauses& related) {
    to += "    <related";
    append_filled_attribute(to, "standard", related.standard);
    append_filled_attribute(to, "label", related.label);
    if (related.text.empty()) {
        to += "/>\n";
        return;
    }
    to += '>';
    append_xml_text(to, related.text);
    to += "</related>\n";
}

void append_item(std::string& to, const checklist_item& item) {
    to += "  <item";
    if (!is_ordinal(item.number)) {
        append_xml_attribute(to, "number", item.number);
    }
    append_xml_attribute(to, "category", item.category);
    append_xml_attribute(to, "goal", item.goal);
    append_filled_attribute(to, "subject", item.subject);
    append_filled_attribute(to, "status", item.status);
    append_filled_attribute(to, "issue", item.issue);
    append_filled_attribute(to, "plan", item.plan);
    if (item.related.empty() && item.note.empty()) {
        to += "/>\n";
        return;
    }
    to += ">\n";
    for (const related_clauses& each : item.related) {
        append_related(to, each);
    }
    if (!item.note.empty()) {
        to += "    <note>";
        append_xml_text(to, item.note);
        to += "</note>\n";
    }
    to += "  </item>\n";
}

} // namespace

std::string to_xml(const checklist& what) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checklist";
    append_xml_attribute(out, "name", what.name);
    append_xml_attribute(out, "version", what.version);
    if (what.items.empty()) {
        return out + "/>\n";
    }
    out += ">\n";
    for (const checklist_item& item : what.items) {
        append_item(out, item);
    }
    return out + "</checklist>\n";
}

} // namespace kijun
