// The linter: what cites a standard wrongly.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/check/check.hpp>
#include <kijun/check/check_file.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/check/file_walk.hpp>
#include <kijun/write/write.hpp>

#include <string>
#include <utility>
#include <vector>

namespace kijun::python {
namespace {

struct report {
    check_report of;
    language in = language::ja;
};

void bind_findings(py::module_& in) {
    record<check_finding> one(in, "CheckFinding", "A citation that is wrong, and what to do.");
    one.field("why", &check_finding::why)
        .field("where", &check_finding::where)
        .field("citation", &check_finding::citation)
        .field("clauses", &check_finding::clauses)
        .field("locator", &check_finding::locator)
        .field("now", &check_finding::now)
        .field("now_place", &check_finding::now_place)
        .field("successors", &check_finding::successors)
        .field("also_changed", &check_finding::also_changed)
        .field("given", &check_finding::given)
        .field("meant", &check_finding::meant)
        .field("place", &check_finding::place)
        .field("end", &check_finding::end)
        .derived("advice", [](const check_finding& of) {
            const language told = converter<language>::set(
                py::module_::import("kijun._errors").attr("current_language")(), "lang");
            return advice_on(of, told);
        });
    one.end();

    record<fixed_citation> fixed(in, "FixedCitation", "A citation that was written anew.");
    fixed.field("where", &fixed_citation::where)
        .field("before", &fixed_citation::before)
        .field("after", &fixed_citation::after)
        .end();
    record<skipped_file> left(in, "SkippedFile", "A file that was not looked into, and why.");
    left.field("file", &skipped_file::file)
        .field("why", &skipped_file::why)
        .field("note", &skipped_file::note)
        .constructible(2)
        .end();

    record<checked_file> file(in, "CheckedFile", "What came of one file.");
    file.field("findings", &checked_file::findings)
        .field("fixed", &checked_file::fixed)
        .field("text", &checked_file::text)
        .field("skipped", &checked_file::skipped);
    file.derived("failed", [](const checked_file& of) {
        return of.failed ? describe(*of.failed, language::ja) : std::string();
    });
    file.type().def("_raise", [](const checked_file& of) {
        if (of.failed) {
            raise(*of.failed);
        }
    });
    file.end();
}

void bind_checker(py::module_& in) {
    py::class_<citation_checker> bound(
        in, "_Checker", "An edition, or a pair, made ready for any number of files.");
    bound
        .def(py::init([](const read_edition_value& current, const py::object& was) {
            if (was.is_none()) {
                return released([&] { return citation_checker(current.of); });
            }
            const edition before = converter<read_edition_value>::set(was, "was").of;
            return released([&] { return citation_checker(current.of, before); });
        }))
        .def("check_source",
             [](const citation_checker& self,
                const source& input,
                bool fix,
                const limits& bounds) {
                 return released([&] {
                     return check_source(self, input, fix ? fixing::yes : fixing::no, bounds);
                 });
             })
        .def("check_file",
             [](const citation_checker& self,
                const py::str& path,
                bool fix,
                const limits& bounds) {
                 const std::string name = from_path(path, "path");
                 return released([&] {
                     return check_file(self, name, fix ? fixing::yes : fixing::no, bounds);
                 });
             })
        .def("check_text",
             [](const citation_checker& self, const py::str& text, const py::str& name) {
                 const std::string words = from_str(text, "text");
                 const std::string file = from_path(name, "name");
                 return give(released([&] { return self.check_text(words, file); }));
             })
        .def("check_edition",
             [](const citation_checker& self, const read_edition_value& what) {
                 return give(released([&] { return self.check_edition(what.of); }));
             })
        .def("check_checklist",
             [](const citation_checker& self, const read_checklist_value& what) {
                 return give(released([&] { return self.check_checklist(what.of); }));
             })
        .def("check_document",
             [](const citation_checker& self, const paper& what, const py::str& name) {
                 located_document in_file = what.of;
                 in_file.origins.resize(in_file.content.blocks.size());
                 const std::string file = from_path(name, "name");
                 return give(released([&] { return self.check_document(in_file, file); }));
             })
        .def("fix", [](const citation_checker& self, const py::str& text, const py::str& name) {
            const std::string words = from_str(text, "text");
            const std::string file = from_path(name, "name");
            return released([&] {
                fixed_text anew = self.fix(words, self.check_text(words, file));
                checked_file outcome;
                outcome.findings = std::move(anew.left);
                outcome.fixed = std::move(anew.fixed);
                outcome.text = std::move(anew.text);
                return outcome;
            });
        });
}

void bind_report(py::module_& in) {
    py::class_<report> bound(in, "CheckReport", "What one run of checks came to.");
    bound
        .def(py::init([](const citation_checker& of,
                         std::size_t files,
                         const py::object& findings,
                         const py::object& skipped_files,
                         const py::object& fixed,
                         const std::string& lang) {
            report made;
            made.of = report_by(of);
            made.of.files = files;
            made.of.findings = converter<std::vector<check_finding>>::set(findings, "findings");
            made.of.skipped =
                converter<std::vector<skipped_file>>::set(skipped_files, "skipped");
            made.of.fixed = converter<std::vector<fixed_citation>>::set(fixed, "fixed");
            made.in = converter<language>::set(py::str(lang), "lang");
            return made;
        }))
        .def_property_readonly("files", [](const report& self) { return self.of.files; })
        .def_property_readonly("findings",
                               [](const py::object& self) {
                                   return converter<std::vector<check_finding>>::get(
                                       self.cast<const report&>().of.findings, self);
                               })
        .def_property_readonly("skipped",
                               [](const py::object& self) {
                                   return converter<std::vector<skipped_file>>::get(
                                       self.cast<const report&>().of.skipped, self);
                               })
        .def_property_readonly("fixed",
                               [](const py::object& self) {
                                   return converter<std::vector<fixed_citation>>::get(
                                       self.cast<const report&>().of.fixed, self);
                               })
        .def("__len__", [](const report& self) { return self.of.findings.size(); })
        .def("__bool__", [](const report&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("findings")); })
        .def("to_json",
             [](const report& self) {
                 return to_str(released([&] { return to_json(self.of, self.in); }));
             })
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def("to_text",
             [](const report& self) {
                 return to_str(released([&] { return to_text(self.of, self.in); }));
             })
        .def("to_sarif",
             [](const report& self) {
                 const std::string version(
                     py::str(py::module_::import("kijun._kijun").attr("__version__")));
                 return to_str(released([&] { return to_sarif(self.of, self.in, version); }));
             })
        .def("__repr__", [](const report& self) {
            return "CheckReport(" + std::to_string(self.of.findings.size()) + " findings in " +
                   std::to_string(self.of.files) + " files)";
        });
}

} // namespace

void bind_check(py::module_& in) {
    bind_findings(in);
    bind_checker(in);
    bind_report(in);
    in.def("walk_files", [](const py::list& paths) {
        std::vector<std::string> names;
        for (const py::handle path : paths) {
            names.push_back(from_path(path.cast<py::str>(), "paths"));
        }
        walked_files walked = released([&] { return walk_files(names); });
        py::list files;
        for (const walked_file& one : walked.files) {
            files.append(to_str(one.path));
        }
        return py::make_tuple(files, give(std::move(walked.skipped)));
    });
}

} // namespace kijun::python
