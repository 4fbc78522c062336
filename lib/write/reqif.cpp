// ReqIF 1.2 (OMG formal/2016-07-01; its schema is still that of 20110401, REQ-IF-VERSION 1.0).
//
// Identifiers have to be XML names, so a "_" stands before every UUID; those of the types are
// words. Texts are strings under the names that other tools know (ReqIF.ForeignID …).

#include "write/decimal.hpp"
#include "write/escape.hpp"
#include "write/exchange_links.hpp"
#include "write/reqif_types.hpp"
#include "write/xml_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kijun {

namespace {

using exchange::link;
using namespace reqif;

class reqif_writer {
public:
    explicit reqif_writer(const linked_models& of)
        : of_(of), day_(exchange::day_of(of) + "T00:00:00Z") {}

    [[nodiscard]] std::string run() {
        name_objects();
        out_.open("REQ-IF", {{"xmlns", "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"}});
        write_header();
        out_.open("CORE-CONTENT");
        out_.open("REQ-IF-CONTENT");
        write_datatypes();
        write_types();
        write_objects();
        write_relations();
        write_specifications();
        out_.close();
        out_.close();
        out_.close();
        return out_.take();
    }

private:
    [[nodiscard]] std::string id(const std::vector<std::string_view>& name) {
        return "_" + names_.uuid(name);
    }

    /// One for each vertex of the graph, in its order.
    void name_objects() {
        const auto vertices = of_.graph.vertices();
        objects_.reserve(vertices.size());
        for (const vertex& one : vertices) {
            objects_.push_back(id({"object", to_string(one.kind), one.of, one.name}));
        }
    }

    void write_header() {
        std::string title;
        for (const edition& one : of_.editions) {
            title += (title.empty() ? "" : "、") + exchange::title_of(one);
        }
        for (const checklist& one : of_.checklists) {
            title += (title.empty() ? "" : "、") + exchange::title_of(one);
        }
        out_.open("THE-HEADER");
        out_.open("REQ-IF-HEADER", {{"IDENTIFIER", id({"header", title, day_})}});
        out_.text("CREATION-TIME", day_);
        out_.text("REQ-IF-TOOL-ID", "kijun");
        out_.text("REQ-IF-VERSION", "1.0");
        out_.text("SOURCE-TOOL-ID", "kijun");
        out_.text("TITLE", title);
        out_.close();
        out_.close();
    }

    void write_datatypes() {
        out_.open("DATATYPES");
        out_.leaf("DATATYPE-DEFINITION-STRING",
                  {{"IDENTIFIER", "data-text"},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", "Text"},
                   {"MAX-LENGTH", "2147483647"}});
        out_.leaf(
            "DATATYPE-DEFINITION-BOOLEAN",
            {{"IDENTIFIER", "data-truth"}, {"LAST-CHANGE", day_}, {"LONG-NAME", "Truth"}});
        out_.leaf("DATATYPE-DEFINITION-REAL",
                  {{"IDENTIFIER", "data-share"},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", "Share"},
                   {"ACCURACY", "4"},
                   {"MIN", "0"},
                   {"MAX", "1"}});
        out_.open("DATATYPE-DEFINITION-ENUMERATION",
                  {{"IDENTIFIER", "data-relationship"},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", "Relationship"}});
        out_.open("SPECIFIED-VALUES");
        for (std::size_t i = 0; i < types.size(); ++i) {
            const std::string_view name = to_string(types[i]);
            out_.open("ENUM-VALUE",
                      {{"IDENTIFIER", enum_id(types[i])},
                       {"LAST-CHANGE", day_},
                       {"LONG-NAME", name}});
            out_.open("PROPERTIES");
            out_.leaf("EMBEDDED-VALUE", {{"KEY", std::to_string(i)}, {"OTHER-CONTENT", name}});
            out_.close();
            out_.close();
        }
        out_.close();
        out_.close();
        out_.close();
    }

    void define(const reqif_type& of,
                std::string_view name,
                std::string_view element,
                std::string_view reference,
                std::string_view datatype,
                std::string_view multi_valued = "") {
        out_.open(element,
                  {{"IDENTIFIER", attribute_id(of, name)},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", name},
                   {"MULTI-VALUED", multi_valued}});
        out_.open("TYPE");
        out_.text(reference, datatype);
        out_.close();
        out_.close();
    }

    void write_types() {
        out_.open("SPEC-TYPES");
        for (const reqif_type& each : all_types()) {
            out_.open(
                each.element,
                {{"IDENTIFIER", each.id}, {"LAST-CHANGE", day_}, {"LONG-NAME", each.name}});
            out_.open("SPEC-ATTRIBUTES");
            for (const std::string_view name : each.texts) {
                define(each,
                       name,
                       "ATTRIBUTE-DEFINITION-STRING",
                       "DATATYPE-DEFINITION-STRING-REF",
                       "data-text");
            }
            if (each.is_stated) {
                define(each,
                       "Relationship",
                       "ATTRIBUTE-DEFINITION-ENUMERATION",
                       "DATATYPE-DEFINITION-ENUMERATION-REF",
                       "data-relationship",
                       "false");
                define(each,
                       "Confidence",
                       "ATTRIBUTE-DEFINITION-REAL",
                       "DATATYPE-DEFINITION-REAL-REF",
                       "data-share");
                define(each,
                       "Reviewed",
                       "ATTRIBUTE-DEFINITION-BOOLEAN",
                       "DATATYPE-DEFINITION-BOOLEAN-REF",
                       "data-truth");
            }
            out_.close();
            out_.close();
        }
        out_.close();
    }

    void value(const reqif_type& of,
               std::string_view name,
               std::string_view element,
               std::string_view reference,
               std::string_view content) {
        out_.open(element, {{"THE-VALUE", content}});
        out_.open("DEFINITION");
        out_.text(reference, attribute_id(of, name));
        out_.close();
        out_.close();
    }

    /// The texts that there are, in the order of the type.
    void text_values(const reqif_type& of, const std::vector<std::string_view>& texts) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (!texts[i].empty()) {
                value(of,
                      of.texts[i],
                      "ATTRIBUTE-VALUE-STRING",
                      "ATTRIBUTE-DEFINITION-STRING-REF",
                      texts[i]);
            }
        }
    }

