#pragma once
// Bytes to read from, with the name that messages call them by.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/result.hpp>

#include <string>

namespace kijun {

/// The bytes of one input. `name` is what the user called it; nothing is opened by that name.
struct source {
    std::string name;  ///< findings and failures call it so
    std::string bytes; ///< of the whole file
};

/// Reads a file whole. "-" is standard input. Fails with KJ0001 (cannot open, is a folder) or
/// KJ0003.
[[nodiscard]] KIJUN_API result<source> load(const std::string& path, const limits& bounds = {});

} // namespace kijun
