// Readers. Python gives a Source; the rest happens without the GIL.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/read/answer_file.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/find_edition.hpp>
#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/read/source.hpp>
#include <kijun/text/encoding.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kijun::python {
namespace {

template <typename Model>
using reader = result<reading<Model>> (*)(const source&, const limits&);

template <typename Model>
void bind_reader(py::module_& in, const char* name, reader<Model> read) {
    in.def(name, [read](const source& from, const limits& bounds) {
        return as_value(value_or_raise(released([&] { return read(from, bounds); })));
    });
}

void bind_source(py::module_& in) {
    py::class_<source> bound(in, "Source", "Bytes to read from, with what messages call them.");
    bound
        .def(py::init([](const py::bytes& bytes, const py::str& name) {
                 return source{from_path(name, "name"), std::string(bytes)};
             }),
             py::arg("bytes"),
             py::arg("name") = "")
        .def_static(
            "load",
            [](const py::str& path, const limits& bounds) {
                const std::string name = from_path(path, "path");
                return value_or_raise(released([&] { return load(name, bounds); }));
            },
            py::arg("path"),
            py::arg("limits") = limits{})
        .def_property_readonly("name", [](const source& self) { return to_str(self.name); })
        .def_property_readonly("bytes",
                               [](const source& self) { return py::bytes(self.bytes); })
        .def_property_readonly("kind",
                               [](const source& self) {
                                   const file_kind kind =
                                       released([&] { return kind_of(self); });
                                   return to_str(word_of(kind));
                               })
        .def_property_readonly("document_kind",
                               [](const source& self) {
                                   const document_kind kind =
                                       released([&] { return document_kind_of(self); });
                                   return to_str(word_of(kind));
                               })
        .def("__len__", [](const source& self) { return self.bytes.size(); })
        .def("__bool__", [](const source&) { return true; })
        .def("__repr__", [](const source& self) {
            return to_str("Source(" + std::string(py::repr(to_str(self.name))) + ", " +
                          std::to_string(self.bytes.size()) + " bytes)");
        });
}

checklist_layout layout_of(const py::object& columns, const std::string& sheet) {
    checklist_layout layout;
    if (!columns.is_none()) {
        layout.columns = converter<std::map<std::string, std::string>>::set(columns, "columns");
    }
    layout.sheet = sheet;
    return layout;
}

std::optional<edition> edition_or_none(const py::object& given) {
    return given.is_none()
               ? std::nullopt
               : std::optional(converter<read_edition_value>::set(given, "edition").of);
}

/// Blocks that nobody read from a file stand nowhere in it; findings name the file only.
located_document located(const paper& of) {
    located_document in = of.of;
    in.origins.resize(in.content.blocks.size());
    return in;
}

} // namespace

void bind_reading(py::module_& in) {
    bind_source(in);
    in.def("read_edition", [](const source& from, bool original, const limits& bounds) {
        return as_value(value_or_raise(released([&] {
            return original ? read_original_edition(from, bounds) : read_edition(from, bounds);
        })));
    });
    in.def("read_notes", [](const source& from, const py::object& after, const limits& bounds) {
        const std::optional<edition> settles = edition_or_none(after);
        return as_value(value_or_raise(released(
            [&] { return kijun::read_notes(from, settles ? &*settles : nullptr, bounds); })));
    });
    bind_reader<review_file>(in, "read_review_file", &read_review_file);
    bind_reader<ledger>(in, "read_ledger", &read_ledger);
    bind_reader<relation_set>(in, "read_relations", &read_relations);
    bind_reader<published_review>(
        in, "read_published_review", [](const source& from, const limits& bounds) {
            return read_published_review(from, bounds);
        });
    in.def("read_answers",
           [](const source& from, const py::object& after, const limits& bounds) {
               const std::optional<edition> settles = edition_or_none(after);
               return value_or_raise(released([&]() -> result<read_answers_value> {
                   auto read = read_answer_file(from, bounds);
                   if (!read) {
                       return std::move(read).error();
                   }
                   return read_answers_value{read->value.settled(settles ? &*settles : nullptr),
                                             std::move(read->findings)};
               }));
           });
    in.def("read_checklist",
           [](const source& from,
              const py::object& columns,
              const std::string& sheet,
              const limits& bounds) {
               const checklist_layout layout = layout_of(columns, sheet);
               return as_value(value_or_raise(
                   released([&] { return read_checklist_as(from, layout, bounds); })));
           });
    in.def("read_document", [](const source& from, bool original, const limits& bounds) {
        auto read = value_or_raise(released(
            [&] { return read_document(from, {.original = original, .bounds = bounds}); }));
        return paper(std::move(read.value), std::move(read.findings));
    });
    in.def("find_edition", [](const paper& from, const py::str& file, const limits& bounds) {
        const std::string name = from_path(file, "name");
        return as_value(value_or_raise(
            released([&] { return find_edition(located(from), name, bounds); })));
    });
    in.def("find_checklist",
           [](const paper& from,
              const py::str& file,
              const py::object& columns,
              const std::string& sheet,
              const limits& bounds) {
               const checklist_layout layout = layout_of(columns, sheet);
               const std::string name = from_path(file, "name");
               return as_value(value_or_raise(released(
                   [&] { return find_checklist(located(from), name, layout, bounds); })));
           });
    in.def("is_binary", [](const source& from) { return is_binary(from.bytes); });
}

} // namespace kijun::python
