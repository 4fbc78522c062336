#include "pdf_blanks.hpp"

#include "latin_words.hpp"

#include <kijun/text/utf8.hpp>

#include <cstddef>
#include <string>

namespace kijun {

bool is_narrow(char32_t c) {
    return c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F);
}

std::optional<char32_t> blank_between(const pdf_word& one, const pdf_word& next) {
    constexpr double least = 0.22; // of a letter; the narrowest real blank is a quarter
    const std::u32string before = to_utf32(one.text);
    const std::u32string after = to_utf32(next.text);
    const double gap = next.box.left - one.box.right;
    const auto blank_if = [](bool parted, char32_t blank) {
        return parted ? std::optional(blank) : std::nullopt;
    };
    // A quote is as wide as what stands on both of its sides.
    const bool narrow_before = is_narrow(before.back()) || ends_latin(before);
    const bool narrow_after = is_narrow(after.front()) || begins_latin(after);
    if (narrow_before != narrow_after) {
        constexpr double quarter = 0.27; // of a line's height, which is 1.3 letters or so
        return blank_if(gap > -one.box.height() / 2,
                        gap > quarter * one.box.height() ? U' ' : set_apart);
    }
    if (narrow_before) {
        // Where the font changes pdftotext parts words, too: "main", "," of another font.
        constexpr double touching = 0.1;
        return blank_if(gap > touching * one.box.height(), U' ');
    }
    const double letter = next.box.width() / static_cast<double>(after.size());
    return blank_if(gap > least * letter, U' ');
}

marked_text without_set_apart(const marked_text& line, bool is_first) {
    constexpr std::size_t longest_label = 10;
    marked_text plain;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
        if (line.text[at] != set_apart) {
            plain.append(line.text.substr(at, 1), line.marks[at]);
        } else if (is_first && at <= longest_label) {
            plain.append(U" ", line.marks[at]);
        }
    }
    return plain;
}

} // namespace kijun
