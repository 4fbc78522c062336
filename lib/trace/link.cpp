// Building the graph: vertices for all places and items first, then the edges, edition by
// edition and checklist by checklist. One pass over all texts.

#include "trace/cell.hpp"
#include "trace/graph_data.hpp"
#include "trace/parts.hpp"
#include "trace/stated.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/text/utf8.hpp>
#include <kijun/trace/graph.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>

namespace kijun {

namespace {

std::string joined(std::string_view series, std::string_view name) {
    std::string both(series);
    if (!both.empty() && !name.empty()) {
        both += ' ';
    }
    return both.append(name);
}

std::string text_of(std::string_view whole, const text_span& span) {
    return std::string(whole.substr(span.begin, span.end - span.begin));
}

} // namespace

class trace_linker {
public:
    trace_linker(std::span<const edition> editions,
                 std::span<const checklist> checklists,
                 const relation_set* stated)
        : editions_(editions), checklists_(checklists), stated_(stated) {}

    [[nodiscard]] linked_trace run() {
        for (const edition& one : editions_) {
            add_places(one);
        }
        for (const checklist& one : checklists_) {
            add_items(one);
        }
        mark_newest();
        for (std::size_t i = 0; i < editions_.size(); ++i) {
            contain(i);
            cite(i);
        }
        join_editions();
        for (std::size_t i = 0; i < checklists_.size(); ++i) {
            relate(i);
        }
        if (stated_ != nullptr) {
            state(*stated_);
        }
        data_->finish();
        linked_trace linked;
        linked.graph.data_ = std::move(data_);
        linked.findings = std::move(findings_);
        return linked;
    }

private:
    void add_places(const edition& one) {
        const std::string of = joined(one.standard(), one.name());
        const std::size_t begin = data_->vertices.size();
        data_->vertices.push_back({vertex_kind::edition, of, of, ""});
        std::size_t next = 0;
        for (std::size_t c = 0; c < one.clause_count(); ++c) {
            const clause place = one.clause_at(c);
            data_->vertices.push_back({vertex_kind::clause,
                                       of,
                                       to_string(address{std::string(place.id()), {}}),
                                       std::string(place.title())});
            for (; next < place.end_paragraph(); ++next) {
                data_->vertices.push_back({vertex_kind::paragraph,
                                           of,
                                           to_string(one.paragraph_at(next).place()),
                                           ""});
            }
        }
        data_->parts.push_back(
            {begin, data_->vertices.size(), std::string(one.standard()), true, false});
    }

    void add_items(const checklist& one) {
        const std::string of = joined(one.name, one.version);
        const std::size_t begin = data_->vertices.size();
        data_->vertices.push_back({vertex_kind::checklist, of, of, ""});
        for (const checklist_item& item : one.items) {
            data_->vertices.push_back({vertex_kind::item, of, item.number, item.goal});
        }
        data_->parts.push_back({begin, data_->vertices.size(), one.name, false, false});
    }

    void mark_newest() {
        std::map<std::pair<bool, std::string>, std::size_t> last;
        for (std::size_t i = 0; i < data_->parts.size(); ++i) {
            last[{data_->parts[i].is_edition, data_->parts[i].series}] = i;
        }
        for (const auto& [series, i] : last) {
            data_->parts[i].newest = true;
        }
    }

    void add_edge(std::size_t from,
                  std::size_t to,
                  edge_kind kind,
                  std::string note = {},
                  std::string method = {},
                  double confidence = 1) {
        data_->edges.push_back(
            {from, to, kind, std::move(note), std::move(method), confidence});
    }

    void contain(std::size_t which) {
        const edition& one = editions_[which];
        const trace::edition_vertices numbers{data_->parts[which].begin};
        for (std::size_t c = 0; c < one.clause_count(); ++c) {
            const clause place = one.clause_at(c);
            add_edge(numbers.base, numbers.of(place), edge_kind::contains);
            for (std::size_t p = place.first_paragraph(); p < place.end_paragraph(); ++p) {
                const paragraph inner = one.paragraph_at(p);
                const std::optional<paragraph> parent = inner.parent();
                add_edge(parent ? numbers.of(*parent) : numbers.of(place),
                         numbers.of(inner),
                         edge_kind::contains);
            }
        }
    }

    void cite(std::size_t which) {
        const edition& one = editions_[which];
        for (std::size_t c = 0; c < one.clause_count(); ++c) {
            const clause place = one.clause_at(c);
            trace::clause_parts parts(place);
            for (std::size_t p = place.first_paragraph(); p < place.end_paragraph(); ++p) {
                cite_from(which, one.paragraph_at(p), parts);
            }
        }
    }

