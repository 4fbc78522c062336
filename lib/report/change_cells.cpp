#include "report/change_cells.hpp"

#include "report/blocks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr std::string_view arrow = "→";

/// The lines of a subtree, each with its label (a clause with its id: its full address stands
/// beside it); the root's own wording is `root_runs` where it is given.
std::vector<document_paragraph>
subtree_lines(const change& what, text_mark marks, const std::vector<text_run>* root_runs) {
    std::vector<document_paragraph> lines;
    for (const subtree_line& line : what.subtree) {
        document_paragraph paragraph;
        const bool is_root = line.depth == 0;
        const address place = address_of(line.address);
        const std::string label =
            place.path.empty() ? place.clause : printed_label(place.path.back());
        blocks::append(paragraph.runs, label, marks);
        blocks::append(paragraph.runs, label.empty() || line.text.empty() ? "" : " ", marks);
        if (is_root && root_runs != nullptr) {
            blocks::append_new_wording(paragraph.runs, *root_runs);
        } else {
            blocks::append(paragraph.runs, line.text, marks);
        }
        lines.push_back(std::move(paragraph));
    }
    return lines;
}

} // namespace

std::string renumbering_map(const change& what) {
    const std::size_t pairs = std::min(what.old_places.size(), what.new_places.size());
    std::vector<std::pair<address, address>> places;
    for (std::size_t i = 0; i != pairs; ++i) {
        places.emplace_back(address_of(what.old_places[i]), address_of(what.new_places[i]));
    }
    const auto parent_of = [](address place) {
        if (!place.path.empty()) {
            place.path.pop_back();
        }
        return place;
    };
    const bool siblings = std::all_of(places.begin(), places.end(), [&](const auto& pair) {
        return !pair.first.path.empty() && !pair.second.path.empty() &&
               parent_of(pair.first) == parent_of(places.front().first) &&
               parent_of(pair.second) == parent_of(places.front().first);
    });
    std::string map;
    for (const auto& [before, after] : places) {
        map += map.empty() ? "" : siblings ? " " : "\n";
        map += siblings ? before.path.back() : display(before);
        map += arrow;
        map += siblings ? after.path.back() : display(after);
    }
    return map;
}

table_cell old_wording(const change& what, language in) {
    if (what.kind == change_kind::deleted && !what.subtree.empty()) {
        return blocks::cell_of(subtree_lines(what, text_mark::strike, nullptr));
    }
    if (what.kind == change_kind::moved && !what.edited) {
        return blocks::cell_of(words::same_text.in(in));
    }
    std::vector<document_run> runs;
    blocks::append_old_wording(runs, what.runs);
    return blocks::cell_of(std::move(runs));
}

table_cell new_wording(const change& what) {
    if (what.kind == change_kind::added && !what.subtree.empty()) {
        return blocks::cell_of(subtree_lines(what, text_mark::underline, nullptr));
    }
    if (what.kind == change_kind::moved && !what.subtree.empty()) {
        return blocks::cell_of(subtree_lines(
            what, text_mark::none, what.edited && !what.runs.empty() ? &what.runs : nullptr));
    }
    std::vector<document_run> runs;
    blocks::append_new_wording(runs, what.runs);
    return blocks::cell_of(std::move(runs));
}

std::string listed(const std::vector<std::string>& names, language in) {
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : in == language::ja ? "、" : ", ";
        text += name;
    }
    return text;
}

std::vector<std::string> facts_of(const change& what, language in) {
    std::vector<std::string> facts;
    const auto add = [&](std::string_view name, std::string_view value) {
        std::string text(name);
        if (!value.empty()) {
            text += in == language::ja ? "：" : ": ";
            text += value;
        }
        facts.push_back(std::move(text));
    };
    if (what.grade == change_grade::editorial) {
        add(words::editorial.in(in), words::of_grade_reason(what.grade_reason, in));
    }
    if (what.strength) {
        add(words::strength.in(in),
            std::string(words::of(what.strength->before).in(in)) + std::string(arrow) +
                std::string(words::of(what.strength->after).in(in)));
    }
    if (!what.numbers_before.empty() || !what.numbers_after.empty()) {
        const auto side = [&](const std::vector<std::string>& numbers) {
            return numbers.empty() ? std::string(words::none.in(in)) : listed(numbers, in);
        };
        add(words::numbers.in(in),
            side(what.numbers_before) + std::string(arrow) + side(what.numbers_after));
    }
    if (what.negated) {
        add(words::negation.in(in), "");
    }
    if (what.old_class != what.new_class) {
        add(words::clause_class.in(in),
            what.old_class.empty()   ? what.new_class
            : what.new_class.empty() ? what.old_class
                                     : what.old_class + std::string(arrow) + what.new_class);
    }
    if (!what.along.empty()) {
        std::string map;
        for (const place_pair& pair : what.along) {
            map += map.empty() ? "" : " ";
            map += display(address_of(pair.old_place)) + std::string(arrow) +
                   display(address_of(pair.new_place));
        }
        add(words::along.in(in), map);
    }
    if (!what.citations_added.empty()) {
        add(words::cites_now.in(in), listed(what.citations_added, in));
    }
    if (!what.citations_removed.empty()) {
        add(words::cites_no_more.in(in), listed(what.citations_removed, in));
    }
    return facts;
}

} // namespace kijun
