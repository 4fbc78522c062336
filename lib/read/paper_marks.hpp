#pragma once
// What the cells of a published paper are known by: clauses and marks.

#include <cstddef>
#include <string>
#include <string_view>

namespace kijun {

/// The canonical clause that `text` begins with (実14-1 of 「実 14-1 …」), and how many code
/// points it takes; "" and 0 when it begins with none.
struct clause_prefix {
    std::string id;
    std::size_t size = 0;
};
[[nodiscard]] clause_prefix clause_at_begin(std::u32string_view text);

/// Where the first mark 【追加】 stands and the word in it; npos when there is none. What
/// cites (【実3】) or says something else in such brackets is no mark.
struct paper_mark {
    std::size_t begin = std::u32string::npos;
    std::size_t end = std::u32string::npos;
    std::string word;
};
[[nodiscard]] paper_mark find_paper_mark(std::u32string_view text, std::size_t from = 0);

} // namespace kijun
