#pragma once
// What must hold of every comparison, whatever the two editions are.

#include <kijun/diff/diff.hpp>
#include <kijun/model/edition.hpp>

#include <optional>
#include <string>

namespace kijun::test {

/// The first property that diff(before, after) alone breaks, in words; none when all hold.
[[nodiscard]] std::optional<std::string> broken_one_way(const edition& before,
                                                        const edition& after);

/// The same in both directions, with each edition compared with itself and a second run
/// compared with the first.
[[nodiscard]] std::optional<std::string> broken_property(const edition& before,
                                                         const edition& after);

/// Every field of every change, one line each, for messages and for comparing two results.
[[nodiscard]] std::string print(const difference& what);

} // namespace kijun::test
