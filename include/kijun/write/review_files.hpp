#pragma once
// The files of one annual review: which there are in each format, and what they are called.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/document.hpp>
#include <kijun/report/review_papers.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/write/docx_options.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A paper in the format of that name: html, docx, xlsx, markdown, csv or json; anything else
/// is text. `word` is for docx. Fails as `to_xlsx`.
[[nodiscard]] KIJUN_API result<std::string>
render(const document& paper, std::string_view format, const docx_options& word = {});

/// What the files of a format end with: ".html", ".md"; of anything unknown ".txt".
[[nodiscard]] KIJUN_API std::string_view ending_of(std::string_view format) noexcept;

/// A file that nobody wrote yet.
struct unwritten_file {
    std::string name;  ///< "policy.html"
    std::string bytes; ///< what it will hold
};

/// Every file of a review, in the order in which `kijun review` writes them: by format, in each
/// the papers. json is one file, review.json; html has report.html before the papers, xlsx
/// answers.xlsx before and docx tracked.docx behind them. `made` hears after each file how many
/// there are. Fails as `to_xlsx`; then there is none.
[[nodiscard]] KIJUN_API result<std::vector<unwritten_file>>
review_files(const annual_review& review,
             std::span<const finished_paper> papers,
             std::span<const std::string> formats,
             language in = language::ja,
             const std::function<void(std::size_t)>& made = {});

} // namespace kijun
