// ledger → <ledger>.

#include "xml_escape.hpp"

#include <kijun/write/write.hpp>

#include <array>

namespace kijun {
namespace {

struct named_text {
    std::string_view name;
    std::string_view text;
};

void append_verdict(std::string& to, const verdict& each) {
    to += "  <verdict";
    append_xml_attribute(to, "change", each.change);
    append_xml_attribute(to, "item", each.item);
    append_xml_attribute(to, "relation", to_string(each.how));
    append_xml_attribute(to, "answer", to_string(each.said));
    const std::array attributes{named_text{"reviewer", each.reviewer},
                                named_text{"date", each.date},
                                named_text{"clause", each.clause},
                                named_text{"path", each.path},
                                named_text{"number", each.number},
                                named_text{"superseded", each.superseded ? "yes" : ""}};
    for (const named_text& attribute : attributes) {
        if (!attribute.text.empty()) {
            append_xml_attribute(to, attribute.name, attribute.text);
        }
    }
    const std::array texts{named_text{"reason", each.reason},
                           named_text{"change-text", each.change_text},
                           named_text{"item-text", each.item_text}};
    bool open = false;
    for (const named_text& element : texts) {
        if (element.text.empty()) {
            continue;
        }
        to += open ? "" : ">\n";
        open = true;
        to.append("    <").append(element.name) += '>';
        append_xml_text(to, element.text);
        to.append("</").append(element.name) += ">\n";
    }
    to += open ? "  </verdict>\n" : "/>\n";
}

void append_hole(std::string& to, const hole_verdict& each) {
    to += "  <hole";
    append_xml_attribute(to, "of", each.of);
    append_xml_attribute(to, "answer", to_string(each.said));
    const std::array attributes{named_text{"reviewer", each.reviewer},
                                named_text{"date", each.date},
                                named_text{"clause", each.clause},
                                named_text{"number", each.number},
                                named_text{"superseded", each.superseded ? "yes" : ""}};
    for (const named_text& attribute : attributes) {
        if (!attribute.text.empty()) {
            append_xml_attribute(to, attribute.name, attribute.text);
        }
    }
    if (each.reason.empty()) {
        to += "/>\n";
        return;
    }
    to += ">\n    <reason>";
    append_xml_text(to, each.reason);
    to += "</reason>\n  </hole>\n";
}

} // namespace

std::string to_xml(const ledger& what) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (what.verdicts.empty() && what.holes.empty()) {
        return out + "<ledger/>\n";
    }
    out += "<ledger>\n";
    for (const verdict& each : what.verdicts) {
        append_verdict(out, each);
    }
    for (const hole_verdict& each : what.holes) {
        append_hole(out, each);
    }
    return out + "</ledger>\n";
}

} // namespace kijun
