#pragma once
// The words that say that something is left out of what was named: を除く, ただし3を除く.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun::numbering {

/// Blanks and ends of lines.
inline constexpr std::array<std::string_view, 5> blanks_and_breaks{" ", "\t", "\r", "\n", "　"};

/// Removes any of `what` from the beginning, as often as they stand there.
template <std::size_t Count>
void pass(std::string_view& text, const std::array<std::string_view, Count>& what) {
    const auto begins = [&text](std::string_view one) { return text.starts_with(one); };
    for (auto one = std::ranges::find_if(what, begins); one != what.end();
         one = std::ranges::find_if(what, begins)) {
        text.remove_prefix(one->size());
    }
}

/// Does what follows a number say so: を除く, は除き, を除いた, を含まない, 以外?
[[nodiscard]] bool says_left_out(std::string_view behind);

/// Does a proviso begin here: ただし?
[[nodiscard]] bool begins_proviso(std::string_view text);

/// Where the first digit stands of bare numbers that may be left out of a range that ends at
/// `at`: （3, （ただし、3, のうち3, 。ただし、3. Whether they are, says what follows them.
[[nodiscard]] std::optional<std::size_t> left_out_numbers_at(std::string_view text,
                                                             std::size_t at);

} // namespace kijun::numbering