    void cite_from(std::size_t which, const paragraph& from, trace::clause_parts& parts) {
        const edition& one = editions_[which];
        const trace::edition_vertices numbers{data_->parts[which].begin};
        const std::string_view text = from.text();
        // Only laws cite from where they stand: 前条, 次項.
        const bool relative = one.clauses().scheme() == numbering_scheme::law;
        resolution resolved =
            resolve_citations(text, &one.clauses(), {}, relative ? from.place() : address());
        if (resolved.citations.empty() && resolved.findings.empty()) {
            return;
        }
        const std::string here = to_string(from.place());
        const line_index lines(text);
        std::vector<diagnostic> found = std::move(resolved.findings);
        const auto dangle = [&](const citation& source, std::string meant) {
            data_->dangling.push_back(
                {here, false, "", text_of(text, source.span), std::move(meant)});
        };
        const auto find_missing = [&](const citation& source, const std::string& meant) {
            found.push_back({code::citation_dangling,
                             {"", lines.at(source.span.begin), ""},
                             {text_of(text, source.span)}});
            dangle(source, meant);
        };
        for (const resolved_citation& cited : resolved.citations) {
            const citation& source = cited.source;
            if (source.kind == citation_kind::part) {
                if (source.locator.empty()) {
                    continue; // この条, 各号 of the whole clause: it stands there already
                }
                if (const auto part = parts.find(source.locator, from)) {
                    add_edge(numbers.of(from),
                             numbers.of(*part),
                             edge_kind::cites,
                             text_of(text, source.span));
                } else {
                    find_missing(source, trace::inside(from.of_clause().id(), source.locator));
                }
            } else if (source.kind == citation_kind::clause) {
                for (const std::string& id : cited.clauses) {
                    const std::optional<clause> target = one.find_clause(id);
                    if (!target) {
                        dangle(source, id); // the finding is the resolution's own
                        continue;
                    }
                    std::size_t to = numbers.of(*target);
                    if (cited.clauses.size() == 1 && !source.locator.empty()) {
                        const auto meant = trace::place_meant(one, id, source.locator);
                        if (!meant) {
                            find_missing(source, trace::inside(id, source.locator));
                        } else if (const auto inner = one.find_paragraph(*meant)) {
                            to = numbers.of(*inner);
                        }
                    }
                    add_edge(
                        numbers.of(from), to, edge_kind::cites, text_of(text, source.span));
                }
            }
        }
        for (diagnostic& one_found : found) {
            one_found.where.file = one.file();
            one_found.where.at = trace::shifted(from.text_at(), one_found.where.at);
        }
        keep(std::move(found));
    }

    /// Findings of one text in the order of their places.
    void keep(std::vector<diagnostic> found) {
        std::ranges::stable_sort(
            found, {}, [](const diagnostic& one) { return one.where.at.offset; });
        std::ranges::move(found, std::back_inserter(findings_));
    }

    /// Clauses of one id in successive editions of one standard.
    void join_editions() {
        std::map<std::string_view, std::size_t> before;
        for (std::size_t i = 0; i < editions_.size(); ++i) {
            const edition& now = editions_[i];
            const auto [last, first] = before.try_emplace(now.standard(), i);
            if (first) {
                continue;
            }
            const edition& was = editions_[last->second];
            const trace::edition_vertices old_numbers{data_->parts[last->second].begin};
            const trace::edition_vertices new_numbers{data_->parts[i].begin};
            for (std::size_t c = 0; c < was.clause_count(); ++c) {
                const clause old_place = was.clause_at(c);
                if (const auto new_place = now.find_clause(old_place.id())) {
                    add_edge(old_numbers.of(old_place),
                             new_numbers.of(*new_place),
                             edge_kind::becomes);
                }
            }
            last->second = i;
        }
    }

    /// The edition that a cell of this standard cites, or none.
    [[nodiscard]] std::optional<std::size_t> edition_of(std::string_view standard) const {
        for (std::size_t i = editions_.size(); i > 0; --i) {
            if (standard.empty() || editions_[i - 1].standard() == standard) {
                return i - 1;
            }
        }
        return std::nullopt;
    }

    void relate(std::size_t which) {
        const checklist& one = checklists_[which];
        const std::size_t base = data_->parts[editions_.size() + which].begin;
        for (std::size_t i = 0; i < one.items.size(); ++i) {
            add_edge(base, base + 1 + i, edge_kind::contains);
        }
        for (std::size_t i = 0; i < one.items.size(); ++i) {
            for (const related_clauses& cell : one.items[i].related) {
                relate_cell(one, one.items[i], base + 1 + i, cell);
            }
        }
    }

