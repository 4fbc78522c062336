#include "pdf_order.hpp"

#include <algorithm>

namespace kijun {
namespace {

/// Where two columns part; 0 where there is one.
double gutter_of(const std::vector<pdf_line>& lines,
                 const std::vector<pdf_word>& words,
                 double width) {
    constexpr std::size_t least_lines = 4;
    constexpr double least_width = 8;
    constexpr std::size_t most_words = 20'000; // no page for people
    if (words.size() > most_words) {
        return 0;
    }
    const double middle_begin = width * 0.35;
    const double middle_end = width * 0.65;
    // How many words stand over each point of the middle of the page.
    constexpr std::size_t points = 256;
    const double step = (middle_end - middle_begin) / (points - 1);
    std::vector<std::size_t> over(points);
    for (const pdf_word& word : words) {
        for (std::size_t i = 0; i != points; ++i) {
            const double x = middle_begin + step * static_cast<double>(i);
            over[i] += x >= word.box.left && x <= word.box.right ? 1 : 0;
        }
    }
    const std::size_t crossing = *std::min_element(over.begin(), over.end());
    // The widest strip that the fewest words cross.
    std::size_t best = 0;
    std::size_t best_size = 0;
    std::size_t size = 0;
    for (std::size_t i = 0; i != points; ++i) {
        size = over[i] == crossing ? size + 1 : 0;
        if (size > best_size) {
            best_size = size;
            best = i + 1 - size;
        }
    }
    const double x =
        middle_begin + step * (static_cast<double>(best) + static_cast<double>(best_size) / 2);
    if (step * static_cast<double>(best_size) < least_width) {
        return 0;
    }
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t both = 0;
    for (const pdf_line& line : lines) {
        bool begins = false;
        bool ends = false;
        for (const pdf_word& word : words) {
            const double y = word.box.middle_y();
            if (y >= line.box.top && y <= line.box.bottom) {
                begins = begins || word.box.right < x;
                ends = ends || word.box.left > x;
            }
        }
        left += begins ? 1 : 0;
        right += ends ? 1 : 0;
        both += begins && ends ? 1 : 0;
    }
    const bool columns = left >= least_lines && right >= least_lines &&
                         both * 2 >= std::min(left, right) && crossing * 4 <= lines.size();
    return columns ? x : 0;
}

} // namespace

std::vector<pdf_line> lines_in_order(const std::vector<pdf_word>& words,
                                     const pdf_page& page,
                                     std::size_t number,
                                     const margins& within,
                                     bool& parted) {
    std::vector<pdf_line> whole = lines_of_words(words, page.lying, number);
    for (pdf_line& line : whole) {
        line.left_margin = within.left;
        line.right_margin = within.right;
    }
    const double gutter = gutter_of(whole, words, page.width);
    parted = gutter > 0;
    if (!parted) {
        return whole;
    }
    std::vector<pdf_word> left;
    std::vector<pdf_word> right;
    std::vector<pdf_word> across;
    for (const pdf_word& word : words) {
        (word.box.right < gutter  ? left
         : word.box.left > gutter ? right
                                  : across)
            .push_back(word);
    }
    const std::vector<pdf_line> lefts = lines_of_words(std::move(left), page.lying, number);
    const std::vector<pdf_line> rights = lines_of_words(std::move(right), page.lying, number);
    const std::vector<pdf_line> breaks = lines_of_words(std::move(across), page.lying, number);
    std::vector<pdf_line> ordered;
    std::size_t l = 0;
    std::size_t r = 0;
    const auto until = [&](double y) {
        while (l != lefts.size() && lefts[l].box.middle_y() < y) {
            ordered.push_back(lefts[l++]);
        }
        while (r != rights.size() && rights[r].box.middle_y() < y) {
            ordered.push_back(rights[r++]);
        }
    };
    for (const pdf_line& each : breaks) {
        until(each.box.middle_y());
        ordered.push_back(each);
    }
    until(page.height * 2);
    return ordered;
}

} // namespace kijun
