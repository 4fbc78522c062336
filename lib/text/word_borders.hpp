#pragma once
// Where a redline may cut a text. Most borders are told by the characters beside them; only
// those in doubt cost a look into ICU's dictionary.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

enum class border : std::uint8_t {
    inside, ///< of a word, a number or a character with its marks
    doubt,  ///< between kanji, between kana, before okurigana
    word,
    phrase,   ///< after a particle or an ending: before kanji, katakana or letters
    item,     ///< after 、 or ・, beside a bracket or a blank
    sentence, ///< after 。 or a line break, at either end
};

/// What the characters around `at` tell. `at` is a position of code points, 0 to the length.
[[nodiscard]] border border_at(std::u32string_view text, std::size_t at) noexcept;

/// The same with doubts resolved: never `doubt`. Keeps a view and what it has looked up.
class word_borders {
public:
    explicit word_borders(std::u32string_view text) : text_(text) {}

    [[nodiscard]] border at(std::size_t position);
    /// Without the dictionary: may be `doubt`.
    [[nodiscard]] border guess(std::size_t position) const noexcept {
        return border_at(text_, position);
    }

private:
    void look_up(std::size_t position);
    void keep_affixes(std::size_t begin, std::size_t end);

    std::u32string_view text_;
    std::vector<border> known_; ///< `doubt` where nothing is known; empty until one is asked
};

} // namespace kijun
