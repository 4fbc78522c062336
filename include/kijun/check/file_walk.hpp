#pragma once
// The files that somebody names for a check: files, folders, and what is in these.

#include <kijun/base/export.hpp>
#include <kijun/check/check_report.hpp>

#include <string>
#include <vector>

namespace kijun {

/// A file to look into.
struct walked_file {
    std::string path;   ///< as named, or below the folder that was
    bool named = false; ///< by the user; else found in a folder
};

/// What a walk came upon.
struct walked_files {
    /// Each once, as named; in a folder by the bytes of their paths.
    std::vector<walked_file> files;
    std::vector<skipped_file> skipped; ///< links, devices, folders that cannot be read
};

/// Folders are walked to their ends, without following links: what a link leads to is either
/// walked anyway or none of the folder's. Folders of version control (.git, .hg, .svn) are left
/// out. "-" is no folder. No file is opened.
[[nodiscard]] KIJUN_API walked_files walk_files(const std::vector<std::string>& paths);

} // namespace kijun