    void type(std::string_view element, const reqif_type& of) {
        out_.open("TYPE");
        out_.text(element, of.id);
        out_.close();
    }

    void object(std::size_t vertex,
                std::string_view type_id,
                const std::vector<std::string_view>& texts) {
        const reqif_type& of = type_of(type_id);
        out_.open("SPEC-OBJECT",
                  {{"IDENTIFIER", objects_[vertex]},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", of_.graph.vertices()[vertex].name}});
        out_.open("VALUES");
        text_values(of, texts);
        out_.close();
        type("SPEC-OBJECT-TYPE-REF", of);
        out_.close();
    }

    void write_objects() {
        out_.open("SPEC-OBJECTS");
        std::size_t next = 0; // vertices, which stand in the order of the models
        for (const edition& one : of_.editions) {
            ++next;
            for (std::size_t c = 0; c < one.clause_count(); ++c) {
                const clause rule = one.clause_at(c);
                std::string groups;
                for (const std::string_view group : rule.groups()) {
                    groups += groups.empty() ? "" : " / ";
                    groups += group;
                }
                object(next++, "type-clause", {rule.id(), rule.title(), rule.grade(), groups});
                for (std::size_t p = rule.first_paragraph(); p < rule.end_paragraph(); ++p) {
                    const std::string place = to_string(one.paragraph_at(p).place());
                    object(next++, "type-paragraph", {place, one.paragraph_at(p).text()});
                }
            }
        }
        for (const checklist& one : of_.checklists) {
            ++next;
            for (const checklist_item& item : one.items) {
                object(next++,
                       "type-item",
                       {item.number,
                        item.goal,
                        item.category,
                        item.subject,
                        item.status,
                        item.issue,
                        item.plan,
                        item.note});
            }
        }
        for (; next < objects_.size(); ++next) {
            object(next, "type-external", {of_.graph.vertices()[next].name});
        }
        out_.close();
    }

    void begin_relation(const reqif_type& of,
                        const std::string& from,
                        const std::string& to,
                        std::string_view name) {
        out_.open("SPEC-RELATION",
                  {{"IDENTIFIER", id({"relation", of.id, from, to})},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", name}});
        out_.open("VALUES");
    }

    void end_relation(const reqif_type& of, const std::string& from, const std::string& to) {
        out_.close();
        for (const auto& [element, end] : {std::pair{"SOURCE", &from}, {"TARGET", &to}}) {
            out_.open(element);
            out_.text("SPEC-OBJECT-REF", *end);
            out_.close();
        }
        type("SPEC-RELATION-TYPE-REF", of);
        out_.close();
    }

    void write_relations() {
        out_.open("SPEC-RELATIONS");
        for (const edge& one : of_.graph.edges()) {
            const bool is_cited = one.kind == edge_kind::relates && one.type.empty();
            if (is_cited || one.kind == edge_kind::cites) {
                const reqif_type& of = type_of(is_cited ? "type-citation" : "type-reference");
                begin_relation(of, objects_[one.from], objects_[one.to], of.name);
                text_values(of, {one.note});
                end_relation(of, objects_[one.from], objects_[one.to]);
            }
        }
        for (const link& one : exchange::links_of(of_)) {
            if (one.stated != nullptr) {
                write_stated(one);
            }
        }
        out_.close();
    }

    void write_stated(const link& one) {
        const stated_relation& said = *one.stated;
        const bool is_none = said.type == relationship::no_relationship;
        const reqif_type& of = type_of(is_none ? "type-none" : "type-stated");
        const std::string& from = objects_[one.from];
        const std::string& to = objects_[one.to];
        begin_relation(of, from, to, to_string(said.type));
        text_values(of,
                    {to_string(said.rationale),
                     to_string(said.method),
                     said.author,
                     said.date,
                     said.reviewer,
                     said.review_date,
                     said.reason});
        out_.open("ATTRIBUTE-VALUE-ENUMERATION");
        out_.open("DEFINITION");
        out_.text("ATTRIBUTE-DEFINITION-ENUMERATION-REF", attribute_id(of, "Relationship"));
        out_.close();
        out_.open("VALUES");
        out_.text("ENUM-VALUE-REF", enum_id(said.type));
        out_.close();
        out_.close();
        if (said.confidence) {
            value(of,
                  "Confidence",
                  "ATTRIBUTE-VALUE-REAL",
                  "ATTRIBUTE-DEFINITION-REAL-REF",
                  print_decimal(*said.confidence));
        }
        value(of,
              "Reviewed",
              "ATTRIBUTE-VALUE-BOOLEAN",
              "ATTRIBUTE-DEFINITION-BOOLEAN-REF",
              said.reviewed ? "true" : "false");
        end_relation(of, from, to);
    }

    void begin_specification(const std::string& title, std::string_view file) {
        const reqif_type& of = type_of("type-specification");
        out_.open("SPECIFICATION",
                  {{"IDENTIFIER", id({"specification", title})},
                   {"LAST-CHANGE", day_},
                   {"LONG-NAME", title}});
        out_.open("VALUES");
        text_values(of, {title, file});
        out_.close();
        type("SPECIFICATION-TYPE-REF", of);
        out_.open("CHILDREN");
    }

    void begin_place(std::size_t vertex) {
        out_.open("SPEC-HIERARCHY",
                  {{"IDENTIFIER", id({"hierarchy", objects_[vertex]})}, {"LAST-CHANGE", day_}});
        out_.open("OBJECT");
        out_.text("SPEC-OBJECT-REF", objects_[vertex]);
        out_.close();
    }

    /// A clause and what is in it. A place that holds others is open until the next one that it
    /// does not hold.
    void write_clause(const edition& in, const clause& rule, std::size_t& next) {
        begin_place(next++);
        std::size_t open = 0;  // CHILDREN that are open
        std::size_t depth = 0; // of the place before, from 1 below the clause
        for (std::size_t p = rule.first_paragraph(); p < rule.end_paragraph(); ++p) {
            const std::size_t mine = in.paragraph_at(p).depth() + 1;
            if (mine > depth) {
                out_.open("CHILDREN");
                ++open;
            } else {
                out_.close(); // the place before
                for (; depth > mine; --depth, --open) {
                    out_.close(); // CHILDREN
                    out_.close(); // the place that has them
                }
            }
            begin_place(next++);
            depth = mine;
        }
        for (; open > 0; --open) {
            out_.close();
            out_.close();
        }
        out_.close();
    }

    void write_specifications() {
        out_.open("SPECIFICATIONS");
        std::size_t next = 0;
        for (const edition& one : of_.editions) {
            begin_specification(exchange::title_of(one), one.file());
            ++next;
            for (std::size_t c = 0; c < one.clause_count(); ++c) {
                write_clause(one, one.clause_at(c), next);
            }
            out_.close();
            out_.close();
        }
        for (const checklist& one : of_.checklists) {
            begin_specification(exchange::title_of(one), one.file);
            ++next;
            for (std::size_t i = 0; i < one.items.size(); ++i) {
                begin_place(next++);
                out_.close();
            }
            out_.close();
            out_.close();
        }
        out_.close();
    }

    const linked_models& of_;
    std::string day_;
    exchange::names names_;
    std::vector<std::string> objects_; ///< identifiers, by vertex
    xml_lines out_;
};

} // namespace

std::string to_reqif(const linked_models& of) {
    return reqif_writer(of).run();
}

} // namespace kijun
