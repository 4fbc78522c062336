#pragma once
// What a Word file says besides its text.

#include <string>

namespace kijun {

/// Who made its tracked changes, and when: Word shows both beside each of them.
struct docx_options {
    std::string author = "kijun";
    /// 2025-12-04, or with a time 2025-12-04T09:00:00; "" says no date. Anything else is left
    /// out, for Word refuses a file with such a date.
    std::string date;
};

} // namespace kijun
