#pragma once
// Numbers in worksheet cells, printed as a reader of the sheet would write them down. Source of
// the formats: ECMA-376 part 1, 18.8.30 and 18.8.31.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

/// How a number is shown: a section of a format, and the sections behind it.
struct number_format {
    bool date = false;
    bool time = false;
    bool percent = false;
    bool grouped = false; ///< 1,234
    bool worded = false;  ///< by its words alone: `"-"` for zero
    int decimals = -1;    ///< after the point at most; -1 for as many as there are
    int least = -1;       ///< after the point at least; -1 for as many as at most
    int digits = 0;       ///< before the point at least, zeros in front ("000")
    int thousands = 0;    ///< how often divided by 1,000: `#,##0,` is in thousands
    std::string before{}; ///< words of the format: `"実"0` prints 実9
    std::string behind{};
    /// Words between digits, each with how many digits stand behind it: `000\-0000`.
    std::vector<std::pair<int, std::string>> between{};
    char relation = '\0'; ///< of `[<=999]`: < > = [ ] (for <= >=) ! (for <>); 0 for none
    double limit = 0;
    std::vector<number_format> others{}; ///< for negative numbers, for zero; without text's
};

/// A format by its number among those that need no words (0 to 49 and the Japanese dates).
[[nodiscard]] number_format built_in_format(int id);
/// A format by its words: `yyyy"年"m"月"`, `#,##0.00`, `000`. Fractions and
/// powers are no format: such a number is shown as it is.
[[nodiscard]] number_format written_format(std::string_view words);

/// A number as the file has it ("45995.5") in a format: 2025-12-04 12:00 for dates, whatever
/// their format, so that they are the same everywhere. Halves are rounded away from zero, as
/// they read in decimal. What is no number stays as it is, and so does a number other than zero
/// of which the format would show nothing.
/// `since_1904`: days count from 1904-01-01, else from 1899-12-31 with a 1900-02-29.
[[nodiscard]] std::string
shown_number(std::string_view raw, const number_format& as, bool since_1904);

} // namespace kijun
