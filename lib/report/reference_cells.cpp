#include "report/reference_cells.hpp"

#include "report/blocks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

using blocks::append;

std::string printed_path(std::span<const std::string> labels) {
    std::vector<std::string> printed;
    for (const std::string& label : labels) {
        if (std::string text = printed_label(label); !text.empty()) {
            printed.push_back(std::move(text));
        }
    }
    return printed.empty() ? std::string() : display_path(printed);
}

bool is_above(const address& one, const address& other) {
    return one.clause == other.clause && one.path.size() < other.path.size() &&
           std::equal(one.path.begin(), one.path.end(), other.path.begin());
}

bool are_siblings(const address& one, const address& other) {
    return one.clause == other.clause && one.path.size() == other.path.size() &&
           one.path.size() > 1 &&
           std::equal(one.path.begin(), one.path.end() - 1, other.path.begin());
}

/// Gives each place the label that its reader still needs after the places shown before it.
class label_printer {
public:
    explicit label_printer(std::string clause) : clause_(std::move(clause)) {}

    std::string next(const address& place) {
        std::string text = label_of(place);
        shown_.push_back(place);
        return text;
    }

    [[nodiscard]] bool was_shown(const address& place) const {
        return std::find(shown_.begin(), shown_.end(), place) != shown_.end();
    }

private:
    [[nodiscard]] std::string label_of(const address& place) const {
        if (place.path.empty()) {
            return place.clause;
        }
        const std::span<const std::string> path(place.path);
        std::size_t known = 0;
        bool inside = false;
        for (const address& shown : shown_) {
            if (is_above(shown, place)) {
                known = std::max(known, shown.path.size());
                inside = true;
            }
        }
        if (inside) {
            return printed_path(path.subspan(known));
        }
        if (!shown_.empty() && are_siblings(shown_.back(), place)) {
            return printed_path(path.last(1));
        }
        std::string text = place.clause == clause_ ? std::string() : place.clause;
        const std::string labels = printed_path(path);
        text += text.empty() || labels.empty() ? "" : " ";
        return text + labels;
    }

    std::string clause_; ///< the clause of the row, which needs no saying
    std::vector<address> shown_;
};

bool differs(const std::vector<text_run>& runs) {
    return std::any_of(
        runs.begin(), runs.end(), [](const text_run& run) { return run.op != run_op::equal; });
}

/// Label, a blank where both are there, and text.
void append_labelled(std::vector<document_run>& to,
                     const std::string& label,
                     const std::string& text,
                     text_mark marks) {
    append(to, label, marks);
    append(to, label.empty() || text.empty() ? "" : " ", marks);
    append(to, text, marks);
}

document_paragraph place_line(const row_place& place, const std::string& label) {
    document_paragraph line;
    switch (place.state) {
    case place_state::added:
    case place_state::moved:
        append_labelled(line.runs, label, place.after.value_or(""), text_mark::underline);
        break;
    case place_state::deleted:
        append_labelled(line.runs, label, place.before.value_or(""), text_mark::strike);
        break;
    case place_state::modified:
    case place_state::relabelled:
    case place_state::regrouped:
        append(line.runs,
               label,
               place.state == place_state::modified ? text_mark::none : text_mark::underline);
        append(line.runs, label.empty() ? "" : " ", text_mark::none);
        if (place.runs.empty()) {
            append(line.runs, place.after.value_or(""), text_mark::none);
        } else {
            blocks::append_new_wording(line.runs, place.runs);
        }
        break;
    }
    return line;
}

/// 基礎 or 付加, where it changed.
document_paragraph class_line(const change& what) {
    document_paragraph line;
    append(line.runs,
           std::string(words::clause_class.ja) + " " + what.old_class + "→",
           text_mark::none);
    append(line.runs, what.new_class, text_mark::underline);
    return line;
}

class revision_writer {
public:
    revision_writer(const reference_row& row, const place_teller& places)
        : row_(row), places_(places), review_(places.review()),
          filed_(filed_under(row, review_)), labels_(filed_.clause) {}

    table_cell write() && {
        for (const row_place& place : places_.places_of(row_)) {
            add(place);
        }
        if (!row_.mark.empty()) {
            content_.push_back(blocks::paragraph_of("【" + row_.mark + "】"));
        }
        for (const std::string& reason : row_.reasons) {
            content_.push_back(
                blocks::paragraph_of((reason.starts_with("・") ? "" : "・") + reason));
        }
        return blocks::cell_of(std::move(content_));
    }

private:
    void add(const row_place& place) {
        const bool is_clause = place.place.path.empty();
        if (is_clause && filed_.is_new && place.place.clause == filed_.clause) {
            return;
        }
        if (place.state == place_state::relabelled && !is_clause && !differs(place.runs)) {
            add_heading_above(place.place);
            return;
        }
        content_.push_back(place_line(place, labels_.next(place.place)));
        const change& what = review_.effects.changes.changes[place.change];
        if (is_clause && place.state == place_state::relabelled) {
            append(content_.back().runs, "（旧 " + place.moved_from + "）", text_mark::none);
        }
        if (is_clause && place.state == place_state::modified &&
            what.old_class != what.new_class) {
            content_.push_back(class_line(what));
        }
    }

    void add_heading_above(address place) {
        place.path.pop_back();
        if (place.path.empty() || labels_.was_shown(place)) {
            return;
        }
        document_paragraph line;
        const std::string label = labels_.next(place);
        append_labelled(
            line.runs, label, text_at(review_.after, place).value_or(""), text_mark::none);
        content_.push_back(std::move(line));
    }

    const reference_row& row_;
    const place_teller& places_;
    const annual_review& review_;
    filing filed_;
    label_printer labels_;
    std::vector<document_paragraph> content_;
};

} // namespace

table_cell clause_cell(const reference_row& row, const annual_review& review) {
    const filing filed = filed_under(row, review);
    return blocks::cell_of(clause_heading(filed.clause, filed.title),
                           filed.is_new ? text_mark::underline : text_mark::none);
}

table_cell revision_cell(const reference_row& row, const place_teller& places) {
    return revision_writer(row, places).write();
}

} // namespace kijun
