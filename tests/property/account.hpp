#pragma once
// Does a list of changes account for every place of both editions, and for no place twice?

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <optional>
#include <string>

namespace kijun::test {

/// Independent of `apply`: reads off the changes where each old place must stand in the new
/// edition, and compares that with what stands there. Says the first of: an address that is in
/// no edition; a place told twice; a place that differs and is in no change; a change that
/// names a place which is the same on both sides. Ordinals (#2) follow from the rest and count
/// as equal to each other.
[[nodiscard]] std::optional<std::string>
unaccounted(const edition& before, const edition& after, const difference& all);

} // namespace kijun::test
