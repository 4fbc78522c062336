// Comparison of editions: two of them, or a chain; what matches; a difference applied.

#include "bind.hpp"
#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/diff/history.hpp>
#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kijun::python {
namespace {

struct matched {
    std::vector<clause_match> of;
};

/// A chain with its editions, for what is told of each.
struct chain {
    std::vector<edition> editions;
    edition_chain of;
};

struct chained {
    std::vector<edition> editions;
    std::shared_ptr<const chained_difference> of;
};

py::object json_loads(const py::object& self) {
    return py::module_::import("json").attr("loads")(self.attr("to_json")());
}

compared compare(const edition& before, const edition& after, std::size_t threads) {
    diff_options how;
    how.threads = std::max<std::size_t>(1, threads);
    return {before, after, std::make_shared<const difference>(diff(before, after, how))};
}

language lang_of(const std::string& lang) {
    return converter<language>::set(py::str(lang), "lang");
}

const change* find_change(const difference& in, const std::string& id) {
    for (const change& one : in.changes) {
        if (one.id == id) {
            return &one;
        }
    }
    return nullptr;
}

template <typename Member>
void show(py::class_<compared>& bound, const char* name, Member difference::* member) {
    bound.def_property_readonly(name, [member](const py::object& self) {
        return converter<Member>::get(*self.cast<const compared&>().of.*member, self);
    });
}

void bind_difference(py::module_& in) {
    py::class_<compared> bound(
        in,
        "Difference",
        "What a comparison of two editions says.\n"
        "\n"
        "`changes` are in the order of the new edition; difference['c7'] is one of them.\n"
        "`clauses` and `paragraphs` are counts; `terms` were replaced throughout, `followed`\n"
        "are citations that went along with a new number, `stale` are those that did not.\n"
        "`coarse` says that some large families were paired by their labels alone.");
    bound
        .def_property_readonly(
            "old", [](const compared& self) { return read_edition_value{self.before, {}}; })
        .def_property_readonly(
            "new", [](const compared& self) { return read_edition_value{self.after, {}}; });
    show(bound, "changes", &difference::changes);
    show(bound, "clauses", &difference::clauses);
    show(bound, "paragraphs", &difference::paragraphs);
    show(bound, "terms", &difference::terms);
    show(bound, "followed", &difference::followed);
    show(bound, "stale", &difference::stale);
    show(bound, "coarse", &difference::coarse);
    bound.def("__len__", [](const compared& self) { return self.of->changes.size(); })
        .def("__bool__", [](const compared&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("changes")); })
        .def("__getitem__",
             [](const py::object& self, const std::string& id) {
                 const auto& of = *self.cast<const compared&>().of;
                 if (const change* const found = find_change(of, id)) {
                     return converter<change>::get(*found, self);
                 }
                 throw py::key_error(id);
             })
        .def("__getitem__",
             [](const py::object& self, const py::object& index) -> py::object {
                 return self.attr("changes")[index];
             })
        .def(
            "to_json",
            [](const compared& self, std::size_t threads) {
                return to_str(released(
                    [&] { return to_json(*self.of, std::max<std::size_t>(1, threads)); }));
            },
            py::arg("threads") = 1)
        .def("to_dict", &json_loads)
        .def(
            "to_document",
            [](const compared& self, const std::string& lang) {
                const language told = lang_of(lang);
                return released([&] { return paper(change_list(*self.of, told)); });
            },
            py::arg("lang") = "ja")
        .def(
            "comparison_paper",
            [](const compared& self,
               bool old_first,
               bool show_unchanged,
               const std::string& lang) {
                const comparison_options chosen{old_first, show_unchanged, lang_of(lang)};
                return released([&] {
                    return paper(comparison_paper(*self.of, self.before, self.after, chosen));
                });
            },
            py::kw_only(),
            py::arg("old_first") = false,
            py::arg("show_unchanged") = false,
            py::arg("lang") = "ja")
        .def("tracked_paper",
             [](const compared& self) {
                 return released(
                     [&] { return paper(tracked_paper(*self.of, self.before, self.after)); });
             })
        .def("__repr__", [](const compared& self) {
            return to_str("Difference('" + self.of->old_edition.name + "' → '" +
                          self.of->new_edition.name + "', " +
                          std::to_string(self.of->changes.size()) + " changes)");
        });

