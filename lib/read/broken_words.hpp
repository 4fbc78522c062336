#pragma once
// Words of ASCII letters that were broken at the end of a line.
//
// "infor-" and "mation" are one word, "multi-" and "factor" two with a hyphen, and nothing in
// the line says which. So the rest of the document does: the hyphen goes only where the word
// without it stands elsewhere in the document, in one piece, and the word with it does not.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace kijun {

/// Stands behind a hyphen at which a line was broken, until that is decided. A noncharacter of
/// Unicode, which no text has.
inline constexpr char32_t broken_here = 0xFDD0;

/// May the break between two lines be inside a word: a letter and a hyphen, then a small
/// letter?
[[nodiscard]] bool may_be_broken_word(std::string_view line, std::string_view next);

class known_words {
public:
    /// The words of a text but for those with `broken_here` in them.
    void add(std::string_view text);
    /// A text without `broken_here`, and without the hyphens before it that are none.
    [[nodiscard]] std::string mended(std::string_view text) const;

private:
    std::set<std::string, std::less<>> words_; ///< in small letters
};

} // namespace kijun
