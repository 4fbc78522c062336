#include "write/json_support.hpp"

#include <kijun/base/in_order.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace kijun {

namespace json_support {

namespace {

void add_pair(json_writer& out,
              std::string_view name,
              std::string_view before,
              std::string_view after) {
    out.key(name);
    out.begin_object();
    out.add("old", before);
    out.add("new", after);
    out.end_object();
}

void add_line(json_writer& out, const subtree_line& line) {
    out.begin_long_object();
    out.add("address", line.address);
    out.add("label", line.label);
    out.add("text", line.text);
    out.add("depth", line.depth);
    if (!line.grade.empty()) {
        out.add("grade", line.grade);
    }
    out.end_object();
}

void add_companion(json_writer& out, const place_pair& pair) {
    out.begin_object();
    out.add("old", pair.old_place);
    out.add("new", pair.new_place);
    out.add("after", pair.after);
    out.end_object();
}

void add_run(json_writer& out, const text_run& run) {
    out.begin_object();
    out.add("op", name_of(run.op));
    out.add("text", run.text);
    out.end_object();
}

/// About the bytes that a change will take.
std::size_t bytes_of(const change& what) {
    constexpr std::size_t names = 400;
    constexpr std::size_t names_of_run = 48;
    constexpr std::size_t names_of_line = 120;
    std::size_t bytes = names;
    for (const text_run& run : what.runs) {
        bytes += names_of_run + run.text.size();
    }
    for (const subtree_line& line : what.subtree) {
        bytes += names_of_line + line.address.size() + line.text.size();
    }
    return bytes;
}

/// A member that is an array, one element a call.
template <typename Element>
void add_each(json_writer& out,
              std::string_view name,
              const std::vector<Element>& elements,
              void (*add_one)(json_writer&, const Element&)) {
    out.key(name);
    out.begin_array();
    for (const Element& element : elements) {
        add_one(out, element);
    }
    out.end_array();
}

void add_change(json_writer& out, const change& what, const std::vector<std::string>* steps) {
    out.begin_long_object();
    out.add("id", what.id);
    out.add("level", to_string(what.level));
    add_what_changed(out, what);
    if (steps != nullptr) {
        out.add("steps", *steps);
    }
    out.end_object();
}

void add_term(json_writer& out, const replaced_term& term) {
    out.begin_object();
    out.add("old", term.before);
    out.add("new", term.after);
    out.add("changes", term.changes);
    out.end_object();
}

void add_followed(json_writer& out, const followed_citation& each) {
    out.begin_object();
    out.add("old", each.before);
    out.add("new", each.after);
    out.add("changes", each.changes);
    out.end_object();
}

void add_stale(json_writer& out, const stale_citation& each) {
    out.begin_object();
    out.add("place", each.place);
    out.add("citation", each.clause);
    out.add("now", each.now);
    out.add("why", each.why);
    out.add("reused", each.reused);
    out.end_object();
}

boost::json::object object_of(const change_counts& counts) {
    boost::json::object object;
    object["old"] = counts.old_total;
    object["new"] = counts.new_total;
    object["unchanged"] = counts.unchanged;
    for (const change_kind kind : {change_kind::added,
                                   change_kind::deleted,
                                   change_kind::modified,
                                   change_kind::moved,
                                   change_kind::renumbered,
                                   change_kind::split,
                                   change_kind::merged}) {
        const auto found = counts.by_kind.find(kind);
        object[to_string(kind)] = found == counts.by_kind.end() ? 0 : found->second;
    }
    return object;
}

} // namespace

void add_what_changed(json_writer& out, const change& what) {
    out.add("kind", to_string(what.kind));
    out.add("old", what.old_places);
    out.add("new", what.new_places);
    out.add("edited", what.edited);
    out.add("grade", to_string(what.grade));
    out.add("mark", mark_of(what));
    if (what.strength) {
        add_pair(out,
                 "obligation",
                 to_string(what.strength->before),
                 to_string(what.strength->after));
    }
    out.key("citations");
    out.begin_object();
    out.add("added", what.citations_added);
    out.add("removed", what.citations_removed);
    out.end_object();
    out.add("similarity", what.similarity);
    add_each(out, "runs", what.runs, &add_run);
    // Beyond the names of design §4, and only where there is something to say:
    if (!what.after.empty()) {
        out.add("after", what.after);
    }
    if (!what.grade_reason.empty()) {
        out.add("grade_reason", what.grade_reason);
    }
    if (!what.numbers_before.empty() || !what.numbers_after.empty()) {
        out.key("numbers");
        out.begin_object();
        out.add("old", what.numbers_before);
        out.add("new", what.numbers_after);
        out.end_object();
    }
    if (what.negated) {
        out.add("negation", true);
    }
    if (what.old_class != what.new_class) {
        add_pair(out, "class", what.old_class, what.new_class);
    }
    if (!what.subtree.empty()) {
        add_each(out, "subtree", what.subtree, &add_line);
    }
    if (!what.along.empty()) {
        add_each(out, "along", what.along, &add_companion);
    }
    if (what.kind == change_kind::split || what.kind == change_kind::merged) {
        out.add("joined_part", what.joined_part);
    }
}

void add_overview(json_writer& out, const difference& of) {
    if (!of.terms.empty()) {
        add_each(out, "terms", of.terms, &add_term);
    }
    if (!of.followed.empty()) {
        add_each(out, "followed", of.followed, &add_followed);
    }
    if (!of.stale.empty()) {
        add_each(out, "stale", of.stale, &add_stale);
    }
    if (of.coarse) {
        out.add("coarse", true);
    }
}

void add_changes(json_writer& out,
                 const difference& of,
                 const std::vector<std::vector<std::string>>* steps) {
    out.begin_array();
    for (std::size_t i = 0; i < of.changes.size(); ++i) {
        add_change(out, of.changes[i], steps == nullptr ? nullptr : &(*steps)[i]);
    }
    out.end_array();
}

boost::json::object name_of(const edition_name& what) {
    boost::json::object object;
    object["standard"] = text(what.standard);
    object["edition"] = text(what.name);
    return object;
}

boost::json::object summary_of(const difference& of) {
    boost::json::object object;
    object["clauses"] = object_of(of.clauses);
    object["paragraphs"] = object_of(of.paragraphs);
    return object;
}

} // namespace json_support

