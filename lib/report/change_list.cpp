#include "report/blocks.hpp"
#include "report/change_cells.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr std::string_view arrow = "→";

document_table summary_table(const difference& of, language in) {
    document_table table;
    table.caption = words::summary.in(in);
    table.rows.push_back(blocks::row_of({"", words::clauses.in(in), words::paragraphs.in(in)}));
    const auto add = [&](std::string_view name, std::size_t clauses, std::size_t paragraphs) {
        table.rows.push_back(
            blocks::row_of({name, std::to_string(clauses), std::to_string(paragraphs)}));
    };
    add(words::old_total.in(in), of.clauses.old_total, of.paragraphs.old_total);
    add(words::new_total.in(in), of.clauses.new_total, of.paragraphs.new_total);
    add(words::unchanged.in(in), of.clauses.unchanged, of.paragraphs.unchanged);
    const auto count = [](const change_counts& counts, change_kind kind) {
        const auto found = counts.by_kind.find(kind);
        return found == counts.by_kind.end() ? std::size_t{0} : found->second;
    };
    for (const change_kind kind : {change_kind::added,
                                   change_kind::deleted,
                                   change_kind::modified,
                                   change_kind::moved,
                                   change_kind::renumbered,
                                   change_kind::split,
                                   change_kind::merged}) {
        add(words::of(kind).in(in), count(of.clauses, kind), count(of.paragraphs, kind));
    }
    return table;
}

table_cell places_cell(const std::vector<std::string>& places) {
    std::vector<document_paragraph> lines;
    lines.reserve(places.size());
    for (const std::string& place : places) {
        lines.push_back(blocks::paragraph_of(display(address_of(place))));
    }
    return blocks::cell_of(std::move(lines));
}

table_cell notes_cell(const change& what, language in) {
    std::vector<document_paragraph> lines;
    for (const std::string& fact : facts_of(what, in)) {
        lines.push_back(blocks::paragraph_of(fact));
    }
    return blocks::cell_of(std::move(lines));
}

/// A renumbering is told once, in one cell under both wordings.
void append_wording(blocks::table_row& row, const change& what, language in) {
    if (what.kind != change_kind::renumbered) {
        row.push_back(old_wording(what, in));
        row.push_back(new_wording(what));
        return;
    }
    table_cell map = blocks::cell_of(renumbering_map(what));
    map.column_span = 2;
    if (!what.runs.empty()) {
        document_paragraph wording;
        blocks::append_redline(wording.runs, what.runs);
        map.content.push_back(std::move(wording));
    }
    row.push_back(std::move(map));
}

/// What is told once for many changes: replaced terms, citations that followed, and those that
/// did not.
void append_overview(document& paper, const difference& of, language in) {
    const auto table_of = [in](const words::word& caption,
                               const std::vector<std::string_view>& heads) {
        document_table table;
        table.caption = caption.in(in);
        table.rows.push_back(blocks::row_of(heads));
        return table;
    };
    if (!of.terms.empty()) {
        auto table = table_of(words::terms,
                              {words::old_term.in(in),
                               words::new_term.in(in),
                               words::count_of.in(in),
                               words::changes.in(in)});
        for (const replaced_term& term : of.terms) {
            table.rows.push_back(blocks::row_of({term.before,
                                                 term.after,
                                                 std::to_string(term.changes.size()),
                                                 listed(term.changes, in)}));
        }
        paper.blocks.emplace_back(std::move(table));
    }
    if (!of.followed.empty()) {
        auto table = table_of(words::followed,
                              {words::old_number.in(in),
                               words::new_number.in(in),
                               words::count_of.in(in),
                               words::changes.in(in)});
        for (const followed_citation& each : of.followed) {
            table.rows.push_back(blocks::row_of({each.before,
                                                 each.after,
                                                 std::to_string(each.changes.size()),
                                                 listed(each.changes, in)}));
        }
        paper.blocks.emplace_back(std::move(table));
    }
    if (!of.stale.empty()) {
        auto table = table_of(words::stale_citations,
                              {words::place.in(in),
                               words::citation.in(in),
                               words::why.in(in),
                               words::now.in(in)});
        for (const stale_citation& each : of.stale) {
            table.rows.push_back(blocks::row_of({display(address_of(each.place)),
                                                 each.clause,
                                                 words::of_dangling(each.why, in),
                                                 each.now}));
        }
        paper.blocks.emplace_back(std::move(table));
    }
}

