#include "read/clause_lines.hpp"

#include "numbering/characters.hpp"
#include "read/line_label.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace kijun {
namespace {

struct candidate {
    clause_line at;
    bool is_heading = false; ///< of the document
    std::size_t text = 0;    ///< lines behind it that are no candidates
    bool chosen = false;
};

std::vector<candidate> candidates_of(const std::vector<outline_line>& lines) {
    std::vector<candidate> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const outline_line& line = lines[i];
        std::optional<clause_heading> heading;
        if (!line.cells.empty()) {
            // The first cell that says anything holds the number alone.
            const auto first = std::ranges::find_if(
                line.cells, [](const std::string& cell) { return !cell.empty(); });
            if (first != line.cells.end() && first->find('\n') == std::string::npos) {
                heading = clause_heading_of(*first, false);
            }
        } else if (!line.goes_on && !line.is_note) {
            const std::string whole =
                line.label.empty() ? line.text : line.label + " " + line.text;
            heading = clause_heading_of(whole, line.heading != 0 || !line.label.empty());
        }
        if (heading && heading->fits) {
            all.push_back({{i, *std::move(heading), !line.cells.empty()}, line.heading != 0});
        } else if (!all.empty()) {
            ++all.back().text;
        }
    }
    return all;
}

/// 1 of "1．", 1.2 of "１.２", 3 of "3)"; empty for what is no number.
std::vector<std::uint32_t> section_number(std::string_view label) {
    std::vector<std::uint32_t> numbers;
    std::uint32_t value = 0;
    bool in_number = false;
    for (const char32_t written : to_utf32(label)) {
        const char32_t sign = numbering::narrow(written);
        if (numbering::is_digit(sign)) {
            value = std::min<std::uint32_t>(value * 10 + (sign - U'0'), 9999);
            in_number = true;
        } else if (in_number && (sign == U'.' || sign == U'．' || numbering::is_dash(sign) ||
                                 sign == U')' || sign == U' ')) {
            numbers.push_back(value);
            value = 0;
            in_number = false;
        } else {
            return {};
        }
    }
    if (in_number) {
        numbers.push_back(value);
    }
    return numbers;
}

std::string section_id(const std::vector<std::uint32_t>& numbers) {
    std::string id;
    for (const std::uint32_t number : numbers) {
        id += (id.empty() ? "" : ".") + std::to_string(number);
    }
    return id;
}

/// A short line that is no sentence: it names what follows.
bool is_name(const std::string& text) {
    constexpr std::size_t longest = 120; // bytes: forty kanji
    return !text.empty() && text.size() <= longest && !text.ends_with("。") &&
           !text.ends_with("、");
}

/// Where a document knows no clauses its numbered headings are taken for them: 1.2 of a
/// heading, or 3 of a short line "3．名前" where a list of at least three goes up by one.
std::vector<candidate> sections_of(const std::vector<outline_line>& lines) {
    std::vector<candidate> all;
    std::vector<std::vector<std::uint32_t>> around; // of the headings above, by level
    const bool has_headings = std::ranges::any_of(lines, [](const outline_line& line) {
        return line.heading != 0 && !section_number(line.label).empty();
    });
    std::uint32_t next = 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const outline_line& line = lines[i];
        std::string label = line.label;
        std::string text = line.text;
        if (label.empty() && line.cells.empty()) {
            if (const auto printed = label_of_line(line.text)) {
                label = printed->written;
                text = line.text.substr(printed->text);
            }
        }
        std::vector<std::uint32_t> numbers = section_number(label);
        const bool is_section =
            has_headings ? line.heading != 0 && !numbers.empty()
                         : numbers == std::vector{next} && is_name(text) && !line.goes_on;
        if (!is_section) {
            if (!all.empty()) {
                ++all.back().text;
            }
            continue;
        }
        ++next;
        if (has_headings) {
            around.resize(line.heading);
            // "1)" under 2.2 is 2.2.1; "2.2" under 2 is itself.
            const auto above = std::find_if(around.rbegin() + 1,
                                            around.rend(),
                                            [](const auto& each) { return !each.empty(); });
            if (above != around.rend() && numbers.size() <= above->size()) {
                numbers.insert(numbers.begin(), above->begin(), above->end());
            }
            around.back() = numbers;
        }
        clause_heading heading;
        heading.id = section_id(numbers);
        heading.numbers = std::move(numbers);
        heading.title = std::move(text);
        all.push_back({{i, std::move(heading), false}, line.heading != 0});
    }
    constexpr std::size_t fewest = 3;
    return all.size() < fewest ? std::vector<candidate>{} : all;
}

