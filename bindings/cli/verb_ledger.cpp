#include "folder_lock.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/review/review_inputs.hpp>
#include <kijun/review/take_in_file.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace kijun::cli {
namespace {

// Is one <standard> chosen for the answers, of several?
bool is_chosen(const review_file& file, std::size_t standard) {
    const std::size_t count = file.standards.size();
    return standard <= count && (standard != 0 || count == 1);
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

} // namespace

exit_code run_ledger_import(const options& chosen, messages& out) {
    const std::string& review = chosen.inputs.back();
    std::vector<answer_file> all;
    bool all_taken = true;
    for (const std::string& path : std::span(chosen.inputs).first(chosen.inputs.size() - 1)) {
        if (std::optional<answer_file> one =
                take(path, &read_answer_file, chosen.bounds, out)) {
            all.push_back(*std::move(one));
        } else {
            all_taken = false;
        }
    }
    const std::optional<review_file> file = take(review, &read_review_file, chosen.bounds, out);
    if (!file) {
        return exit_code::input;
    }
    if (chosen.output.empty() && file->ledger.empty()) {
        return refuse({file->file + " に <ledger> がないため、台帳を書く先を -o で指定して"
                                    "ください。",
                       file->file + " has no <ledger>; name where to write with -o."},
                      chosen,
                      out);
    }
    if (!is_chosen(*file, chosen.standard)) {
        const std::string count = std::to_string(file->standards.size());
        return refuse({file->file + " には " + count +
                           " 個の <standard> があります。--standard で一つを選んでください。",
                       file->file + " has " + count +
                           " <standard> elements; choose one with --standard."},
                      chosen,
                      out);
    }
    const std::size_t which = chosen.standard == 0 ? 0 : chosen.standard - 1;
    const std::string path =
        chosen.output.empty() ? path_beside(*file, file->ledger) : chosen.output;
    // Two that take answers in at once would each write what they read and their own.
    std::optional<folder_lock> alone;
    if (!is_standard_output(path)) {
        alone.emplace(path);
    }
    opened_review opened =
        open_review(*file, which, missing_ledger::begins_empty, chosen.bounds);
    out.tell(opened.inputs.findings());
    out.tell(opened.failures);
    if (!all_taken || !opened.failures.empty()) {
        return exit_code::input;
    }
    const annual_review held = hold_review(std::move(opened.inputs));
    const answer_defaults defaults{chosen.reviewer,
                                   chosen.date,
                                   chosen.partial ? unnamed_items::left_open
                                                  : unnamed_items::not_related};
    ledger book = held.book;
    for (const answer_file& one : all) {
        reading<ledger> taken = take_in_file(book, one, held, defaults);
        out.tell(taken.findings);
        book = std::move(taken.value);
    }
    exit_code written = is_standard_output(path) ? emit(path, to_xml(book), out)
                                                 : keep(path, to_xml(book), out);
    if (written == exit_code::done && !is_standard_output(path)) {
        written = emit("", counted(book, held.book, out) + path + '\n', out);
    }
    return finish(written, chosen, out);
}

exit_code run_ledger_show(const options& chosen, messages& out) {
    const std::optional<ledger> book =
        take(chosen.inputs.front(), &read_ledger, chosen.bounds, out);
    if (!book) {
        return exit_code::input;
    }
    const document paper = ledger_paper(*book, out.in());
    const bool json = chosen.formats.front() == "json";
    const std::string bytes = json ? to_json(paper) : to_text(paper);
    return finish(emit(chosen.output, bytes, out), chosen, out);
}

} // namespace kijun::cli
