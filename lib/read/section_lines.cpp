// Sections of a document: which way of counting it has, and in which of its parts it counts
// from one again.
//
// Each way (`read/section_finder`) must give three sections or more that count on. Where the
// chapters of a document give more sections each by itself than the document as a whole, they
// count from one, and their name becomes part of the id. Annexes are always looked at by
// themselves, and are clauses themselves, so that what stands in one is not taken for the end
// of the last section. Where the count falls back to one and nothing has a name,
// `read/second_count` says what begins there.

#include "read/section_lines.hpp"

#include "read/document_parts.hpp"
#include "read/second_count.hpp"
#include "read/section_finder.hpp"
#include "read/section_rows.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kijun {
namespace {

using numbering::outline_number;
using pieces = std::vector<numbered_line>;

constexpr std::size_t fewest = 3;

/// Puts together what the parts of the document have.
class section_choice {
public:
    explicit section_choice(const std::vector<outline_line>& lines)
        : lines_(lines), parts_(find_document_parts(lines)) {}

    section_lines find() && {
        std::vector<std::size_t> main; // lines
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (part_at(i) == nullptr || !part_at(i)->is_annex) {
                main.push_back(i);
            }
        }
        add_main(std::move(main));
        for (const document_part& each : parts_) {
            if (each.is_annex) {
                add_annex(each);
            }
        }
        add_rows();
        if (sections_ < fewest) {
            return {};
        }
        std::ranges::sort(found_.candidates, {}, &section_line::line);
        add_chapters();
        std::ranges::sort(found_.candidates, {}, &section_line::line);
        return std::move(found_);
    }

private:
    /// The part that a line stands in; null before the first.
    [[nodiscard]] const document_part* part_at(std::size_t line) const {
        const auto next = std::ranges::upper_bound(parts_, line, {}, &document_part::line);
        return next == parts_.begin() ? nullptr : &*(next - 1);
    }

    [[nodiscard]] std::vector<std::size_t> lines_of(const document_part* part) const {
        std::vector<std::size_t> lines;
        std::size_t i = part == nullptr ? 0 : part->line + 1;
        for (; i < lines_.size() && part_at(i) == part; ++i) {
            lines.push_back(i);
        }
        return lines;
    }

    void add_main(std::vector<std::size_t> main) {
        const counted_sections whole = find_sections(lines_, std::move(main), fewest);
        std::set<std::string> ids;
        for (const numbered_line& each : whole.chosen) {
            ids.insert(each.number.id);
        }
        std::vector<std::pair<const document_part*, counted_sections>> chapters;
        std::size_t together = 0;
        std::size_t from_one = 0;
        for (const document_part& each : parts_) {
            if (each.is_annex) {
                continue;
            }
            auto found = find_sections(lines_, lines_of(&each), 1);
            together += found.chosen.size();
            from_one += !found.chosen.empty() && is_first(found.chosen.front().number) ? 1 : 0;
            chapters.emplace_back(&each, std::move(found));
        }
        const bool restarts =
            from_one > 1 && (together > whole.chosen.size() ||
                             (together == whole.chosen.size() && ids.size() < together));
        if (!restarts) {
            add_counts(whole);
            return;
        }
        if (!parts_.empty() && parts_.front().line > 0) {
            add(find_sections(lines_, lines_of(nullptr), fewest), "");
        }
        for (const auto& [part, found] : chapters) {
            add(found, part->id);
        }
    }

