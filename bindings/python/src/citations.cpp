// Citations in running text. The library counts bytes; here begin and end count as Python
// counts the characters of a str, so that text[c.begin:c.end] is what was written.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/write/write.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::python {
namespace {

struct cited {
    std::size_t begin = 0;
    std::size_t end = 0;
    text_span bytes;
    citation_kind kind = citation_kind::clause;
    std::string text;
    std::vector<std::string> clauses;
    std::vector<std::string> excluded;
    std::string locator;
};

struct cited_text {
    std::string text;
    resolution of;
    std::vector<cited> citations;
};

/// Characters before each byte offset, asked for in ascending order: one pass over the text.
class character_count {
public:
    explicit character_count(std::string_view text) : text_(text) {}

    std::size_t before(std::size_t offset) {
        for (; at_ < offset && at_ < text_.size(); ++at_) {
            characters_ += (static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U ? 1U : 0U;
        }
        return characters_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t characters_ = 0;
};

cited seen(const citation& of, std::string_view text, character_count& count) {
    cited one;
    one.begin = count.before(of.span.begin);
    one.end = count.before(of.span.end);
    one.bytes = of.span;
    one.kind = of.kind;
    one.text = text.substr(of.span.begin, of.span.end - of.span.begin);
    one.locator = of.locator;
    return one;
}

cited_text cite(std::string text, const edition* decides) {
    cited_text all;
    all.of = resolve_citations(text, decides == nullptr ? nullptr : &decides->clauses());
    character_count count(text);
    for (const resolved_citation& found : all.of.citations) {
        all.citations.push_back(seen(found.source, text, count));
        all.citations.back().clauses = found.clauses;
        all.citations.back().excluded = found.excluded;
    }
    all.text = std::move(text);
    return all;
}

} // namespace

void bind_citations(py::module_& in) {
    record<cited> one(in, "Citation", "A citation and the clauses that it stands for.");
    one.field("text", &cited::text)
        .field("begin", &cited::begin)
        .field("end", &cited::end)
        .field("kind", &cited::kind)
        .field("clauses", &cited::clauses)
        .field("excluded", &cited::excluded)
        .field("locator", &cited::locator)
        .derived("byte_begin", [](const cited& of) { return of.bytes.begin; })
        .derived("byte_end", [](const cited& of) { return of.bytes.end; })
        .end();

    py::class_<cited_text> all(in, "Citations", "All citations of a text.");
    all.def_property_readonly("text", [](const cited_text& self) { return to_str(self.text); })
        .def_property_readonly("citations",
                               [](const py::object& self) {
                                   return converter<std::vector<cited>>::get(
                                       self.cast<const cited_text&>().citations, self);
                               })
        .def_property_readonly("findings",
                               [](const py::object& self) {
                                   return converter<std::vector<diagnostic>>::get(
                                       self.cast<const cited_text&>().of.findings, self);
                               })
        .def("__len__", [](const cited_text& self) { return self.citations.size(); })
        .def("__bool__", [](const cited_text&) { return true; })
        .def("__iter__",
             [](const py::object& self) { return py::iter(self.attr("citations")); })
        .def("__getitem__",
             [](const py::object& self, const py::object& index) -> py::object {
                 return self.attr("citations")[index];
             })
        .def("to_json",
             [](const cited_text& self) {
                 return to_str(released([&] { return to_json(self.of, self.text); }));
             })
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def("__repr__", [](const cited_text& self) {
            return "Citations(" + std::to_string(self.citations.size()) + ")";
        });

    in.def("cite", [](const py::str& text, const py::object& decides) {
        std::string words = from_str(text, "text");
        const std::optional<edition> by =
            decides.is_none()
                ? std::nullopt
                : std::optional(converter<read_edition_value>::set(decides, "edition").of);
        return released([&] { return cite(std::move(words), by ? &*by : nullptr); });
    });
    in.def("parse_citations", [](const py::str& text) {
        const std::string words = from_str(text, "text");
        character_count count(words);
        std::vector<cited> found;
        for (const citation& of : parse_citations(words)) {
            found.push_back(seen(of, words, count));
            for (const citation_reading& reading : of.readings) {
                found.back().clauses.push_back(
                    reading.last.empty() ? reading.first : reading.first + "～" + reading.last);
            }
        }
        return give(std::move(found));
    });
}

} // namespace kijun::python
