#pragma once
// Letters of a PDF as they are written elsewhere.

#include <kijun/base/diagnostic.hpp>
#include <kijun/document/document.hpp>

#include <string>
#include <vector>

namespace kijun {

/// Ligatures become their letters, radicals the kanji that they look like (KJ0835), and words
/// that were broken at the end of a line whole (`broken_words`). Linear.
void clean_letters(document& in, const std::string& file, std::vector<diagnostic>& findings);

} // namespace kijun
