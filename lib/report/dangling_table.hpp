#pragma once
// Citations of a checklist that lead nowhere in the new edition, as a table.

#include <kijun/base/diagnostic.hpp>
#include <kijun/document/document.hpp>
#include <kijun/impact/impact.hpp>

#include <span>

namespace kijun {

/// A row a citation: the item, what is written, what it meant, why, what it should read now.
[[nodiscard]] document_table dangling_table(std::span<const dangling_link> of, language in);

} // namespace kijun
