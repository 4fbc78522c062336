#include "read/clause_lines.hpp"

#include "read/numbered_lines.hpp"
#include "read/rising_numbers.hpp"

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

std::vector<candidate> candidates_of(const std::vector<outline_line>& lines, own_schemes own) {
    std::vector<candidate> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const outline_line& line = lines[i];
        std::optional<clause_heading> heading;
        if (!line.cells.empty()) {
            // The first cell that says anything holds the number alone.
            const auto first =
                line.number_cell
                    ? line.cells.begin() + static_cast<std::ptrdiff_t>(*line.number_cell)
                    : std::ranges::find_if(
                          line.cells, [](const std::string& cell) { return !cell.empty(); });
            if (first != line.cells.end() && first->find('\n') == std::string::npos) {
                heading = clause_heading_of(*first, false, own);
            }
        } else if (!line.goes_on && !line.is_note && !line.is_contents) {
            const std::string whole =
                line.label.empty() ? line.text : line.label + " " + line.text;
            heading = clause_heading_of(whole, line.heading != 0 || !line.label.empty(), own);
        }
        if (heading && heading->fits) {
            all.push_back({{i, *std::move(heading), !line.cells.empty()}, line.heading != 0});
        } else if (!all.empty()) {
            ++all.back().text;
        }
    }
    return all;
}

/// What else looked like a clause is text of the own one before it.
void keep_only_own(std::vector<candidate>& all) {
    std::vector<candidate> kept;
    for (candidate& each : all) {
        if (each.at.heading.is_own) {
            kept.push_back(std::move(each));
        } else if (!kept.empty()) {
            kept.back().text += each.text + 1;
        }
    }
    all = std::move(kept);
}

/// Where a document knows no clauses its sections are taken for them; those that count deep
/// (4.5.1) also where a few lines begin with what is perhaps another document's clause. Empty
/// where the `clauses` are to be taken.
std::vector<candidate>
sections_of(const std::vector<outline_line>& lines, std::size_t clauses, clause_lines& of) {
    std::vector<candidate> all;
    section_lines found = find_section_lines(lines);
    constexpr std::size_t far_more = 4; // sections for each such line
    if (clauses > 0 && (!found.is_deep || found.candidates.size() < far_more * clauses)) {
        return all;
    }
    of.groups = std::move(found.groups);
    of.restarts = std::move(found.restarts);
    std::vector<section_line> sections = std::move(found.candidates);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const std::size_t next = i + 1 < sections.size() ? sections[i + 1].line : lines.size();
        // A chapter may begin with its first section.
        const bool has_parts =
            i + 1 < sections.size() &&
            sections[i + 1].heading.numbers.size() > sections[i].heading.numbers.size();
        const std::size_t text = next - sections[i].line - 1 + (has_parts ? 1 : 0);
        const bool is_row = !lines[sections[i].line].cells.empty();
        all.push_back({{sections[i].line, std::move(sections[i].heading), is_row},
                       sections[i].is_heading,
                       text});
    }
    return all;
}

void choose_rising(std::vector<candidate*>& series) {
    std::vector<const std::vector<std::uint32_t>*> numbers;
    numbers.reserve(series.size());
    for (const candidate* each : series) {
        numbers.push_back(&each->at.heading.numbers);
    }
    for (const std::size_t i : longest_rising(numbers)) {
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

/// Behind a section's number: what is a sentence goes on a text, as entries of a list of
/// changes do (4.3 The package must …).
bool may_be_title(const std::string& title) {
    return names_what_follows(title) && !title.ends_with('.') && !title.ends_with(':');
}

/// Does a title end as the title of a rule does?
bool is_rule(const std::string& title) {
    return title.ends_with("こと。") || title.ends_with("こと") || title.ends_with("。");
}

} // namespace

clause_lines find_clause_lines(const std::vector<outline_line>& lines, own_schemes own) {
    std::vector<candidate> all = candidates_of(lines, own);
    clause_lines found;
    const auto is_own = [](const candidate& each) { return each.at.heading.is_own; };
    if (std::ranges::any_of(all, is_own)) {
        keep_only_own(all);
    } else if (std::vector<candidate> sections = sections_of(lines, all.size(), found);
               !sections.empty()) {
        all = std::move(sections);
        found.are_sections = true;
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
    const auto counts_on = [&all](std::size_t one, std::size_t next) {
        return next < all.size() && !all[one].chosen && !all[next].chosen &&
               numbering::is_next_section(all[one].at.heading.numbers,
                                          all[next].at.heading.numbers);
    };
    std::vector<std::size_t> doubted;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // A section that stands elsewhere is meant by whatever begins with its number, unless
        // another count begins here.
        const bool other_count = counts_on(i, i + 1) || (i > 0 && counts_on(i - 1, i));
        const std::string& id = all[i].at.heading.id;
        const bool stands_elsewhere =
            ids.contains(id) || ids.contains(id.substr(id.rfind(' ') + 1));
        const bool is_reference =
            found.are_sections &&
            (!may_be_title(all[i].at.heading.title) || (stands_elsewhere && !other_count));
        if (!all[i].chosen && all[i].text > 0 && !is_reference) {
            doubted.push_back(i);
        }
    }
    for (const std::size_t i : doubted) {
        found.doubted.push_back(std::move(all[i].at));
    }
    for (candidate& each : all) {
        if (each.chosen) {
            found.chosen.push_back(std::move(each.at));
        }
    }
    return found;
}

} // namespace kijun
