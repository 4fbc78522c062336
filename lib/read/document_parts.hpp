#pragma once
// The parts of a document in which sections may count from one again: chapters, and the annexes
// beside them.

#include "read/outline_lines.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

struct document_part {
    std::size_t line = 0; ///< of the outline, that names it
    std::string id;       ///< 第2章, 別紙1, Appendix A
    std::string title;    ///< behind the name, or ""
    bool is_annex = false;
};

/// Lines that name a part, in their order: 第2章 体制, 【別紙１】, 附属書A（参考）, Appendix B.
/// Checklist, and Ⅰ 総論 or II. SCOPE where such numbers go up from the first. A chapter that
/// comes again in another 編 or 部 bears the name of that, too: 第2編第1章. 別紙1による and
/// 第2章の規定 name none, nor do entries of a table of contents; of several lines of one name
/// the first does that has text behind it, for an annex may bear its name on each of its pages,
/// and be listed before. O(n log n).
[[nodiscard]] std::vector<document_part>
find_document_parts(const std::vector<outline_line>& lines);

} // namespace kijun