/// The longest run of candidates whose numbers go up, in O(n log n).
void choose_rising(std::vector<candidate*>& series) {
    std::vector<std::size_t> ends; // ends[k]: the least end of a run of k + 1
    std::vector<std::size_t> before(series.size());
    const auto numbers = [&series](std::size_t i) -> const auto& {
        return series[i]->at.heading.numbers;
    };
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto at = std::ranges::lower_bound(
            ends, numbers(i), std::less<>(), [&](std::size_t end) { return numbers(end); });
        before[i] = at == ends.begin() ? series.size() : *(at - 1);
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    for (std::size_t i = ends.empty() ? series.size() : ends.back(); i < series.size();
         i = before[i]) {
        series[i]->chosen = true;
    }
}

using by_series = std::map<std::string, std::vector<candidate*>>;

/// Of lines with one number those without text fall to those that have some: a table of
/// contents says each number once more.
std::vector<candidate*> without_contents(std::vector<candidate>& all) {
    std::map<std::string, std::size_t> most;
    for (const candidate& each : all) {
        std::size_t& text = most[each.at.heading.id];
        text = std::max(text, each.text);
    }
    std::map<std::string, std::size_t> headings;
    for (const candidate& each : all) {
        headings[each.at.heading.id] += each.is_heading ? 1 : 0;
    }
    std::vector<candidate*> kept;
    for (candidate& each : all) {
        const std::string& id = each.at.heading.id;
        const bool outdone =
            each.text == 0 && !each.is_heading && !each.at.is_row && most[id] > 0;
        const bool heading_elsewhere = !each.is_heading && headings[id] > 0;
        if (!outdone && !heading_elsewhere) {
            kept.push_back(&each);
        }
    }
    return kept;
}

/// Does a title end as the title of a rule does?
bool is_rule(const std::string& title) {
    return title.ends_with("こと。") || title.ends_with("こと") || title.ends_with("。");
}

} // namespace

clause_lines find_clause_lines(const std::vector<outline_line>& lines) {
    std::vector<candidate> all = candidates_of(lines);
    if (all.empty()) {
        all = sections_of(lines);
    }
    by_series series;
    for (candidate* each : without_contents(all)) {
        series[each->at.heading.series].push_back(each);
    }
    std::set<std::string> ids;
    for (auto& [name, members] : series) {
        choose_rising(members);
        for (const candidate* each : members) {
            if (each->chosen) {
                ids.insert(each->at.heading.id);
            }
        }
    }
    // Numbers that stand out of order and nowhere else: an edition may be so.
    for (auto& [name, members] : series) {
        for (candidate* each : members) {
            const bool stands_out =
                each->is_heading || each->at.is_row || is_rule(each->at.heading.title);
            if (each->chosen || !stands_out) {
                continue;
            }
            // Twice a heading is twice a clause: the edition says so.
            each->chosen = ids.insert(each->at.heading.id).second || each->is_heading;
        }
    }
    clause_lines found;
    for (candidate& each : all) {
        if (each.chosen) {
            found.chosen.push_back(std::move(each.at));
        } else if (each.text > 0) {
            found.doubted.push_back(std::move(each.at));
        }
    }
    return found;
}

} // namespace kijun
