#pragma once
// What every reader gives back: the fullest value that could be built, and what was found on
// the way.

#include <kijun/base/diagnostic.hpp>

#include <vector>

namespace kijun {

/// A value read from a file with the findings about that file, in file order.
template <typename Value>
struct reading {
    Value value; ///< the fullest that could be built, whatever was found
    std::vector<diagnostic> findings;
};

} // namespace kijun
