// Sections of a document: which way of counting it has, and in which of its parts it counts
// from one again.
//
// The ways are tried in an order: numbers of several parts, which hardly anything else has
// (Ⅱ-1-2, 2-1-3, 4.5.1); then single ones that say what they are (問3, 第2, 第1節); then
// headings of the document with numbers; then short lines that count up by one. Each must give
// three sections or more that count on. Where the chapters of a document give more sections
// each by itself than the document as a whole, they count from one, and their name becomes part
// of the id. Annexes are always looked at by themselves, and are clauses themselves, so that
// what stands in one is not taken for the end of the last section.

#include "read/section_lines.hpp"

#include "numbering/characters.hpp"
#include "read/chapter_choice.hpp"
#include "read/document_parts.hpp"
#include "read/heading_numbers.hpp"
#include "read/line_label.hpp"
#include "read/numbered_lines.hpp"
#include "read/rising_numbers.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kijun {
namespace {

using numbering::is_next_section;
using numbering::outline_number;
using pieces = std::vector<numbered_line>;

constexpr std::size_t fewest = 3;

/// How many of them stand right behind the one that they go on.
std::size_t counted_on(const pieces& all) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
        count += is_next_section(all[i - 1].number.parts, all[i].number.parts) ? 1 : 0;
    }
    return count;
}

/// The sections in some lines of the document.
class section_finder {
public:
    section_finder(const std::vector<outline_line>& lines, std::vector<std::size_t> range)
        : lines_(lines), range_(std::move(range)) {
        for (const std::size_t i : range_) {
            if (auto read = numbered_line_of(lines_[i], i)) {
                has_headings_ = has_headings_ || read->is_heading;
                all_.push_back(*std::move(read));
            }
        }
    }

