#pragma once
// Names of system errors for messages: the same in every language and locale.

#include <string>

namespace kijun {

/// "ENOENT" for the errno value of that name; "errno 99" for one without a name here.
[[nodiscard]] std::string errno_name(int number);

} // namespace kijun