std::string name_of(const edition_name& name) {
    return name.standard + (name.standard.empty() || name.name.empty() ? "" : " ") + name.name;
}

/// Of each step of a chain, how many changes of each kind.
document_table steps_table(const std::vector<difference>& steps, language in) {
    document_table table;
    table.caption = words::steps.in(in);
    table.rows.push_back(
        blocks::row_of({words::step.in(in), words::clauses.in(in), words::paragraphs.in(in)}));
    const auto counted = [in](const change_counts& counts) {
        std::string text;
        for (const auto& [kind, count] : counts.by_kind) {
            text += text.empty() ? "" : in == language::ja ? "、" : ", ";
            text += std::string(words::of(kind).in(in)) + " " + std::to_string(count);
        }
        return text.empty() ? std::string(words::unchanged.in(in)) : text;
    };
    for (const difference& step : steps) {
        const std::string ends =
            step.old_edition.name + " " + std::string(arrow) + " " + step.new_edition.name;
        table.rows.push_back(
            blocks::row_of({ends, counted(step.clauses), counted(step.paragraphs)}));
    }
    return table;
}

/// `chain`: what is said of several editions; none for two.
document list_changes(const difference& changes, const chained_difference* chain, language in) {
    document paper;
    paper.language = in == language::ja ? "ja" : "en";
    paper.title =
        std::string(words::change_list_title.in(in)) + (in == language::ja ? "：" : ": ");
    if (chain == nullptr) {
        paper.title += name_of(changes.old_edition) + " " + std::string(arrow) + " " +
                       name_of(changes.new_edition);
    } else {
        for (std::size_t i = 0; i < chain->editions.size(); ++i) {
            paper.title += i == 0 ? "" : " " + std::string(arrow) + " ";
            paper.title += name_of(chain->editions[i]);
        }
    }
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
    paper.blocks.emplace_back(summary_table(changes, in));
    if (chain != nullptr) {
        paper.blocks.emplace_back(steps_table(chain->steps, in));
    }
    if (changes.changes.empty()) {
        paper.blocks.emplace_back(blocks::paragraph_of(words::no_changes.in(in)));
        return paper;
    }

    document_table table;
    table.caption = words::changes.in(in);
    table.rows.push_back(blocks::row_of({words::number.in(in),
                                         words::kind.in(in),
                                         words::old_place.in(in),
                                         words::new_place.in(in),
                                         words::old_text.in(in),
                                         words::new_text.in(in),
                                         words::notes.in(in)}));
    if (chain != nullptr) {
        table.rows.back().push_back(blocks::cell_of(words::came_about.in(in)));
    }
    for (std::size_t i = 0; i < changes.changes.size(); ++i) {
        const change& what = changes.changes[i];
        blocks::table_row row;
        row.push_back(blocks::cell_of(what.id));
        row.back().anchor = what.id;
        row.push_back(blocks::cell_of(words::of(what, in)));
        row.push_back(places_cell(what.old_places));
        row.push_back(places_cell(what.new_places));
        append_wording(row, what, in);
        row.push_back(notes_cell(what, in));
        if (chain != nullptr) {
            std::vector<std::string> names;
            for (const std::size_t step : chain->came_about[i]) {
                names.push_back(chain->editions[step + 1].name);
            }
            row.push_back(blocks::cell_of(listed(names, in)));
        }
        table.rows.push_back(std::move(row));
    }
    paper.blocks.emplace_back(std::move(table));
    append_overview(paper, changes, in);
    return paper;
}

} // namespace

document change_list(const difference& changes, language in) {
    return list_changes(changes, nullptr, in);
}

document change_list(const chained_difference& changes, language in) {
    return list_changes(changes.whole, &changes, in);
}

} // namespace kijun
