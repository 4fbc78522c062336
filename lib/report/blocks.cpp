#include "report/blocks.hpp"

#include <utility>

namespace kijun::blocks {

namespace {

void append_runs(std::vector<document_run>& to,
                 std::span<const text_run> runs,
                 bool with_inserted,
                 bool with_removed) {
    for (const text_run& run : runs) {
        switch (run.op) {
        case run_op::equal:
            append(to, run.text, text_mark::none);
            break;
        case run_op::insert:
            if (with_inserted) {
                append(to, run.text, text_mark::underline);
            }
            break;
        case run_op::remove:
            if (with_removed) {
                append(to, run.text, text_mark::strike);
            }
            break;
        }
    }
}

} // namespace

document_run run_of(std::string_view text, text_mark marks) {
    return document_run{std::string(text), marks, {}};
}

document_run link_to(std::string_view text, std::string_view target) {
    return document_run{std::string(text), text_mark::none, std::string(target)};
}

document_paragraph paragraph_of(std::string_view text, text_mark marks) {
    return document_paragraph{{run_of(text, marks)}};
}

document_heading heading_of(std::size_t level, std::string_view text, std::string_view anchor) {
    return document_heading{level, {run_of(text)}, std::string(anchor)};
}

table_cell cell_of(std::string_view text, text_mark marks) {
    table_cell cell;
    if (!text.empty()) {
        cell.content.push_back(paragraph_of(text, marks));
    }
    return cell;
}

table_cell cell_of(std::vector<document_paragraph> content) {
    table_cell cell;
    cell.content = std::move(content);
    return cell;
}

table_cell cell_of(std::vector<document_run> runs) {
    table_cell cell;
    if (!runs.empty()) {
        cell.content.push_back(document_paragraph{std::move(runs)});
    }
    return cell;
}

table_row row_of(const std::vector<std::string_view>& texts) {
    table_row row;
    row.reserve(texts.size());
    for (const std::string_view text : texts) {
        row.push_back(cell_of(text));
    }
    return row;
}

void append(std::vector<document_run>& to, std::string_view text, text_mark marks) {
    if (text.empty()) {
        return;
    }
    if (!to.empty() && to.back().marks == marks && to.back().target.empty()) {
        to.back().text += text;
    } else {
        to.push_back(run_of(text, marks));
    }
}

void append_new_wording(std::vector<document_run>& to, std::span<const text_run> runs) {
    append_runs(to, runs, true, false);
}

void append_old_wording(std::vector<document_run>& to, std::span<const text_run> runs) {
    append_runs(to, runs, false, true);
}

void append_redline(std::vector<document_run>& to, std::span<const text_run> runs) {
    append_runs(to, runs, true, true);
}

} // namespace kijun::blocks
