#pragma once
// Numbers of sections: 4, 4.5.1, A.5.1.1, as most standards and manuals count.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// The parts of a section's number in the order that they count in; a letter before the first
/// (A of A.5, A1 of A1.2: annexes) counts behind all numbers. At most eight parts of at most
/// three digits.
using section_number = std::vector<std::uint32_t>;
/// A letter counts in steps of this, so that A and A1 stand behind 999 and before B.
inline constexpr std::uint32_t letter_step = 1000;

/// None for what is no such number: 0.1 and 4.05 have zeros, 4. and .5 no part.
[[nodiscard]] std::optional<section_number> read_section_id(std::string_view id);

/// "4.5.1", "A.5.1": the inverse.
[[nodiscard]] std::string section_id(const section_number& of);

/// May `next` come right behind `last`: its first part (4.5 → 4.5.1), the next of its own (4.5
/// → 4.6) or the next of one that it is in (4.5.3 → 4.6, 4.5.3 → 5, 12 → A), or that one's
/// first part where it has no line of its own (4.5.3 → 4.6.1, 4.5.3 → 5.1)?
[[nodiscard]] bool is_next_section(const section_number& last, const section_number& next);

} // namespace kijun::numbering
