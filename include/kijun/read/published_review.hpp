#pragma once
// Reader of published review papers: PDF, Word, or the text of one.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/read/source.hpp>

namespace kijun {

/// Is it text with rows of such a paper: a clause in one column, 【追加】 or the like in
/// another? Of PDF and Word files nothing can be said before they are read.
[[nodiscard]] KIJUN_API bool is_published_review(const source& input);

/// Reads a paper from its text (columns parted by tabulators or |, tags as extraction leaves
/// them) or, for other kinds of files, from the document in it. Fails with KJ0510 where there
/// is no row and the paper does not say that no review is needed, and as `read_document` does.
/// Linear.
///
/// Findings: KJ0511 … KJ0521, with the line or page of the row. Nothing of the wording is
/// corrected.
[[nodiscard]] KIJUN_API result<reading<published_review>>
read_published_review(const source& input, const limits& bounds = {});

/// The same for a document that is read already.
[[nodiscard]] KIJUN_API result<reading<published_review>>
read_published_review(const located_document& paper, const std::string& file);

} // namespace kijun
