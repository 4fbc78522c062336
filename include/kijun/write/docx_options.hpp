#pragma once
// What a Word file says besides its text.

#include <string>

namespace kijun {

/// Who made its tracked changes, and when: Word shows both beside each of them.
struct docx_options {
    std::string author = "kijun"; ///< of all tracked changes
    /// 2025-12-04; "" says no date. Anything else is left out, for Word refuses a file with
    /// such a date. The hour that it is written with means nothing. Without a date LibreOffice
    /// takes neighbouring changes for one, and may join two paragraphs when these are rejected.
    std::string date;
};

} // namespace kijun
