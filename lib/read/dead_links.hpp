#pragma once
// Links of a document that lead nowhere in it.

#include <kijun/document/document.hpp>

namespace kijun {

/// Clears targets that no anchor of the document has; runs that differ no more become one.
/// O(n log n).
void drop_dead_links(document& in);

} // namespace kijun