    in.def("diff",
           [](const read_edition_value& before,
              const read_edition_value& after,
              std::size_t threads) {
               return released([&] { return compare(before.of, after.of, threads); });
           });
    in.def("apply", [](const read_edition_value& before, const compared& changes) {
        return read_edition_value{
            value_or_raise(released([&] { return apply(before.of, *changes.of); })), {}};
    });
}

void bind_match(py::module_& in) {
    record<match_candidate> candidate(
        in, "MatchCandidate", "A possible successor of a clause.");
    candidate.field("new", &match_candidate::clause)
        .field("score", &match_candidate::score)
        .end();
    record<clause_match> one(in, "ClauseMatch", "An old clause and its likeliest successors.");
    one.field("old", &clause_match::clause)
        .field("chosen", &clause_match::chosen)
        .field("candidates", &clause_match::candidates)
        .end();

    py::class_<matched> all(in, "Matches", "Of each old clause its likeliest successors.");
    all.def_property_readonly("matches",
                              [](const py::object& self) {
                                  return converter<std::vector<clause_match>>::get(
                                      self.cast<const matched&>().of, self);
                              })
        .def("__len__", [](const matched& self) { return self.of.size(); })
        .def("__bool__", [](const matched&) { return true; })
        .def("__iter__", [](const py::object& self) { return py::iter(self.attr("matches")); })
        .def("__getitem__",
             [](const py::object& self, const std::string& clause) {
                 for (const clause_match& found : self.cast<const matched&>().of) {
                     if (found.clause == clause) {
                         return converter<clause_match>::get(found, self);
                     }
                 }
                 throw py::key_error(clause);
             })
        .def("__getitem__",
             [](const py::object& self, const py::object& index) -> py::object {
                 return self.attr("matches")[index];
             })
        .def("to_json", [](const matched& self) { return to_str(to_json(self.of)); })
        .def("to_dict", &json_loads)
        .def("__repr__", [](const matched& self) {
            return "Matches(" + std::to_string(self.of.size()) + " clauses)";
        });
    in.def(
        "match",
        [](const read_edition_value& before, const read_edition_value& after, std::size_t top) {
            return released([&] { return matched{match(before.of, after.of, top)}; });
        });
}

void bind_history(py::module_& in) {
    record<history_state> state(in, "HistoryState", "A place in one edition.");
    state.field("edition", &history_state::edition)
        .field("places", &history_state::places)
        .field("text", &history_state::text)
        .end();
    record<history_step> step(in, "HistoryStep", "What happened between two editions.");
    step.field("from_", &history_step::from)
        .field("to", &history_step::to)
        .field("happened", &history_step::happened)
        .field("told_by", &history_step::told_by)
        .field("inside", &history_step::inside)
        .end();
    record<place_history> history(in, "PlaceHistory", "A place through all editions.");
    history.field("place", &place_history::place)
        .field("found_in", &place_history::found_in)
        .field("states", &place_history::states)
        .field("steps", &place_history::steps);
    history.type()
        .def("to_json", [](const place_history& self) { return to_str(to_json(self)); })
        .def("to_dict", &json_loads)
        .def(
            "to_document",
            [](const place_history& self, const std::string& lang) {
                return paper(history_paper(self, lang_of(lang)));
            },
            py::arg("lang") = "ja");
    history.end();
}

