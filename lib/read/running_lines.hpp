#pragma once
// Page numbers and running heads that extraction left between the paragraphs of a document.

#include <kijun/document/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Is a line nothing but a page number: 3, - 3 -, 3/12, P.3, （3）, 3 ページ?
[[nodiscard]] bool is_page_number(std::string_view line);

struct running_lines {
    std::vector<std::size_t> blocks; ///< ascending
    std::string example;             ///< the first of them
};

/// Paragraphs that are page numbers, and lines of at most 80 code points that stand there three
/// times or more, from the second time on: the first may be a caption. O(n log n).
[[nodiscard]] running_lines find_running_lines(const document& in);

} // namespace kijun
