#include "write/json_support.hpp"

#include <kijun/write/sector.hpp>

namespace kijun {

namespace {

void add_totals(json_writer& out, const sector_summary& of) {
    const sector_totals& sum = of.totals;
    out.begin_long_object();
    out.add("lists", sum.lists);
    out.add("lists_to_review", sum.lists_to_review);
    out.add("failed", sum.failed);
    out.add("skipped", sum.skipped);
    out.add("items", sum.items);
    out.add("items_to_review", sum.items_to_review);
    out.add("unlinked_items", sum.unlinked_items);
    out.add("citations", sum.citations);
    out.add("dangling", sum.dangling);
    out.add("findings", sum.findings);
    out.add("changes", of.changes);
    out.end_object();
}

void add_list(json_writer& out, const sector_row& row) {
    out.begin_long_object();
    out.add("file", row.list);
    out.add("result", row.result);
    out.add("checklist", row.checklist);
    out.add("version", row.version);
    out.add("items", row.items);
    out.add("items_to_review", row.items_to_review);
    out.add("unlinked_items", row.unlinked_items);
    out.add("citations", row.citations);
    out.add("dangling", row.dangling);
    out.add("unlinked_changes", row.unlinked_changes);
    out.add("findings", row.findings);
    out.end_object();
}

} // namespace

std::string to_json(const sector_summary& of, language in) {
    json_writer out;
    out.begin_long_object();
    out.add("schema", "kijun.sector/1");
    out.add("old", json_support::name_of(of.old_edition));
    out.add("new", json_support::name_of(of.new_edition));
    out.key("totals");
    add_totals(out, of);
    const auto add_rows = [&](std::string_view name, auto wanted, auto add) {
        out.key(name);
        out.begin_array();
        for (const sector_row& row : of.rows) {
            if (wanted(row)) {
                add(row);
            }
        }
        out.end_array();
    };
    add_rows(
        "lists",
        [](const sector_row& row) { return row.is_assessed(); },
        [&](const sector_row& row) { add_list(out, row); });
    add_rows(
        "failed",
        [](const sector_row& row) { return row.failed.has_value(); },
        [&](const sector_row& row) {
            out.begin_object();
            out.add("file", row.list);
            out.add("id", to_string(row.failed->id));
            out.add("message", describe(*row.failed, in));
            out.end_object();
        });
    add_rows(
        "skipped",
        [](const sector_row& row) { return !row.skipped.empty(); },
        [&](const sector_row& row) {
            out.begin_object();
            out.add("file", row.list);
            out.add("why", row.skipped);
            out.end_object();
        });
    out.key("clauses");
    out.begin_array();
    for (const clause_concern& each : of.clauses) {
        out.begin_long_object();
        out.add("clause", each.clause);
        out.add("changes", each.changes);
        out.add("lists", each.lists);
        out.add("items", each.items);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return out.finish();
}

} // namespace kijun
