#include "write/docx_text.hpp"

#include "write/escape.hpp"
#include "write/xml_escape.hpp"

#include <algorithm>
#include <utility>

namespace kijun::docx {

namespace {

/// "2025-12-04"
bool is_date(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    return text.size() == form.size() &&
           std::equal(text.begin(), text.end(), form.begin(), [](char here, char wanted) {
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

text_mark marks_of(tracked_fate fate) {
    return fate == tracked_fate::inserted  ? text_mark::inserted
           : fate == tracked_fate::deleted ? text_mark::deleted
                                           : text_mark::none;
}

} // namespace

text_writer::text_writer(const docx_options& chosen,
                         std::map<std::string, std::string, std::less<>> bookmarks)
    : bookmarks_(std::move(bookmarks)) {
    append_xml_attribute(of_whole_, "w:author", clean_text(chosen.author));
    of_inside_ = of_whole_;
    if (is_date(chosen.date)) {
        append_xml_attribute(of_whole_, "w:date", chosen.date + "T09:00:00Z");
        append_xml_attribute(of_inside_, "w:date", chosen.date + "T12:00:00Z");
    }
}

std::string text_writer::bookmark(std::string_view anchor) const {
    const auto found = bookmarks_.find(anchor);
    return anchor.empty() || found == bookmarks_.end() ? std::string() : found->second;
}

std::string text_writer::open_change(std::string_view element, tracked_fate around) {
    return "<" + std::string(element) + " w:id=\"" + std::to_string(++changes_) + "\"" +
           (around == tracked_fate::kept ? of_inside_ : of_whole_);
}

std::string text_writer::fate(tracked_fate of) {
    return of == tracked_fate::kept
               ? std::string()
               : "<w:rPr>" + open_change(of == tracked_fate::inserted ? "w:ins" : "w:del", of) +
                     "/></w:rPr>";
}

void text_writer::append_marked(std::string& to,
                                std::string_view text,
                                std::string_view look,
                                text_mark marks,
                                tracked_fate around) {
    const std::string clean = clean_text(text);
    if (clean.empty()) {
        return;
    }
    const bool deleted = has(marks, text_mark::deleted);
    const std::string_view change = deleted                           ? "w:del"
                                    : has(marks, text_mark::inserted) ? "w:ins"
                                                                      : "";
    to += change.empty() ? std::string() : open_change(change, around) + ">";
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

void text_writer::append(std::string& to, const document_run& run, tracked_fate around) {
    const std::string name = bookmark(run.target);
    to += name.empty() ? "" : "<w:hyperlink w:anchor=\"" + name + "\">";
    append_marked(to, run.text, look_of(run.marks), run.marks, around);
    to += name.empty() ? "" : "</w:hyperlink>";
}

void text_writer::append(std::string& to, const document_run& run) {
    append(to, run, tracked_fate::kept);
}

void text_writer::append_label(std::string& to,
                               const std::string& label,
                               text_mark marks,
                               tracked_fate around) {
    if (!label.empty()) {
        append_marked(to, label + " ", "<w:rStyle w:val=\"ItemLabel\"/>", marks, around);
    }
}

void text_writer::append(std::string& to, const document_paragraph& paragraph) {
    if (paragraph.old_label) {
        append_label(to, *paragraph.old_label, text_mark::deleted, paragraph.tracked);
    }
    append_label(to,
                 paragraph.label,
                 paragraph.old_label ? text_mark::inserted : marks_of(paragraph.tracked),
                 paragraph.tracked);
    for (const document_run& run : paragraph.runs) {
        append(to, run, paragraph.tracked);
    }
}

void text_writer::append(std::string& to, const document_heading& heading) {
    append_label(to, heading.label, marks_of(heading.tracked), heading.tracked);
    for (const document_run& run : heading.runs) {
        append(to, run, heading.tracked);
    }
}

} // namespace kijun::docx
