// Checklists, revision notes and stated relations: what stands beside the editions.

#include "bind.hpp"
#include "failures.hpp"
#include "model.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/review/fingerprint.hpp>
#include <kijun/write/write.hpp>

namespace kijun::python {
namespace {

void bind_checklist(py::module_& in) {
    record<related_clauses> related(
        in,
        "RelatedClauses",
        "A cell of 関連規定 and 関連規定箇所: a standard and what is cited.");
    related.field("standard", &related_clauses::standard)
        .field("label", &related_clauses::label)
        .field("text", &related_clauses::text)
        .field("at", &related_clauses::at)
        .field("cell", &related_clauses::cell)
        .constructible()
        .end();

    record<checklist_item> item(in, "ChecklistItem", "A row (通番) of a checklist.");
    item.field("number", &checklist_item::number)
        .field("category", &checklist_item::category)
        .field("goal", &checklist_item::goal)
        .field("subject", &checklist_item::subject)
        .field("status", &checklist_item::status)
        .field("issue", &checklist_item::issue)
        .field("plan", &checklist_item::plan)
        .field("related", &checklist_item::related)
        .field("note", &checklist_item::note)
        .field("at", &checklist_item::at)
        .constructible(1);
    item.type().def_property_readonly(
        "fingerprint", [](const checklist_item& of) { return to_str(fingerprint_of(of)); });
    item.end();

    model<checklist> list(in, "Checklist", "A version of a checklist.");
    list.field("name", &checklist::name)
        .field("version", &checklist::version)
        .field("items", &checklist::items)
        .field("file", &checklist::file)
        .sequence("items", &checklist::items)
        .xml()
        .json();
    list.type()
        .def(
            "find",
            [](const py::object& self, const std::string& number) -> py::object {
                const auto* const found =
                    find_item(self.cast<const read_checklist_value&>().of, number);
                return found == nullptr ? py::none()
                                        : converter<checklist_item>::get(*found, self);
            },
            py::arg("number"))
        .def("__contains__", [](const read_checklist_value& self, const std::string& number) {
            return find_item(self.of, number) != nullptr;
        });
    list.end();
}

void bind_notes(py::module_& in) {
    record<revision_note> note(in, "RevisionNote", "Why a place changed (改訂要因).");
    note.field("place", &revision_note::place)
        .field("text", &revision_note::text)
        .field("at", &revision_note::at)
        .constructible(2)
        .end();

    model<revision_notes> notes(in, "RevisionNotes", "The reasons of a revision.");
    notes.field("standard", &revision_notes::standard)
        .field("from_", &revision_notes::from)
        .field("to", &revision_notes::to)
        .field("notes", &revision_notes::notes)
        .field("file", &revision_notes::file)
        .sequence("notes", &revision_notes::notes)
        .xml()
        .end();
}

void bind_relations(py::module_& in) {
    record<stated_relation> one(
        in, "StatedRelation", "What somebody stated of an item and a place.");
    one.field("item", &stated_relation::item)
        .field("clause", &stated_relation::clause)
        .field("path", &stated_relation::path)
        .field("type", &stated_relation::type)
        .field("rationale", &stated_relation::rationale)
        .field("method", &stated_relation::method)
        .field("author", &stated_relation::author)
        .field("date", &stated_relation::date)
        .field("confidence", &stated_relation::confidence)
        .field("reviewed", &stated_relation::reviewed)
        .field("reviewer", &stated_relation::reviewer)
        .field("review_date", &stated_relation::review_date)
        .field("reason", &stated_relation::reason)
        .field("at", &stated_relation::at)
        .constructible(2);
    one.type()
        .def_property_readonly("place",
                               [](const stated_relation& of) { return to_str(place_of(of)); })
        .def_property_readonly(
            "provenance", [](const stated_relation& of) { return to_str(provenance_of(of)); });
    one.end();

    model<relation_set> all(in, "Relations", "Stated relations of a checklist and an edition.");
    all.field("checklist", &relation_set::checklist)
        .field("version", &relation_set::version)
        .field("standard", &relation_set::standard)
        .field("edition", &relation_set::edition)
        .field("relations", &relation_set::relations)
        .field("file", &relation_set::file)
        .sequence("relations", &relation_set::relations)
        .xml()
        .end();
}

} // namespace

void bind_checklists(py::module_& in) {
    bind_checklist(in);
    bind_notes(in);
    bind_relations(in);
}

} // namespace kijun::python
