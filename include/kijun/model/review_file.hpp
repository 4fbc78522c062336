#pragma once
// The review file: which editions and checklist one annual review ties together, and what the
// secretariat found on each factor of the yearly rule.

#include <kijun/base/location.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun {

/// One of the four factors of the yearly rule, or a watched matter (then `number` is "").
struct review_factor {
    std::string number;
    std::string title;
    std::optional<bool> needs_review; ///< none when the file does not say
    std::string finding;              ///< 所見
    position at;
};

/// Paths as written: relative ones are relative to the review file.
struct review_standard {
    std::string old_edition;
    std::string new_edition;
    std::string notes; ///< may be ""
    position at;
};

struct review_file {
    std::string year;
    std::string title;
    std::string issuer;
    std::string issued; ///< 2025-12-04
    std::string file;
    std::vector<review_standard> standards; ///< at least one
    std::string checklist;
    std::string ledger; ///< may be ""
    std::vector<review_factor> factors;
    std::vector<review_factor> watched;
};

} // namespace kijun
