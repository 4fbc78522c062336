#pragma once
// Numbers of sections in the ways in which Japanese and English documents count: 4.5.1, 2-1-3,
// Ⅱ-1-2, 第3の2, 問4, 第2節.

#include "numbering/section_id.hpp"

#include <kijun/numbering/citation.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::numbering {

struct outline_number {
    section_style style = section_style::plain;
    section_number parts;
    std::string id;        ///< as ids have it: digits of half width, dashes as "-"
    std::size_t signs = 0; ///< code points of the text that it takes

    /// More than one part: 2-1, not 2.
    [[nodiscard]] bool is_deep() const { return parts.size() > 1; }
};

/// The number that a text begins with. What it begins is for the caller to say: 「1.5倍」
/// begins with one as well. A single number is `plain`; of two and more the sign between them
/// tells dashes from full stops. Ⅱ may be typed II, and I where a dash and a number follow.
/// Constant time.
[[nodiscard]] std::optional<outline_number> read_outline_number(std::u32string_view text);

/// One more part behind a number: {2, 1}, "2-1" and 3 are "2-1-3".
[[nodiscard]] outline_number with_part(const outline_number& above, std::uint32_t part);

} // namespace kijun::numbering
