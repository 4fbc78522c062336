#pragma once
// Names of the parts in which sections may count from one again: 第2章, 別紙1, Appendix A; and
// what an id is made of: a number, the name of a part, or both with a blank between,
// "別紙1 2.1".

#include "numbering/outline_number.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::numbering {

struct part_name {
    std::string id; ///< 別紙1, 第2章, Appendix A
    /// It stands beside the document's own chapters, so that what it counts is its own.
    bool is_annex = false;
    std::size_t signs = 0;
};

/// The name of a part that a text begins with: 第2章, 第1編, 第3部; 別紙, 別紙１－２, 付録A,
/// 附属書A, 参考資料3; Chapter 2, PART TWO, Appendix A, Annex 1. Constant time.
[[nodiscard]] std::optional<part_name> read_part_name(std::u32string_view text);

/// What an id is made of.
struct section_name {
    std::string_view part;                ///< or ""
    std::optional<outline_number> number; ///< none of the part itself
};

/// None where the id is neither number nor part.
[[nodiscard]] std::optional<section_name> read_section_name(std::string_view id);

} // namespace kijun::numbering
