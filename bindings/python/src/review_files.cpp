// The review file: which files one annual review ties together.

#include "bind.hpp"
#include "model.hpp"
#include "record.hpp"
#include "values.hpp"

namespace kijun::python {

void bind_review_files(py::module_& in) {
    record<review_factor> factor(
        in, "ReviewFactor", "A factor of the yearly rule, or a watched matter.");
    factor.field("number", &review_factor::number)
        .field("title", &review_factor::title)
        .field("needs_review", &review_factor::needs_review)
        .field("finding", &review_factor::finding)
        .field("about_standards", &review_factor::about_standards)
        .field("at", &review_factor::at)
        .constructible()
        .end();

    record<review_rule> rule(in, "ReviewRule", "The yearly rule, quoted.");
    rule.field("title", &review_rule::title)
        .field("source", &review_rule::source)
        .field("text", &review_rule::text)
        .constructible()
        .end();

    record<review_related> related(in, "ReviewRelated", "A related standard (関連規定).");
    related.field("standard", &review_related::standard)
        .field("note", &review_related::note)
        .field("needs_review", &review_related::needs_review)
        .field("finding", &review_related::finding)
        .field("at", &review_related::at)
        .constructible(1)
        .end();

    record<review_standard> standard(
        in, "ReviewStandard", "The editions of one standard, by path.");
    standard.field("old", &review_standard::old_edition)
        .field("new", &review_standard::new_edition)
        .field("notes", &review_standard::notes)
        .field("at", &review_standard::at)
        .field("relations", &review_standard::relations)
        .constructible(2)
        .end();

    model<review_file> file(in, "ReviewFile", "What one annual review ties together.");
    file.field("year", &review_file::year)
        .field("title", &review_file::title)
        .field("issuer", &review_file::issuer)
        .field("issued", &review_file::issued)
        .field("since", &review_file::since)
        .field("standards", &review_file::standards)
        .field("checklist", &review_file::checklist)
        .field("columns", &review_file::columns)
        .field("sheet", &review_file::sheet)
        .field("ledger", &review_file::ledger)
        .field("factors", &review_file::factors)
        .field("watched", &review_file::watched)
        .field("rule", &review_file::rule)
        .field("related", &review_file::related)
        .field("decision", &review_file::decision)
        .field("policy", &review_file::policy)
        .field("file", &review_file::file)
        .end();
}

} // namespace kijun::python
