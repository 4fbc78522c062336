// Findings, places and the catalogue of messages.

#include "bind.hpp"
#include "record.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/location.hpp>

#include <string>

namespace kijun::python {
namespace {

// "質問!H12" is a sheet and a cell in it; a name of a column is a cell without a sheet.
std::string sheet_of(const location& where) {
    const std::size_t mark = where.cell.rfind('!');
    return mark == std::string::npos ? "" : where.cell.substr(0, mark);
}
std::string cell_of(const location& where) {
    const std::size_t mark = where.cell.rfind('!');
    return mark == std::string::npos ? where.cell : where.cell.substr(mark + 1);
}

// What was found and what to do, without place and number.
std::string message_of(diagnostic found, language in) {
    found.where = {};
    const std::string text = describe(found, in);
    const std::size_t begin = text.find(": ");
    return begin == std::string::npos ? text : text.substr(begin + 2);
}

language language_of(const py::object& lang) {
    return lang.is_none()
               ? converter<language>::set(
                     py::module_::import("kijun._errors").attr("current_language")(), "lang")
               : converter<language>::set(lang, "lang");
}

void bind_places(py::module_& in) {
    record<position> point(in, "Position", "A point of a text file: line and column from 1.");
    point.field("line", &position::line)
        .field("column", &position::column)
        .field("offset", &position::offset)
        .constructible()
        .end();

    record<location> where(in, "Location", "A place in a file; 0 and '' are unknown.");
    where.field("file", &location::file)
        .derived("line", [](const location& of) { return of.at.line; })
        .derived("column", [](const location& of) { return of.at.column; })
        .derived("offset", [](const location& of) { return of.at.offset; })
        .derived("sheet", &sheet_of)
        .derived("cell", &cell_of);
    where.type().def(
        py::init([](const std::string& file,
                    std::uint32_t line,
                    std::uint32_t column,
                    const std::string& sheet,
                    const std::string& cell) {
            return location{file, {line, column, 0}, sheet.empty() ? cell : sheet + "!" + cell};
        }),
        py::arg("file") = "",
        py::arg("line") = 0,
        py::arg("column") = 0,
        py::arg("sheet") = "",
        py::arg("cell") = "");
    where.type().def("__str__", [](const location& of) { return to_str(to_string(of)); });
    where.type()
        .def(
            "__eq__",
            [](const location& one, const location& other) { return one == other; },
            py::is_operator())
        .def("__hash__", [](const location& of) { return py::hash(to_str(to_string(of))); })
        .def("__repr__", [](const location& of) {
            return to_str("Location(" + std::string(py::repr(to_str(to_string(of)))) + ")");
        });
    where.end();
}

} // namespace

void bind_diagnostics(py::module_& in) {
    bind_places(in);

    record<diagnostic> found(in, "Diagnostic", "A finding: data about an input.");
    found.derived("code", [](const diagnostic& of) { return to_string(of.id); })
        .derived("severity", [](const diagnostic& of) { return entry_of(of.id).level; })
        .field("where", &diagnostic::where)
        .field("details", &diagnostic::details)
        .derived("message",
                 [](const diagnostic& of) { return message_of(of, language_of(py::none())); });
    found.type()
        .def(
            "text",
            [](const diagnostic& of, const py::object& lang) {
                return to_str(message_of(of, language_of(lang)));
            },
            py::arg("lang") = py::none())
        .def(
            "describe",
            [](const diagnostic& of, const py::object& lang) {
                return to_str(describe(of, language_of(lang)));
            },
            py::arg("lang") = py::none())
        .def("__str__", [](const diagnostic& of) {
            return to_str(describe(of, language_of(py::none())));
        });
    found.type()
        .def(
            "__eq__",
            [](const diagnostic& one, const diagnostic& other) { return one == other; },
            py::is_operator())
        .def("__hash__",
             [](const diagnostic& of) {
                 return py::hash(py::make_tuple(static_cast<int>(of.id), to_string(of.where)));
             })
        .def("__repr__", [](const diagnostic& of) {
            return to_str("Diagnostic(" +
                          std::string(py::repr(to_str(describe(of, language_of(py::none()))))) +
                          ")");
        });
    found.end();

    record<catalogue_entry> entry(in, "CatalogueEntry", "A message of the catalogue.");
    const auto text = [](std::string_view catalogue_entry::* member) {
        return [member](const catalogue_entry& of) { return std::string(of.*member); };
    };
    entry.derived("code", [](const catalogue_entry& of) { return to_string(of.id); })
        .derived("severity", [](const catalogue_entry& of) { return of.level; })
        .derived("found_ja", text(&catalogue_entry::found_ja))
        .derived("found_en", text(&catalogue_entry::found_en))
        .derived("advice_ja", text(&catalogue_entry::advice_ja))
        .derived("advice_en", text(&catalogue_entry::advice_en))
        .derived("example", text(&catalogue_entry::example));
    entry.end();
    in.def("catalogue", [] {
        const auto all = catalogue();
        return give(std::vector<catalogue_entry>(all.begin(), all.end()));
    });

    const limits usual;
    record<limits> bounds(in, "Limits", "How much of an input is taken; more is refused.");
    bounds.field("file_bytes", &limits::file_bytes)
        .field("places", &limits::places)
        .field("depth", &limits::depth)
        .field("range", &limits::range)
        .field("part_bytes", &limits::part_bytes)
        .field("parts", &limits::parts)
        .constructible()
        .end();
}

} // namespace kijun::python
