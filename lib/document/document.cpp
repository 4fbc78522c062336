#include <kijun/document/document.hpp>

#include <cstddef>

namespace kijun {

std::string plain_text(const std::vector<document_run>& runs) {
    std::string text;
    for (const document_run& run : runs) {
        for (std::size_t i = 0; i != run.text.size(); ++i) {
            const bool is_return = run.text[i] == '\r';
            if (is_return && i + 1 != run.text.size() && run.text[i + 1] == '\n') {
                continue;
            }
            text += is_return ? '\n' : run.text[i];
        }
    }
    return text;
}

namespace {

template <typename Wanted>
std::string text_of(const table_cell& cell, Wanted is_wanted) {
    std::string text;
    bool first = true;
    for (const document_paragraph& paragraph : cell.content) {
        if (!is_wanted(paragraph.kind)) {
            continue;
        }
        text += first ? "" : "\n";
        text += paragraph.label;
        text += paragraph.label.empty() ? "" : " ";
        text += plain_text(paragraph.runs);
        first = false;
    }
    return text;
}

} // namespace

std::string plain_text(const table_cell& cell) {
    return text_of(cell, [](paragraph_kind) { return true; });
}

std::string body_text(const table_cell& cell) {
    return text_of(cell, [](paragraph_kind kind) {
        return kind != paragraph_kind::footnote && kind != paragraph_kind::comment;
    });
}

namespace {

text_mark mark_of(tracked_fate fate) {
    return fate == tracked_fate::inserted  ? text_mark::inserted
           : fate == tracked_fate::deleted ? text_mark::deleted
                                           : text_mark::none;
}

void add_label(std::vector<document_run>& to, const std::string& label, text_mark marks) {
    if (!label.empty()) {
        to.push_back({label + " ", marks, ""});
    }
}

} // namespace

std::vector<document_run> labelled_runs(const document_paragraph& of) {
    std::vector<document_run> printed;
    if (of.old_label) {
        add_label(printed, *of.old_label, text_mark::deleted);
        add_label(printed, of.label, text_mark::inserted);
    } else {
        add_label(printed, of.label, mark_of(of.tracked));
    }
    printed.insert(printed.end(), of.runs.begin(), of.runs.end());
    return printed;
}

std::vector<document_run> labelled_runs(const document_heading& of) {
    std::vector<document_run> printed;
    add_label(printed, of.label, mark_of(of.tracked));
    printed.insert(printed.end(), of.runs.begin(), of.runs.end());
    return printed;
}

} // namespace kijun
