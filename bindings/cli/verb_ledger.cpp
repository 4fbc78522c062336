#include "folder_lock.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "paper_inputs.hpp"
#include "papers.hpp"
#include "review_inputs.hpp"
#include "verbs.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/review/verdicts.hpp>

#include <algorithm>

namespace kijun::cli {
namespace {

// Which <standard> the answers are about; none, and the reason told, when that is not sure.
std::optional<std::size_t>
standard_of(const review_file& file, const options& chosen, messages& out) {
    const std::size_t count = file.standards.size();
    if (chosen.standard > count || (chosen.standard == 0 && count > 1)) {
        out.say(file.file + ": " + std::to_string(count) +
                std::string(out.choose(" 個の <standard> があります。--standard で一つを選んで"
                                       "ください。",
                                       " <standard> elements; choose one with --standard.")));
        return std::nullopt;
    }
    return chosen.standard == 0 ? 0 : chosen.standard - 1;
}

// What an answer leaves out is filled in from the command line.
void complete(std::vector<reviewer_answer>& answers, const options& chosen) {
    for (reviewer_answer& one : answers) {
        if (one.reviewer.empty()) {
            one.reviewer = chosen.reviewer;
        }
        if (one.date.empty()) {
            one.date = chosen.date;
        }
    }
}

std::string counted(const ledger& book, std::size_t before, const messages& out) {
    const auto superseded =
        static_cast<std::size_t>(std::ranges::count(book.verdicts, true, &verdict::superseded));
    std::string text(out.choose("取り込んだ判定: ", "Verdicts taken in: "));
    text += std::to_string(book.verdicts.size() - before);
    text += out.choose("、台帳の判定: ", "; in the ledger: ");
    text += std::to_string(book.verdicts.size());
    text += out.choose("（うち後の判定に替わったもの ", " (superseded: ");
    text += std::to_string(superseded);
    text += out.choose("）\n", ")\n");
    return text;
}

document table_of(const ledger& book, const messages& out) {
    const auto cell = [](std::string_view text) {
        table_cell one;
        one.content.push_back({{document_run{std::string(text), text_mark::none, {}}}});
        return one;
    };
    document_table table;
    table.rows.push_back({cell(out.choose("日付", "date")),
                          cell(out.choose("判定者", "reviewer")),
                          cell(out.choose("箇所", "place")),
                          cell(out.choose("通番", "item")),
                          cell(out.choose("関係", "relation")),
                          cell(out.choose("判定", "verdict")),
                          cell(out.choose("理由", "reason")),
                          cell(out.choose("状態", "state"))});
    for (const verdict& one : book.verdicts) {
        table.rows.push_back(
            {cell(one.date),
             cell(one.reviewer),
             cell(one.path.empty() ? one.clause : one.clause + "/" + one.path),
             cell(one.number.empty() ? "-" : one.number),
             cell(to_string(one.how)),
             cell(to_string(one.said)),
             cell(one.reason),
             cell(one.superseded ? out.choose("旧", "superseded") : std::string_view())});
    }
    document paper;
    paper.title = out.choose("台帳", "Ledger");
    paper.language = out.choose("ja", "en");
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

} // namespace

exit_code run_ledger_import(const options& chosen, messages& out) {
    std::optional<taken_answers> taken_in = take_answers(chosen.inputs[0], out);
    const std::optional<review_file> file = take(chosen.inputs[1], &read_review_file, out);
    if (!file) {
        return exit_code::input;
    }
    if (chosen.output.empty() && file->ledger.empty()) {
        out.say(file->file +
                std::string(out.choose(": <ledger> がないため、台帳を書く先を -o で指定して"
                                       "ください。",
                                       ": has no <ledger>; name where to write with -o.")));
        return exit_code::usage;
    }
    const std::optional<std::size_t> which = standard_of(*file, chosen, out);
    if (!which) {
        return exit_code::usage;
    }
    const std::string path =
        chosen.output.empty() ? beside(*file, file->ledger) : chosen.output;
    // Two that take answers in at once would each write what they read and their own.
    std::optional<folder_lock> alone;
    if (!is_standard_output(path)) {
        alone.emplace(path);
    }
    const std::optional<review_inputs> inputs =
        take_review(*file, *which, ledger_file::may_start_empty, out);
    if (!taken_in || !inputs) {
        return exit_code::input;
    }
    std::vector<reviewer_answer> answers = std::move(*taken_in).settled(inputs->after);
    complete(answers, chosen);
    impact found = assess(diff(inputs->before, inputs->after),
                          inputs->before,
                          inputs->after,
                          inputs->items,
                          &inputs->notes);
    apply_verdicts(found, inputs->items, inputs->book);
    const reading<ledger> taken =
        take_in(inputs->book,
                answers,
                chosen.inputs[0],
                found,
                inputs->items,
                chosen.partial ? unnamed_items::left_open : unnamed_items::not_related);
    out.tell(taken.findings);

    exit_code written = emit(path, to_xml(taken.value), out);
    if (written == exit_code::done && !is_standard_output(path)) {
        const std::size_t before = inputs->book.verdicts.size();
        written = emit("", counted(taken.value, before, out) + path + '\n', out);
    }
    return finish(written, chosen, out);
}

exit_code run_ledger_show(const options& chosen, messages& out) {
    const std::optional<ledger> book = take(chosen.inputs.front(), &read_ledger, out);
    if (!book) {
        return exit_code::input;
    }
    const document paper = table_of(*book, out);
    const bool json = chosen.formats.front() == "json";
    const std::string bytes = json ? to_json(paper) : to_text(paper);
    return finish(emit(chosen.output, bytes, out), chosen, out);
}

} // namespace kijun::cli