    /// Sections that may count from one again behind the last chapter.
    void add_counts(const counted_sections& whole) {
        const std::vector<second_count> again = find_second_counts(lines_, whole.chosen);
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= again.size(); ++i) {
            const std::size_t end = i < again.size() ? again[i].first : whole.chosen.size();
            const auto at = [&whole](std::size_t index) {
                return whole.chosen.begin() + static_cast<std::ptrdiff_t>(index);
            };
            const counted_sections count{pieces(at(begin), at(end)), whole.is_deep};
            if (i == 0) {
                add(count, "");
            } else if (!again[i - 1].annex.empty()) {
                add_nameless(count, again[i - 1].annex);
            } else {
                add_restart(count);
            }
            begin = end;
        }
    }

    /// What an annex without a number counts: 付録1, 付録 1.2.
    void add_nameless(const counted_sections& count, const std::string& annex) {
        const bool english = annex.front() >= 'A' && annex.front() <= 'Z';
        add(count, annex);
        for (std::size_t i = 0; i < count.chosen.size() && !english; ++i) {
            const outline_number& number = count.chosen[count.chosen.size() - 1 - i].number;
            if (!number.is_deep()) {
                found_.candidates[found_.candidates.size() - 1 - i].heading.id =
                    annex + number.id;
            }
        }
    }

    void add_restart(const counted_sections& count) {
        section_restart made{count.chosen.front().line, {}};
        for (const numbered_line& each : count.chosen) {
            if (main_ids_.contains(each.number.id)) {
                made.ids.push_back(each.number.id);
            }
        }
        std::ranges::sort(made.ids);
        found_.restarts.push_back(std::move(made));
        const std::size_t before = found_.candidates.size();
        add(count, "");
        for (std::size_t i = before; i < found_.candidates.size(); ++i) {
            found_.candidates[i].heading.series =
                "count " + std::to_string(found_.restarts.size());
        }
    }

    [[nodiscard]] static bool is_first(const outline_number& number) {
        return std::ranges::all_of(number.parts, [](std::uint32_t part) { return part == 1; });
    }

    /// A chapter that says something before its first section is a clause, else what stands
    /// there would be the end of the section before it; any other is a group.
    void add_chapters() {
        const std::vector<section_line> sections = found_.candidates; // ascending
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const std::size_t line = parts_[i].line;
            const auto next = std::ranges::lower_bound(sections, line, {}, &section_line::line);
            // Ⅱ 評価項目 is a section itself.
            if (parts_[i].is_annex || (next != sections.end() && next->line == line)) {
                continue;
            }
            const std::size_t end = i + 1 < parts_.size() ? parts_[i + 1].line : lines_.size();
            const std::size_t first = next == sections.end() ? end : std::min(end, next->line);
            if (first == line + 1) {
                found_.groups.push_back(line);
            } else {
                add_part(parts_[i]);
            }
        }
    }

    void add_part(const document_part& part) {
        section_line heading;
        heading.line = part.line;
        heading.heading.id = part.id;
        heading.heading.series = part.id + " itself"; // no number of its own sections
        heading.heading.title = part.title;
        heading.is_heading = lines_[part.line].heading != 0;
        found_.candidates.push_back(std::move(heading));
    }

    /// The annex itself, and what it counts. A.1 in an annex A has its name already, and a
    /// count that goes on from the document's own needs none.
    void add_annex(const document_part& annex) {
        constexpr std::size_t two = 2;
        const auto found = find_sections(lines_, lines_of(&annex), two);
        add_part(annex);
        if (found.chosen.empty()) {
            return;
        }
        const outline_number& first = found.chosen.front().number;
        const bool lettered = first.id.front() >= 'A' && first.id.front() <= 'Z' &&
                              first.style <= section_style::dashed;
        const bool goes_on = first.parts.front() > 1 && !main_ids_.contains(first.id);
        add(found, lettered || goes_on ? "" : annex.id);
    }

    /// Rows count beside the sections that they stand in: V9.1 has a table of 9.1.1 to 9.1.4.
    void add_rows() {
        std::set<std::string> ids;
        for (const section_line& each : found_.candidates) {
            ids.insert(each.heading.id);
        }
        const pieces rows = find_section_rows(lines_, ids);
        const std::size_t before = found_.candidates.size();
        add({rows, !rows.empty()}, "");
        for (std::size_t i = before; i < found_.candidates.size(); ++i) {
            found_.candidates[i].heading.series = "rows";
        }
    }

    void add(const counted_sections& from, const std::string& part) {
        found_.is_deep = found_.is_deep || from.is_deep;
        sections_ += from.chosen.size();
        for (const numbered_line& each : from.chosen) {
            section_line made;
            made.line = each.line;
            made.heading.id = part.empty() ? each.number.id : part + ' ' + each.number.id;
            made.heading.series = part;
            made.heading.numbers = each.number.parts;
            made.heading.title = each.title;
            made.is_heading = each.is_heading;
            if (part.empty()) {
                main_ids_.insert(each.number.id);
            }
            found_.candidates.push_back(std::move(made));
        }
    }

    const std::vector<outline_line>& lines_;
    std::vector<document_part> parts_;
    section_lines found_;
    std::size_t sections_ = 0; ///< the annexes themselves not counted
    std::set<std::string> main_ids_;
};

} // namespace

section_lines find_section_lines(const std::vector<outline_line>& lines) {
    return section_choice(lines).find();
}

} // namespace kijun