    struct sections {
        pieces chosen;
        bool is_deep = false;
    };
    /// Empty where they are fewer than `least`.
    [[nodiscard]] sections find(std::size_t least) const {
        for (const section_style style :
             {section_style::roman, section_style::dashed, section_style::plain}) {
            if (sections found = deep(style, std::max<std::size_t>(least, 2));
                !found.chosen.empty()) {
                return found;
            }
        }
        for (const bool of_chapters : {false, true}) { // 第2, 第2節
            if (pieces found = ordinals(of_chapters); found.size() >= least) {
                return {std::move(found), false};
            }
        }
        for (pieces found : {counted(section_style::question),
                             has_headings_ ? headings() : chapters_by_count(),
                             counted(section_style::roman)}) {
            if (found.size() >= least) {
                return {std::move(found), false};
            }
        }
        return {};
    }

private:
    /// Numbers of several parts that count on, and the chapters that they are in.
    [[nodiscard]] sections deep(section_style style, std::size_t least) const {
        pieces all;
        heading_numbers headings;
        for (const numbered_line& each : all_) {
            const bool chapter = style == section_style::dashed && !each.is_deep() &&
                                 each.number.style == section_style::plain;
            if (each.number.style != style && !chapter) {
                continue;
            }
            all.push_back(each);
            if (each.is_heading) {
                headings.place(lines_[each.line].heading, all.back().number);
            }
        }
        const std::vector<bool> stays = choose_chapters(all);
        pieces kept;
        std::size_t parted = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (stays[i]) {
                parted += all[i].is_deep() ? 1 : 0;
                kept.push_back(std::move(all[i]));
            }
        }
        // Deep numbers of several chapters stand behind each other as sections do; figures at
        // the front of lines do not.
        const bool is_deep = parted >= least && (counts_on_enough(kept) || rise_enough(kept));
        return is_deep ? sections{std::move(kept), true} : sections{};
    }

    static bool counts_on_enough(const pieces& all) {
        return counted_on(all) * 3 + 2 >= all.size() * 2;
    }

    /// A list of changes says at the front of its lines which section it means. What goes up
    /// over such lines counts on by itself, and is no small part of all.
    static bool rise_enough(const pieces& all) {
        std::vector<const numbering::section_number*> numbers;
        for (const numbered_line& each : all) {
            numbers.push_back(&each.number.parts);
        }
        pieces run;
        for (const std::size_t i : longest_rising(numbers)) {
            run.push_back(all[i]);
        }
        constexpr std::size_t enough = 12;
        return run.size() >= enough && run.size() * 4 >= all.size() && counts_on_enough(run);
    }

    [[nodiscard]] pieces headings() const {
        pieces all;
        heading_numbers around;
        for (const numbered_line& each : all_) {
            if (each.is_heading && each.number.style <= section_style::dashed) {
                all.push_back(each);
                around.place(lines_[each.line].heading, all.back().number);
            }
        }
        return all;
    }

    /// 第1　目的, 第2　定義; or 第1節, 第2節. Empty where they do not count on.
    [[nodiscard]] pieces ordinals(bool of_chapters) const {
        pieces all;
        for (const numbered_line& each : all_) {
            if (each.number.style == section_style::ordinal &&
                each.number.id.ends_with("節") == of_chapters &&
                (each.is_heading || each.title.empty() || names_what_follows(each.title))) {
                all.push_back(each);
            }
        }
        return counts_on_enough(all) ? all : pieces();
    }

    [[nodiscard]] pieces counted(section_style style) const {
        pieces all;
        for (const numbered_line& each : all_) {
            if (each.number.style == style) {
                all.push_back(each);
            }
        }
        return counts_on_enough(all) ? all : pieces();
    }

    /// 1．目的, 2．範囲, 3．用語: short lines that count up by one.
    [[nodiscard]] pieces chapters_by_count() const {
        pieces all;
        std::uint32_t next = 1;
        for (const std::size_t i : range_) {
            const outline_line& line = lines_[i];
            std::string label = line.label;
            std::string text = line.text;
            if (label.empty() && line.cells.empty()) {
                if (const auto printed = label_of_line(line.text)) {
                    label = printed->written;
                    text = line.text.substr(printed->text);
                }
            }
            if (!is_label(label, next) || !names_what_follows(text) || line.goes_on ||
                line.is_contents) {
                continue;
            }
            numbered_line read;
            read.line = i;
            read.number.parts = {next};
            read.number.id = std::to_string(next++);
            read.title = without_link_mark(std::move(text));
            read.is_heading = line.heading != 0;
            all.push_back(std::move(read));
        }
        return all;
    }

    /// 3, ３. and 3), and no (3).
    static bool is_label(std::string_view label, std::uint32_t number) {
        const std::u32string signs = to_utf32(label);
        const auto read = numbering::read_outline_number(signs);
        return read && read->id == std::to_string(number) &&
               std::all_of(signs.begin() + static_cast<std::ptrdiff_t>(read->signs),
                           signs.end(),
                           [](char32_t sign) {
                               return numbering::is_blank(sign) ||
                                      numbering::is_one_of(numbering::narrow(sign), U".)");
                           });
    }

    const std::vector<outline_line>& lines_;
    std::vector<std::size_t> range_;
    pieces all_; ///< lines with numbers of any kind
    bool has_headings_ = false;
};

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
        const section_finder::sections whole =
            section_finder(lines_, std::move(main)).find(fewest);
        std::set<std::string> ids;
        for (const numbered_line& each : whole.chosen) {
            ids.insert(each.number.id);
        }
        std::vector<std::pair<const document_part*, section_finder::sections>> chapters;
        std::size_t together = 0;
        std::size_t from_one = 0;
        for (const document_part& each : parts_) {
            if (each.is_annex) {
                continue;
            }
            auto found = section_finder(lines_, lines_of(&each)).find(1);
            together += found.chosen.size();
            from_one += !found.chosen.empty() && is_first(found.chosen.front().number) ? 1 : 0;
            chapters.emplace_back(&each, std::move(found));
        }
        const bool restarts =
            from_one > 1 && (together > whole.chosen.size() ||
                             (together == whole.chosen.size() && ids.size() < together));
        if (!restarts) {
            add(whole, "");
            return;
        }
        if (!parts_.empty() && parts_.front().line > 0) {
            add(section_finder(lines_, lines_of(nullptr)).find(fewest), "");
        }
        for (const auto& [part, found] : chapters) {
            add(found, part->id);
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
        const auto found = section_finder(lines_, lines_of(&annex)).find(two);
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

    void add(const section_finder::sections& from, const std::string& part) {
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