void bind_chained(py::module_& in) {
    py::class_<chained> bound(in,
                              "ChainedDifference",
                              "From the first edition to the last, and where it came about.");
    bound
        .def_property_readonly("whole",
                               [](const chained& self) {
                                   return compared{self.editions.front(),
                                                   self.editions.back(),
                                                   {self.of, &self.of->whole}};
                               })
        .def_property_readonly("steps",
                               [](const chained& self) {
                                   py::list all;
                                   for (std::size_t i = 0; i < self.of->steps.size(); ++i) {
                                       all.append(compared{self.editions[i],
                                                           self.editions[i + 1],
                                                           {self.of, &self.of->steps[i]}});
                                   }
                                   return all;
                               })
        .def_property_readonly("came_about",
                               [](const py::object& self) {
                                   return converter<std::vector<std::vector<std::size_t>>>::get(
                                       self.cast<const chained&>().of->came_about, self);
                               })
        .def("to_json",
             [](const chained& self) {
                 return to_str(released([&] { return to_json(*self.of); }));
             })
        .def("to_dict", &json_loads)
        .def(
            "to_document",
            [](const chained& self, const std::string& lang) {
                return paper(change_list(*self.of, lang_of(lang)));
            },
            py::arg("lang") = "ja")
        .def("__repr__", [](const chained& self) {
            return "ChainedDifference(" + std::to_string(self.editions.size()) + " editions, " +
                   std::to_string(self.of->whole.changes.size()) + " changes)";
        });
}

std::optional<std::size_t> edition_index(const chain& of, const py::object& wanted) {
    if (wanted.is_none()) {
        return std::nullopt;
    }
    if (PyUnicode_Check(wanted.ptr())) {
        const std::string name = from_str(wanted, "edition");
        for (std::size_t i = of.editions.size(); i-- > 0;) {
            if (of.editions[i].name() == name) {
                return i;
            }
        }
        throw py::key_error(name);
    }
    const auto index = converter<std::size_t>::set(wanted, "edition");
    if (index >= of.editions.size()) {
        throw py::index_error("edition " + std::to_string(index) + " of " +
                              std::to_string(of.editions.size()));
    }
    return index;
}

place_history
history_of(const chain& self, const std::string& place, const py::object& wanted) {
    const std::optional<std::size_t> index = edition_index(self, wanted);
    const std::optional<found_place> found = self.of.find(place, index);
    if (found) {
        return released([&] { return self.of.history(*found); });
    }
    std::string told = "no edition has '" + place + "'";
    const std::vector<std::string> near = self.of.near(place, index);
    for (const std::string& one : near) {
        told += (&one == &near.front() ? "; near it: " : ", ") + one;
    }
    throw py::key_error(told);
}

void bind_chain(py::module_& in) {
    py::class_<chain> bound(
        in,
        "Chain",
        "Editions of one standard, oldest first, each compared with the next.\n"
        "\n"
        "history(place, edition) follows a place, differences() compares first with last.");
    bound
        .def(py::init([](const py::iterable& editions, std::size_t threads) {
                 std::vector<edition> all;
                 for (const py::handle one : editions) {
                     all.push_back(converter<read_edition_value>::set(one, "editions").of);
                 }
                 if (all.size() < 2) {
                     throw py::value_error("a chain has two editions or more");
                 }
                 diff_options how;
                 how.threads = std::max<std::size_t>(1, threads);
                 return released([&] { return chain{all, edition_chain(all, how)}; });
             }),
             py::arg("editions"),
             py::arg("threads") = 1)
        .def_property_readonly("editions",
                               [](const chain& self) {
                                   py::list all;
                                   for (const edition& one : self.editions) {
                                       all.append(read_edition_value{one, {}});
                                   }
                                   return all;
                               })
        .def("__len__", [](const chain& self) { return self.of.size(); })
        .def("differences",
             [](const chain& self) {
                 return released([&] {
                     return chained{
                         self.editions,
                         std::make_shared<const chained_difference>(self.of.differences())};
                 });
             })
        .def("history", &history_of, py::arg("place"), py::arg("edition") = py::none())
        .def(
            "near",
            [](const chain& self, const std::string& place) {
                return converter<std::vector<std::string>>::get(self.of.near(place), {});
            },
            py::arg("place"))
        .def("__repr__", [](const chain& self) {
            std::string names;
            for (const edition& one : self.editions) {
                names += (names.empty() ? "" : ", ") + std::string(one.name());
            }
            return to_str("Chain(" + names + ")");
        });
}

} // namespace

void bind_comparison(py::module_& in) {
    bind_difference(in);
    bind_match(in);
    bind_history(in);
    bind_chained(in);
    bind_chain(in);
}

} // namespace kijun::python
