#include "report/blocks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

table_cell places_cell(const std::vector<std::string>& places, language in) {
    if (places.empty()) {
        return blocks::cell_of(words::not_there.in(in));
    }
    std::vector<document_paragraph> lines;
    lines.reserve(places.size());
    for (const std::string& place : places) {
        lines.push_back(blocks::paragraph_of(display(address_of(place))));
    }
    return blocks::cell_of(std::move(lines));
}

table_cell happened_cell(const history_step& step, bool was_there, bool is_there, language in) {
    std::vector<document_paragraph> lines;
    if (step.happened) {
        // The kind, not the mark: of a merger, what a reader of a history asks for.
        std::string told(words::of(step.happened->kind).in(in));
        if (step.happened->edited && step.happened->grade == change_grade::editorial) {
            told += std::string(" (") + std::string(words::editorial.in(in)) + ")";
        }
        for (const std::string& id : step.told_by) {
            told += " " + id;
        }
        lines.push_back(blocks::paragraph_of(told));
    } else if (was_there || is_there) {
        lines.push_back(blocks::paragraph_of(words::unchanged.in(in)));
    }
    if (!step.inside.empty()) {
        std::string told(words::changes_inside.in(in));
        told += in == language::ja ? "：" : ":";
        for (const std::string& id : step.inside) {
            told += " " + id;
        }
        lines.push_back(blocks::paragraph_of(told));
    }
    return blocks::cell_of(std::move(lines));
}

} // namespace

document history_paper(const place_history& history, language in) {
    document paper;
    paper.language = in == language::ja ? "ja" : "en";
    paper.title = std::string(words::history_title.in(in)) +
                  (in == language::ja ? "：" : ": ") + display(address_of(history.place)) +
                  " (" + history.states[history.found_in].edition.name + ")";
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
    document_table table;
    table.caption = words::history_title.in(in);
    table.rows.push_back(blocks::row_of({words::edition.in(in),
                                         words::place.in(in),
                                         words::happened.in(in),
                                         words::wording.in(in)}));
    for (std::size_t i = 0; i < history.states.size(); ++i) {
        const history_state& state = history.states[i];
        blocks::table_row row;
        row.push_back(blocks::cell_of(state.edition.name));
        row.push_back(places_cell(state.places, in));
        std::vector<document_run> wording;
        if (i == 0) {
            row.push_back(blocks::cell_of(""));
            blocks::append(wording, state.text, text_mark::none);
        } else {
            const history_step& step = history.steps[i - 1];
            row.push_back(happened_cell(
                step, !history.states[i - 1].places.empty(), !state.places.empty(), in));
            if (step.happened && !step.happened->runs.empty()) {
                blocks::append_redline(wording, step.happened->runs);
            } else {
                blocks::append(wording, state.text, text_mark::none);
            }
        }
        row.push_back(blocks::cell_of(std::move(wording)));
        table.rows.push_back(std::move(row));
    }
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

} // namespace kijun
