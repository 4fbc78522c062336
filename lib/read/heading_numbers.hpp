#pragma once
// Numbers of headings among the headings around them.

#include "numbering/outline_number.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace kijun {

/// "1)" under 2.2 is 2.2.1, "2.2" under 2 is itself.
class heading_numbers {
public:
    /// Gives a number its place: `level` is that of its heading, from 1.
    void place(std::size_t level, numbering::outline_number& number);

private:
    /// Of the headings above, by level.
    std::vector<std::optional<numbering::outline_number>> around_;
};

} // namespace kijun
