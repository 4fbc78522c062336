#pragma once
// The tables of an annual review, each for a paper of its own and for the whole one.

#include <kijun/document/document.hpp>
#include <kijun/review/annual_review.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kijun {

// 図表1: what must be taken in; none where there is nothing. Anchors "item-22".
[[nodiscard]] std::string incorporation_title(const annual_review& review);
[[nodiscard]] std::optional<document_table> incorporation_table(const annual_review& review);
[[nodiscard]] document_paragraph nothing_incorporated(const annual_review& review);

// 図表2: the checklist rows as they will read; none where none is revised. Anchors begin with
// `anchor`.
[[nodiscard]] std::string revised_rows_title();
[[nodiscard]] std::optional<document_table> revised_rows_table(const annual_review& review,
                                                               std::string_view anchor);

// [参考]: every row. Anchors "row-1".
[[nodiscard]] std::string reference_title(const annual_review& review);
[[nodiscard]] document_paragraph reference_note(const annual_review& review);
[[nodiscard]] document_table reference_table(const annual_review& review);

// For a paper by itself: that the conclusion is provisional, where questions are open.
void add_provisional(document& to, const annual_review& review);

} // namespace kijun
