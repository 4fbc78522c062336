#pragma once
// 新旧対照表: two editions side by side, as authorities publish them with an amendment.

#include <kijun/base/diagnostic.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/document/document.hpp>
#include <kijun/model/edition.hpp>

namespace kijun {

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
[[nodiscard]] document comparison_paper(const difference& of,
                                        const edition& before,
                                        const edition& after,
                                        const comparison_options& chosen = {});

} // namespace kijun
