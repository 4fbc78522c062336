#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <array>
#include <optional>
#include <utility>

namespace kijun {
namespace {

struct named_ending {
    std::string_view format;
    std::string_view ending;
};

constexpr std::array endings{named_ending{"html", ".html"},
                             named_ending{"markdown", ".md"},
                             named_ending{"csv", ".csv"},
                             named_ending{"docx", ".docx"},
                             named_ending{"xlsx", ".xlsx"},
                             named_ending{"json", ".json"}};

/// The files as they are made, and the first reason why one could not be.
class file_list {
public:
    explicit file_list(const std::function<void(std::size_t)>& made) : made_(made) {}

    void add(std::string name, result<std::string> bytes) {
        if (failed_) {
            return;
        }
        if (!bytes) {
            failed_ = std::move(bytes).error();
            return;
        }
        files_.push_back({std::move(name), std::move(bytes).value()});
        if (made_) {
            made_(files_.size());
        }
    }

    [[nodiscard]] result<std::vector<unwritten_file>> take() && {
        if (failed_) {
            return *std::move(failed_);
        }
        return std::move(files_);
    }

private:
    const std::function<void(std::size_t)>& made_;
    std::vector<unwritten_file> files_;
    std::optional<failure> failed_;
};

} // namespace

result<std::string>
render(const document& paper, std::string_view format, const docx_options& word) {
    if (format == "html") {
        return to_html(paper);
    }
    if (format == "docx") {
        return to_docx(paper, word);
    }
    if (format == "xlsx") {
        return to_xlsx(paper);
    }
    if (format == "markdown") {
        return to_markdown(paper);
    }
    if (format == "json") {
        return to_json(paper);
    }
    return format == "csv" ? to_csv(paper) : to_text(paper);
}

std::string_view ending_of(std::string_view format) noexcept {
    for (const named_ending& one : endings) {
        if (one.format == format) {
            return one.ending;
        }
    }
    return ".txt";
}

result<std::vector<unwritten_file>> review_files(const annual_review& review,
                                                 std::span<const finished_paper> papers,
                                                 std::span<const std::string> formats,
                                                 language in,
                                                 const std::function<void(std::size_t)>& made) {
    file_list files(made);
    for (const std::string& format : formats) {
        if (format == "json") {
            files.add("review.json", to_json(review));
            continue;
        }
        if (format == "html") { // what to look at first; the papers are for print
            files.add("report.html", to_html(report_of(review, in)));
        }
        if (format == "xlsx") {
            files.add("answers.xlsx", to_xlsx(answer_paper(review, in)));
        }
        for (const finished_paper& one : papers) {
            files.add(one.name + std::string(ending_of(format)), render(one.content, format));
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

} // namespace kijun
