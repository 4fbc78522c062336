#pragma once
// The files that a command line names: files, folders and what is in them.

#include <kijun/check/check_report.hpp>

#include <string>
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

} // namespace kijun::cli
