// Editions, their clauses and paragraphs, and the builder. Handles keep their edition alive.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/fingerprint.hpp>
#include <kijun/write/write.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun::python {
namespace {

using read_edition = read_edition_value;

py::str text(std::string_view of) {
    return to_str(of);
}

location where_of(const edition& of, position at) {
    return {std::string(of.file()), at, {}};
}

// Positional, like an edition's own order; made when asked for.
struct clause_sequence {
    edition of;
};
struct paragraph_sequence {
    edition of;
};

std::size_t index_in(std::size_t size, Py_ssize_t wanted, const char* what) {
    const auto count = static_cast<Py_ssize_t>(size);
    const Py_ssize_t at = wanted < 0 ? wanted + count : wanted;
    if (at < 0 || at >= count) {
        throw py::index_error(std::string(what) + " " + std::to_string(wanted) + " of " +
                              std::to_string(count));
    }
    return static_cast<std::size_t>(at);
}

kept_clause clause_at(const edition& of, Py_ssize_t index) {
    return {of, of.clause_at(index_in(of.clause_count(), index, "clause"))};
}
kept_paragraph paragraph_at(const edition& of, Py_ssize_t index) {
    return {of, of.paragraph_at(index_in(of.paragraph_count(), index, "paragraph"))};
}

py::list kept_all(const edition& of, const std::vector<paragraph>& all) {
    py::list made;
    for (const paragraph& one : all) {
        made.append(kept_paragraph{of, one});
    }
    return made;
}

/// A clause or a paragraph; None where the edition has no such place.
py::object find(const edition& of, const std::string& written) {
    if (const std::optional<clause> found = of.find_clause(written)) {
        return py::cast(kept_clause{of, *found});
    }
    const result<address> place = parse_address(written);
    if (!place) {
        return py::none();
    }
    if (place->path.empty()) {
        const std::optional<clause> found = of.find_clause(place->clause);
        return found ? py::cast(kept_clause{of, *found}) : py::none();
    }
    const std::optional<paragraph> found = of.find_paragraph(*place);
    return found ? py::cast(kept_paragraph{of, *found}) : py::none();
}

std::string described(const edition& of) {
    return "Edition(" + std::string(py::repr(text(of.standard()))) + ", " +
           std::string(py::repr(text(of.name()))) + ", " + std::to_string(of.clause_count()) +
           " clauses, " + std::to_string(of.paragraph_count()) + " paragraphs)";
}

template <typename Sequence, typename At, typename Size>
void bind_sequence(py::module_& in, const char* name, Size size, At at) {
    py::class_<Sequence> bound(in, name);
    bound.def("__len__", [size](const Sequence& self) { return size(self.of); })
        .def("__getitem__",
             [at](const Sequence& self, Py_ssize_t index) { return at(self.of, index); })
        .def("__getitem__",
             [at, size](const Sequence& self, const py::slice& wanted) {
                 const auto all = static_cast<Py_ssize_t>(size(self.of));
                 Py_ssize_t start = 0;
                 Py_ssize_t stop = 0;
                 Py_ssize_t step = 0;
                 Py_ssize_t length = 0;
                 if (!wanted.compute(all, &start, &stop, &step, &length)) {
                     throw py::error_already_set();
                 }
                 py::list chosen;
                 for (Py_ssize_t i = 0; i < length; ++i, start += step) {
                     chosen.append(at(self.of, start));
                 }
                 return chosen;
             })
        .def("__repr__", [name, size](const Sequence& self) {
            return to_str("<" + std::string(name) + " of " + std::to_string(size(self.of)) +
                          ">");
        });
    py::module_::import("collections.abc").attr("Sequence").attr("register")(bound);
}

void bind_clause(py::module_& in) {
    py::class_<kept_clause> bound(
        in,
        "Clause",
        "A clause (基準小項目) of an edition, which it keeps alive.\n"
        "\n"
        "`paragraphs` are those directly under it, walk() all of them in order; len counts\n"
        "these. `where` is its place in the file.");
    bound
        .def_property_readonly("id", [](const kept_clause& self) { return text(self.at.id()); })
        .def_property_readonly("title",
                               [](const kept_clause& self) { return text(self.at.title()); })
        .def_property_readonly("grade",
                               [](const kept_clause& self) { return text(self.at.grade()); })
        .def_property_readonly("groups",
                               [](const kept_clause& self) {
                                   py::list all;
                                   for (const std::string_view one : self.at.groups()) {
                                       all.append(text(one));
                                   }
                                   return py::tuple(all);
                               })
        .def_property_readonly(
            "paragraphs",
            [](const kept_clause& self) { return kept_all(self.of, self.at.paragraphs()); })
        .def("walk",
             [](const kept_clause& self) {
                 py::list all;
                 for (std::size_t i = self.at.first_paragraph(); i < self.at.end_paragraph();
                      ++i) {
                     all.append(kept_paragraph{self.of, self.of.paragraph_at(i)});
                 }
                 return all;
             })
        .def_property_readonly("index", [](const kept_clause& self) { return self.at.index(); })
        .def_property_readonly("address",
                               [](const kept_clause& self) {
                                   return text(
                                       to_string(address{std::string(self.at.id()), {}}));
                               })
        .def_property_readonly(
            "where", [](const kept_clause& self) { return where_of(self.of, self.at.at()); })
        .def_property_readonly(
            "edition", [](const kept_clause& self) { return read_edition{self.of, {}}; })
        .def_property_readonly(
            "fingerprint",
            [](const kept_clause& self) { return text(fingerprint_of(self.at)); })
        .def("__len__",
             [](const kept_clause& self) {
                 return self.at.end_paragraph() - self.at.first_paragraph();
             })
        .def("__iter__",
             [](const kept_clause& self) {
                 return py::iter(kept_all(self.of, self.at.paragraphs()));
             })
        .def("__bool__", [](const kept_clause&) { return true; })
        .def(
            "__eq__",
            [](const kept_clause& one, const kept_clause& other) { return one == other; },
            py::is_operator())
        .def("__hash__",
             [](const kept_clause& self) {
                 return py::hash(py::make_tuple(text(self.at.id()), self.at.index()));
             })
        .def("__repr__", [](const kept_clause& self) {
            return to_str("Clause(" + std::string(py::repr(text(self.at.id()))) + ", " +
                          std::string(py::repr(text(self.at.title()))) + ")");
        });
}

void bind_paragraph(py::module_& in) {
    py::class_<kept_paragraph> bound(
        in,
        "Paragraph",
        "A paragraph (項) of a clause; it keeps its edition alive.\n"
        "\n"
        "`text` is its own, without label and children. `address` is its full name\n"
        "(実9/2/(1)), `citation` as people cite it (実9 2-(1)).");
    bound
        .def_property_readonly("label",
                               [](const kept_paragraph& self) { return text(self.at.label()); })
        .def_property_readonly("text",
                               [](const kept_paragraph& self) { return text(self.at.text()); })
        .def_property_readonly("clause",
                               [](const kept_paragraph& self) {
                                   return kept_clause{self.of, self.at.of_clause()};
                               })
        .def_property_readonly("parent",
                               [](const kept_paragraph& self) -> py::object {
                                   const std::optional<paragraph> up = self.at.parent();
                                   return up ? py::cast(kept_paragraph{self.of, *up})
                                             : py::none();
                               })
        .def_property_readonly(
            "children",
            [](const kept_paragraph& self) { return kept_all(self.of, self.at.children()); })
        .def_property_readonly("depth",
                               [](const kept_paragraph& self) { return self.at.depth(); })
        .def_property_readonly("index",
                               [](const kept_paragraph& self) { return self.at.index(); })
        .def_property_readonly(
            "address",
            [](const kept_paragraph& self) { return text(to_string(self.at.place())); })
        .def_property_readonly(
            "citation",
            [](const kept_paragraph& self) { return text(display(self.at.place())); })
        .def_property_readonly(
            "where", [](const kept_paragraph& self) { return where_of(self.of, self.at.at()); })
        .def_property_readonly(
            "edition", [](const kept_paragraph& self) { return read_edition{self.of, {}}; })
        .def(
            "__eq__",
            [](const kept_paragraph& one, const kept_paragraph& other) { return one == other; },
            py::is_operator())
        .def("__hash__",
             [](const kept_paragraph& self) {
                 return py::hash(py::make_tuple(text(self.at.label()), self.at.index()));
             })
        .def("__repr__", [](const kept_paragraph& self) {
            return to_str("Paragraph(" +
                          std::string(py::repr(text(to_string(self.at.place())))) + ", " +
                          std::string(py::repr(text(self.at.text()))) + ")");
        });
}

void bind_edition(py::module_& in) {
    py::class_<read_edition> bound(
        in,
        "Edition",
        "An edition (版) of a standard: clauses in document order.\n"
        "\n"
        "edition['実9'] is a clause, edition['実9/2/(1)'] a paragraph; KeyError, or None of\n"
        "find(), where there is none. Iteration and len go by clauses, `paragraphs` are all\n"
        "of them. `findings` are about the file that it was read from. Two are equal when\n"
        "they say the same.");
    bound
        .def_property_readonly(
            "standard", [](const read_edition& self) { return text(self.of.standard()); })
        .def_property_readonly("name",
                               [](const read_edition& self) { return text(self.of.name()); })
        .def_property_readonly("date",
                               [](const read_edition& self) { return text(self.of.date()); })
        .def_property_readonly("file",
                               [](const read_edition& self) { return text(self.of.file()); })
        .def_property_readonly("findings",
                               [](const py::object& self) {
                                   return converter<std::vector<diagnostic>>::get(
                                       self.cast<const read_edition&>().findings, self);
                               })
        .def_property_readonly(
            "clauses", [](const read_edition& self) { return clause_sequence{self.of}; })
        .def_property_readonly(
            "paragraphs", [](const read_edition& self) { return paragraph_sequence{self.of}; })
        .def(
            "find",
            [](const read_edition& self, const std::string& place) {
                return find(self.of, place);
            },
            py::arg("place"))
        .def("__getitem__",
             [](const read_edition& self, const std::string& place) {
                 py::object found = find(self.of, place);
                 if (found.is_none()) {
                     throw py::key_error(place);
                 }
                 return found;
             })
        .def("__contains__",
             [](const read_edition& self, const std::string& place) {
                 return !find(self.of, place).is_none();
             })
        .def("__contains__", [](const read_edition&, const py::object&) { return false; })
        .def("__len__", [](const read_edition& self) { return self.of.clause_count(); })
        .def("__bool__", [](const read_edition&) { return true; })
        .def("__iter__",
             [](const read_edition& self) {
                 return py::iter(py::cast(clause_sequence{self.of}));
             })
        .def("to_xml",
             [](const read_edition& self) {
                 return text(released([&] { return to_xml(self.of); }));
             })
        .def("to_json",
             [](const read_edition& self) {
                 return text(released([&] { return to_json(self.of); }));
             })
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def("to_document",
             [](const read_edition& self) {
                 return released([&] { return paper(edition_paper(self.of)); });
             })
        // By content: what was read from two files may be one edition.
        .def(
            "__eq__",
            [](const read_edition& one, const read_edition& other) {
                return released([&] { return to_xml(one.of) == to_xml(other.of); });
            },
            py::is_operator())
        .def("__hash__",
             [](const read_edition& self) {
                 return py::hash(py::make_tuple(text(self.of.standard()),
                                                text(self.of.name()),
                                                self.of.clause_count(),
                                                self.of.paragraph_count()));
             })
        .def("__repr__", [](const read_edition& self) { return to_str(described(self.of)); });
}

// The Python layer records what is to be built and walks it once, so a call order that the
// library does not allow cannot come here.
void bind_builder(py::module_& in) {
    py::class_<edition_builder> bound(in, "_Builder");
    bound
        .def(py::init([](const std::string& standard,
                         const std::string& name,
                         const std::string& date,
                         const std::string& file,
                         const limits& bounds) {
            return std::make_unique<edition_builder>(standard, name, date, file, bounds);
        }))
        .def("open_group", &edition_builder::open_group)
        .def("close_group", &edition_builder::close_group)
        .def("open_clause",
             [](edition_builder& self,
                const std::string& id,
                const std::string& title,
                const std::string& grade,
                std::uint32_t line) {
                 self.open_clause(id, title, grade, {line, line == 0 ? 0U : 1U, 0});
             })
        .def("close_clause", &edition_builder::close_clause)
        .def("open_paragraph",
             [](edition_builder& self,
                const std::string& label,
                const std::string& words,
                std::uint32_t line) {
                 self.open_paragraph(label, words, {line, line == 0 ? 0U : 1U, 0});
             })
        .def("close_paragraph", &edition_builder::close_paragraph)
        .def("build",
             [](edition_builder& self) { return as_value(value_or_raise(self.build())); });
}

} // namespace

void bind_editions(py::module_& in) {
    bind_sequence<clause_sequence>(
        in, "ClauseSequence", [](const edition& of) { return of.clause_count(); }, &clause_at);
    bind_sequence<paragraph_sequence>(
        in,
        "ParagraphSequence",
        [](const edition& of) { return of.paragraph_count(); },
        &paragraph_at);
    bind_clause(in);
    bind_paragraph(in);
    bind_edition(in);
    bind_builder(in);
    in.def("display", [](const std::string& written) {
        return text(display(converter<address>::set(py::str(written), "address")));
    });
    in.def("split_address", [](const std::string& written) {
        const address place = converter<address>::set(py::str(written), "address");
        return py::make_tuple(text(place.clause),
                              converter<std::vector<std::string>>::get(place.path, {}));
    });
}

} // namespace kijun::python
