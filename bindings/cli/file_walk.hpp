#pragma once
// The files that a command line names: files, folders and what is in them.

#include "messages.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/check/check_report.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::cli {

struct walked_file {
    std::string path;
    bool named = false; ///< by the user; else found in a folder
};

struct walked_files {
    /// Each once, as named; in a folder by the bytes of their paths.
    std::vector<walked_file> files;
    std::vector<skipped_file> skipped; ///< links, devices, folders that cannot be read
};

/// Folders are walked to their ends, without following links: what a link leads to is either
/// walked anyway or none of the folder's. Folders of version control (.git) are left out.
[[nodiscard]] walked_files walk(const std::vector<std::string>& paths);

/// KJ0003 for a file that is over the limit, which need not be opened to see that.
[[nodiscard]] std::optional<failure> over_limit(const std::string& path);

/// Why something was left alone (skipped_file::why), in words.
[[nodiscard]] std::string_view said_of_skipped(std::string_view why, const messages& out);

} // namespace kijun::cli
