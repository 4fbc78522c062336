#include "read/contents_lines.hpp"

#include "numbering/characters.hpp"
#include "numbering/outline_number.hpp"
#include "numbering/part_name.hpp"
#include "read/line_label.hpp"
#include "read/numbered_lines.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_digit;
using numbering::is_one_of;
using numbering::narrow;

constexpr std::size_t longest = 400; // bytes of an entry
constexpr std::size_t most_between = 2;
constexpr std::size_t fewest = 3;

/// The number of a page at the end of a text, taken from it; none where there is none.
std::optional<std::size_t> take_page(std::u32string_view& text) {
    for (const std::u32string_view unit : {U"ページ", U"頁"}) {
        if (text.ends_with(unit)) {
            text.remove_suffix(unit.size());
        }
    }
    constexpr std::size_t most_digits = 4;
    std::size_t end = text.size();
    while (end > 0 && is_digit(narrow(text[end - 1]))) {
        --end;
    }
    std::size_t page = 0;
    if (end == text.size()) { // vii
        while (end > 0 && is_one_of(text[end - 1], U"ivxl")) {
            --end;
        }
    } else {
        for (const char32_t sign : text.substr(end, most_digits)) {
            page = page * 10 + (narrow(sign) - U'0');
        }
    }
    if (end == text.size() || text.size() - end > most_digits + 3 ||
        (page > 0 && text.size() - end > most_digits)) {
        return std::nullopt;
    }
    text = text.substr(0, end);
    for (const std::u32string_view word : {U"P.", U"p."}) {
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
        }
    }
    return page;
}

struct entry {
    bool is_entry = false;
    bool has_page = false;
    bool is_numbered = false;
    std::size_t page = 0;
    std::size_t again = 0; ///< the next line of the same number and title; 0 for none
};

bool is_numbered_line(const outline_line& line, std::size_t index) {
    if (numbered_line_of(line, index)) {
        return true;
    }
    const std::u32string head =
        to_utf32(line.text.substr(0, std::min<std::size_t>(line.text.size(), 60)));
    const auto label = label_of_line(line.text); // １．目的
    const bool counted =
        label && line.text.size() > label->text && is_digit(narrow(head.front()));
    return counted || numbering::read_part_name(head).has_value() ||
           clause_heading_of(line.text, false).has_value();
}

std::string key_of(const outline_line& line, std::string_view title) {
    return comparison_key(line.label + ' ' + std::string(title));
}

/// 第1章 総則 1: as a PDF has an entry without dots.
std::optional<page_entry> page_behind_blank(std::string_view line) {
    const std::size_t end = line.find_last_not_of("0123456789");
    constexpr std::size_t most_digits = 3;
    if (end == line.npos || line[end] != ' ' || line.size() - end - 1 > most_digits ||
        end + 1 == line.size()) {
        return std::nullopt;
    }
    std::size_t page = 0;
    for (const char digit : line.substr(end + 1)) {
        page = page * 10 + static_cast<std::size_t>(digit - '0');
    }
    const std::size_t last = line.find_last_not_of(' ', end);
    return last == line.npos ? std::nullopt
                             : std::optional(page_entry{line.substr(0, last + 1), page});
}

std::vector<entry> entries_of(const std::vector<outline_line>& lines) {
    std::vector<entry> all(lines.size());
    std::map<std::string, std::size_t> later; // the line by its key
    for (std::size_t i = lines.size(); i-- > 0;) {
        const outline_line& line = lines[i];
        if (!line.cells.empty() || line.is_note || line.text.size() > longest) {
            continue;
        }
        std::optional<page_entry> paged = page_entry_of(line.text);
        if (!paged && line.heading == 0) {
            paged = page_behind_blank(line.text);
            if (paged && !later.contains(key_of(line, paged->title))) {
                paged.reset(); // nothing says that 12 is a page
            }
        }
        all[i].has_page = paged && line.heading == 0;
        all[i].page = paged ? paged->page : 0;
        outline_line bare = line;
        bare.goes_on = false; // a list of one paragraph, with breaks between its lines
        if (paged) {
            bare.text = std::string(paged->title);
        }
        all[i].is_numbered = names_what_follows(bare.text) && is_numbered_line(bare, i);
        if (all[i].is_numbered) {
            const std::string key = key_of(line, bare.text);
            const auto known = later.find(key);
            all[i].again = known == later.end() ? 0 : known->second;
            later[key] = i;
        }
        all[i].is_entry = line.heading == 0 && (all[i].has_page || all[i].again > 0);
    }
    return all;
}

