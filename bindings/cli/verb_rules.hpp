#pragma once
// What each verb takes on the command line.

#include "option_values.hpp"
#include "options.hpp"

#include <cstddef>
#include <string_view>

namespace kijun::cli {

/// `review` takes several formats, and by default all that are for keeping: html, markdown, csv
/// and json, not text.
inline constexpr std::size_t kept_formats = 4;

struct verb_rules {
    verb what;
    std::string_view name; ///< as written, "ledger import"
    std::size_t least_inputs;
    std::size_t most_inputs;
    word_list formats; ///< the first one is the default
    bool can_fail_on_review;
};

[[nodiscard]] const verb_rules& rules_of(verb what);

/// What --fail-on may be.
[[nodiscard]] inline word_list words_of_fail_on(const verb_rules& rules) {
    return rules.can_fail_on_review ? word_list{"findings", "review"} : word_list{"findings"};
}

} // namespace kijun::cli
