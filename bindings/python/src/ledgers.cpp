// The ledger of verdicts and what reviewers answered.

#include "bind.hpp"
#include "model.hpp"
#include "record.hpp"
#include "values.hpp"

namespace kijun::python {
namespace {

void bind_ledger(py::module_& in) {
    record<verdict> one(in, "Verdict", "One verdict, keyed to content.");
    one.field("change", &verdict::change)
        .field("item", &verdict::item)
        .field("relation", &verdict::how)
        .field("answer", &verdict::said)
        .field("reviewer", &verdict::reviewer)
        .field("date", &verdict::date)
        .field("reason", &verdict::reason)
        .field("clause", &verdict::clause)
        .field("path", &verdict::path)
        .field("number", &verdict::number)
        .field("change_text", &verdict::change_text)
        .field("item_text", &verdict::item_text)
        .field("superseded", &verdict::superseded)
        .field("at", &verdict::at)
        .constructible(4)
        .end();

    record<hole_verdict> hole(
        in, "HoleVerdict", "What somebody said of a hole of the traceability.");
    hole.field("of", &hole_verdict::of)
        .field("answer", &hole_verdict::said)
        .field("reviewer", &hole_verdict::reviewer)
        .field("date", &hole_verdict::date)
        .field("reason", &hole_verdict::reason)
        .field("clause", &hole_verdict::clause)
        .field("number", &hole_verdict::number)
        .field("superseded", &hole_verdict::superseded)
        .field("at", &hole_verdict::at)
        .constructible(2)
        .end();

    model<ledger> book(
        in, "Ledger", "Verdicts (台帳) in the order in which they were taken in.");
    book.field("verdicts", &ledger::verdicts)
        .field("holes", &ledger::holes)
        .field("file", &ledger::file)
        .sequence("verdicts", &ledger::verdicts)
        .xml()
        .end();
}

void bind_answers(py::module_& in) {
    record<reviewer_answer> one(in, "ReviewerAnswer", "An answer by place and 通番.");
    one.field("clause", &reviewer_answer::clause)
        .field("path", &reviewer_answer::path)
        .field("items", &reviewer_answer::items)
        .field("answer", &reviewer_answer::said)
        .field("reviewer", &reviewer_answer::reviewer)
        .field("date", &reviewer_answer::date)
        .field("reason", &reviewer_answer::reason)
        .field("at", &reviewer_answer::at)
        .field("asked", &reviewer_answer::asked)
        .field("change_text", &reviewer_answer::change_text)
        .field("item_text", &reviewer_answer::item_text)
        .field("cell", &reviewer_answer::cell)
        .constructible(1)
        .end();

    record<answered_hole> hole(in, "AnsweredHole", "What a reviewer wrote beside a hole.");
    hole.field("asked", &answered_hole::asked)
        .field("answer", &answered_hole::said)
        .field("reviewer", &answered_hole::reviewer)
        .field("date", &answered_hole::date)
        .field("reason", &answered_hole::reason)
        .field("cell", &answered_hole::cell)
        .constructible(2)
        .end();

    model<answered_sheets> all(in, "Answers", "All that people answered in one file.");
    all.field("answers", &answered_sheets::answers)
        .field("holes", &answered_sheets::holes)
        .sequence("answers", &answered_sheets::answers);
    all.type().def("to_csv", [](const read_answers_value& self) {
        return to_str(to_csv(self.of.answers));
    });
    all.end();
}

} // namespace

void bind_ledgers(py::module_& in) {
    bind_ledger(in);
    bind_answers(in);
}

} // namespace kijun::python