class contents_finder {
public:
    explicit contents_finder(const std::vector<outline_line>& lines)
        : lines_(lines), entries_(entries_of(lines)) {}

    std::vector<contents_list> find() && {
        std::size_t begin = 0;
        while (begin < lines_.size()) {
            if (entries_[begin].is_entry) {
                begin = take_list(begin);
            } else if (names_tables(lines_[begin].text)) {
                begin = take_tables(begin);
            } else {
                ++begin;
            }
        }
        return std::move(found_);
    }

private:
    /// A list from its first entry on; where to look for the next one.
    std::size_t take_list(std::size_t begin) {
        std::vector<std::size_t> list{begin};
        for (std::size_t i = begin + 1;
             i < lines_.size() && i - list.back() <= most_between + 1 && !ends_list(list, i);
             ++i) {
            if (entries_[i].is_entry && goes_on(list, i)) {
                list.push_back(i);
            }
        }
        std::size_t first = begin;
        // Chapters may be written in another way where they stand: 2. Terms, Chapter 2. Terms.
        while (first > 0 && leads_to(first)) {
            --first;
        }
        bool named = false;
        for (std::size_t i = first; i > 0 && first - i < most_between; --i) {
            if (names_contents(lines_[i - 1].text)) {
                first = i - 1;
                named = true;
                break;
            }
        }
        if (!is_contents(list, named)) {
            return begin + 1;
        }
        found_.push_back({first, list.back() + 1, has_pages(list)});
        for (const std::size_t i : list) {
            if (entries_[i].again > list.back()) {
                found_.back().listed.push_back(entries_[i].again);
            }
        }
        return list.back() + 1;
    }

    /// A list of tables or figures below its name: what goes up there are no sections, though
    /// their captions say more than a number where they stand (表2.1 …). Where to look next.
    std::size_t take_tables(std::size_t name) {
        numbering::section_number last;
        std::size_t end = name + 1;
        std::size_t count = 0;
        for (std::size_t i = end; i < lines_.size() && i <= end + most_between; ++i) {
            outline_line bare = lines_[i];
            bare.goes_on = false;
            const auto read = numbered_line_of(bare, i);
            if (bare.heading != 0 || names_tables(bare.text) || names_contents(bare.text) ||
                (read && read->number.parts <= last)) {
                break;
            }
            if (read) {
                last = read->number.parts;
                end = i + 1;
                ++count;
            }
        }
        if (count < fewest) {
            return name + 1;
        }
        found_.push_back({name, end, false});
        return end;
    }

    /// Is the line before one a number that this one goes on?
    [[nodiscard]] bool leads_to(std::size_t i) const {
        if (lines_[i - 1].heading != 0 || !entries_[i - 1].is_numbered) {
            return false;
        }
        const auto before = numbered_line_of(lines_[i - 1], i - 1);
        const auto next = numbered_line_of(lines_[i], i);
        return before && next &&
               numbering::is_next_section(before->number.parts, next->number.parts);
    }

    /// The text that the list lists begins where its first entry stands again.
    [[nodiscard]] bool ends_list(const std::vector<std::size_t>& list, std::size_t i) const {
        return lines_[i].heading != 0 || entries_[list.front()].again == i;
    }

    [[nodiscard]] bool goes_on(const std::vector<std::size_t>& list, std::size_t i) const {
        const entry& last = entries_[list.back()];
        const entry& next = entries_[i];
        return next.has_page || last.again == 0 || next.again > last.again;
    }

    [[nodiscard]] bool has_pages(const std::vector<std::size_t>& list) const {
        const auto paged =
            std::ranges::count_if(list, [this](std::size_t i) { return entries_[i].has_page; });
        return static_cast<std::size_t>(paged) * 2 > list.size();
    }

