#include "read/numbered_lines.hpp"

#include "numbering/characters.hpp"
#include "read/section_word.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace kijun {
namespace {

using namespace std::string_view_literals;

using numbering::is_blank;
using numbering::is_digit;
using numbering::is_kanji;
using numbering::is_katakana;
using numbering::is_one_of;
using numbering::narrow;
using numbering::outline_number;

constexpr std::u32string_view opening = U"【［[（(＜<〈「";
constexpr std::u32string_view closing = U"】］]）)＞>〉」";

void skip_blanks(std::u32string_view& text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
}

/// May a title follow the number without a blank? 「4.5.1題名」 only where the document says
/// that it is a heading; what nothing else begins with, as Ⅱ－１－２ and 問3, before a noun.
bool may_touch(const outline_number& number, bool in_heading, bool dotted, char32_t next) {
    if (in_heading) {
        return dotted || number.is_deep() || number.style == section_style::ordinal ||
               number.style == section_style::question;
    }
    const bool unmistakable = number.style == section_style::roman && number.is_deep();
    return unmistakable && (is_kanji(next) || is_katakana(next));
}

/// The number behind a word that says whose it is; there I, V and X are numerals, too.
std::optional<outline_number> number_behind(const section_word& word,
                                            std::u32string_view text) {
    auto number = numbering::read_outline_number(text);
    if (word.signs == 0 || !number || number->signs != 1 || !is_one_of(text.front(), U"IVX")) {
        return number;
    }
    const char32_t numeral = text.front() == U'I' ? U'Ⅰ' : text.front() == U'V' ? U'Ⅴ' : U'Ⅹ';
    return numbering::read_outline_number(std::u32string_view(&numeral, 1));
}

bool goes_on_sentence(std::u32string_view text) {
    return (text.front() >= U'a' && text.front() <= U'z') || is_one_of(text.front(), U"(,;");
}

/// § 3a stands between § 3 and § 4: takes the letter from the text. Words begin otherwise.
bool take_letter_behind(std::u32string_view& text, outline_number& number) {
    const bool letter = !text.empty() && text.front() >= U'a' && text.front() <= U'z';
    const bool alone = text.size() < 2 || is_blank(text[1]) || is_one_of(text[1], U".:：-–—");
    if (number.style != section_style::plain || number.is_deep() || !letter || !alone) {
        return false;
    }
    number.parts.push_back(static_cast<std::uint32_t>(text.front() - U'a' + 1));
    number.id += static_cast<char>(text.front());
    ++number.signs;
    text.remove_prefix(1);
    return true;
}

/// The number as a label that a word processor counted: 1.2, ３）, 4-1, 第2.
std::optional<outline_number> number_of_label(std::string_view label) {
    const std::u32string signs = to_utf32(label);
    auto number = numbering::read_outline_number(signs);
    if (!number) {
        return std::nullopt;
    }
    std::u32string_view rest = std::u32string_view(signs).substr(number->signs);
    while (!rest.empty() &&
           (is_one_of(narrow(rest.front()), U".)") || is_blank(rest.front()))) {
        rest.remove_prefix(1);
    }
    return rest.empty() ? std::move(number) : std::nullopt;
}

} // namespace

bool begins_section(std::string_view line, bool behind_sentence) {
    constexpr std::size_t most = 120; // bytes
    const std::u32string whole = to_utf32(line.substr(0, std::min(line.size(), most)));
    const auto number = numbering::read_outline_number(whole);
    if (!number || !number->is_deep() || number->style > section_style::roman ||
        number->signs >= whole.size() || !is_blank(whole[number->signs])) {
        return false;
    }
    std::u32string_view title = std::u32string_view(whole).substr(number->signs);
    skip_blanks(title);
    constexpr std::size_t plain_enough = 3;
    const bool goes_on = title.empty() || (title.front() >= U'ぁ' && title.front() <= U'ん') ||
                         (title.front() >= U'a' && title.front() <= U'z') ||
                         is_digit(narrow(title.front())) ||
                         is_one_of(title.front(), U"、。,.)）%");
    return !goes_on && (behind_sentence || number->parts.size() >= plain_enough ||
                        number->style == section_style::roman);
}

namespace {

/// Is the last character one of a font of pictures (U+E000 to U+F8FF)?
bool ends_in_picture(std::string_view title) noexcept {
    if (title.size() <= 3) {
        return false;
    }
    const auto byte = [title](std::size_t from_end) {
        return static_cast<unsigned char>(title[title.size() - from_end]);
    };
    return byte(3) == 0xEE || (byte(3) == 0xEF && byte(2) <= 0xA3);
}

} // namespace

