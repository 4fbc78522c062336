#pragma once
// Pages of a plain text: form feeds part them, or [Page 4] does at their ends. What stands at
// the head and the foot of every page is none of the text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A line that says something.
struct text_line {
    std::string_view text;   ///< without the blanks around it
    std::size_t columns = 0; ///< of blanks before it
    std::size_t line = 0;    ///< of the file, from 1
    std::size_t page = 0;    ///< from 1; 0 where the file has none
    bool is_running = false; ///< a head or a foot
};

struct running_text {
    std::size_t count = 0; ///< of lines
    std::size_t line = 0;  ///< of the file, where the first stands
    std::string example;   ///< the first
};

/// Numbers the pages of lines, which have the count of form feeds before them as their page,
/// and marks what runs: the first or last two lines of a page that at least a third of the
/// pages have there: the same on three, or with the number of its page on two. O(n log n).
[[nodiscard]] running_text mark_running_text(std::vector<text_line>& lines);

} // namespace kijun
