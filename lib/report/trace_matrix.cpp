#include "report/blocks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr std::string_view is_cited_sign = "●";
constexpr std::string_view is_stated_sign = "○";

/// One item with the columns that it cites.
struct matrix_row {
    std::size_t item = 0;
    std::map<std::size_t, bool> clauses; ///< is it cited, or only stated to be related?
};

/// A column is a clause vertex. An edge to a paragraph counts for the clause around it.
std::map<std::size_t, bool> related_clauses_of(const trace_graph& graph, std::size_t item) {
    std::map<std::size_t, bool> found;
    const auto add = [&](std::size_t clause, bool is_cited) {
        bool& cited = found.try_emplace(clause, false).first->second;
        cited = cited || is_cited;
    };
    for (const std::size_t index : graph.out_edges(item)) {
        const edge& link = graph.edges()[index];
        if (link.kind != edge_kind::relates) {
            continue;
        }
        const vertex& target = graph.vertices()[link.to];
        if (target.kind == vertex_kind::clause) {
            add(link.to, link.type.empty());
        } else if (target.kind == vertex_kind::paragraph) {
            const std::string id = address_of(target.name).clause;
            for (const std::size_t clause : graph.find(vertex_kind::clause, id)) {
                if (graph.vertices()[clause].of == target.of) {
                    add(clause, link.type.empty());
                }
            }
        }
    }
    return found;
}

/// What a column is grouped under: its edition, and the letters before its number (実 of 実9).
struct column_group {
    std::string edition;
    std::string series;

    friend bool operator==(const column_group&, const column_group&) = default;
};

column_group group_of(const vertex& clause) {
    const std::size_t digit = clause.name.find_first_of("0123456789");
    return {clause.of,
            digit == std::string::npos ? std::string() : clause.name.substr(0, digit)};
}

/// The edition that all columns are of; "" when they are of several.
std::string only_edition(const trace_graph& graph, const std::vector<std::size_t>& columns) {
    const bool one = std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
        return graph.vertices()[column].of == graph.vertices()[columns.front()].of;
    });
    return one && !columns.empty() ? graph.vertices()[columns.front()].of : std::string();
}

void append_head(document_table& table,
                 const trace_graph& graph,
                 const std::vector<std::size_t>& columns,
                 bool with_editions,
                 language in) {
    table.head_rows = 2;
    blocks::table_row groups = blocks::row_of({words::item.in(in), words::goal.in(in)});
    groups[0].row_span = 2;
    groups[1].row_span = 2;
    blocks::table_row names;
    column_group last;
    for (const std::size_t column : columns) {
        const vertex& clause = graph.vertices()[column];
        column_group group = group_of(clause);
        if (names.empty() || group != last) {
            std::string title = with_editions ? group.edition : std::string();
            title += title.empty() || group.series.empty() ? "" : " ";
            groups.push_back(blocks::cell_of(title + group.series));
            last = std::move(group);
        } else {
            ++groups.back().column_span;
        }
        names.push_back(blocks::cell_of(clause.name));
    }
    table.rows.push_back(std::move(groups));
    table.rows.push_back(std::move(names));
}

