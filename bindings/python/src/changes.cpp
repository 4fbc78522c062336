// Changes and what belongs to them.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"

#include <kijun/diff/change.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/review/fingerprint.hpp>
#include <kijun/text/redline.hpp>

#include <string>

namespace kijun::python {
namespace {

// The wording on one side: what both have and what only that one has.
std::string wording(const change& of, run_op only) {
    std::string text;
    for (const text_run& run : of.runs) {
        if (run.op == run_op::equal || run.op == only) {
            text += run.text;
        }
    }
    return text;
}

void bind_parts(py::module_& in) {
    record<text_run> run(in, "WordingRun", "A piece of text: in both wordings or in one.");
    run.field("op", &text_run::op).field("text", &text_run::text).constructible(2).end();

    record<obligation_change> strength(
        in, "ObligationChange", "Strength of a rule, then and now.");
    strength.field("old", &obligation_change::before)
        .field("new", &obligation_change::after)
        .end();

    record<subtree_line> line(in, "SubtreeLine", "A line of what was added, deleted or moved.");
    line.field("address", &subtree_line::address)
        .field("label", &subtree_line::label)
        .field("text", &subtree_line::text)
        .field("depth", &subtree_line::depth)
        .field("grade", &subtree_line::grade)
        .end();

    record<place_pair> pair(in, "PlacePair", "A place before and after.");
    pair.field("old", &place_pair::old_place)
        .field("new", &place_pair::new_place)
        .field("after", &place_pair::after)
        .end();

    record<change_counts> counts(in, "ChangeCounts", "Counts of one level.");
    counts.field("old_total", &change_counts::old_total)
        .field("new_total", &change_counts::new_total)
        .field("unchanged", &change_counts::unchanged)
        .field("by_kind", &change_counts::by_kind)
        .end();

    record<edition_name> name(in, "EditionName", "What an edition is called.");
    name.field("standard", &edition_name::standard).field("name", &edition_name::name);
    name.type().def("__str__", [](const edition_name& of) {
        return to_str(of.standard.empty() ? of.name : of.standard + " " + of.name);
    });
    name.end();

    record<replaced_term> term(in, "ReplacedTerm", "A term that was replaced throughout.");
    term.field("old", &replaced_term::before)
        .field("new", &replaced_term::after)
        .field("changes", &replaced_term::changes)
        .end();

    record<followed_citation> followed(
        in, "FollowedCitation", "A clause that citations followed to its new number.");
    followed.field("old", &followed_citation::before)
        .field("new", &followed_citation::after)
        .field("changes", &followed_citation::changes)
        .end();

    record<stale_citation> stale(
        in, "StaleCitation", "A place that still cites a clause by its old number.");
    stale.field("place", &stale_citation::place)
        .field("clause", &stale_citation::clause)
        .field("now", &stale_citation::now)
        .field("why", &stale_citation::why)
        .field("reused", &stale_citation::reused)
        .end();
}

} // namespace

void bind_changes(py::module_& in) {
    bind_parts(in);

    record<change> one(
        in,
        "Change",
        "A change: places, kind, grade and wording.\n"
        "\n"
        "`old` and `new` are addresses, () where there is none and several of what was split\n"
        "or merged; `runs` are the wording, old_text and new_text its two sides; `mark` is "
        "how\n"
        "published papers mark it; `grade` is editorial where only writing changed.");
    one.field("id", &change::id)
        .field("level", &change::level)
        .field("kind", &change::kind)
        .derived("mark", [](const change& of) { return std::string(mark_of(of)); })
        .field("old", &change::old_places)
        .field("new", &change::new_places)
        .derived("old_text", [](const change& of) { return wording(of, run_op::remove); })
        .derived("new_text", [](const change& of) { return wording(of, run_op::insert); })
        .field("edited", &change::edited)
        .field("grade", &change::grade)
        .field("grade_reason", &change::grade_reason)
        .field("obligation", &change::strength)
        .derived("obligation_old",
                 [](const change& of) {
                     return of.strength ? of.strength->before : obligation::none;
                 })
        .derived("obligation_new",
                 [](const change& of) {
                     return of.strength ? of.strength->after : obligation::none;
                 })
        .field("numbers_old", &change::numbers_before)
        .field("numbers_new", &change::numbers_after)
        .field("negation", &change::negated)
        .field("citations_added", &change::citations_added)
        .field("citations_removed", &change::citations_removed)
        .field("similarity", &change::similarity)
        .field("runs", &change::runs)
        .field("class_old", &change::old_class)
        .field("class_new", &change::new_class)
        .field("subtree", &change::subtree)
        .field("along", &change::along)
        .field("after", &change::after)
        .field("joined_part", &change::joined_part);
    one.type()
        .def_property_readonly("fingerprint",
                               [](const change& of) { return to_str(fingerprint_of(of)); })
        .def_property_readonly("judged_text",
                               [](const change& of) { return to_str(judged_text(of)); })
        .def("__repr__", [](const change& of) {
            const auto places = [](const std::vector<std::string>& all) {
                return std::string(py::repr(converter<std::vector<std::string>>::get(all, {})));
            };
            return to_str("Change('" + of.id + "', '" + std::string(to_string(of.kind)) +
                          "', old=" + places(of.old_places) + ", new=" + places(of.new_places) +
                          ")");
        });
    one.end();

    in.def(
        "redline",
        [](const std::string& before, const std::string& after, bool exact) {
            return give(released([&] { return redline(before, after, exact); }));
        },
        py::arg("old"),
        py::arg("new"),
        py::arg("exact") = true);
    in.def(
        "obligation_of",
        [](const std::string& words_of_rule) {
            return to_str(to_string(obligation_of(words_of_rule)));
        },
        py::arg("text"));
}

} // namespace kijun::python
