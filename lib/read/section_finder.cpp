#include "read/section_finder.hpp"

#include "numbering/characters.hpp"
#include "read/chapter_choice.hpp"
#include "read/heading_numbers.hpp"
#include "read/line_label.hpp"
#include "read/rising_numbers.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

using numbering::is_next_section;
using pieces = std::vector<numbered_line>;

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

    /// Empty where they are fewer than `least`.
    [[nodiscard]] counted_sections find(std::size_t least) const {
        pieces articles = worded(std::min<std::size_t>(least, 2));
        for (const section_style style :
             {section_style::roman, section_style::dashed, section_style::plain}) {
            if (counted_sections found = deep(style, std::max<std::size_t>(least, 2));
                found.chosen.size() > 2 * articles.size()) {
                return found;
            }
        }
        if (articles.size() >= least) {
            return {std::move(articles), false};
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
    [[nodiscard]] counted_sections deep(section_style style, std::size_t least) const {
        pieces all;
        heading_numbers headings;
        for (const numbered_line& each : all_) {
            const bool chapter = style == section_style::dashed && !each.is_deep() &&
                                 each.number.style == section_style::plain;
            if (each.number.style != style && !chapter) {
                continue;
            }
            // A number by itself may be of anything, unless it goes on from the last one.
            if (each.is_bare &&
                (all.empty() || !is_next_section(all.back().number.parts, each.number.parts))) {
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
        return is_deep ? counted_sections{std::move(kept), true} : counted_sections{};
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

    /// Do most of them go up? Of articles some may have been withdrawn.
    static bool go_up(const pieces& all) {
        std::size_t down = 0;
        for (std::size_t i = 1; i < all.size(); ++i) {
            down += all[i - 1].number.parts < all[i].number.parts ? 0 : 1;
        }
        return down * 4 < all.size();
    }

    /// Article 1, Article 2: of the words that stand before single numbers, the one whose lines
    /// go up furthest. Empty where none has as many lines as `least`.
    [[nodiscard]] pieces worded(std::size_t least) const {
        std::map<std::u32string_view, pieces> by_word;
        for (const numbered_line& each : all_) {
            if (!each.word.empty() && !each.is_deep()) {
                by_word[each.word].push_back(each);
            }
        }
        pieces most;
        for (auto& [word, lines] : by_word) {
            if (lines.size() > most.size() && lines.size() >= least && go_up(lines)) {
                most = std::move(lines);
            }
        }
        return most;
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
        std::size_t indent = 0;
        constexpr std::size_t step = 220; // twips, one kanji: entries of lists stand further in
        for (const std::size_t i : range_) {
            const outline_line& line = lines_[i];
            if (next > 1 && line.indent > indent + step) {
                continue;
            }
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
            indent = line.indent;
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

} // namespace

counted_sections find_sections(const std::vector<outline_line>& lines,
                               std::vector<std::size_t> range,
                               std::size_t least) {
    return section_finder(lines, std::move(range)).find(least);
}

} // namespace kijun
