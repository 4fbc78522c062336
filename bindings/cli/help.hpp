#pragma once
// The help texts: one screen for the program, one for each verb, each with an example.

#include <kijun/base/diagnostic.hpp>

#include <string>
#include <string_view>

namespace kijun::cli {

/// Help on one verb ("diff", "ledger"); on the program when there is no such verb.
[[nodiscard]] std::string help_on(std::string_view verb, language in);

} // namespace kijun::cli
