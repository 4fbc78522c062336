#include "pdf_running.hpp"

#include "clause_heading.hpp"
#include "numbering/characters.hpp"
#include "running_lines.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {
namespace {

bool is_roman(std::u32string_view word) {
    return !word.empty() && word.find_first_not_of(U"ivxlcIVXLC") == word.npos;
}

/// The line with # for each of its numbers, however many digits it has, and for a page by
/// itself, whether it is 3, iii or 3 / 63: what all the lines of a row of running heads have in
/// common.
std::u32string without_numbers(std::u32string_view line) {
    std::u32string made;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && !numbering::is_blank(line[end])) {
            ++end;
        }
        const std::u32string_view word = line.substr(at, end - at);
        if ((at == 0 || end == line.size()) && is_roman(word)) {
            made += U'#';
        } else {
            for (const char32_t sign : word) {
                const bool digit = numbering::is_digit(numbering::narrow(sign));
                if (!digit || made.empty() || made.back() != U'#') {
                    made += digit ? U'#' : numbering::narrow(sign);
                }
            }
        }
        at = end;
        while (at < line.size() && numbering::is_blank(line[at])) {
            ++at;
        }
    }
    constexpr std::u32string_view of_all = U"#/#";
    if (const std::size_t at = made.find(of_all); at != made.npos) {
        made.erase(at + 1, of_all.size() - 1);
    }
    return made;
}

std::string height_of(const pdf_line& line) {
    constexpr double step = 4;
    return std::to_string(std::lround(line.box.top / step));
}

std::string key_of(const pdf_line& line) {
    return height_of(line) + ' ' + comparison_key(to_utf8(without_numbers(line.text.text)));
}

/// The numbers that a line begins and ends with, parted from the rest by a blank.
std::vector<long> numbers_at_ends(const pdf_line& line) {
    constexpr std::size_t most_digits = 4;
    const auto number = [](std::u32string_view word) -> std::optional<long> {
        long value = 0;
        for (const char32_t sign : word) {
            const char32_t digit = numbering::narrow(sign);
            if (!numbering::is_digit(digit) || word.size() > most_digits) {
                return std::nullopt;
            }
            value = value * 10 + static_cast<long>(digit - U'0');
        }
        return word.empty() ? std::nullopt : std::optional(value);
    };
    const std::u32string_view all = line.text.text;
    const auto first = std::ranges::find_if(all, numbering::is_blank);
    if (first == all.end()) {
        return {};
    }
    const auto last = std::find_if(all.rbegin(), all.rend(), numbering::is_blank).base();
    std::vector<long> found;
    for (const auto& each : {number({all.begin(), first}), number({last, all.end()})}) {
        if (each) {
            found.push_back(*each);
        }
    }
    return found;
}

/// The clause whose number is all that a line says, 【統1】 or - 統1 -; "" for any other.
std::string bare_number(const pdf_line& line) {
    constexpr std::size_t longest = 24;
    std::u32string_view text = line.text.text;
    const auto is_around = [](char32_t sign) {
        return numbering::is_blank(sign) || numbering::is_one_of(numbering::narrow(sign), U"-");
    };
    while (!text.empty() && is_around(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_around(text.back())) {
        text.remove_suffix(1);
    }
    if (text.empty() || text.size() > longest) {
        return {};
    }
    const auto heading = clause_heading_of(to_utf8(text), false);
    return heading && heading->fits && !heading->is_article && heading->title.empty()
               ? heading->id
               : std::string();
}

} // namespace

running_finder::running_finder(const std::vector<pdf_page>& pages,
                               const std::vector<std::vector<pdf_table>>& tables)
    : pages_(pages) {
    for (std::size_t number = 0; number != pages.size(); ++number) {
        for (const pdf_table& table : tables[number]) {
            for (const pdf_cell& cell : table.cells) {
                for (const pdf_line& line : lines_of_words(cell.words, {}, number)) {
                    take_heading(line);
                }
            }
        }
        for (const pdf_line& line : lines_of_words(pages[number].words, {}, number)) {
            take_heading(line);
            if (in_margin(line)) {
                if (std::string id = bare_number(line); !id.empty()) {
                    numbers_[height_of(line)][number] = std::move(id);
                }
                seen_[key_of(line)].insert(number);
                for (const long printed : numbers_at_ends(line)) {
                    counted_[printed - static_cast<long>(number)].insert(number);
                }
            }
        }
    }
}

void running_finder::take_heading(const pdf_line& line) {
    const std::string text = to_utf8(line.text.text);
    const auto heading = clause_heading_of(text, true);
    if (heading && heading->fits && !ends_with_page(text)) {
        double& depth = in_text_[heading->id][line.page];
        depth = std::max(depth, depth_of(line));
    }
}

bool running_finder::in_margin(const pdf_line& line) const {
    constexpr double part = 0.1;
    const double height = pages_[line.page].height;
    return line.box.bottom < height * part || line.box.top > height * (1 - part);
}

double running_finder::depth_of(const pdf_line& line) const {
    return std::min(line.box.top, pages_[line.page].height - line.box.bottom);
}

bool running_finder::names_clause(const pdf_line& line) const {
    const std::string id = bare_number(line);
    const auto begins = in_text_.find(id);
    const auto pages = numbers_.find(height_of(line));
    if (id.empty() || begins == in_text_.end() || pages == numbers_.end() ||
        pages->second.size() < 2) {
        return false;
    }
    constexpr std::size_t longest = 64; // pages of a clause
    for (std::size_t page = line.page, count = 0; count < longest; --page, ++count) {
        const auto named = pages->second.find(page);
        if (named == pages->second.end() || named->second != id) {
            return false;
        }
        const auto heading = begins->second.find(page);
        if (heading != begins->second.end() && heading->second > depth_of(line) + 1) {
            return true;
        }
        if (page == 0) {
            return false;
        }
    }
    return false;
}

bool running_finder::is_running(const pdf_line& line) const {
    if (!in_margin(line)) {
        return false;
    }
    if (is_page_number(to_utf8(line.text.text))) {
        return true;
    }
    if (names_clause(line)) {
        return true;
    }
    for (const long printed : numbers_at_ends(line)) {
        const auto pages = counted_.find(printed - static_cast<long>(line.page));
        if (pages != counted_.end() && pages->second.size() >= 3 &&
            pages->second.size() * 4 >= pages_.size()) {
            return true;
        }
    }
    const auto found = seen_.find(key_of(line));
    return found != seen_.end() && found->second.size() >= 2 &&
           found->second.size() * 3 >= pages_.size();
}

} // namespace kijun
