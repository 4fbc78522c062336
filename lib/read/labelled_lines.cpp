#include "read/labelled_lines.hpp"

#include "read/line_label.hpp"

#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace kijun {

labelled_text labelled_text_of(const outline_line& line) {
    if (!line.label.empty()) {
        return {line.label, line.text, true};
    }
    const auto printed = label_of_line(line.text);
    if (!printed) {
        return {{}, line.text, false};
    }
    return {printed->written, line.text.substr(printed->text), printed->certain};
}

bool is_word(const labelled_text& read) {
    const auto is_small = [](char sign) { return sign >= 'a' && sign <= 'z'; };
    const auto is_letter = [&](char sign) {
        return is_small(sign) || (sign >= 'A' && sign <= 'Z');
    };
    if (read.label == "o" || read.text.empty()) {
        return read.label == "o";
    }
    const char next = read.text.front();
    const bool figure = read.label.find_first_not_of("0123456789") == std::string::npos;
    return figure ? is_small(next)
                  : read.label.size() == 1 && is_letter(read.label.front()) && is_letter(next);
}

bool has_indents(const std::vector<outline_line>& lines) {
    constexpr std::array order{
        label_series::decimal, label_series::parenthesised, label_series::circled};
    std::array<std::vector<std::size_t>, order.size()> indents;
    for (const outline_line& line : lines) {
        const labelled_text read = labelled_text_of(line);
        if (read.label.empty() || !line.cells.empty()) {
            continue;
        }
        const label_series series = read_label(read.label).series;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order.at(i) == series) {
                indents.at(i).push_back(line.indent);
            }
        }
    }
    std::optional<std::size_t> above;
    for (std::vector<std::size_t>& each : indents) {
        if (each.empty()) {
            continue;
        }
        const auto middle = each.begin() + static_cast<std::ptrdiff_t>(each.size() / 2);
        std::ranges::nth_element(each, middle);
        constexpr std::size_t step = 60;
        if (above && *middle > *above + step) {
            return true;
        }
        above = *middle;
    }
    return false;
}

} // namespace kijun
