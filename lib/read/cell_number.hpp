#pragma once
// Numbers in worksheet cells, printed as a reader of the sheet would write them down. Source of
// the formats: ECMA-376 part 1, 18.8.30 and 18.8.31.

#include <string>
#include <string_view>

namespace kijun {

/// How a number is shown.
struct number_format {
    bool date = false;
    bool time = false;
    bool percent = false;
    bool grouped = false; ///< 1,234
    int decimals = -1;    ///< after the point at most; -1 for as many as there are
    int least = -1;       ///< after the point at least; -1 for as many as at most
    int digits = 0;       ///< before the point at least, zeros in front ("000")
    std::string before{}; ///< words of the format: `"実"0` prints 実9
    std::string behind{};
};

/// A format by its number among those that need no words (0 to 49 and the Japanese dates).
[[nodiscard]] number_format built_in_format(int id);
/// A format by its words: `yyyy"年"m"月"`, `#,##0.00`, `000`. Only its first section counts.
[[nodiscard]] number_format written_format(std::string_view words);

/// A number as the file has it ("45995.5") in a format: 2025-12-04 12:00 for dates, whatever
/// their format, so that they are the same everywhere. What is no number stays as it is.
/// `since_1904`: days count from 1904-01-01, else from 1899-12-31 with a 1900-02-29.
[[nodiscard]] std::string
shown_number(std::string_view raw, const number_format& as, bool since_1904);

} // namespace kijun