    void relate_cell(const checklist& list,
                     const checklist_item& item,
                     std::size_t from,
                     const related_clauses& cell) {
        const std::optional<std::size_t> target = edition_of(cell.standard);
        if (!target) {
            if (!cell.text.empty()) {
                if (!externals_.contains(cell.standard)) { // told once
                    keep({trace::of_other_standard(list.file, cell)});
                }
                add_edge(from, external(cell.standard), edge_kind::relates, cell.text, "cell");
            }
            return;
        }
        const edition& one = editions_[*target];
        const trace::edition_vertices numbers{data_->parts[*target].begin};
        trace::cell_reading read = trace::read_cell(cell.text, one.clauses());
        const line_index lines(cell.text);
        if (read.citations.empty() && !read.blank) {
            read.findings.push_back(
                {code::related_unreadable, {"", lines.at(0), ""}, {item.number, cell.text}});
        }
        for (const trace::cell_citation& cited : read.citations) {
            const std::string written = text_of(cell.text, cited.span);
            const double confidence = cited.certain ? 1 : 0.5;
            for (const std::string& id : cited.clauses) {
                const std::optional<clause> place = one.find_clause(id);
                if (!place) {
                    dangle(list, item, written, id);
                    continue;
                }
                std::size_t to = numbers.of(*place);
                if (cited.clauses.size() == 1 && !cited.locator.empty()) {
                    const auto meant = trace::place_meant(one, id, cited.locator);
                    if (meant && !meant->path.empty()) {
                        to = numbers.of(*one.find_paragraph(*meant));
                    } else if (!meant) {
                        dangle(list, item, written, trace::inside(id, cited.locator));
                        read.findings.push_back({code::citation_dangling,
                                                 {"", lines.at(cited.span.begin), ""},
                                                 {written}});
                    }
                }
                add_edge(from, to, edge_kind::relates, written, "citation", confidence);
            }
        }
        for (diagnostic& found : read.findings) {
            found = trace::in_cell(std::move(found), list.file, cell);
        }
        keep(std::move(read.findings));
    }

    /// Stated relations lead into the newest edition of a standard, or the one that they name.
    void state(const relation_set& stated) {
        trace::placed_relations placed = trace::place_in_newest(stated, editions_, checklists_);
        std::set<std::pair<std::size_t, std::size_t>> cited;
        for (const edge& link : data_->edges) {
            if (link.kind == edge_kind::relates) {
                cited.emplace(link.from, link.to);
            }
        }
        for (const trace::placed_relation& one : placed.all) {
            const stated_relation& said = stated.relations[one.relation];
            const edition& in = editions_[one.edition];
            const trace::edition_vertices places{data_->parts[one.edition].begin};
            const auto inner = trace::paragraph_at(in, one.place);
            const std::size_t to =
                inner ? places.of(*inner) : places.of(*in.find_clause(said.clause));
            const std::size_t from =
                data_->parts[editions_.size() + one.list].begin + 1 + one.item;
            if (said.type != relationship::no_relationship) {
                add_edge(from,
                         to,
                         edge_kind::relates,
                         provenance_of(said),
                         "relation",
                         said.confidence.value_or(1));
                data_->edges.back().type = to_string(said.type);
            } else if (said.reviewed && cited.contains({from, to})) {
                placed.findings.push_back({code::relation_conflict,
                                           {stated.file, said.at, ""},
                                           {said.item, one.place, "関連規定箇所"}});
            }
        }
        keep(std::move(placed.findings));
    }

    void dangle(const checklist& list,
                const checklist_item& item,
                const std::string& written,
                std::string meant) {
        data_->dangling.push_back({"通番" + item.number,
                                   true,
                                   joined(list.name, list.version),
                                   written,
                                   std::move(meant)});
    }

    std::size_t external(const std::string& name) {
        const auto [place, first] = externals_.try_emplace(name, data_->vertices.size());
        if (first) {
            data_->vertices.push_back({vertex_kind::external, "", name, ""});
        }
        return place->second;
    }

    std::span<const edition> editions_;
    std::span<const checklist> checklists_;
    const relation_set* stated_;
    std::shared_ptr<trace_graph::data> data_ = std::make_shared<trace_graph::data>();
    std::unordered_map<std::string, std::size_t> externals_;
    std::vector<diagnostic> findings_;
};

linked_trace link(std::span<const edition> editions,
                  std::span<const checklist> checklists,
                  const relation_set* stated) {
    return trace_linker(editions, checklists, stated).run();
}

} // namespace kijun
