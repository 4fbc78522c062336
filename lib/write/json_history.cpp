#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

namespace kijun {

namespace {

/// What a step of a chain is from and to.
void add_ends(json_writer& out, const edition_name& from, const edition_name& to) {
    out.add("from", json_support::name_of(from));
    out.add("to", json_support::name_of(to));
}

void add_state(json_writer& out, const history_state& state) {
    out.begin_object();
    out.add("edition", state.edition.name);
    out.add("places", state.places);
    out.add("text", state.text);
    out.end_object();
}

void add_step(json_writer& out,
              const history_step& step,
              const history_state& before,
              const history_state& after) {
    out.begin_object();
    out.add("from", step.from.name);
    out.add("to", step.to.name);
    if (step.happened) {
        const change& what = *step.happened;
        out.add("level", to_string(what.level));
        json_support::add_what_changed(out, what);
    } else {
        out.add("kind", "unchanged");
        out.add("old", before.places);
        out.add("new", after.places);
        out.add("edited", false);
        out.add("grade", "");
        out.add("mark", "");
        out.add("runs", boost::json::array());
    }
    out.add("told_by", step.told_by);
    out.add("inside", step.inside);
    out.end_object();
}

} // namespace

std::string to_json(const place_history& history) {
    json_writer out;
    out.begin_object();
    out.add("schema", "kijun.history/1");
    out.add("place", history.place);
    out.add("edition", history.states[history.found_in].edition.name);
    out.key("states");
    out.begin_array();
    for (const history_state& state : history.states) {
        add_state(out, state);
    }
    out.end_array();
    out.key("steps");
    out.begin_array();
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
        add_step(out, history.steps[i], history.states[i], history.states[i + 1]);
    }
    out.end_array();
    out.end_object();
    return out.finish();
}

std::string to_json(const chained_difference& changes) {
    const difference& whole = changes.whole;
    json_writer out;
    out.begin_object();
    out.add("schema", "kijun.diff/1");
    out.add("old", json_support::name_of(whole.old_edition));
    out.add("new", json_support::name_of(whole.new_edition));
    out.key("editions");
    out.begin_array();
    for (const edition_name& name : changes.editions) {
        out.add(json_support::name_of(name));
    }
    out.end_array();
    out.key("steps");
    out.begin_array();
    for (const difference& step : changes.steps) {
        out.begin_object();
        add_ends(out, step.old_edition, step.new_edition);
        out.add("summary", json_support::summary_of(step));
        out.end_object();
    }
    out.end_array();
    std::vector<std::vector<std::string>> names;
    names.reserve(changes.came_about.size());
    for (const std::vector<std::size_t>& steps : changes.came_about) {
        std::vector<std::string>& each = names.emplace_back();
        for (const std::size_t step : steps) {
            each.push_back(changes.editions[step + 1].name);
        }
    }
    out.key("changes");
    json_support::add_changes(out, whole, &names);
    out.add("summary", json_support::summary_of(whole));
    json_support::add_overview(out, whole);
    out.end_object();
    return out.finish();
}

} // namespace kijun
