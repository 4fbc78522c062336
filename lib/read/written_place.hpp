#pragma once
// Places as people write them into notes and answers: a clause and a path of labels.

#include <kijun/base/result.hpp>
#include <kijun/numbering/address.hpp>

#include <string>
#include <string_view>

namespace kijun {

/// The place that clause 実9 and path 「2/（１）」 name, with canonical labels; an empty path
/// is the clause itself. Fails (KJ0008) on an empty clause or an empty label.
[[nodiscard]] result<address> read_written_place(std::string_view clause,
                                                 std::string_view path);

/// The path alone, "2/(1)"; "" for a clause.
[[nodiscard]] std::string path_of(const address& place);

} // namespace kijun
