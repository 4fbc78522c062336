#pragma once
// What a check came to, as an object.

#include <kijun/check/check_report.hpp>
#include <kijun/kijun.h>

#include <cstdint>
#include <string>
#include <vector>

namespace kijun::c {

/// What a reader said of a file that was skipped.
struct skipped_reason {
    std::uint32_t number = 0;
    std::string ja{};
    std::string en{};
};

} // namespace kijun::c

struct kijun_check_report {
    kijun::check_report held;
    std::vector<kijun::c::skipped_reason> reasons{}; ///< one for each that is skipped
};
