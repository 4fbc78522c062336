#pragma once
// A paper in the format that the user named.

#include <kijun/base/result.hpp>
#include <kijun/document/document.hpp>
#include <kijun/write/write.hpp>

#include <string>
#include <string_view>

namespace kijun::cli {

/// `format` is html, docx, xlsx, markdown or csv; anything else is text. `word` is for docx.
/// Fails as `to_xlsx`.
[[nodiscard]] inline result<std::string>
render(const document& paper, std::string_view format, const docx_options& word = {}) {
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
    return format == "csv" ? to_csv(paper) : to_text(paper);
}

} // namespace kijun::cli
