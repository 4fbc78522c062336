#include "pdf_running.hpp"

#include "running_lines.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cmath>

namespace kijun {
namespace {

std::string key_of(const pdf_line& line) {
    std::string key = comparison_key(to_utf8(line.text.text));
    std::replace_if(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; }, '#');
    constexpr double step = 4;
    return std::to_string(std::lround(line.box.top / step)) + ' ' + key;
}

} // namespace

running_finder::running_finder(const std::vector<pdf_page>& pages) : pages_(pages) {
    for (std::size_t number = 0; number != pages.size(); ++number) {
        for (const pdf_line& line : lines_of_words(pages[number].words, {}, number)) {
            if (in_margin(line)) {
                seen_[key_of(line)].insert(number);
            }
        }
    }
}

bool running_finder::in_margin(const pdf_line& line) const {
    constexpr double part = 0.1;
    const double height = pages_[line.page].height;
    return line.box.bottom < height * part || line.box.top > height * (1 - part);
}

bool running_finder::is_running(const pdf_line& line) const {
    if (!in_margin(line)) {
        return false;
    }
    if (is_page_number(to_utf8(line.text.text))) {
        return true;
    }
    const auto found = seen_.find(key_of(line));
    return found != seen_.end() && found->second.size() >= 2 &&
           found->second.size() * 3 >= pages_.size();
}

} // namespace kijun
