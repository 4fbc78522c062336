#include "inputs.hpp"
#include "output.hpp"
#include "papers.hpp"
#include "progress.hpp"
#include "review_inputs.hpp"
#include "verbs.hpp"

#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/report/review_papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/annual_review.hpp>

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace kijun::cli {
namespace {

struct finished_file {
    std::string name;
    std::string bytes;
};

/// The papers as they are made, with how far that is.
class finished_files {
public:
    explicit finished_files(std::size_t expected) : progress_(expected) {}

    void add(std::string name, std::string bytes) {
        files_.push_back({std::move(name), std::move(bytes)});
        progress_.at(files_.size());
    }

    /// False, and the reason told, when it could not be rendered.
    [[nodiscard]] bool
    add_rendered(std::string name, result<std::string> bytes, messages& out) {
        if (!bytes) {
            progress_.clear();
            out.tell(bytes.error());
            return false;
        }
        add(std::move(name), std::move(bytes).value());
        return true;
    }

    [[nodiscard]] std::vector<finished_file> take() && { return std::move(files_); }

private:
    std::vector<finished_file> files_;
    progress progress_;
};

std::string_view ending_of(std::string_view format) {
    return format == "html"       ? ".html"
           : format == "markdown" ? ".md"
           : format == "csv"      ? ".csv"
           : format == "docx"     ? ".docx"
           : format == "xlsx"     ? ".xlsx"
                                  : ".txt";
}

/// None, and the reason told, when one of them could not be rendered.
std::optional<std::vector<finished_file>>
papers_of(const annual_review& review, const options& chosen, messages& out) {
    const linked_trace trace = trace_of(review);
    out.tell(trace.findings);
    struct finished_paper {
        std::string name;
        document content;
    };
    std::vector<finished_paper> papers;
    for (const review_paper& each : review_papers()) {
        papers.push_back({each.name, each.make({review, trace, chosen.in})});
    }
    finished_files files(chosen.formats.size() * (papers.size() + 1));
    for (const std::string& format : chosen.formats) {
        if (format == "json") {
            files.add("review.json", to_json(review));
            continue;
        }
        if (format == "html") { // what to look at first; the papers are for print
            files.add("report.html", to_html(report_of(review, chosen.in)));
        }
        if (format == "xlsx" && !files.add_rendered("answers.xlsx",
                                                    to_xlsx(answer_paper(review, chosen.in)),
                                                    out)) {
            return std::nullopt;
        }
        for (const finished_paper& one : papers) {
            if (!files.add_rendered(one.name + std::string(ending_of(format)),
                                    render(one.content, format),
                                    out)) {
                return std::nullopt;
            }
        }
        if (format == "docx") { // in other formats there is nothing to accept or reject
            files.add(
                "tracked.docx",
                to_docx(tracked_paper(review.effects.changes, review.before, review.after),
                        {review.file.issuer, review.file.issued}));
        }
    }
    return std::move(files).take();
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
    text += out.choose("」\n", "\n");
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
    std::vector<finished_file> files;
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
        std::optional<review_inputs> inputs = take_review(file, i, ledger_file::required, out);
        all_read = all_read && inputs.has_value();
        if (!all_read) {
            continue; // the rest is still read, so that one run tells all that is wrong
        }
        const annual_review review = hold_review(std::move(inputs->file),
                                                 std::move(inputs->before),
                                                 std::move(inputs->after),
                                                 std::move(inputs->items),
                                                 std::move(inputs->notes),
                                                 inputs->book,
                                                 std::move(inputs->relations));
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
    for (const finished_file& file : review.files) {
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
    const std::optional<review_file> file = take(chosen.inputs.front(), &read_review_file, out);
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
