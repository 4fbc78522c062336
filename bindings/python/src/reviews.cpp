// One annual review held, its papers, and answers taken in.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/report/review_papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/review_inputs.hpp>
#include <kijun/review/take_in_file.hpp>
#include <kijun/trace/graph.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::python {
namespace {

using held_review = std::shared_ptr<const annual_review>;

/// Shared with what is shown of it, so that nothing large is copied.
struct held {
    held_review of;
    std::vector<diagnostic> findings; ///< of what was read for it, then of the cells
};

held as_held(annual_review review, std::vector<diagnostic> findings) {
    const std::vector<diagnostic>& more = review.effects.findings;
    findings.insert(findings.end(), more.begin(), more.end());
    return {std::make_shared<const annual_review>(std::move(review)), std::move(findings)};
}

held hold(const read_edition_value& before,
          const read_edition_value& after,
          const read_checklist_value& items,
          const read_notes& notes,
          const read_ledger_value& book,
          const read_review_file_value& file,
          const read_relations_value& stated) {
    return released([&] {
        return as_held(
            hold_review(file.of, before.of, after.of, items.of, notes.of, book.of, stated.of),
            {});
    });
}

/// The review of one standard of a review file, with all that the file names.
held open(const read_review_file_value& file,
          std::size_t index,
          bool new_ledger,
          const limits& bounds) {
    if (index >= file.of.standards.size()) {
        throw py::index_error("standard");
    }
    opened_review opened = released([&] {
        return open_review(file.of,
                           index,
                           new_ledger ? missing_ledger::begins_empty : missing_ledger::refused,
                           bounds);
    });
    if (!opened.failures.empty()) {
        raise(opened.failures);
    }
    return released([&] {
        std::vector<diagnostic> findings = opened.inputs.findings();
        return as_held(hold_review(std::move(opened.inputs)), std::move(findings));
    });
}

language lang_of(const std::string& lang) {
    return converter<language>::set(py::str(lang), "lang");
}

void bind_parts(py::module_& in) {
    record<revised_item> item(in, "RevisedItem", "An item with the citations that are added.");
    item.field("number", &revised_item::number)
        .field("incorporated", &revised_item::incorporated)
        .field("new_clauses", &revised_item::new_clauses)
        .end();
    record<review_conclusion> conclusion(in, "Conclusion", "要 or 否, and what it rests on.");
    conclusion.field("needs_revision", &review_conclusion::needs_revision)
        .field("open_questions", &review_conclusion::open_questions)
        .field("revised_items", &review_conclusion::revised_items)
        .derived("provisional", [](const review_conclusion& of) { return of.is_provisional(); })
        .end();
    record<settled_pair> pair(in, "SettledPair", "A pair that asks nobody, and the proof.");
    pair.field("item", &settled_pair::item)
        .field("clause", &settled_pair::clause)
        .field("now", &settled_pair::now)
        .field("change", &settled_pair::change)
        .field("why", &settled_pair::why)
        .field("fingerprint", &settled_pair::fingerprint)
        .field("proof", &settled_pair::proof)
        .field("reviewer", &settled_pair::reviewer)
        .field("date", &settled_pair::date)
        .field("rationale", &settled_pair::rationale)
        .end();
    record<review_settlement> settlement(in, "Settlement", "What needed no new look.");
    settlement.field("since", &review_settlement::since)
        .derived("pairs", [](const review_settlement& of) { return of.pairs(); })
        .field("unchanged", &review_settlement::unchanged)
        .field("editorial", &review_settlement::editorial)
        .field("carried_over", &review_settlement::carried_over)
        .field("answered", &review_settlement::answered)
        .field("to_answer", &review_settlement::to_answer)
        .derived("share_without_look",
                 [](const review_settlement& of) { return of.share_without_look(); })
        .field("settled", &review_settlement::settled)
        .end();
}

using bound_review = py::class_<held>;

/// The paper that `kijun review` gives that name.
document paper_named(std::string_view name, const annual_review& review, language in) {
    const linked_trace trace = trace_of(review);
    for (const review_paper& one : review_papers()) {
        if (one.name == name) {
            return one.make({review, trace, in});
        }
    }
    return {};
}

/// Every paper, by the name of its file.
py::dict papers_of(const held& self, const std::string& lang) {
    const language in = lang_of(lang);
    std::vector<finished_paper> made =
        released([&] { return finished_papers(*self.of, trace_of(*self.of), in); });
    py::dict papers;
    for (finished_paper& one : made) {
        papers[to_str(one.name)] = paper(std::move(one.content));
    }
    return papers;
}

/// What is written into a folder: name and bytes of each file.
py::list files_of(const held& self,
                  const py::dict& papers,
                  const py::object& formats,
                  const std::string& lang) {
    const language in = lang_of(lang);
    const auto asked = converter<std::vector<std::string>>::set(formats, "formats");
    std::vector<finished_paper> made;
    for (const auto& [name, content] : papers) {
        made.push_back({from_path(py::cast<py::str>(name), "papers"),
                        content.cast<const paper&>().of.content});
    }
    const std::vector<unwritten_file> files =
        value_or_raise(released([&] { return review_files(*self.of, made, asked, in); }));
    py::list all;
    for (const unwritten_file& one : files) {
        all.append(py::make_tuple(to_str(one.name), py::bytes(one.bytes)));
    }
    return all;
}

void bind_facts(bound_review& bound) {
    const auto show = [&]<typename Member>(const char* name, Member annual_review::* member) {
        bound.def_property_readonly(name, [member](const py::object& self) {
            return converter<Member>::get(*self.cast<const held&>().of.*member, self);
        });
    };
    show("rows", &annual_review::rows);
    show("conclusion", &annual_review::conclusion);
    show("settlement", &annual_review::settlement);
    bound
        .def_property_readonly(
            "file", [](const held& self) { return read_review_file_value{self.of->file, {}}; })
        .def_property_readonly(
            "old", [](const held& self) { return read_edition_value{self.of->before, {}}; })
        .def_property_readonly(
            "new", [](const held& self) { return read_edition_value{self.of->after, {}}; })
        .def_property_readonly(
            "checklist",
            [](const held& self) { return read_checklist_value{self.of->items, {}}; })
        .def_property_readonly("notes",
                               [](const held& self) { return read_notes{self.of->notes, {}}; })
        .def_property_readonly(
            "ledger", [](const held& self) { return read_ledger_value{self.of->book, {}}; })
        .def_property_readonly(
            "relations",
            [](const held& self) { return read_relations_value{self.of->relations, {}}; })
        .def_property_readonly("impact",
                               [](const held& self) {
                                   return assessed{self.of->before,
                                                   self.of->after,
                                                   {self.of, &self.of->items},
                                                   {self.of, &self.of->effects}};
                               })
        .def_property_readonly("difference",
                               [](const held& self) {
                                   return compared{self.of->before,
                                                   self.of->after,
                                                   {self.of, &self.of->effects.changes}};
                               })
        .def_property_readonly("findings",
                               [](const py::object& self) {
                                   return converter<std::vector<diagnostic>>::get(
                                       self.cast<const held&>().findings, self);
                               })
        .def("to_json",
             [](const held& self) {
                 return to_str(released([&] { return to_json(*self.of); }));
             })
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def("__repr__", [](const held& self) {
            const review_conclusion& concluded = self.of->conclusion;
            return to_str("Review('" + self.of->file.year + "', '" +
                          self.of->effects.changes.old_edition.name + "' → '" +
                          self.of->effects.changes.new_edition.name + "', " +
                          (concluded.needs_revision ? "needs revision" : "no revision") +
                          (concluded.is_provisional() ? " (provisional), " : ", ") +
                          std::to_string(concluded.open_questions) + " open questions)");
        });
}

void bind_papers(bound_review& bound) {
    const auto fixed = [&](const char* name, document (*write)(const annual_review&)) {
        bound.def(name, [write](const held& self) {
            return released([&] { return paper(write(*self.of)); });
        });
    };
    const auto told = [&](const char* name, document (*write)(const annual_review&, language)) {
        bound.def(
            name,
            [write](const held& self, const std::string& lang) {
                const language in = lang_of(lang);
                return released([&] { return paper(write(*self.of, in)); });
            },
            py::arg("lang") = "ja");
    };
    fixed("policy_paper", &policy_paper);
    fixed("reference_paper", &reference_paper);
    fixed("incorporation_paper", &incorporation_paper);
    fixed("revised_rows_paper", &revised_rows_paper);
    bound.def(
        "answer_paper",
        [](const held& self, const std::string& lang, const proposal_options& how) {
            const language in = lang_of(lang);
            return released([&] { return paper(answer_paper(*self.of, in, how)); });
        },
        py::arg("lang") = "ja",
        py::arg("options") = proposal_options{});
    told("settlement_paper", &settlement_paper);
    bound
        .def(
            "trace_matrix",
            [](const held& self, const std::string& lang) {
                const language in = lang_of(lang);
                return released(
                    [&] { return paper(paper_named("trace-matrix", *self.of, in)); });
            },
            py::arg("lang") = "ja")
        .def(
            "report_html",
            [](const held& self, const std::string& lang, const proposal_options& how) {
                const language in = lang_of(lang);
                return to_str(released([&] { return to_html(report_of(*self.of, in, how)); }));
            },
            py::arg("lang") = "ja",
            py::arg("options") = proposal_options{});
}

/// Answers as verdicts in the ledger; what was found stands beside it. `only_named` leaves
/// items open that an answer does not name.
read_ledger_value take(const held& self,
                       const read_answers_value& answers,
                       const py::str& file,
                       const py::object& book,
                       const std::string& reviewer,
                       const std::string& date,
                       bool only_named) {
    const answer_file from{from_path(file, "file"), answers.of, {}};
    const ledger known =
        book.is_none() ? self.of->book : converter<read_ledger_value>::set(book, "ledger").of;
    const answer_defaults defaults{
        reviewer, date, only_named ? unnamed_items::left_open : unnamed_items::not_related};
    return released([&] { return as_value(take_in_file(known, from, *self.of, defaults)); });
}

} // namespace

void bind_reviews(py::module_& in) {
    bind_parts(in);
    bound_review bound(
        in,
        "Review",
        "One annual review of one standard, put together.\n"
        "\n"
        "`conclusion` says whether the checklist needs revision and how many questions are\n"
        "open; `rows` are those of [参考]; `settlement` tells what needed no new look.\n"
        "papers() are its documents, write(folder) writes them, take_in(answers) gives the\n"
        "ledger with what people answered.");
    bind_facts(bound);
    bind_papers(bound);
    bound.def("_take_in", &take).def("_papers", &papers_of).def("_files", &files_of);
    in.def("hold_review", &hold);
    in.def("open_review", &open);
    in.def("ledger_paper", [](const read_ledger_value& book, const std::string& lang) {
        return paper(ledger_paper(book.of, lang_of(lang)));
    });
}

} // namespace kijun::python
