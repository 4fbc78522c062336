#include "write/xlsx_strings.hpp"

#include "write/xlsx_formats.hpp"
#include "write/xml_escape.hpp"

#include <cstdlib>
#include <cstring>
#include <new>
#include <xlsxwriter.h>

namespace kijun::xlsx {
namespace {

bool is_hexadecimal(std::string_view digits) {
    return digits.find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

/// CT_RElt of ECMA-376, §18.4.4; the order of what is in rPr is that of Excel.
void append_run(std::string& to, const document_run& run) {
    to += "<r><rPr>";
    to += has(run.marks, text_mark::bold) ? "<b/>" : "";
    to += has(run.marks, text_mark::strike) ? "<strike/>" : "";
    to += has(run.marks, text_mark::underline) ? "<u/>" : "";
    to += "<sz val=\"10\"/>";
    to += has(run.marks, text_mark::red) ? "<color rgb=\"FFFF0000\"/>" : "<color theme=\"1\"/>";
    to.append("<rFont val=\"")
        .append(font_name)
        .append("\"/><family val=\"2\"/><charset val=\"128\"/>");
    to += "</rPr><t xml:space=\"preserve\">";
    append_xml_text(to, escaped_text(run.text));
    to += "</t></r>";
}

} // namespace

std::string escaped_text(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size(); ++at) {
        constexpr std::size_t length = 7; // _xHHHH_
        const std::string_view here = text.substr(at, length);
        const bool looks_escaped = here.size() == length && here.starts_with("_x") &&
                                   here.back() == '_' && is_hexadecimal(here.substr(2, 4));
        escaped += looks_escaped ? "_x005F_" : std::string(1, text[at]);
    }
    return escaped;
}

std::string shared_texts::placeholder(const std::vector<document_run>& runs) {
    if (runs.size() == 1) {
        return escaped_text(runs.front().text);
    }
    std::string xml;
    for (const document_run& run : runs) {
        append_run(xml, run);
    }
    const auto [known, is_new] = by_xml_.try_emplace(std::move(xml));
    if (is_new) {
        // No text of a cell: those are clean of control characters.
        known->second = "\x01" + std::to_string(by_xml_.size());
        stood_for_.emplace(known->second, known->first);
    }
    return known->second;
}

void shared_texts::settle(lxw_sst& into) const {
    sst_element* each = nullptr;
    STAILQ_FOREACH(each, into.order_list, sst_order_pointers) {
        const auto runs = stood_for_.find(each->string);
        if (runs == stood_for_.end()) {
            continue;
        }
        char* const xml = ::strdup(runs->second.c_str());
        if (xml == nullptr) {
            throw std::bad_alloc();
        }
        std::free(each->string); // NOLINT(cppcoreguidelines-no-malloc): the library's own
        each->string = xml;
        each->is_rich_string = LXW_TRUE;
    }
}

} // namespace kijun::xlsx