    [[nodiscard]] bool is_contents(const std::vector<std::size_t>& list, bool named) const {
        const std::size_t span = list.back() - list.front() + 1;
        if (list.size() < fewest || list.size() * 2 < span) {
            return false;
        }
        std::size_t down = 0;
        std::size_t numbered = 0;
        std::size_t page = 0;
        std::size_t first_again = 0;
        std::size_t last_again = 0;
        for (const std::size_t i : list) {
            const entry& each = entries_[i];
            numbered += each.is_numbered ? 1 : 0;
            down += each.has_page && each.page < page ? 1 : 0;
            page = each.has_page ? each.page : page;
            first_again = first_again == 0 ? each.again : first_again;
            last_again = std::max(last_again, each.again);
        }
        if (has_pages(list)) {
            constexpr std::size_t enough = 4; // i, ii, 1, 2: pages may begin anew once or so
            return (named || numbered * 2 >= list.size()) && down * enough <= list.size();
        }
        return first_again > list.back() && last_again - first_again > 2 * span &&
               counts_on(list);
    }

    /// Do most of its numbers count on, as sections do? A list of codes (211, 214, 250) may
    /// come again in another order of things.
    [[nodiscard]] bool counts_on(const std::vector<std::size_t>& list) const {
        constexpr std::uint32_t fewest_of_codes = 100;
        const auto is_code = [](const numbering::section_number& parts) {
            return parts.size() == 1 && parts.front() >= fewest_of_codes &&
                   parts.front() < numbering::letter_step;
        };
        std::size_t pairs = 0;
        std::size_t steps = 0;
        for (std::size_t i = 1; i < list.size(); ++i) {
            const auto before = numbered_line_of(lines_[list[i - 1]], list[i - 1]);
            const auto next = numbered_line_of(lines_[list[i]], list[i]);
            if (before && next) {
                ++pairs;
                const bool steps_on =
                    !is_code(next->number.parts) &&
                    numbering::is_next_section(before->number.parts, next->number.parts);
                steps += steps_on ? 1 : 0;
            }
        }
        return steps * 2 >= pairs;
    }

    const std::vector<outline_line>& lines_;
    std::vector<entry> entries_;
    std::vector<contents_list> found_;
};

} // namespace

std::optional<page_entry> page_entry_of(std::string_view line) {
    if (line.size() > longest) {
        return std::nullopt;
    }
    const decoded_text decoded = decode_utf8(line);
    std::u32string_view text = decoded.text;
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    const auto page = take_page(text);
    if (!page) {
        return std::nullopt;
    }
    std::size_t title = text.size();
    std::size_t dots = 0;
    constexpr std::size_t most_dots = 3;
    for (; title > 0; --title) {
        const char32_t sign = text[title - 1];
        if (is_one_of(sign, U".‥・･．·_＿─―-")) {
            ++dots;
        } else if (sign == U'\t' || sign == U'…') {
            dots += most_dots;
        } else if (!is_blank(sign)) {
            break;
        }
    }
    if (dots < most_dots || title == 0) {
        return std::nullopt;
    }
    return page_entry{line.substr(0, decoded.offsets[title]), *page};
}

std::vector<contents_list> find_contents_lines(const std::vector<outline_line>& lines) {
    return contents_finder(lines).find();
}

void left_out_lines::add(const outline_line& line) {
    if (count++ == 0) {
        first = line;
    }
}

left_out_lines take_contents(std::vector<outline_line>& lines) {
    left_out_lines taken;
    std::size_t kept = 0;
    std::size_t next = 0;
    const auto keep_until = [&](std::size_t end) {
        for (; next < end; ++next, ++kept) {
            if (kept != next) {
                lines[kept] = std::move(lines[next]);
            }
        }
    };
    for (const contents_list& list : find_contents_lines(lines)) {
        for (const std::size_t i : list.listed) {
            lines[i].is_listed = true;
        }
        keep_until(list.begin);
        if (list.has_pages) {
            for (; next < list.end; ++next) {
                taken.add(lines[next]);
            }
            continue;
        }
        for (std::size_t i = list.begin; i < list.end; ++i) {
            lines[i].is_contents = true;
        }
    }
    keep_until(lines.size());
    lines.resize(kept);
    return taken;
}

} // namespace kijun
