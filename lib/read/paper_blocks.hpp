#pragma once
// Rows of a paper that was written as plain text: too wide for columns, each is a block of its
// own, [1] and below it the name of every column with its cell.

#include <kijun/document/document.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kijun {

struct paper_blocks {
    document_table table; ///< its first row the names
    std::vector<std::size_t>
        rows;              ///< the line of each, counted from 0; the names' is the first
    std::size_t end = 0;   ///< the byte behind the blocks
    std::size_t lines = 0; ///< how many lines they take
};

/// The blocks that `text` begins with; none where it begins with no [1]. 「{+…+}」 is
/// underlined. Linear.
[[nodiscard]] std::optional<paper_blocks> paper_blocks_at(std::string_view text);

} // namespace kijun
