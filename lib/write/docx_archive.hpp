#pragma once
// A ZIP file in memory, the same bytes for the same parts.

#include <string>
#include <vector>

namespace kijun {

struct archive_part {
    std::string name; ///< path inside the archive, ASCII
    std::string bytes;
};

/// Deflated parts in their order, each dated 1980-01-01 00:00:00 (the first day that a ZIP file
/// can tell), so that no clock enters. Throws std::bad_alloc when memory ends; "" never.
[[nodiscard]] std::string zipped(const std::vector<archive_part>& parts);

} // namespace kijun
