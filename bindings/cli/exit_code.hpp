#pragma once
// What the program says to the shell. These numbers are a contract (design §4).

#include <cstdint>

namespace kijun::cli {

enum class exit_code : std::uint8_t {
    done = 0,
    found = 1,  ///< done, and what --fail-on names was met
    usage = 2,  ///< the command line cannot be understood
    input = 3,  ///< an input could not be read or is over a limit
    output = 4, ///< the output could not be written
};

} // namespace kijun::cli
