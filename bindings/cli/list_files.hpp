#pragma once
// The checklists that one argument names: a folder of them, or a file with a path a line.

#include <kijun/base/limits.hpp>
#include <kijun/check/file_walk.hpp>
#include <kijun/read/checklist_layout.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun::cli {

struct list_file {
    std::string path;
    bool named = false; ///< by the user, in a file of paths; else found in a folder
    std::string result; ///< what its result is called: its path there, without a way out
};

struct list_files {
    std::vector<list_file> files;      ///< each once, in order
    std::vector<skipped_file> skipped; ///< links, devices, folders that cannot be read
};

/// None when the argument is one checklist (or nothing that could be opened). A file is one of
/// paths when it is text, holds no checklist, and some line of it names a file; the paths are
/// relative to it. Folders are walked as `walk_files` does, but for the folder `without`, where
/// results go.
[[nodiscard]] std::optional<list_files> find_lists(const std::string& argument,
                                                   const checklist_layout& layout,
                                                   const std::string& without,
                                                   const limits& bounds);

} // namespace kijun::cli
