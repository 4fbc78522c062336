// `kijun impact OLD NEW CHECKLIST|DIR|LISTFILE --format sql`: what impact is derived from, as
// tables for a database.

#include "inputs.hpp"
#include "list_opening.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "verb_sector.hpp"
#include "verbs.hpp"

#include <kijun/base/in_order.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact_graph.hpp>
#include <kijun/write/graph_tables.hpp>

#include <utility>

namespace kijun::cli {
namespace {

/// A list on its way into the tables: its part, numbered as if it were the first.
struct list_part {
    graph_part part;
    std::vector<diagnostic> findings;
    sector_row row; ///< why there is none
};

list_part part_of(const list_file& file, const impact_graph& graph, const options& chosen) {
    list_part made;
    std::variant<source, sector_row> opened = open_list(file, chosen.bounds);
    if (auto* const row = std::get_if<sector_row>(&opened)) {
        made.row = std::move(*row);
        return made;
    }
    read_list_outcome read =
        read_one_list(file, std::get<source>(opened), chosen.layout, chosen.bounds);
    made.findings = std::move(read.findings);
    if (auto* const row = std::get_if<sector_row>(&read.list)) {
        made.row = std::move(*row);
    } else {
        made.part =
            graph.of_list(std::get<checklist>(read.list), file.path, graph.edition_vertices());
    }
    return made;
}

/// Vertices from `base` on go up by `by`.
void move_up(graph_part& part, std::size_t base, std::size_t by) {
    for (edge& one : part.edges) {
        one.from += one.from >= base ? by : 0;
        one.to += one.to >= base ? by : 0;
    }
}

} // namespace

exit_code run_database(const options& chosen, const list_files& lists, messages& out) {
    const std::optional<edition> before = take_edition(chosen.inputs[0], chosen.bounds, out);
    const std::optional<edition> after = take_edition(chosen.inputs[1], chosen.bounds, out);
    if (!before || !after) {
        return exit_code::input;
    }
    const impact_graph graph(
        assessor(diff(*before, *after), *before, *after, nullptr, proposal_scope::indirect));
    const table_form form = chosen.formats.front() == "sql" ? table_form::sql
                            : chosen.table == "nodes"       ? table_form::csv_nodes
                                                            : table_form::csv_edges;
    emission tables(chosen.output, out);
    progress shown(lists.files.size());
    tables.add(begin_tables(form));
    tables.add(part_of_tables(graph.editions(), 0, form));
    const std::size_t base = graph.edition_vertices();
    std::size_t next = base;
    bool lost = false;
    bool found = false;
    in_order(
        lists.files.size(),
        chosen.threads,
        [&](std::size_t number) { return part_of(lists.files[number], graph, chosen); },
        [&](std::size_t number, list_part made) {
            if (!made.findings.empty() || !made.row.is_assessed()) {
                shown.clear();
            }
            out.tell_and_forget(made.findings);
            if (made.row.failed) {
                out.tell(*made.row.failed);
                lost = true;
            } else if (!made.row.skipped.empty()) {
                out.say(made.row.list + ": " +
                        std::string(said_of_skipped(made.row.skipped, out.in())));
            } else {
                found = true;
                move_up(made.part, base, next - base);
                tables.add(part_of_tables(made.part, next, form));
                next += made.part.vertices.size();
            }
            shown.at(number + 1);
        });
    for (const skipped_file& one : lists.skipped) {
        out.say(one.file + ": " + std::string(said_of_skipped(one.why, out.in())));
    }
    if (!found) {
        return exit_code::input; // and no tables: nothing of the lists is in them
    }
    tables.add(end_tables(form));
    const exit_code written = tables.finish();
    return written == exit_code::done && lost ? exit_code::input : finish(written, chosen, out);
}

} // namespace kijun::cli
