// Documents: what papers are made of, and what a file says before anything is understood.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/write/write.hpp>

#include <string>

namespace kijun::python {
namespace {

void bind_text(py::module_& in) {
    record<document_run> run(in, "Run", "Text of one look.");
    run.field("text", &document_run::text)
        .field("marks", &document_run::marks)
        .field("target", &document_run::target)
        .constructible(1)
        .end();

    record<document_paragraph> words(in, "TextParagraph", "A paragraph of a document.");
    words.field("runs", &document_paragraph::runs)
        .field("label", &document_paragraph::label)
        .field("indent", &document_paragraph::indent)
        .field("kind", &document_paragraph::kind)
        .field("align", &document_paragraph::align)
        .field("tracked", &document_paragraph::tracked)
        .field("old_label", &document_paragraph::old_label)
        .constructible();
    words.type().def_property_readonly(
        "text", [](const document_paragraph& of) { return to_str(plain_text(of.runs)); });
    words.end();

    record<document_heading> heading(in, "Heading", "A heading; level 1 is the title.");
    heading.field("runs", &document_heading::runs)
        .field("level", &document_heading::level)
        .field("anchor", &document_heading::anchor)
        .field("label", &document_heading::label)
        .field("tracked", &document_heading::tracked)
        .constructible();
    heading.type().def_property_readonly(
        "text", [](const document_heading& of) { return to_str(plain_text(of.runs)); });
    heading.end();
}

void bind_table(py::module_& in) {
    record<table_cell> cell(in, "Cell", "A cell; what it covers is absent from other rows.");
    cell.field("content", &table_cell::content)
        .field("row_span", &table_cell::row_span)
        .field("column_span", &table_cell::column_span)
        .field("anchor", &table_cell::anchor)
        .constructible();
    cell.type().def_property_readonly(
        "text", [](const table_cell& of) { return to_str(plain_text(of)); });
    cell.end();

    record<column_use> use(
        in, "ColumnUse", "What somebody is to do in a column of a workbook.");
    use.field("choices", &column_use::choices)
        .field("input", &column_use::input)
        .field("dates", &column_use::dates)
        .field("narrow", &column_use::narrow)
        .constructible()
        .end();

    record<document_table> table(in, "Table", "A table; its first rows head it.");
    table.field("rows", &document_table::rows)
        .field("caption", &document_table::caption)
        .field("head_rows", &document_table::head_rows)
        .field("uses", &document_table::uses)
        .constructible();
    table.type().def("__len__", [](const document_table& of) { return of.rows.size(); });
    table.type().def("__bool__", [](const document_table&) { return true; });
    table.end();
}

paper made(const std::string& title,
           const py::object& blocks,
           const std::string& lang,
           const py::object& findings) {
    document content;
    content.title = title;
    content.language = lang;
    content.blocks = converter<std::vector<document_block>>::set(blocks, "blocks");
    paper whole(std::move(content));
    whole.findings = converter<std::vector<diagnostic>>::set(findings, "findings");
    return whole;
}

void bind_document(py::module_& in) {
    record<block_origin> origin(in, "Origin", "Where a block stood in its file.");
    origin.field("page", &block_origin::page)
        .field("line", &block_origin::line)
        .field("paragraph", &block_origin::paragraph)
        .field("sheet", &block_origin::sheet)
        .field("rows", &block_origin::rows)
        .field("column", &block_origin::column)
        .field("hidden", &block_origin::hidden)
        .constructible()
        .end();

    record<paper> bound(
        in,
        "Document",
        "Headings, paragraphs and tables of marked runs: what every paper is before it is a\n"
        "file, and what every file is before it is understood. kijun.paper has functions to\n"
        "make one; save(path) writes it as html, docx, xlsx, md, csv, txt or json.");
    bound.type().def(py::init(&made),
                     py::arg("title") = "",
                     py::arg("blocks") = py::tuple(),
                     py::arg("language") = "ja",
                     py::arg("findings") = py::tuple());
    bound.field("title", [](auto& of) -> auto& { return of.of.content.title; })
        .field("blocks", [](auto& of) -> auto& { return of.of.content.blocks; })
        .field("language", [](auto& of) -> auto& { return of.of.content.language; })
        .field("origins", [](auto& of) -> auto& { return of.of.origins; })
        .field("findings", [](auto& of) -> auto& { return of.findings; });
    bound.type()
        .def("__len__", [](const paper& self) { return self.of.content.blocks.size(); })
        .def("__bool__", [](const paper&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("blocks")); })
        .def(
            "__eq__",
            [](const paper& one, const paper& other) {
                return one.of.content == other.of.content;
            },
            py::is_operator())
        .def("__hash__",
             [](const paper& self) {
                 return py::hash(py::make_tuple(to_str(self.of.content.title),
                                                self.of.content.blocks.size()));
             })
        .def("to_dict", [](const py::object& self) {
            return py::module_::import("json").attr("loads")(self.attr("to_json")());
        });
    bound.end();

    const auto form = [&](const char* name, std::string (*write)(const document&)) {
        bound.type().def(name, [write](const paper& self) {
            return to_str(released([&] { return write(self.of.content); }));
        });
    };
    form("to_html", &to_html);
    form("to_markdown", &to_markdown);
    form("to_csv", &to_csv);
    form("to_text", &to_text);
    bound.type()
        .def("to_json",
             [](const paper& self) {
                 return to_str(released([&] {
                     return self.located ? to_json(self.of) : to_json(self.of.content);
                 }));
             })
        .def(
            "to_docx",
            [](const paper& self, const std::string& author, const std::string& date) {
                return py::bytes(
                    released([&] { return to_docx(self.of.content, {author, date}); }));
            },
            py::arg("author") = docx_options{}.author,
            py::arg("date") = docx_options{}.date)
        .def("to_xlsx", [](const paper& self) {
            return py::bytes(
                value_or_raise(released([&] { return to_xlsx(self.of.content); })));
        });
}

} // namespace

void bind_documents(py::module_& in) {
    bind_text(in);
    bind_table(in);
    bind_document(in);
}

} // namespace kijun::python
