#include "report/change_cells.hpp"

#include "report/blocks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <cstddef>
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

} // namespace kijun
