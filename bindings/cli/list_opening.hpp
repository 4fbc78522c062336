#pragma once
// One of many lists, opened: by its content, and with a reason where nothing comes of it.

#include "list_files.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/impact/sector.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/source.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kijun::cli {

/// The bytes of a list, or the row that says why there are none: what cannot be read is failed
/// where the user named the file, and skipped where a folder has it.
[[nodiscard]] std::variant<source, sector_row> open_list(const list_file& file,
                                                         const limits& bounds);

/// The list in these bytes, with its reader's findings, or the row that says why there is none.
/// In a folder what is no list at all is skipped; a list that cannot be read is failed.
struct read_list_outcome {
    std::variant<checklist, sector_row> list;
    std::vector<diagnostic> findings;
};
[[nodiscard]] read_list_outcome read_one_list(const list_file& file,
                                              const source& input,
                                              const checklist_layout& layout,
                                              const limits& bounds);

} // namespace kijun::cli