std::string without_link_mark(std::string title) {
    constexpr std::size_t picture = 3; // bytes
    for (const std::string_view mark : {"¶", "#", "🔗", ""}) {
        const bool found = mark.empty() ? ends_in_picture(title)
                                        : title.size() > mark.size() && title.ends_with(mark);
        if (found) {
            title.resize(title.size() - (mark.empty() ? picture : mark.size()));
            while (!title.empty() && title.back() == ' ') {
                title.pop_back();
            }
        }
    }
    return title;
}

bool names_what_follows(std::string_view text) {
    constexpr std::size_t longest = 120; // bytes: forty kanji
    return !text.empty() && text.size() <= longest && !text.ends_with("。") &&
           !text.ends_with("、") && text.back() != ';' && text.back() != ',';
}

bool may_be_title_below(std::string_view text) {
    return names_what_follows(text) && !text.ends_with('.') && !text.ends_with(':');
}

std::optional<numbered_line> numbered_line_of(const outline_line& line, std::size_t index) {
    constexpr std::size_t most = 2'000; // bytes; no title is longer
    if (!line.cells.empty() || line.is_note || line.goes_on || line.is_contents) {
        return std::nullopt;
    }
    const bool in_heading = line.heading != 0;
    if (!line.label.empty()) {
        auto number = number_of_label(line.label);
        return number ? std::optional(numbered_line{index,
                                                    *std::move(number),
                                                    without_link_mark(line.text),
                                                    in_heading,
                                                    line.label.ends_with('.'),
                                                    line.is_listed,
                                                    line.indent})
                      : std::nullopt;
    }
    if (line.text.empty() || line.text.size() > most) {
        return std::nullopt;
    }
    const std::u32string whole = to_utf32(line.text);
    std::u32string_view text = whole;
    const bool bracketed = is_one_of(text.front(), opening);
    const bool signed_number = text.front() == U'§';
    if (signed_number || bracketed) {
        text.remove_prefix(1);
    }
    skip_blanks(text);
    const section_word word = section_word_of(text);
    text.remove_prefix(word.signs);
    auto number = number_behind(word, text);
    if (!number) {
        return std::nullopt;
    }
    text.remove_prefix(number->signs);
    const bool worded = signed_number || word.signs > 0;
    const bool inserted = worded && take_letter_behind(text, *number);
    if (bracketed) { // 【問3】; (1) is a label, and no section
        skip_blanks(text);
        if (number->style != section_style::question || text.empty() ||
            !is_one_of(text.front(), closing)) {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    const bool dotted = !text.empty() && narrow(text.front()) == U'.';
    if (dotted) {
        text.remove_prefix(1);
    }
    const bool question = number->style == section_style::question;
    // 3.1 on a line of its own, as standards set the numbers of their terms.
    const bool bare = text.empty() && !in_heading && !worded && !bracketed && !dotted &&
                      number->is_deep() && number->style == section_style::plain;
    const bool may_have_colon = question || worded || in_heading || number->is_deep();
    if (may_have_colon && !text.empty() && is_one_of(text.front(), U":：")) {
        text.remove_prefix(1);
    } else if (!bracketed) {
        const bool parted = text.empty() ? in_heading || question || worded || bare ||
                                               number->style == section_style::ordinal
                                         : is_blank(text.front());
        if (!parted &&
            (text.empty() || !may_touch(*number, in_heading, dotted, text.front()))) {
            return std::nullopt;
        }
    }
    skip_blanks(text);
    if (worded && !text.empty() && is_one_of(text.front(), U"-–—―")) {
        text.remove_prefix(1);
        skip_blanks(text);
    }
    if (text.empty() && !in_heading && word.name.starts_with(U"a") && number->is_deep()) {
        return std::nullopt; // "Appendix A.1." is the end of a sentence
    }
    // "Article 5 shall apply" is a sentence.
    if (worded && !in_heading && !text.empty() &&
        (goes_on_sentence(text) || text.starts_with(U"Abs") || text.starts_with(U"Satz ") ||
         text.starts_with(U"Nr"))) {
        return std::nullopt;
    }
    return numbered_line{index,
                         *std::move(number),
                         without_link_mark(to_utf8(text)),
                         in_heading,
                         dotted,
                         line.is_listed,
                         line.indent,
                         word.signs > 0 || !signed_number ? word.name : U"§"sv,
                         bare,
                         inserted};
}

} // namespace kijun
