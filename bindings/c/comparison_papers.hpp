#pragma once
// Papers of one difference, which reviews have, too.

#include "writing.hpp"

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

namespace kijun::c {

/// What a paper of two editions is made from.
struct compared {
    const difference& told;
    const edition& before;
    const edition& after;
};

/// 新旧対照表. Precondition: how.is_paper().
[[nodiscard]] made<kijun_bytes> comparison_of(const compared& pair, const writing& how);
/// 見え消し, its changes by this author and of this day. Precondition: how.is_paper().
[[nodiscard]] made<kijun_bytes>
tracked_of(const compared& pair, const writing& how, const docx_options& word);

} // namespace kijun::c
