#include "pdf_line_end.hpp"

#include "broken_words.hpp"
#include "latin_words.hpp"
#include "numbering/characters.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <string_view>

namespace kijun {
namespace {

using numbering::is_digit;

constexpr std::size_t enough = 24; // signs

/// Does a text end behind a word, so that a blank stood there before the line was broken? It
/// may be broken behind a hyphen, a slash or a bracket, too.
bool ends_word(std::u32string_view text) {
    const std::u32string_view end = text.substr(text.size() - std::min(text.size(), enough));
    return ends_latin(end) && !numbering::is_one_of(end.back(), U"-/([{–—");
}

/// Does a text begin with a word, and with none of the signs that stand behind one?
bool begins_word(std::u32string_view text) {
    return begins_latin(text.substr(0, enough)) &&
           !numbering::is_one_of(text.front(), U")]},.;:!?%");
}

} // namespace

/// A full stop and the like, also within quotes or brackets.
bool ends_latin_sentence(const marked_text& line) {
    std::u32string_view text = line.text;
    constexpr std::u32string_view closing = U")\"'”’]";
    while (!text.empty() && closing.find(text.back()) != std::u32string_view::npos) {
        text.remove_suffix(1);
    }
    return !text.empty() &&
           std::u32string_view(U".!?:;").find(text.back()) != std::u32string_view::npos;
}

bool ends_full(double right, double margin, double height) {
    constexpr double slack = 1.6; // a character that had to go to the next line, and some air
    return right >= margin - slack * height;
}

void append_line(marked_text& to, const marked_text& more) {
    constexpr char32_t soft_hyphen = 0xAD;
    if (!to.empty() && to.text.back() == soft_hyphen) { // which is there for the break alone
        to.text.pop_back();
        to.marks.pop_back();
        to.append(more);
        return;
    }
    constexpr std::size_t two = 2;
    if (may_be_broken_word(
            to_utf8(to.text.substr(to.text.size() - std::min(to.text.size(), two))),
            to_utf8(more.text.substr(0, 1)))) {
        to.append(std::u32string(1, broken_here), to.marks.back());
    }
    // Words are parted at a line's end; a figure that is broken there goes on (2,0|48).
    const bool figure =
        !to.empty() && !more.empty() && is_digit(to.text.back()) && is_digit(more.text.front());
    if (!figure && ends_word(to.text) && begins_word(more.text)) {
        to.append(U" ", to.marks.back());
    }
    to.append(more);
}

} // namespace kijun