namespace {

/// The changes as `add_changes` writes them, some at a time by each thread.
void add_changes_at_once(json_writer& out, const difference& of, std::size_t threads) {
    constexpr std::size_t at_once = 64;
    out.begin_array();
    in_order((of.changes.size() + at_once - 1) / at_once,
             threads,
             [&of](std::size_t part) {
                 // Where they will stand: in an array in an object.
                 json_writer some;
                 some.begin_long_object();
                 some.key("changes");
                 some.begin_array();
                 const std::size_t begin = some.size();
                 const std::size_t end = std::min(of.changes.size(), (part + 1) * at_once);
                 for (std::size_t i = part * at_once; i < end; ++i) {
                     json_support::add_change(some, of.changes[i], nullptr);
                 }
                 std::string written = some.written_since(begin);
                 written.erase(0,
                               written.find('{')); // the line break before the first is `out`'s
                 return written;
             },
             [&out](std::size_t, const std::string& written) { out.add_written(written); });
    out.end_array();
}

} // namespace

std::string to_json(const difference& changes, std::size_t threads) {
    std::size_t bytes = 0;
    for (const change& what : changes.changes) {
        bytes += json_support::bytes_of(what);
    }
    json_writer out;
    out.reserve(bytes); // so that the text is not moved about while it grows
    out.begin_object();
    out.add("schema", "kijun.diff/1");
    out.add("old", json_support::name_of(changes.old_edition));
    out.add("new", json_support::name_of(changes.new_edition));
    out.key("changes");
    if (threads > 1) {
        add_changes_at_once(out, changes, threads);
    } else {
        json_support::add_changes(out, changes);
    }
    out.add("summary", json_support::summary_of(changes));
    json_support::add_overview(out, changes);
    out.end_object();
    return out.finish();
}

} // namespace kijun
