// The traceability graph.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/trace/graph.hpp>
#include <kijun/write/exchange.hpp>
#include <kijun/write/graph_tables.hpp>
#include <kijun/write/write.hpp>

#include <memory>
#include <string>
#include <vector>

namespace kijun::python {
namespace {

/// A graph with what it was made of, which some exports want.
struct traced {
    std::vector<edition> editions;
    std::vector<checklist> lists;
    relation_set stated;
    linked_trace of;
    // As vectors, so that views can look into them.
    std::vector<vertex> vertices;
    std::vector<edge> edges;
    std::vector<dangling_citation> dangling;
};

std::shared_ptr<traced>
make(const py::iterable& editions, const py::iterable& lists, const py::object& relations) {
    auto all = std::make_shared<traced>();
    for (const py::handle one : editions) {
        all->editions.push_back(converter<read_edition_value>::set(one, "editions").of);
    }
    for (const py::handle one : lists) {
        all->lists.push_back(converter<read_checklist_value>::set(one, "checklists").of);
    }
    if (!relations.is_none()) {
        all->stated = converter<read_relations_value>::set(relations, "relations").of;
    }
    released([&] {
        all->of = link(all->editions, all->lists, &all->stated);
        const trace_graph& graph = all->of.graph;
        all->vertices.assign(graph.vertices().begin(), graph.vertices().end());
        all->edges.assign(graph.edges().begin(), graph.edges().end());
        all->dangling.assign(graph.dangling().begin(), graph.dangling().end());
        return 0;
    });
    return all;
}

linked_models models_of(const traced& self, const std::string& date) {
    return {self.editions, self.lists, self.of.graph, &self.stated, date};
}

std::vector<traced_hole> holes(const traced& self, const py::object& book) {
    const ledger known =
        book.is_none() ? ledger{} : converter<read_ledger_value>::set(book, "ledger").of;
    return released([&] { return holes_of(self.of.graph, self.editions, self.lists, known); });
}

std::size_t vertex_index(const traced& self, std::size_t index) {
    if (index >= self.vertices.size()) {
        throw py::index_error("vertex " + std::to_string(index) + " of " +
                              std::to_string(self.vertices.size()));
    }
    return index;
}

void bind_parts(py::module_& in) {
    record<vertex> node(in, "Vertex", "A vertex of the graph.");
    node.field("kind", &vertex::kind)
        .field("of", &vertex::of)
        .field("name", &vertex::name)
        .field("title", &vertex::title)
        .end();
    record<edge> arc(in, "Edge", "An edge, from vertex to vertex by number.");
    arc.field("from_", &edge::from)
        .field("to", &edge::to)
        .field("kind", &edge::kind)
        .field("note", &edge::note)
        .field("method", &edge::method)
        .field("confidence", &edge::confidence)
        .field("type", &edge::type)
        .end();
    record<item_link> link(in, "ItemLink", "An item that cites a clause.");
    link.field("checklist", &item_link::checklist)
        .field("item", &item_link::item)
        .field("clause", &item_link::clause)
        .field("citation", &item_link::citation)
        .end();
    record<dangling_citation> dangling(in, "DanglingCitation", "Cited but not there.");
    dangling.field("from_", &dangling_citation::from)
        .field("from_item", &dangling_citation::from_item)
        .field("checklist", &dangling_citation::checklist)
        .field("citation", &dangling_citation::citation)
        .field("clause", &dangling_citation::clause)
        .end();
    record<traced_hole> hole(
        in, "Hole", "A clause that no item cites, or an item without one.");
    hole.field("name", &traced_hole::name)
        .field("title", &traced_hole::title)
        .field("is_item", &traced_hole::is_item)
        .field("state", &traced_hole::state)
        .field("reviewer", &traced_hole::reviewer)
        .field("date", &traced_hole::date)
        .field("reason", &traced_hole::reason)
        .field("asked", &traced_hole::asked)
        .end();
}

using bound_trace = py::class_<traced, std::shared_ptr<traced>>;

void bind_queries(bound_trace& bound) {
    const auto links = [&](const char* name,
                           std::vector<item_link> (trace_graph::*ask)(std::string_view) const) {
        bound.def(name, [ask](const traced& self, const std::string& of) {
            return give((self.of.graph.*ask)(of));
        });
    };
    links("items_of", &trace_graph::items_of);
    links("clauses_of", &trace_graph::clauses_of);
    links("history_of", &trace_graph::history_of);
    bound
        .def(
            "find",
            [](const traced& self, const std::string& kind, const std::string& name) {
                const vertex_kind wanted = converter<vertex_kind>::set(py::str(kind), "kind");
                return give(self.of.graph.find(wanted, name));
            },
            py::arg("kind"),
            py::arg("name"))
        .def(
            "paths_to_items",
            [](const traced& self, std::size_t from, std::size_t length, std::size_t most) {
                vertex_index(self, from);
                return give(
                    released([&] { return self.of.graph.paths_to_items(from, length, most); }));
            },
            py::arg("vertex"),
            py::arg("length") = 4,
            py::arg("most") = 1000)
        .def("out_edges",
             [](const traced& self, std::size_t from) {
                 return give(self.of.graph.out_edges(vertex_index(self, from)));
             })
        .def("in_edges",
             [](const traced& self, std::size_t to) {
                 return give(self.of.graph.in_edges(vertex_index(self, to)));
             })
        .def("uncovered", [](const traced& self) { return give(self.of.graph.uncovered()); })
        .def(
            "holes",
            [](const traced& self, const py::object& book) { return give(holes(self, book)); },
            py::arg("ledger") = py::none());
}

void bind_exports(bound_trace& bound) {
    const auto as_text = [&](const char* name, std::string (*write)(const trace_graph&)) {
        bound.def(name, [write](const traced& self) {
            return to_str(released([&] { return write(self.of.graph); }));
        });
    };
    as_text("to_graphml", &to_graphml);
    as_text("to_dot", &to_dot);
    as_text("to_sql", &to_sql);
    as_text("to_csv_nodes", &to_csv_nodes);
    as_text("to_csv_edges", &to_csv_edges);
    bound
        .def("to_json",
             [](const traced& self) {
                 return to_str(released([&] { return to_json(self.of); }));
             })
        .def("to_dict",
             [](const py::object& self) {
                 return py::module_::import("json").attr("loads")(self.attr("to_json")());
             })
        .def(
            "to_oscal_mapping",
            [](const traced& self, const std::string& form, const std::string& date) {
                if (form != "json" && form != "xml") {
                    throw py::value_error("form: '" + form + "' is none of json, xml");
                }
                return to_str(value_or_raise(released([&] {
                    const linked_models models = models_of(self, date);
                    return form == "json" ? to_oscal_mapping_json(models)
                                          : to_oscal_mapping_xml(models);
                })));
            },
            py::arg("form") = "json",
            py::arg("date") = "")
        .def(
            "to_reqif",
            [](const traced& self, const std::string& date) {
                return to_str(released([&] { return to_reqif(models_of(self, date)); }));
            },
            py::arg("date") = "")
        .def(
            "to_document",
            [](const traced& self, const std::string& lang, const py::object& book) {
                const language told = converter<language>::set(py::str(lang), "lang");
                const std::vector<traced_hole> known = holes(self, book);
                return released(
                    [&] { return paper(trace_matrix(self.of.graph, told, known)); });
            },
            py::arg("lang") = "ja",
            py::arg("ledger") = py::none());
}

template <typename Member>
void show(bound_trace& bound, const char* name, Member traced::* member) {
    bound.def_property_readonly(name, [member](const py::object& self) {
        return converter<Member>::get(self.cast<const traced&>().*member, self);
    });
}

} // namespace

void bind_trace(py::module_& in) {
    bind_parts(in);
    bound_trace bound(
        in,
        "Trace",
        "The graph of editions, clauses, paragraphs, checklists and items.\n"
        "\n"
        "`edges` lead from vertex to vertex by number. items_of(clause) and\n"
        "clauses_of(item) follow citations, uncovered() are clauses that no item cites,\n"
        "paths_to_items(vertex) every way from a place to an item.");
    bound.def(py::init(&make),
              py::arg("editions"),
              py::arg("checklists") = py::tuple(),
              py::arg("relations") = py::none());
    show(bound, "vertices", &traced::vertices);
    show(bound, "edges", &traced::edges);
    show(bound, "dangling", &traced::dangling);
    bound
        .def_property_readonly("findings",
                               [](const py::object& self) {
                                   return converter<std::vector<diagnostic>>::get(
                                       self.cast<const traced&>().of.findings, self);
                               })
        .def("__len__", [](const traced& self) { return self.vertices.size(); })
        .def("__bool__", [](const traced&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("vertices")); })
        .def("__repr__", [](const traced& self) {
            return "Trace(" + std::to_string(self.vertices.size()) + " vertices, " +
                   std::to_string(self.edges.size()) + " edges)";
        });
    bind_queries(bound);
    bind_exports(bound);
}

} // namespace kijun::python
