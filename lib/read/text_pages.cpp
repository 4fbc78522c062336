#include "read/text_pages.hpp"

#include "read/running_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace kijun {
namespace {

bool is_figure(char sign) {
    return sign >= '0' && sign <= '9';
}

/// The number behind the word at the end of a line: [Page 12], Page 12.
std::optional<std::size_t> printed_page(std::string_view text) {
    text.remove_suffix(text.ends_with(']') ? 1 : 0);
    std::size_t begin = text.size();
    constexpr std::size_t most_digits = 4;
    while (begin > 0 && is_figure(text[begin - 1]) && text.size() - begin <= most_digits) {
        --begin;
    }
    const std::string_view word = text.substr(0, begin);
    if (begin == text.size() || text.size() - begin > most_digits ||
        !(word.ends_with("Page ") || word.ends_with("page "))) {
        return std::nullopt;
    }
    std::size_t number = 0;
    for (const char digit : text.substr(begin)) {
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return number;
}

/// Pages of a file without form feeds, where enough of their numbers count up by one.
void number_by_print(std::vector<text_line>& lines) {
    std::vector<std::pair<std::size_t, std::size_t>> ends; // line, page
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto page = printed_page(lines[i].text)) {
            ends.emplace_back(i, *page);
        }
    }
    std::size_t up = 0;
    for (std::size_t i = 1; i < ends.size(); ++i) {
        up += ends[i].second == ends[i - 1].second + 1 ? 1 : 0;
    }
    constexpr std::size_t fewest = 2;
    if (up < fewest || up * 4 < ends.size() * 3 - 3) {
        return;
    }
    std::size_t page = 1;
    auto next = ends.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].page = page;
        if (next != ends.end() && next->first == i) {
            ++page;
            ++next;
        }
    }
}

/// What a head or foot says on every page: without its figures where a page's number is among
/// them, for "Chapter 2" at the head of a page is its text; "" for what cannot run.
std::string key_of(std::string_view text) {
    constexpr std::size_t longest = 240; // bytes
    if (text.size() > longest) {
        return {};
    }
    // Two things at the two ends of a line are set as heads are.
    const bool is_parted = text.find("   ") != text.npos || text.find('\t') != text.npos;
    const bool counts = is_page_number(text) || printed_page(text) || is_parted;
    std::string key;
    for (const char sign : text) {
        if (counts && is_figure(sign)) {
            key += key.ends_with('#') ? "" : "#";
        } else if (sign != ' ' && sign != '\t') {
            key += sign;
        }
    }
    return key;
}

constexpr std::size_t deepest = 2;

/// The lines of a page, by their place in the file: from `begin` to `end`.
struct page_span {
    std::size_t begin = 0;
    std::size_t end = 0;

    /// The line at a depth from the head or the foot; none where the page is as short as that.
    [[nodiscard]] std::optional<std::size_t> at(bool foot, std::size_t depth) const {
        if (end - begin <= 2 * depth) {
            return std::nullopt;
        }
        return foot ? end - 1 - depth : begin + depth;
    }
};

} // namespace

running_text mark_running_text(std::vector<text_line>& lines) {
    running_text found;
    if (lines.empty()) {
        return found;
    }
    if (lines.back().page == 0) {
        number_by_print(lines);
    } else {
        for (text_line& line : lines) {
            ++line.page; // form feeds before it
        }
    }
    std::vector<page_span> pages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].page != lines[i - 1].page) {
            pages.push_back({i, i});
        }
        pages.back().end = i + 1;
    }
    if (lines.back().page == 0 || pages.size() < 2) {
        return found;
    }
    constexpr std::array sides{false, true};
    for (const bool foot : sides) {
        for (std::size_t depth = 0; depth < deepest; ++depth) {
            std::map<std::string, std::vector<std::size_t>> by_key;
            for (const page_span& page : pages) {
                const auto at = page.at(foot, depth);
                const bool outer_runs =
                    depth == 0 || (at && lines[*page.at(foot, depth - 1)].is_running);
                if (at && outer_runs) {
                    by_key[key_of(lines[*at].text)].push_back(*at);
                }
            }
            for (const auto& [key, all] : by_key) {
                // What two pages have in common may be text, but for the numbers of pages.
                const std::size_t least = key.find('#') == key.npos ? 3 : 2;
                const bool often = all.size() >= least && all.size() * 3 >= pages.size();
                for (std::size_t i = 0; i < all.size() && often && !key.empty(); ++i) {
                    lines[all[i]].is_running = true;
                }
            }
        }
    }
    for (const text_line& line : lines) {
        if (line.is_running && found.count++ == 0) {
            found.line = line.line;
            found.example = line.text;
        }
    }
    return found;
}

} // namespace kijun
