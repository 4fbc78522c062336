#include "inputs.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "verbs.hpp"

#include <kijun/report/review_papers.hpp>
#include <kijun/review/review_inputs.hpp>
#include <kijun/write/review_files.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace kijun::cli {
namespace {

/// None, and the reason told, when one of them could not be rendered.
std::optional<std::vector<unwritten_file>>
papers_of(const annual_review& review, const options& chosen, messages& out) {
    const linked_trace trace = trace_of(review);
    out.tell(trace.findings);
    const std::vector<finished_paper> papers = finished_papers(review, trace, chosen.in);
    progress shown(chosen.formats.size() * (papers.size() + 1));
    auto files =
        review_files(review, papers, chosen.formats, chosen.in, [&shown](std::size_t made) {
            shown.at(made);
        });
    if (!files) {
        shown.clear();
        out.tell(files.error());
        return std::nullopt;
    }
    return std::move(files).value();
}

/// How much of it was not asked again: one line.
std::string settlement_of(const review_settlement& of, const messages& out) {
    std::string text(out.choose("変更と通番の組 ", "Pairs of change and item: "));
    const auto add = [&](std::string_view before, std::size_t count) {
        text += std::string(before) + std::to_string(count);
    };
    add("", of.pairs());
    add(out.choose("（変更なし ", " (unchanged "), of.unchanged);
    add(out.choose("、表記のみ ", ", editorial "), of.editorial);
    add(out.choose("、引継ぎ ", ", carried over "), of.carried_over);
    add(out.choose("、今回の回答 ", ", answered "), of.answered);
    add(out.choose("、要回答 ", ", to answer "), of.to_answer);
    constexpr double hundred = 100.0;
    add(out.choose("）。改めて見る必要のないもの ", "). Needed no new look: "),
        static_cast<std::size_t>(hundred * of.share_without_look()));
    return text + " %\n";
}

std::string conclusion_of(const annual_review& review, const messages& out) {
    const review_conclusion& concluded = review.conclusion;
    std::string text(out.choose("結論: 見直しは「", "Conclusion: the checklist needs "));
    text += concluded.needs_revision ? out.choose("要", "revision")
                                     : out.choose("否", "no revision");
    text += out.choose("」", "");
    if (concluded.is_provisional()) {
        const std::string open = std::to_string(concluded.open_questions);
        text += out.choose("（暫定。答えのない問いが ", " (provisional: ");
        text += open;
        text += out.choose(" 件ある）", " questions are open)");
    }
    text += '\n';
    for (const revised_item& item : concluded.revised_items) {
        text += out.choose("  通番 ", "  item ");
        text += item.number + ":";
        for (const std::string& clause : item.new_clauses) {
            text += " +" + clause;
        }
        if (item.new_clauses.empty()) {
            text += out.choose(" 加わる引用なし", " no new citation");
        }
        text += '\n';
    }
    text += out.choose("答えのない問い: ", "Open questions: ");
    text += std::to_string(concluded.open_questions) + '\n';
    return text + settlement_of(review.settlement, out);
}

// One standard reviewed, its papers ready to be written.
struct prepared_review {
    std::filesystem::path folder;
    std::vector<unwritten_file> files;
    std::string conclusion;
    bool asks = false;
};

/// Done when all that is to be written is there.
exit_code prepare(const review_file& file,
                  const options& chosen,
                  std::vector<prepared_review>& prepared,
                  messages& out) {
    bool all_read = true;
    for (std::size_t i = 0; i < file.standards.size(); ++i) {
        opened_review opened = open_review(file, i, missing_ledger::refused, chosen.bounds);
        out.tell(opened.inputs.findings());
        out.tell(opened.failures);
        all_read = all_read && opened.failures.empty();
        if (!all_read) {
            continue; // the rest is still read, so that one run tells all that is wrong
        }
        const annual_review review = hold_review(std::move(opened.inputs));
        out.tell(findings_of(review.effects.changes));
        out.tell(review.effects.findings);
        std::filesystem::path folder = chosen.output;
        if (file.standards.size() > 1) {
            folder /= "standard-" + std::to_string(i + 1);
        }
        auto files = papers_of(review, chosen, out);
        if (!files) {
            return exit_code::output;
        }
        prepared.push_back({std::move(folder),
                            *std::move(files),
                            conclusion_of(review, out),
                            review.conclusion.open_questions > 0});
    }
    return all_read ? exit_code::done : exit_code::input;
}

// Writes the papers and says which.
exit_code write_papers(const prepared_review& review, messages& out) {
    // When this fails, so does the first paper, and save says why in the house's words.
    std::error_code ignored;
    std::filesystem::create_directories(review.folder, ignored);
    std::string said = review.conclusion;
    for (const unwritten_file& file : review.files) {
        const std::string path = (review.folder / file.name).string();
        if (emit(path, file.bytes, out) != exit_code::done) {
            return exit_code::output;
        }
        said += path + '\n';
    }
    return emit("", said, out);
}

} // namespace

exit_code run_review(const options& chosen, messages& out) {
    const std::optional<review_file> file =
        take(chosen.inputs.front(), &read_review_file, chosen.bounds, out);
    if (!file) {
        return exit_code::input;
    }
    std::vector<prepared_review> prepared;
    if (const exit_code ready = prepare(*file, chosen, prepared, out);
        ready != exit_code::done) {
        return ready;
    }
    bool asks = false;
    for (const prepared_review& review : prepared) {
        if (const exit_code written = write_papers(review, out); written != exit_code::done) {
            return written;
        }
        asks = asks || review.asks;
    }
    return finish(exit_code::done, chosen, out, asks);
}

} // namespace kijun::cli
