#pragma once
// Two editions in one paper: 新旧対照表, side by side as authorities publish them with an
// amendment, and 見え消し, the one in the other.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/document/document.hpp>
#include <kijun/model/edition.hpp>

namespace kijun {

/// What the side-by-side paper shows.
struct comparison_options {
    bool old_first = false;      ///< the old edition in the left column; else the new one
    bool show_unchanged = false; ///< print what did not change instead of （略）
    language in = language::ja;
};

/// One table, a row a place, in the order of the new edition; clauses without a change are left
/// out. What was inserted or removed is underlined on its side. A new place reads （新設） on
/// the old side, a removed one （削る） on the new side with its whole text underlined; what
/// went elsewhere says where. Where only a number changed, it alone is underlined and the text
/// is （略）, as are unchanged places, several in a row once. O(paragraphs + changes · log
/// changes). Precondition: `of` is the difference of the two.
[[nodiscard]] KIJUN_API document comparison_paper(const difference& of,
                                                  const edition& before,
                                                  const edition& after,
                                                  const comparison_options& chosen = {});

/// 見え消し: the whole of the new edition with what was inserted and deleted since the old one
/// as tracked changes. Accepting all of them gives `edition_paper(after)`, rejecting all gives
/// `edition_paper(before)`, word for word. A place that kept its turn among the others is
/// edited where it stands, its wording and its label; what went to another place, or to another
/// depth, is deleted there and inserted here. O(paragraphs log paragraphs) and the redlines.
/// Precondition: `of` is the difference of the two.
[[nodiscard]] KIJUN_API document tracked_paper(const difference& of,
                                               const edition& before,
                                               const edition& after);

} // namespace kijun
