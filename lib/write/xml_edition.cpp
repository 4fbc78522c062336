// edition → <edition>. Clauses and paragraphs in document order; elements are closed by the
// ends of subtrees, so that nothing recurses.

#include "xml_escape.hpp"
#include "xml_ordinal.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>

namespace kijun {
namespace {

class edition_writer {
public:
    explicit edition_writer(const edition& written) : edition_(written) {}

    std::string write() && {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edition";
        append_xml_attribute(out_, "standard", edition_.standard());
        append_xml_attribute(out_, "name", edition_.name());
        if (!edition_.date().empty()) {
            append_xml_attribute(out_, "date", edition_.date());
        }
        if (edition_.clause_count() == 0) {
            return out_ + "/>\n";
        }
        out_ += ">\n";
        for (std::size_t i = 0; i < edition_.clause_count(); ++i) {
            const clause each = edition_.clause_at(i);
            change_groups(each.groups());
            write_clause(each);
        }
        change_groups({});
        return std::move(out_ += "</edition>\n");
    }

private:
    void indent(std::size_t level) { out_.append(2 * level, ' '); }

    /// Closes and opens what lies between the groups of the last clause and those of the next.
    void change_groups(const std::vector<std::string_view>& titles) {
        const auto parting =
            std::mismatch(groups_.begin(), groups_.end(), titles.begin(), titles.end());
        const auto shared = static_cast<std::size_t>(parting.first - groups_.begin());
        while (groups_.size() > shared) {
            indent(groups_.size());
            out_ += "</group>\n";
            groups_.pop_back();
        }
        for (std::size_t i = shared; i < titles.size(); ++i) {
            groups_.push_back(titles[i]);
            indent(groups_.size());
            out_ += "<group";
            append_xml_attribute(out_, "title", titles[i]);
            out_ += ">\n";
        }
    }

    void write_clause(clause each) {
        const std::size_t level = groups_.size() + 1;
        indent(level);
        out_ += "<clause";
        if (!is_ordinal(each.id())) {
            append_xml_attribute(out_, "id", id_to_write(each));
        }
        append_xml_attribute(out_, "title", each.title());
        if (!each.grade().empty()) {
            append_xml_attribute(out_, "grade", each.grade());
        }
        if (each.first_paragraph() == each.end_paragraph()) {
            out_ += "/>\n";
            return;
        }
        out_ += ">\n";
        write_paragraphs(each, level + 1);
        indent(level);
        out_ += "</clause>\n";
    }

    void write_paragraphs(clause in, std::size_t level) {
        std::vector<std::size_t> open_ends;
        const auto close_until = [&](std::size_t index) {
            while (!open_ends.empty() && open_ends.back() <= index) {
                open_ends.pop_back();
                indent(level + open_ends.size());
                out_ += "</para>\n";
            }
        };
        for (std::size_t i = in.first_paragraph(); i < in.end_paragraph(); ++i) {
            close_until(i);
            const paragraph each = edition_.paragraph_at(i);
            indent(level + open_ends.size());
            write_opening(each);
            if (each.subtree_end() == i + 1) {
                out_ += each.text().empty() ? "/>\n" : "</para>\n";
            } else {
                out_ += each.text().empty() ? ">\n" : "\n";
                open_ends.push_back(each.subtree_end());
            }
        }
        close_until(in.end_paragraph());
    }

    /// `<para label="2"` and, when there is text, `><text>…</text>`.
    void write_opening(paragraph each) {
        out_ += "<para";
        if (!is_ordinal(each.label())) {
            append_xml_attribute(out_, "label", label_to_write(each));
        }
        if (!each.text().empty()) {
            out_ += "><text>";
            append_xml_text(out_, each.text());
            out_ += "</text>";
        }
    }

    /// The builder gives "~2" to what repeats an earlier name, and will do so again.
    [[nodiscard]] std::string_view id_to_write(clause each) const {
        const std::string_view before = before_repeat(each.id());
        const auto first = before.empty() ? std::nullopt : edition_.find_clause(before);
        return first && first->index() < each.index() ? before : each.id();
    }

    [[nodiscard]] std::string_view label_to_write(paragraph each) const {
        const std::string_view before = before_repeat(each.label());
        if (before.empty()) {
            return each.label();
        }
        address place = each.place();
        place.path.back() = before;
        const auto first = edition_.find_paragraph(place);
        return first && first->index() < each.index() ? before : each.label();
    }

    const edition& edition_;
    std::string out_;
    std::vector<std::string_view> groups_;
};

} // namespace

std::string to_xml(const edition& what) {
    return edition_writer(what).write();
}

} // namespace kijun
