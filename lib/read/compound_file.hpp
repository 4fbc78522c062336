#pragma once
// Compound files: what Office wrote before 2007, and what it still wraps files under a password
// in. None is read; each is told what it is.

#include <kijun/base/diagnostic.hpp>
#include <kijun/read/source.hpp>

namespace kijun {

[[nodiscard]] bool is_compound_file(const source& input) noexcept;

/// Why it is not read: KJ0806 under a password, else KJ0805 {".doc", ".xls" or both}. By the
/// names of its streams ([MS-CFB] 2.6.1: UTF-16 in its directory), wherever that stands.
/// Linear.
[[nodiscard]] failure refuse_compound_file(const source& input);

} // namespace kijun
