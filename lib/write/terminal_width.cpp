#include "write/terminal_width.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>

namespace kijun {

namespace {

struct code_point_range {
    char32_t first;
    char32_t last;
};

/// The ranges of EastAsianWidth.txt (Unicode 15.0) that are W or F, joined over unassigned
/// gaps. The few wide symbols between U+231A and U+2B55 are left at one cell: no paper uses
/// them.
constexpr std::array wide = {
    code_point_range{0x1100, 0x115F},
    code_point_range{0x2E80, 0x303E},
    code_point_range{0x3041, 0x33FF},
    code_point_range{0x3400, 0x4DBF},
    code_point_range{0x4E00, 0x9FFF},
    code_point_range{0xA000, 0xA4CF},
    code_point_range{0xA960, 0xA97F},
    code_point_range{0xAC00, 0xD7A3},
    code_point_range{0xF900, 0xFAFF},
    code_point_range{0xFE30, 0xFE6F},
    code_point_range{0xFF01, 0xFF60},
    code_point_range{0xFFE0, 0xFFE6},
    code_point_range{0x1F300, 0x1FAFF},
    code_point_range{0x20000, 0x3FFFD},
};

std::size_t width_of(char32_t character) {
    if (character == 0x3099 || character == 0x309A) {
        return 0; // combining voiced and half-voiced sound marks
    }
    const bool is_wide =
        std::any_of(wide.begin(), wide.end(), [&](const code_point_range& range) {
            return range.first <= character && character <= range.last;
        });
    return is_wide ? 2 : 1;
}

} // namespace

std::size_t terminal_width(std::string_view line) {
    std::size_t width = 0;
    for (const char32_t character : to_utf32(line)) {
        width += width_of(character);
    }
    return width;
}

} // namespace kijun