document_table matrix_of(const trace_graph& graph,
                         const std::string& checklist,
                         const std::vector<matrix_row>& items,
                         language in) {
    std::set<std::size_t> cited;
    for (const matrix_row& row : items) {
        for (const auto& [clause, is_cited] : row.clauses) {
            cited.insert(clause);
        }
    }
    // Vertices stand in edition order, then in document order, and so do the columns.
    const std::vector<std::size_t> columns(cited.begin(), cited.end());
    document_table table;
    // One edition is told once, in the caption; several at the head of their columns.
    const std::string edition = only_edition(graph, columns);
    table.caption = checklist + (edition.empty() ? "" : " × ") + edition;
    append_head(table, graph, columns, edition.empty(), in);
    for (const matrix_row& row : items) {
        const vertex& item = graph.vertices()[row.item];
        blocks::table_row cells = blocks::row_of({item.name, item.title});
        for (const std::size_t column : columns) {
            const auto to = row.clauses.find(column);
            cells.push_back(blocks::cell_of(to == row.clauses.end() ? std::string_view()
                                            : to->second            ? is_cited_sign
                                                                    : is_stated_sign));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void append_uncovered(document& paper,
                      const trace_graph& graph,
                      std::span<const traced_hole> holes,
                      language in) {
    std::vector<std::string> clauses = graph.uncovered();
    std::erase_if(clauses, [&](const std::string& id) {
        return std::ranges::any_of(holes, [&](const traced_hole& hole) {
            return !hole.is_item && hole.name == id && hole.state == hole_state::justified;
        });
    });
    paper.blocks.emplace_back(blocks::heading_of(2, words::uncovered.in(in), "uncovered"));
    if (clauses.empty()) {
        paper.blocks.emplace_back(blocks::paragraph_of(words::uncovered_none.in(in)));
        return;
    }
    std::string text = words::count(clauses.size(), in) + (in == language::ja ? "：" : ": ");
    for (std::size_t i = 0; i != clauses.size(); ++i) {
        text += i == 0 ? "" : in == language::ja ? "、" : ", ";
        text += clauses[i];
    }
    paper.blocks.emplace_back(blocks::paragraph_of(text));
}

/// The holes that somebody has justified, and those that were justified under another wording.
void append_justified(document& paper, std::span<const traced_hole> holes, language in) {
    document_table table;
    table.rows.push_back(blocks::row_of({words::hole.in(in),
                                         words::hole_title.in(in),
                                         words::hole_known.in(in),
                                         words::rationale.in(in),
                                         words::hole_reviewer.in(in)}));
    for (const traced_hole& hole : holes) {
        if (hole.state != hole_state::open) {
            table.rows.push_back(blocks::row_of(
                {hole.is_item ? words::item_name(hole.name, "", in) : hole.name,
                 hole.title,
                 hole.state == hole_state::justified ? words::hole_justified.in(in)
                                                     : words::hole_stale.in(in),
                 hole.reason,
                 hole.reviewer + " " + hole.date}));
        }
    }
    if (table.rows.size() > table.head_rows) {
        paper.blocks.emplace_back(
            blocks::heading_of(2, words::justified_holes.in(in), "justified"));
        paper.blocks.emplace_back(std::move(table));
    }
}

void append_dangling(document& paper, const trace_graph& graph, language in) {
    paper.blocks.emplace_back(blocks::heading_of(2, words::dangling.in(in), "dangling"));
    if (graph.dangling().empty()) {
        paper.blocks.emplace_back(blocks::paragraph_of(words::dangling_none.in(in)));
        return;
    }
    document_table table;
    table.rows.push_back(
        blocks::row_of({words::from.in(in), words::citation.in(in), words::meant.in(in)}));
    // The same place of two editions dangles in the same words: told once.
    std::set<std::vector<std::string>> told;
    for (const dangling_citation& link : graph.dangling()) {
        const std::string place = link.from_item ? link.from : display(address_of(link.from));
        const std::string from = link.checklist.empty() ? place : link.checklist + " " + place;
        const std::string clause = display(address_of(link.clause));
        if (told.insert({from, link.citation, clause}).second) {
            table.rows.push_back(blocks::row_of({from, link.citation, clause}));
        }
    }
    paper.blocks.emplace_back(std::move(table));
}

} // namespace

document
trace_matrix(const trace_graph& graph, language in, std::span<const traced_hole> holes) {
    document paper;
    paper.language = in == language::ja ? "ja" : "en";
    paper.title = words::matrix_title.in(in);
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));

    // One table a checklist version, in the order of the graph.
    std::vector<std::pair<std::string, std::vector<matrix_row>>> lists;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i != graph.vertices().size(); ++i) {
        const vertex& item = graph.vertices()[i];
        if (item.kind != vertex_kind::item) {
            continue;
        }
        const auto [found, inserted] = places.try_emplace(item.of, lists.size());
        if (inserted) {
            lists.emplace_back(item.of, std::vector<matrix_row>());
        }
        lists[found->second].second.push_back({i, related_clauses_of(graph, i)});
    }
    bool any = false;
    bool any_stated = false;
    for (const auto& [checklist, items] : lists) {
        for (const matrix_row& row : items) {
            any = any || !row.clauses.empty();
            any_stated = any_stated || std::ranges::any_of(row.clauses, [](const auto& one) {
                             return !one.second;
                         });
        }
    }
    if (!any) {
        paper.blocks.emplace_back(blocks::paragraph_of(words::no_citations.in(in)));
    } else {
        if (any_stated) {
            paper.blocks.emplace_back(blocks::paragraph_of(words::matrix_signs.in(in)));
        }
        for (const auto& [checklist, items] : lists) {
            paper.blocks.emplace_back(matrix_of(graph, checklist, items, in));
        }
    }
    append_uncovered(paper, graph, holes, in);
    append_justified(paper, holes, in);
    append_dangling(paper, graph, in);
    return paper;
}

} // namespace kijun
