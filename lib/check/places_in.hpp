#pragma once
// Lines and columns of many offsets of one text.

#include <kijun/base/location.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace kijun::checking {

/// All in one pass, so that ten thousand findings in one long line cost no more than the line.
class places_in {
public:
    /// Byte order marks do not count as a column. O(text + offsets log offsets).
    places_in(std::string_view text, std::vector<std::size_t> offsets);

    /// Precondition: the offset was among those asked for. O(log offsets).
    [[nodiscard]] position at(std::size_t offset) const;

private:
    std::vector<position> places_; ///< by offset
};

} // namespace kijun::checking
