#include "folder_lock.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "paper_inputs.hpp"
#include "papers.hpp"
#include "review_inputs.hpp"
#include "verbs.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/review/verdicts.hpp>

#include <algorithm>
#include <array>
#include <span>

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
template <typename Answer>
void complete(std::vector<Answer>& answers, const options& chosen) {
    for (Answer& one : answers) {
        if (one.reviewer.empty()) {
            one.reviewer = chosen.reviewer;
        }
        if (one.date.empty()) {
            one.date = chosen.date;
        }
    }
}

/// The ledger with the answers of one file, its findings told.
ledger add_answers(const ledger& book,
                   taken_answers from,
                   const impact& found,
                   const review_inputs& inputs,
                   const options& chosen,
                   messages& out) {
    const std::string file = from.file;
    std::vector<answered_hole> holes = std::move(from.holes);
    std::vector<reviewer_answer> answers = std::move(from).settled(inputs.after);
    complete(answers, chosen);
    complete(holes, chosen);
    reading<ledger> taken =
        take_in(book,
                answers,
                file,
                found,
                inputs.items,
                chosen.partial ? unnamed_items::left_open : unnamed_items::not_related);
    out.tell(taken.findings);
    if (!holes.empty()) {
        const std::array editions{inputs.before, inputs.after};
        taken = take_in_holes(taken.value, holes, file, editions, std::span(&inputs.items, 1));
        out.tell(taken.findings);
    }
    return std::move(taken.value);
}

std::string counted(const ledger& book, const ledger& before, const messages& out) {
    const auto superseded =
        static_cast<std::size_t>(std::ranges::count(book.verdicts, true, &verdict::superseded));
    std::string text(out.choose("取り込んだ判定: ", "Verdicts taken in: "));
    text += std::to_string(book.verdicts.size() - before.verdicts.size());
    text += out.choose("、台帳の判定: ", "; in the ledger: ");
    text += std::to_string(book.verdicts.size());
    text += out.choose("（うち後の判定に替わったもの ", " (superseded: ");
    text += std::to_string(superseded);
    text += out.choose("）\n", ")\n");
    if (!book.holes.empty()) {
        text += out.choose("取り込んだ穴の扱い: ", "Holes taken in: ");
        text += std::to_string(book.holes.size() - before.holes.size());
        text += out.choose("、台帳の穴の扱い: ", "; in the ledger: ");
        text += std::to_string(book.holes.size()) + '\n';
    }
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
    if (book.holes.empty()) {
        return paper;
    }
    document_table holes;
    holes.caption = out.choose("対応表の穴", "Holes of the traceability");
    holes.rows.push_back({cell(out.choose("日付", "date")),
                          cell(out.choose("判定者", "reviewer")),
                          cell(out.choose("基準・通番", "clause or item")),
                          cell(out.choose("扱い", "treatment")),
                          cell(out.choose("理由", "reason")),
                          cell(out.choose("", ""))});
    for (const hole_verdict& one : book.holes) {
        const std::string item = std::string(out.choose("通番 ", "item ")) + one.number;
        holes.rows.push_back(
            {cell(one.date),
             cell(one.reviewer),
             cell(one.number.empty() ? one.clause : item),
             cell(to_string(one.said)),
             cell(one.reason),
             cell(one.superseded ? out.choose("旧", "superseded") : std::string_view())});
    }
    paper.blocks.emplace_back(std::move(holes));
    return paper;
}

} // namespace

exit_code run_ledger_import(const options& chosen, messages& out) {
    const std::string& review = chosen.inputs.back();
    std::vector<taken_answers> all;
    bool all_taken = true;
    for (const std::string& path : std::span(chosen.inputs).first(chosen.inputs.size() - 1)) {
        if (std::optional<taken_answers> one = take_answers(path, out)) {
            all.push_back(*std::move(one));
        } else {
            all_taken = false;
        }
    }
    const std::optional<review_file> file = take(review, &read_review_file, out);
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
    if (!all_taken || !inputs) {
        return exit_code::input;
    }
    impact found = assess(diff(inputs->before, inputs->after),
                          inputs->before,
                          inputs->after,
                          inputs->items,
                          &inputs->notes,
                          &inputs->relations);
    apply_verdicts(found, inputs->items, inputs->book);
    ledger book = inputs->book;
    for (taken_answers& one : all) {
        book = add_answers(book, std::move(one), found, *inputs, chosen, out);
    }
    exit_code written = is_standard_output(path) ? emit(path, to_xml(book), out)
                                                 : keep(path, to_xml(book), out);
    if (written == exit_code::done && !is_standard_output(path)) {
        written = emit("", counted(book, inputs->book, out) + path + '\n', out);
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
