#include "read/labelled_lines.hpp"

#include "read/line_label.hpp"

#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kijun {
namespace {

/// Twips by which two indents differ that are meant to.
constexpr std::size_t step = 60;

struct indented_label {
    label written;
    std::size_t indent = 0;
    bool holds_list = false; ///< of its own kind, further to the right
};

bool are_deeper(const std::vector<indented_label>& all) {
    constexpr std::array order{
        label_series::decimal, label_series::parenthesised, label_series::circled};
    std::array<std::vector<std::size_t>, order.size()> indents;
    for (const indented_label& each : all) {
        const auto at = std::ranges::find(order, each.written.series);
        if (at != order.end()) {
            indents.at(static_cast<std::size_t>(at - order.begin())).push_back(each.indent);
        }
    }
    std::optional<std::size_t> above;
    for (std::vector<std::size_t>& each : indents) {
        if (each.empty()) {
            continue;
        }
        const auto middle = each.begin() + static_cast<std::ptrdiff_t>(each.size() / 2);
        std::ranges::nth_element(each, middle);
        if (above && *middle > *above + step) {
            return true;
        }
        above = *middle;
    }
    return false;
}

bool are_nested(const std::vector<indented_label>& all) {
    std::vector<indented_label> open; // further and further to the right
    for (const indented_label& each : all) {
        while (!open.empty() && open.back().indent > each.indent + step) {
            open.pop_back();
        }
        const bool level_with = !open.empty() && open.back().indent + step >= each.indent;
        if (level_with && open.back().holds_list &&
            follows(open.back().written, each.written)) {
            return true;
        }
        if (level_with) {
            open.back() = each;
            continue;
        }
        constexpr std::size_t deepest = 16;
        if (open.size() == deepest) {
            open.clear();
        }
        if (!open.empty() && open.back().written.series == each.written.series &&
            may_begin_list(each.written.text)) {
            open.back().holds_list = true;
        }
        open.push_back(each);
    }
    return false;
}

/// Do most of the paragraphs between two items of a list stand further in than its labels?
bool are_hanging(const std::vector<outline_line>& lines) {
    std::optional<indented_label> last;
    std::size_t inner = 0;
    std::size_t level = 0;
    std::size_t pending_inner = 0; // behind the last label
    std::size_t pending_level = 0;
    for (const outline_line& line : lines) {
        if (!line.cells.empty() || line.goes_on || line.is_note || line.heading != 0) {
            continue;
        }
        const labelled_text read = labelled_text_of(line);
        if (read.label.empty()) {
            ++(last && line.indent > last->indent + step ? pending_inner : pending_level);
            continue;
        }
        indented_label next{read_label(read.label), line.indent};
        if (last && follows(last->written, next.written) && next.indent < last->indent + step &&
            last->indent < next.indent + step) {
            inner += pending_inner;
            level += pending_level;
        }
        last = std::move(next);
        pending_inner = 0;
        pending_level = 0;
    }
    return inner > 2 * level;
}

} // namespace

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

label_indents indents_of(const std::vector<outline_line>& lines) {
    std::vector<indented_label> all;
    for (const outline_line& line : lines) {
        const labelled_text read = labelled_text_of(line);
        if (!read.label.empty() && line.cells.empty()) {
            all.push_back({read_label(read.label), line.indent});
        }
    }
    return {are_deeper(all), are_nested(all), are_hanging(lines)};
}

} // namespace kijun
