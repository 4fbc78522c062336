#include "inputs.hpp"
#include "item_notes.hpp"
#include "output.hpp"
#include "paper_inputs.hpp"
#include "papers.hpp"
#include "verbs.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/annotate.hpp>

#include <algorithm>

namespace kijun::cli {
namespace {

/// What the impact says of each item, written into a copy of the user's own workbook.
exit_code annotate(const impact& found,
                   const checklist& items,
                   const options& chosen,
                   messages& out,
                   bool asks) {
    const std::string& path = chosen.inputs[2];
    const std::optional<source> input = open_input(path, out);
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

} // namespace

exit_code run_impact(const options& chosen, messages& out) {
    const std::optional<edition> before = take_edition(chosen.inputs[0], out);
    const std::optional<edition> after = take_edition(chosen.inputs[1], out);
    const std::optional<checklist> items = take_checklist(chosen.inputs[2], chosen.layout, out);
    std::optional<revision_notes> notes;
    if (!chosen.notes.empty()) {
        notes = take_notes(chosen.notes, after ? &*after : nullptr, out);
    }
    std::optional<ledger> book;
    if (!chosen.ledger.empty()) {
        book = take(chosen.ledger, &read_ledger, out);
    }
    const bool notes_missing = !chosen.notes.empty() && !notes;
    const bool book_missing = !chosen.ledger.empty() && !book;
    if (!before || !after || !items || notes_missing || book_missing) {
        return exit_code::input;
    }

    if (chosen.paper == "answers") {
        const annual_review held = hold_review({},
                                               *before,
                                               *after,
                                               *items,
                                               notes.value_or(revision_notes{}),
                                               book.value_or(ledger{}));
        out.tell(held.effects.findings);
        const bool asks = held.conclusion.open_questions > 0;
        const result<std::string> bytes =
            render(answer_paper(held, chosen.in), chosen.formats.front());
        return finish(emit_paper(chosen.output, bytes, out), chosen, out, asks);
    }
    impact found =
        assess(diff(*before, *after), *before, *after, *items, notes ? &*notes : nullptr);
    propose_links(found, *before, *after, *items);
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
        format == "json" ? to_json(found)
                         : render(impact_paper(found,
                                               *items,
                                               chosen.in,
                                               format == "xlsx" ? impact_layout::one_table
                                                                : impact_layout::by_item),
                                  format);
    return finish(emit_paper(chosen.output, bytes, out), chosen, out, asks);
}

} // namespace kijun::cli
