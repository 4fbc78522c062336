#include "inputs.hpp"
#include "item_notes.hpp"
#include "list_files.hpp"
#include "output.hpp"
#include "verb_sector.hpp"
#include "verbs.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/assessor.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/annotate.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <optional>
#include <thread>

namespace kijun::cli {
namespace {

/// What the impact says of each item, written into a copy of the user's own workbook.
exit_code annotate(const impact& found,
                   const checklist& items,
                   const options& chosen,
                   messages& out,
                   bool asks) {
    const std::string& path = chosen.inputs[2];
    const std::optional<source> input = open_input(path, chosen.bounds, out);
    if (!input) {
        return exit_code::input;
    }
    if (document_kind_of(*input) != document_kind::xlsx) {
        out.tell(failure{code::workbook_not_annotated, {path, {}, {}}, {"xlsx"}});
        return exit_code::input;
    }
    const auto done = annotate_workbook(
        path, input->bytes, item_notes(found, items, chosen.annotate, chosen.in));
    if (!done) {
        out.tell(done.error());
        return exit_code::input;
    }
    out.tell(done->findings);
    return finish(emit(chosen.output, done->value, out), chosen, out, asks);
}

/// Is it the tables of nodes and edges that are wanted?
bool is_database(const options& chosen) {
    return chosen.formats.front() == "sql" || chosen.table != "matrix";
}

/// What is left open on the command line depends on whether there are many lists. What does not
/// go with them is given back.
std::optional<usage_error> settle(options& chosen, bool many) {
    chosen.proposals = !chosen.proposals.empty() ? chosen.proposals
                       : many                    ? "indirect"
                                                 : "suggested";
    chosen.with_changes = !chosen.with_changes.empty() ? chosen.with_changes
                          : many                       ? "no"
                                                       : "yes";
    chosen.threads =
        chosen.threads > 0 ? chosen.threads : std::max(1U, std::thread::hardware_concurrency());
    if (is_database(chosen)) {
        if (!chosen.ledger.empty() || !chosen.notes.empty() || !chosen.relations.empty() ||
            chosen.steps > 0) {
            return usage_error{
                "sql と表には --ledger、--notes、--relations、--steps は使えません。",
                "--ledger, --notes, --relations and --steps do not go with sql and tables."};
        }
        return std::nullopt;
    }
    if (many && is_standard_output(chosen.output)) {
        return usage_error{"結果を書き出すフォルダーを -o で指定してください。",
                           "Name the folder to write the results to with -o."};
    }
    if (many && chosen.paper == "report") {
        return usage_error{
            "--paper report は一つのチェックリストのもので、複数には使えません。",
            "A report is of one checklist: --paper report does not go with "
            "many."};
    }
    if (many && !chosen.ledger.empty()) {
        return usage_error{"--ledger は一つのチェックリストのもので、複数には使えません。",
                           "A ledger is of one checklist: --ledger does not go with many."};
    }
    if (many && !chosen.relations.empty()) {
        return usage_error{
            "--relations は一つのチェックリストのもので、複数には使えません。",
            "Relations are of one checklist: --relations does not go with many."};
    }
    return std::nullopt;
}

exit_code run_one(const options& chosen, messages& out) {
    const std::optional<edition> before = take_edition(chosen.inputs[0], chosen.bounds, out);
    const std::optional<edition> after = take_edition(chosen.inputs[1], chosen.bounds, out);
    const std::optional<checklist> items =
        take_checklist(chosen.inputs[2], chosen.layout, chosen.bounds, out);
    std::optional<revision_notes> notes;
    if (!chosen.notes.empty()) {
        notes = take_notes(chosen.notes, after ? &*after : nullptr, chosen.bounds, out);
    }
    std::optional<ledger> book;
    if (!chosen.ledger.empty()) {
        book = take(chosen.ledger, &read_ledger, chosen.bounds, out);
    }
    std::optional<relation_set> stated;
    if (!chosen.relations.empty()) {
        stated = take(chosen.relations, &read_relations, chosen.bounds, out);
    }
    const bool relations_missing = !chosen.relations.empty() && !stated;
    const bool notes_missing = !chosen.notes.empty() && !notes;
    const bool book_missing = !chosen.ledger.empty() && !book;
    if (!before || !after || !items || notes_missing || book_missing || relations_missing) {
        return exit_code::input;
    }

    if (chosen.paper == "answers" || chosen.paper == "report") {
        const annual_review held = hold_review({},
                                               *before,
                                               *after,
                                               *items,
                                               notes.value_or(revision_notes{}),
                                               book.value_or(ledger{}),
                                               stated.value_or(relation_set{}));
        out.tell(held.effects.findings);
        const bool asks = held.conclusion.open_questions > 0;
        const result<std::string> bytes =
            chosen.paper == "report"
                ? result<std::string>(to_html(report_of(held, chosen.in, how_far(chosen))))
                : render(answer_paper(held, chosen.in, how_far(chosen)),
                         chosen.formats.front());
        return finish(emit_paper(chosen.output, bytes, out), chosen, out, asks);
    }
    const assessor of = make_assessor(chosen, *before, *after, notes ? &*notes : nullptr);
    out.tell(findings_of(of.changes()));
    impact found{of.assess(*items, stated ? &*stated : nullptr), of.changes(), of.reasons()};
    if (book) {
        apply_verdicts(found, *items, *book);
    }
    out.tell(found.findings);
    const bool asks = std::ranges::any_of(found.items, &impacted_item::needs_review);
    if (!chosen.annotate.empty()) {
        return annotate(found, *items, chosen, out, asks);
    }
    const std::string& format = chosen.formats.front();
    const result<std::string> bytes =
        format == "json" ? result<std::string>(to_json(found, chosen.with_changes == "yes"))
                         : render(impact_paper(found,
                                               *items,
                                               chosen.in,
                                               format == "xlsx" ? impact_layout::one_table
                                                                : impact_layout::by_item),
                                  format);
    return finish(emit_paper(chosen.output, bytes, out), chosen, out, asks);
}

} // namespace

proposal_options how_far(const options& chosen) {
    proposal_options how;
    how.steps = chosen.steps > 0 ? chosen.steps : how.steps;
    return how;
}

assessor make_assessor(const options& chosen,
                       const edition& before,
                       const edition& after,
                       const revision_notes* notes) {
    const proposal_scope scope = chosen.proposals == "none" ? proposal_scope::none
                                 : chosen.proposals == "indirect"
                                     ? proposal_scope::indirect
                                     : proposal_scope::with_suggested;
    return assessor(diff(before, after), before, after, notes, scope, how_far(chosen));
}

exit_code run_impact(const options& given, messages& out) {
    const std::optional<list_files> many =
        find_lists(given.inputs[2], given.layout, given.output, given.bounds);
    options chosen = given;
    if (const std::optional<usage_error> wrong = settle(chosen, many.has_value())) {
        return refuse(*wrong, chosen, out);
    }
    if (is_database(chosen)) {
        return run_database(
            chosen, many ? *many : list_files{{{chosen.inputs[2], true, ""}}, {}}, out);
    }
    return many ? run_sector(chosen, *many, out) : run_one(chosen, out);
}
} // namespace kijun::cli
