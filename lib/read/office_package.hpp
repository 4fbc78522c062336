#pragma once
// ZIP files: which of them hold a document that is read here, and what the others are.

#include <kijun/base/diagnostic.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/read/source.hpp>

namespace kijun {

/// docx or xlsx by the part that the package names as its main one (ECMA-376 part 2, 9.3), or
/// by its folders; `legacy` for OpenDocument, binary workbooks, slides and broken files; `none`
/// for archives of anything else.
[[nodiscard]] document_kind kind_of_package(const source& input);

/// Why one of kind `legacy` is not read: KJ0801 {what is wrong} when it is broken, else KJ0807
/// {its format}.
[[nodiscard]] failure refuse_package(const source& input);

} // namespace kijun
