#pragma once
// Are two editions the same in what a difference carries?

#include <kijun/model/edition.hpp>

#include <optional>
#include <string>

namespace kijun::test {

/// The first difference in clauses, ids, titles, grades, labels, texts, nesting or order, in
/// words; none when the editions are equal. `names`: of standard and edition
/// too. Groups, dates, files and positions do not count.
[[nodiscard]] std::optional<std::string>
first_difference(const edition& one, const edition& other, bool names = true);

} // namespace kijun::test
