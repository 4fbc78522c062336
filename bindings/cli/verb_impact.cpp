#include "inputs.hpp"
#include "output.hpp"
#include "paper_inputs.hpp"
#include "papers.hpp"
#include "verbs.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>

#include <algorithm>

namespace kijun::cli {

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
    const std::string& format = chosen.formats.front();
    const result<std::string> bytes =
        format == "json" ? to_json(found)
                         : render(impact_paper(found,
                                               *items,
                                               chosen.in,
                                               format == "xlsx" ? impact_layout::one_table
                                                                : impact_layout::by_item),
                                  format);
    const bool asks = std::ranges::any_of(found.items, &impacted_item::needs_review);
    return finish(emit_paper(chosen.output, bytes, out), chosen, out, asks);
}

} // namespace kijun::cli
