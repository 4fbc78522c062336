#pragma once
// Words that English and other documents put before the numbers of their rules: Article 5,
// Section 4.2, Success Criterion 1.1.1, Artikel 3, Requirement 6.

#include <cstddef>
#include <string_view>

namespace kijun {

/// Such a word and the blanks behind it.
struct section_word {
    std::u32string_view name; ///< in small letters
    std::size_t signs = 0;    ///< code points of the text
};

/// The word that a text begins with, where it has a capital and a number or a Roman numeral
/// follows; `signs` is 0 for none. Constant time.
[[nodiscard]] section_word section_word_of(std::u32string_view text);

} // namespace kijun
