#pragma once
// An answer as a reviewer writes it down: by place and 通番, not yet by fingerprint.

#include <kijun/base/location.hpp>
#include <kijun/model/ledger.hpp>

#include <string>
#include <vector>

namespace kijun {

struct reviewer_answer {
    std::string clause;             ///< 実9
    std::string path;               ///< 2, 参考1/1-3, or "" for the clause itself
    std::vector<std::string> items; ///< 通番; empty for "-": judged for all items
    answer said = answer::no_impact;
    std::string reviewer;
    std::string date;
    std::string reason;
    position at;
};

} // namespace kijun
