// Review papers as they were published.

#include "bind.hpp"
#include "failures.hpp"
#include "model.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/write/write.hpp>

namespace kijun::python {

void bind_published_reviews(py::module_& in) {
    record<published_row> row(in, "PublishedRow", "A row of 図表 1 or of [参考], as printed.");
    row.field("items_printed", &published_row::items_printed)
        .field("items", &published_row::items)
        .field("category", &published_row::category)
        .field("clause_printed", &published_row::clause_printed)
        .field("title", &published_row::title)
        .field("place", &published_row::place)
        .field("how", &published_row::how)
        .field("runs", &published_row::text)
        .field("mark", &published_row::mark)
        .field("reasons", &published_row::reasons)
        .field("where", &published_row::at);
    row.type().def_property_readonly(
        "text", [](const published_row& of) { return to_str(plain_text(of.text)); });
    row.end();

    // Not made by hand: a paper is what somebody published.
    record<read_paper> whole(in, "PublishedReview", "A review paper (対応方針) as published.");
    whole.field("title", [](auto& of) -> auto& { return of.of.title; })
        .field("issuer", [](auto& of) -> auto& { return of.of.issuer; })
        .field("issued", [](auto& of) -> auto& { return of.of.issued; })
        .field("needs_review", [](auto& of) -> auto& { return of.of.needs_review; })
        .field("standard", [](auto& of) -> auto& { return of.of.standard; })
        .field("edition", [](auto& of) -> auto& { return of.of.edition; })
        .field("incorporated", [](auto& of) -> auto& { return of.of.incorporated; })
        .field("revised_items", [](auto& of) -> auto& { return of.of.revised.items; })
        .field("rows", [](auto& of) -> auto& { return of.of.rows; })
        .field("file", [](auto& of) -> auto& { return of.of.file; })
        .field("findings", [](auto& of) -> auto& { return of.findings; });
    whole.type()
        .def("__len__", [](const read_paper& self) { return self.of.rows.size(); })
        .def("__bool__", [](const read_paper&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("rows")); })
        .def("to_json",
             [](const read_paper& self) {
                 return to_str(released([&] { return to_json(self.of); }));
             })
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def(
            "settled",
            [](const read_paper& self, const read_edition_value& after) {
                return released([&] {
                    read_paper copy = self;
                    settle_places(copy.of, after.of);
                    return copy;
                });
            },
            py::arg("edition"))
        .def("notes", [](const read_paper& self) { return read_notes{notes_of(self.of), {}}; })
        .def("answers", [](const read_paper& self) {
            return read_answers_value{{answers_of(self.of), {}}, {}};
        });
    whole.end();
}

} // namespace kijun::python
