#pragma once
// What one run of checks came to: the findings of all files, and the files that were not read.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/check/check.hpp>
#include <kijun/diff/change.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A file or folder that was not looked into, and why.
struct skipped_file {
    std::string file;
    /// "unreadable", "binary", "not-utf8", "too-large", "link", "unknown"; of many lists also
    /// "no-list".
    std::string why;
    std::string note{}; ///< for people: what was found

    friend bool operator==(const skipped_file&, const skipped_file&) = default;
};

/// Why something was left alone (skipped_file::why), in words; `why` itself where it is none
/// of ours.
[[nodiscard]] KIJUN_API std::string_view said_of_skipped(std::string_view why,
                                                         language in) noexcept;

/// A run of checks over any number of files.
struct check_report {
    edition_name current;                ///< the edition that they were held against
    std::optional<edition_name> was;     ///< the older one, where one was given
    std::size_t files = 0;               ///< looked into
    std::vector<check_finding> findings; ///< by file as they were named, then by place and kind
    std::vector<skipped_file> skipped;   ///< in the order in which they were met
    std::vector<fixed_citation> fixed;   ///< by `--fix`, in the order of the files
};

} // namespace kijun
