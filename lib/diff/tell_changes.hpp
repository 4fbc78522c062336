#pragma once
// The last step of the comparison: from the pairing to the list of changes.

#include "diff/pairing.hpp"

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>

namespace kijun {

/// Every place of both editions is either joined with the same label, parent, order and
/// wording, or is in some change; nothing is told twice.
[[nodiscard]] difference tell_changes(const pairing& pairs,
                                      const edition& before,
                                      const edition& after,
                                      std::size_t threads = 1);

} // namespace kijun
