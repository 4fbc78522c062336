#pragma once
// A help text taken apart, so that man pages and completion say what --help says.

#include <kijun/base/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::cli {

/// A line of a help text that explains a word: an option, a verb, a name.
struct help_row {
    std::string term; ///< "--author NAME, --date YYYY-MM-DD"
    std::string text; ///< in one line; "" where the term says it
};

/// What stands between blank lines: sentences, or rows.
struct help_block {
    std::string paragraph;
    std::vector<help_row> rows;
};

struct help_page {
    std::vector<std::string> usage; ///< "kijun diff OLD NEW...", without what stands before
    std::vector<help_block> blocks; ///< in order
    std::vector<std::string> examples;
    std::vector<help_row> exits; ///< of the program's page: "0", "done"
};

/// The help on a verb ("diff", "ledger"), or on the program (""). A line that begins with two
/// blanks is a row, whose term ends at two blanks (or is a verb); what is set in deeper goes on
/// with the row. A row may hold two pairs side by side.
[[nodiscard]] help_page page_on(std::string_view verb, language in);

/// The options that the row is about: "--author", "--date". Pointed to from the row.
[[nodiscard]] std::vector<std::string_view> options_in(const help_row& row);

/// The rows of the page that are about this option, "--date". Pointed to from the page.
[[nodiscard]] std::vector<const help_row*> rows_of(const help_page& page,
                                                   std::string_view option);

/// The verbs by their first word, as the program's page lists them, with its summaries.
[[nodiscard]] std::vector<help_row> verbs_in(language in);

} // namespace kijun::cli
