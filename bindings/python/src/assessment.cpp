// From a pair of editions and a list to its impact.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/assessor.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/impact/reference_rows.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/write.hpp>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun::python {
namespace {

template <typename Model>
std::optional<Model> model_of(const py::object& given, const char* what) {
    return given.is_none() ? std::nullopt
                           : std::optional(converter<read_value<Model>>::set(given, what).of);
}

assessor make(const compared& changes,
              const py::object& notes,
              const std::string& proposals,
              const proposal_options& options) {
    const std::optional<revision_notes> reasons = model_of<revision_notes>(notes, "notes");
    const proposal_scope scope =
        converter<proposal_scope>::set(py::str(proposals), "proposals");
    return released([&] {
        return assessor(*changes.of,
                        changes.before,
                        changes.after,
                        reasons ? &*reasons : nullptr,
                        scope,
                        options);
    });
}

assessed assess_list(const assessor& by,
                     const read_checklist_value& list,
                     const py::object& relations,
                     const py::object& book) {
    const std::optional<relation_set> stated = model_of<relation_set>(relations, "relations");
    const std::optional<ledger> verdicts = model_of<ledger>(book, "ledger");
    return released([&] {
        auto found = std::make_shared<impact>(impact{
            by.assess(list.of, stated ? &*stated : nullptr), by.changes(), by.reasons()});
        if (verdicts) {
            apply_verdicts(*found, list.of, *verdicts);
        }
        return assessed{
            by.before(), by.after(), std::make_shared<const checklist>(list.of), found};
    });
}

assessed with_ledger(const assessed& of, const read_ledger_value& book) {
    return released([&] {
        auto found = std::make_shared<impact>(*of.of);
        apply_verdicts(*found, *of.items, book.of);
        return assessed{of.before, of.after, of.items, found};
    });
}

/// The links as somebody ranked them: those that were made keep their place and everything else
/// but relevance and evidence; proposed ones are given as a whole, in the order in which they
/// are to be told. The changes under each item are put in order anew.
assessed with_links(const assessed& of,
                    const py::object& made,
                    const py::object& proposed,
                    const py::object& refused) {
    auto found = std::make_shared<impact>(*of.of);
    found->links = converter<std::vector<impact_link>>::set(made, "links");
    found->proposed = converter<std::vector<impact_link>>::set(proposed, "proposed");
    found->refused = converter<std::vector<refused_proposal>>::set(refused, "refused");
    return released([&] {
        std::unordered_map<std::string, double> relevance; // of a pair the greatest
        for (const impact_link& link : found->links) {
            double& known =
                relevance.try_emplace(link.item + '\n' + link.change, 0.0).first->second;
            known = std::max(known, link.relevance);
        }
        for (impacted_item& item : found->items) {
            item.ranked = item.changes;
            std::ranges::stable_sort(
                item.ranked, std::ranges::greater(), [&](const std::string& id) {
                    const auto at = relevance.find(item.number + '\n' + id);
                    return at == relevance.end() ? 0.0 : at->second;
                });
        }
        return assessed{of.before, of.after, of.items, found};
    });
}

void bind_assessor(py::module_& in) {
    py::class_<assessor> bound(
        in, "Assessor", "A pair of editions, made ready once for any number of checklists.");
    bound
        .def(py::init(&make),
             py::arg("difference"),
             py::arg("notes") = py::none(),
             py::arg("proposals") = "suggested",
             py::arg("options") = proposal_options{})
        .def("assess",
             &assess_list,
             py::arg("checklist"),
             py::arg("relations") = py::none(),
             py::arg("ledger") = py::none())
        .def("__repr__", [](const assessor& self) {
            return to_str("Assessor('" + self.changes().old_edition.name + "' → '" +
                          self.changes().new_edition.name + "')");
        });
}

template <typename Class, typename Member>
void show(py::class_<assessed>& bound, const char* name, Member Class::* member) {
    bound.def_property_readonly(name, [member](const py::object& self) {
        return converter<Member>::get(*self.cast<const assessed&>().of.*member, self);
    });
}

language lang_of(const std::string& lang) {
    return converter<language>::set(py::str(lang), "lang");
}

void bind_impact_type(py::module_& in) {
    py::class_<assessed> bound(
        in,
        "Impact",
        "What the changes mean for one checklist.\n"
        "\n"
        "`items` says of every item whether it needs review and why not; `links` are changes\n"
        "under items that somebody made by a citation, a statement or a verdict; `proposed`\n"
        "are those that nobody made, and ask for no review; `dangling` are citations that\n"
        "lead nowhere now; `unlinked_changes` concern no item. with_ledger() lays verdicts\n"
        "over, rank() adds what a ranker of your own says.");
    show(bound, "links", &impact::links);
    show(bound, "proposed", &impact::proposed);
    show(bound, "refused", &impact::refused);
    show(bound, "items", &impact::items);
    show(bound, "dangling", &impact::dangling);
    show(bound, "unlinked_changes", &impact::unlinked_changes);
    show(bound, "judged", &impact::judged);
    show(bound, "findings", &impact::findings);
    show(bound, "citations", &impact::citations);
    show(bound, "reasons", &impact::reasons);
    bound
        .def_property_readonly(
            "checklist",
            [](const assessed& self) { return read_checklist_value{*self.items, {}}; })
        .def_property_readonly("difference",
                               [](const assessed& self) {
                                   return compared{
                                       self.before, self.after, {self.of, &self.of->changes}};
                               })
        .def_property_readonly("changes",
                               [](const py::object& self) {
                                   return converter<std::vector<change>>::get(
                                       self.cast<const assessed&>().of->changes.changes, self);
                               })
        .def("__len__", [](const assessed& self) { return self.of->links.size(); })
        .def("__bool__", [](const assessed&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("links")); })
        .def("open_proposals",
             [](const assessed& self) {
                 std::vector<impact_link> open;
                 for (const impact_link* const link : open_proposals(*self.of)) {
                     open.push_back(*link);
                 }
                 return give(std::move(open));
             })
        .def("with_ledger", &with_ledger, py::arg("ledger"))
        .def("_with_links", &with_links)
        .def(
            "reference_rows",
            [](const assessed& self, const py::object& notes) {
                const auto reasons = model_of<revision_notes>(notes, "notes");
                return give(released([&] {
                    return reference_rows(*self.of, *self.items, reasons ? &*reasons : nullptr);
                }));
            },
            py::arg("notes") = py::none())
        .def(
            "to_json",
            [](const assessed& self, bool changes) {
                return to_str(released([&] { return to_json(*self.of, changes); }));
            },
            py::arg("changes") = true)
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def(
            "to_document",
            [](const assessed& self, const std::string& lang, const std::string& layout) {
                const language told = lang_of(lang);
                const impact_layout how =
                    converter<impact_layout>::set(py::str(layout), "layout");
                return released(
                    [&] { return paper(impact_paper(*self.of, *self.items, told, how)); });
            },
            py::arg("lang") = "ja",
            py::arg("layout") = "by-item")
        .def("__repr__", [](const assessed& self) {
            std::size_t asks = 0;
            for (const impacted_item& item : self.of->items) {
                asks += item.needs_review ? 1U : 0U;
            }
            return "Impact(" + std::to_string(asks) + " of " +
                   std::to_string(self.of->items.size()) + " items need review, " +
                   std::to_string(self.of->links.size()) + " links)";
        });
}

} // namespace

void bind_assessment(py::module_& in) {
    bind_assessor(in);
    bind_impact_type(in);
}

} // namespace kijun::python
