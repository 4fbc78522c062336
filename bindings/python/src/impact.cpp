// What an impact is made of.

#include "bind.hpp"
#include "record.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/impact/reference_rows.hpp>

namespace kijun::python {
namespace {

void bind_links(py::module_& in) {
    record<link_signal> signal(in, "Signal", "What speaks for a pair of change and item.");
    signal.field("rule", &link_signal::rule)
        .field("score", &link_signal::score)
        .field("clause", &link_signal::clause)
        .field("words", &link_signal::words)
        .constructible(2)
        .end();

    record<impact_link> link(
        in,
        "Link",
        "A change under an item.\n"
        "\n"
        "`relation`: direct (the cited clause changed), inherited (a new branch under it),\n"
        "indirect (`via` a way along citations) or suggested (`signals` say by which rules).\n"
        "`score` is 1/2 a step of an indirect way; `relevance` orders an item's changes.\n"
        "`skipped` says why nobody is asked: editorial, answered.");
    link.field("change", &impact_link::change)
        .field("item", &impact_link::item)
        .field("relation", &impact_link::how)
        .field("verdict", &impact_link::verdict)
        .field("score", &impact_link::score)
        .field("relevance", &impact_link::relevance)
        .field("via", &impact_link::via)
        .field("citation", &impact_link::citation)
        .field("method", &impact_link::method)
        .field("evidence", &impact_link::evidence)
        .field("rationale", &impact_link::rationale)
        .field("reviewer", &impact_link::reviewer)
        .field("date", &impact_link::date)
        .field("skipped", &impact_link::skipped)
        .field("ways", &impact_link::ways)
        .field("signals", &impact_link::signals)
        .field("stated", &impact_link::stated)
        .constructible(2)
        .end();

    record<impacted_item> item(in, "ImpactedItem", "An item and whether somebody must look.");
    item.field("number", &impacted_item::number)
        .field("needs_review", &impacted_item::needs_review)
        .field("changes", &impacted_item::changes)
        .field("ranked", &impacted_item::ranked)
        .field("skipped", &impacted_item::skipped)
        .field("cites", &impacted_item::cites)
        .end();
}

void bind_rest(py::module_& in) {
    record<dangling_link> dangling(in, "DanglingLink", "A citation whose target is not there.");
    dangling.field("item", &dangling_link::item)
        .field("citation", &dangling_link::citation)
        .field("clause", &dangling_link::clause)
        .field("why", &dangling_link::why)
        .field("now", &dangling_link::now)
        .field("reused", &dangling_link::reused)
        .field("where", &dangling_link::where)
        .end();

    record<explained_change> explained(
        in, "ExplainedChange", "A change and its revision note.");
    explained.field("change", &explained_change::change)
        .field("note", &explained_change::note)
        .field("place", &explained_change::place)
        .end();

    record<refused_proposal> refused(
        in, "RefusedProposal", "A proposal that a statement refused.");
    refused.field("change", &refused_proposal::change)
        .field("item", &refused_proposal::item)
        .field("relation", &refused_proposal::how)
        .field("because", &refused_proposal::because)
        .constructible(2)
        .end();

    record<judged_change> judged(in, "JudgedChange", "A verdict for all items at once.");
    judged.field("change", &judged_change::change)
        .field("verdict", &judged_change::verdict)
        .field("rationale", &judged_change::rationale)
        .field("reviewer", &judged_change::reviewer)
        .field("date", &judged_change::date)
        .end();

    record<reference_row> row(in, "ReferenceRow", "A row of the [参考] table.");
    row.field("clause", &reference_row::clause)
        .field("path", &reference_row::path)
        .field("items", &reference_row::items)
        .field("mark", &reference_row::mark)
        .field("needs_review", &reference_row::needs_review)
        .field("reasons", &reference_row::reasons)
        .field("changes", &reference_row::changes)
        .end();

    record<signal_weights> weights(in, "Weights", "What each rule of a suggestion counts.");
    weights.field("words", &signal_weights::words)
        .field("subject", &signal_weights::subject)
        .field("clause", &signal_weights::clause)
        .field("cited", &signal_weights::cited)
        .field("near", &signal_weights::near)
        .field("reference", &signal_weights::reference)
        .constructible()
        .end();

    record<proposal_options> options(in, "ProposalOptions", "How links are proposed.");
    options.field("most", &proposal_options::most)
        .field("enough", &proposal_options::enough)
        .field("steps", &proposal_options::steps)
        .field("ways", &proposal_options::ways)
        .field("weights", &proposal_options::weights)
        .constructible()
        .end();
}

} // namespace

void bind_impact(py::module_& in) {
    bind_links(in);
    bind_rest(in);
}

} // namespace kijun::python
