#pragma once
// What a row of [参考] says besides its texts: reasons and mark, in the published wording.

#include <kijun/diff/change.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::effects {

/// The notes, then what the comparison found by itself and the notes do not already say:
/// 「統5から移設」, 「項番の振直し（順序の入れ替え）(5)→(8) …」, and, where no note speaks,
/// 「基準小項目の新設」 and 「基準小項目の廃止」. Each once.
[[nodiscard]] std::vector<std::string> reasons_of(const std::vector<const change*>& changes,
                                                  std::vector<std::string> notes,
                                                  bool has_notes);

/// 追加, 変更 or 削除, decided by the first change at the row's own place, else by the first
/// one. 追加 covers what is new where it stands and wording that only grew; renumbering
/// together with additions is 変更. Source: the marks of the paper of 2025-12-04.
[[nodiscard]] std::string mark_of_row(const std::vector<const change*>& changes,
                                      std::string_view place);

} // namespace kijun::effects
