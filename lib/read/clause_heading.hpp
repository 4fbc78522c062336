#pragma once
// The number that a clause's heading begins with, and what the heading says besides.

#include <kijun/numbering/citation_scheme.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Numberings of the program's own.
using own_schemes = std::span<const std::shared_ptr<const citation_scheme>>;

struct clause_heading {
    std::string id;     ///< 実14-1, 第十二条の二
    std::string series; ///< numbers count within it
    std::vector<std::uint32_t> numbers;
    std::string title;   ///< without the grade
    std::string grade{}; ///< 基礎, 付加, or ""
    /// Of an article, what stands behind the number and the caption: its first paragraph.
    std::string text{};
    bool is_article = false;
    bool is_own = false; ///< read by a scheme of the program's own
    /// The title can be one: it does not go on a sentence, nor list more clauses.
    bool fits = true;
};

/// None where the line does not begin with a clause's number. 実9 題名, 【実９】題名, 実 14 -
/// 1　題名, 実務基準9 題名; 第十二条の二（見出し）本文 with digits of any kind, which gets its
/// id in kanji. What follows a number without a blank or a bracket is no title, except in a
/// heading of the document. Schemes of the program's own are asked before ours.
[[nodiscard]] std::optional<clause_heading>
clause_heading_of(std::string_view line, bool in_heading, own_schemes own = {});

/// 「基礎」 of 「基礎」, 「【基礎基準】」, 「区分：付加」; none where the text says anything
/// else.
[[nodiscard]] std::optional<std::string> grade_of(std::string_view text);

/// A title without the grade at its end, and the grade.
struct graded_title {
    std::string title;
    std::string grade{};
};
[[nodiscard]] graded_title split_grade(std::string_view title);

/// Does a line end as an entry of a table of contents does: dots, or a tabulator, and a page?
[[nodiscard]] bool ends_with_page(std::string_view line);

/// A heading above clauses: 第1章 総則, Ⅱ．実務基準, 【統制基準】.
[[nodiscard]] bool names_group(std::string_view line);

/// A line that says that the commentary begins: 解説, 【解 説】.
[[nodiscard]] bool opens_commentary(std::string_view line);

} // namespace kijun
