// stated relations → <relations>.

#include "decimal.hpp"
#include "xml_escape.hpp"

#include <kijun/write/write.hpp>

namespace kijun {
namespace {

void append_filled(std::string& to, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        append_xml_attribute(to, name, value);
    }
}

void append_relation(std::string& to, const stated_relation& each) {
    to += "  <relation";
    append_xml_attribute(to, "item", each.item);
    append_xml_attribute(to, "clause", each.clause);
    append_filled(to, "path", each.path);
    append_xml_attribute(to, "type", to_string(each.type));
    append_xml_attribute(to, "rationale", to_string(each.rationale));
    append_xml_attribute(to, "method", to_string(each.method));
    append_filled(to, "author", each.author);
    append_filled(to, "date", each.date);
    if (each.confidence) {
        append_xml_attribute(to, "confidence", print_decimal(*each.confidence));
    }
    append_filled(to, "reviewed", each.reviewed ? "yes" : "");
    append_filled(to, "reviewer", each.reviewer);
    append_filled(to, "review-date", each.review_date);
    if (each.reason.empty()) {
        to += "/>\n";
        return;
    }
    to += '>';
    append_xml_text(to, each.reason);
    to += "</relation>\n";
}

} // namespace

std::string to_xml(const relation_set& what) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<relations";
    append_filled(out, "checklist", what.checklist);
    append_filled(out, "version", what.version);
    append_filled(out, "standard", what.standard);
    append_filled(out, "edition", what.edition);
    if (what.relations.empty()) {
        return out + "/>\n";
    }
    out += ">\n";
    for (const stated_relation& each : what.relations) {
        append_relation(out, each);
    }
    return out + "</relations>\n";
}

} // namespace kijun
