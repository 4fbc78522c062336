#pragma once
// The series of a clause, as people sort clauses into: 統, 実, 設, 監.

#include <kijun/model/edition.hpp>

#include <string>

namespace kijun {

/// 実 of 実14-1, ac of ac-2.1, 4 of 4.5.1, A of A.5.1; of a law's article the outermost group
/// that it stands in (第一章　総則). "" where an id says nothing and the clause is in no group.
[[nodiscard]] std::string series_of(const clause& of);

} // namespace kijun
