#include "write/docx_text.hpp"

#include "write/escape.hpp"
#include "write/xml_escape.hpp"

#include <algorithm>
#include <utility>

namespace kijun::docx {

namespace {

/// "2025-12-04" or "2025-12-04T09:00:00".
bool is_date(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd";
    constexpr std::size_t day = 10;
    if (text.size() != day && text.size() != form.size()) {
        return false;
    }
    return std::equal(text.begin(), text.end(), form.begin(), [](char here, char wanted) {
        return wanted == 'd' ? here >= '0' && here <= '9' : here == wanted;
    });
}

std::string look_of(text_mark marks) {
    std::string look;
    look += has(marks, text_mark::bold) ? "<w:b/>" : "";
    look += has(marks, text_mark::strike) ? "<w:strike/>" : "";
    look += has(marks, text_mark::red) ? "<w:color w:val=\"FF0000\"/>" : "";
    look += has(marks, text_mark::underline) ? "<w:u w:val=\"single\"/>" : "";
    return look;
}

} // namespace

text_writer::text_writer(const docx_options& chosen,
                         std::map<std::string, std::string, std::less<>> bookmarks)
    : bookmarks_(std::move(bookmarks)) {
    append_xml_attribute(author_and_date_, "w:author", clean_text(chosen.author));
    if (is_date(chosen.date)) {
        const bool has_time = chosen.date.find('T') != std::string::npos;
        append_xml_attribute(
            author_and_date_, "w:date", chosen.date + (has_time ? "Z" : "T00:00:00Z"));
    }
}

std::string text_writer::bookmark(std::string_view anchor) const {
    const auto found = bookmarks_.find(anchor);
    return anchor.empty() || found == bookmarks_.end() ? std::string() : found->second;
}

std::string text_writer::open_change(std::string_view element) {
    return "<" + std::string(element) + " w:id=\"" + std::to_string(++changes_) + "\"" +
           author_and_date_;
}

std::string text_writer::fate(tracked_fate of) {
    return of == tracked_fate::kept
               ? std::string()
               : "<w:rPr>" + open_change(of == tracked_fate::inserted ? "w:ins" : "w:del") +
                     "/></w:rPr>";
}

void text_writer::append_marked(std::string& to,
                                std::string_view text,
                                std::string_view look,
                                text_mark marks) {
    const std::string clean = clean_text(text);
    if (clean.empty()) {
        return;
    }
    const bool deleted = has(marks, text_mark::deleted);
    const std::string_view change = deleted                           ? "w:del"
                                    : has(marks, text_mark::inserted) ? "w:ins"
                                                                      : "";
    to += change.empty() ? std::string() : open_change(change) + ">";
    to += "<w:r>";
    if (!look.empty()) {
        to += "<w:rPr>";
        to += look;
        to += "</w:rPr>";
    }
    const std::string_view element = deleted ? "w:delText" : "w:t";
    for (std::size_t begin = 0; begin < clean.size();) {
        const std::size_t end = std::min(clean.find_first_of("\n\t", begin), clean.size());
        if (end > begin) {
            to += '<';
            to += element;
            to += " xml:space=\"preserve\">";
            append_xml_text(to, std::string_view(clean).substr(begin, end - begin));
            to += "</";
            to += element;
            to += '>';
        }
        if (end < clean.size()) {
            to += clean[end] == '\n' ? "<w:br/>" : "<w:tab/>";
        }
        begin = end + 1;
    }
    to += "</w:r>";
    if (!change.empty()) {
        to += "</";
        to += change;
        to += '>';
    }
}

void text_writer::append(std::string& to, const document_run& run) {
    const std::string name = bookmark(run.target);
    to += name.empty() ? "" : "<w:hyperlink w:anchor=\"" + name + "\">";
    append_marked(to, run.text, look_of(run.marks), run.marks);
    to += name.empty() ? "" : "</w:hyperlink>";
}

void text_writer::append_label(std::string& to, const std::string& label, text_mark marks) {
    if (!label.empty()) {
        append_marked(to, label + " ", "<w:rStyle w:val=\"ItemLabel\"/>", marks);
    }
}

void text_writer::append(std::string& to, const document_paragraph& paragraph) {
    const text_mark whole = paragraph.tracked == tracked_fate::inserted  ? text_mark::inserted
                            : paragraph.tracked == tracked_fate::deleted ? text_mark::deleted
                                                                         : text_mark::none;
    if (paragraph.old_label) {
        append_label(to, *paragraph.old_label, text_mark::deleted);
    }
    append_label(to, paragraph.label, paragraph.old_label ? text_mark::inserted : whole);
    for (const document_run& run : paragraph.runs) {
        append(to, run);
    }
}

void text_writer::append(std::string& to, const document_heading& heading) {
    append_label(to,
                 heading.label,
                 heading.tracked == tracked_fate::inserted  ? text_mark::inserted
                 : heading.tracked == tracked_fate::deleted ? text_mark::deleted
                                                            : text_mark::none);
    for (const document_run& run : heading.runs) {
        append(to, run);
    }
}

} // namespace kijun::docx
