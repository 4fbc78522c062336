// Labels are read from code points: folded to ASCII where only the width differs, then matched
// against the shapes of the series, the most particular first. A shape is kept with the label
// (brackets, 参考, 注), so that "1)" never follows "(1)".

#include "numbering/canonical_label.hpp"
#include "numbering/characters.hpp"

#include <kijun/numbering/label.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

using numbering::circled_value;
using numbering::is_digit;

constexpr std::u32string_view gojuon = U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒ"
                                       U"フヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view iroha = U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオ"
                                      U"クヤマケフコエテアサキユメミシヱヒモセス";
constexpr std::u32string_view halfwidth_katakana =
    U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九";

/// A letter's place in an order, counted from 1; 0 when it is not there.
std::uint32_t place_in(std::u32string_view order, std::u32string_view letter) {
    const std::size_t at = letter.size() == 1 ? order.find(letter.front()) : order.npos;
    return at == order.npos ? 0 : static_cast<std::uint32_t>(at) + 1;
}

/// One sign that Unicode gives for several, as it is written out: ⑴ (1), ⒈ 1, ⒜ (a), ㈠ (一),
/// ⅳ iv. ① stays: it is a series of its own.
std::u32string written_out(char32_t sign) {
    const auto within = [sign](char32_t first, char32_t last) {
        return sign >= first && sign <= last;
    };
    const auto digits = [](char32_t value) {
        std::u32string text;
        if (value > 9) {
            text.push_back(static_cast<char32_t>(U'0' + value / 10));
        }
        text.push_back(static_cast<char32_t>(U'0' + value % 10));
        return text;
    };
    static constexpr std::u32string_view romans[] = {
        U"i", U"ii", U"iii", U"iv", U"v", U"vi", U"vii", U"viii", U"ix", U"x", U"xi", U"xii"};
    if (within(U'\u2474', U'\u2487')) {
        return U'(' + digits(sign - U'\u2474' + 1) + U')';
    }
    if (within(U'\u2488', U'\u249B')) {
        return digits(sign - U'\u2488' + 1);
    }
    if (within(U'\u249C', U'\u24B5')) {
        return {U'(', U'a' + (sign - U'\u249C'), U')'};
    }
    if (within(U'\u3220', U'\u3229')) {
        return {U'(', U"一二三四五六七八九十"[sign - U'\u3220'], U')'};
    }
    if (within(U'\u2170', U'\u217B')) {
        return std::u32string(romans[sign - U'\u2170']);
    }
    if (within(U'\u2160', U'\u216B')) {
        std::u32string capitals(romans[sign - U'\u2160']);
        for (char32_t& letter : capitals) {
            letter -= U'a' - U'A';
        }
        return capitals;
    }
    if (const auto kana = place_in(halfwidth_katakana, {&sign, 1}); kana != 0) {
        return {gojuon[kana - 1]};
    }
    return {numbering::narrow(sign)};
}

/// "12", "2-1", "2.1" and their numbers; none when the text is anything else, or a number has
/// more digits than a label could want. Leading zeros go.
struct decimal_text {
    std::u32string text;
    std::vector<std::uint32_t> numbers;
};

std::optional<decimal_text> read_decimal(std::u32string_view text) {
    constexpr std::size_t most_digits = 9;
    decimal_text out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        std::uint32_t value = 0;
        while (end < text.size() && end - at < most_digits && is_digit(text[end])) {
            value = value * 10 + static_cast<std::uint32_t>(text[end] - U'0');
            ++end;
        }
        if (end == at) {
            return std::nullopt;
        }
        while (at + 1 < end && text[at] == U'0') {
            ++at;
        }
        out.text += text.substr(at, end - at);
        out.numbers.push_back(value);
        if (end == text.size()) {
            return out;
        }
        if (text[end] != U'-' && text[end] != U'.') {
            return std::nullopt;
        }
        out.text += text[end];
        at = end + 1;
    }
    return std::nullopt;
}

/// 一 … 九十九, 百 …; none when it is no number in kanji.
std::optional<std::uint32_t> read_kanji_number(std::u32string_view text) {
    std::uint32_t total = 0;
    std::uint32_t digit = 0;
    std::uint32_t last_unit = 1000;
    for (const char32_t sign : text) {
        if (const auto value = place_in(kanji_digits, {&sign, 1}); value > 1 && digit == 0) {
            digit = value - 1;
        } else if (const std::uint32_t unit = sign == U'十'   ? 10
                                              : sign == U'百' ? 100
                                                              : 0;
                   unit != 0 && unit < last_unit) {
            total += unit * (digit == 0 ? 1 : digit);
            digit = 0;
            last_unit = unit;
        } else {
            return std::nullopt;
        }
    }
    total += digit;
    return total == 0 ? std::nullopt : std::optional(total);
}

/// 一, 十二, 一の二; empty when it is anything else.
std::vector<std::uint32_t> read_kanji_numbers(std::u32string_view text) {
    std::vector<std::uint32_t> numbers;
    for (;;) {
        const std::size_t end = text.find(U'の');
        const auto value = read_kanji_number(text.substr(0, end));
        if (!value) {
            return {};
        }
        numbers.push_back(*value);
        if (end == text.npos) {
            return numbers;
        }
        text.remove_prefix(end + 1);
    }
}

/// 三から五まで, 三及び四, 一～三, 一・二: what a law numbers together, having deleted or left
/// it out. The numbers of the first.
std::vector<std::uint32_t> read_kanji_range(std::u32string_view text) {
    constexpr std::u32string_view until = U"まで";
    for (const std::u32string_view between :
         {U"から", U"及び", U"~", U"\u301C", U"・", U"、"}) {
        const std::size_t at = text.find(between);
        const bool counts_up = between == U"から";
        if (at == text.npos || counts_up != text.ends_with(until)) {
            continue;
        }
        std::u32string_view last = text.substr(at + between.size());
        last.remove_suffix(counts_up ? until.size() : 0);
        if (!read_kanji_numbers(last).empty()) {
            return read_kanji_numbers(text.substr(0, at));
        }
    }
    return {};
}

/// guidance, assessment-objective: what some standards call a part of a clause by. Shorter ones
/// are likelier to be numerals gone wrong.
bool is_word(std::u32string_view text) {
    return text.size() > 3 && text.front() != U'-' && text.back() != U'-' &&
           std::ranges::all_of(text, [](char32_t letter) {
               return (letter >= U'a' && letter <= U'z') || letter == U'-';
           });
}

/// i … xxxix in small letters; 0 when it is no such numeral.
std::uint32_t roman_value(std::u32string_view text) {
    std::uint32_t value = 0;
    for (std::size_t tens = 0; tens < 3 && text.starts_with(U'x'); ++tens) {
        text.remove_prefix(1);
        value += 10;
    }
    static constexpr std::u32string_view ones[] = {
        U"", U"i", U"ii", U"iii", U"iv", U"v", U"vi", U"vii", U"viii", U"ix"};
    for (std::uint32_t one = 0; one < std::size(ones); ++one) {
        if (text == ones[one]) {
            return value + one;
        }
    }
    return 0;
}

std::u32string small_letters(std::u32string_view text) {
    std::u32string small(text);
    for (char32_t& letter : small) {
        letter += letter >= U'A' && letter <= U'Z' ? U'a' - U'A' : 0;
    }
    return small;
}

/// One letter counts as a letter; several only as a roman numeral, all in one case.
void read_letters(std::u32string_view core, label& out) {
    const std::u32string small = small_letters(core);
    const bool is_small = small == core;
    const bool is_capital = std::ranges::all_of(
        core, [](char32_t letter) { return letter >= U'A' && letter <= U'Z'; });
    if (core.empty() || (!is_small && !is_capital)) {
        return;
    }
    const bool is_letter = core.size() == 1 && small[0] >= U'a' && small[0] <= U'z';
    const std::uint32_t value =
        is_letter ? static_cast<std::uint32_t>(small[0] - U'a') + 1 : roman_value(small);
    if (value != 0) {
        out.series = is_small ? label_series::latin : label_series::capital;
        out.numbers = {value};
    }
}

/// The parts of a label as written: brackets taken off, width folded, blanks gone.
struct folded_label {
    std::u32string text; ///< with its brackets, ASCII ones for full-width ones
    std::u32string core; ///< without them
    bool opened = false;
    bool closed = false;
};

bool is_full_stop(char32_t sign) {
    return sign == U'.' || sign == U'。' || sign == U'｡';
}

folded_label fold(std::u32string_view written) {
    folded_label out;
    for (const char32_t sign : written) {
        const bool after_digit = !out.text.empty() && is_digit(out.text.back());
        if (after_digit && numbering::is_dash(sign)) {
            out.text += U'-';
        } else {
            out.text += written_out(sign);
        }
    }
    std::u32string_view core = out.text;
    constexpr std::u32string_view opening = U"([【〔";
    constexpr std::u32string_view closing = U")]】〕";
    if (!core.empty() && numbering::is_one_of(core.front(), opening)) {
        out.opened = true;
        core.remove_prefix(1);
    }
    if (!core.empty() && numbering::is_one_of(core.back(), closing)) {
        out.closed = true;
        core.remove_suffix(1);
    }
    out.core = core;
    return out;
}

/// 参考2-1 or (注1), whatever brackets it is written in. The one is written without, the other
/// with them, as the standard does.
bool read_reference_or_note(std::u32string_view core, label& out) {
    const bool is_reference = core.starts_with(U"参考");
    if (!is_reference && !core.starts_with(U'注')) {
        return false;
    }
    core.remove_prefix(is_reference ? 2 : 1);
    if (core.ends_with(U':')) {
        core.remove_suffix(1);
    }
    std::string number;
    if (!core.empty()) {
        auto read = read_decimal(core);
        if (!read) {
            return false;
        }
        number = to_utf8(read->text);
        out.numbers = std::move(read->numbers);
    }
    out.series = is_reference ? label_series::reference : label_series::note;
    out.text = is_reference ? "参考" + number : "(注" + number + ")";
    return true;
}

void read_core(const folded_label& folded, label& out) {
    const std::u32string_view core = folded.core;
    const bool bracketed = folded.opened || folded.closed;
    if (auto decimal = read_decimal(core)) {
        out.series = bracketed ? label_series::parenthesised : label_series::decimal;
        out.numbers = std::move(decimal->numbers);
        out.text =
            (folded.opened ? "(" : "") + to_utf8(decimal->text) + (folded.closed ? ")" : "");
    } else if (const auto circled = core.size() == 1 ? circled_value(core[0]) : 0;
               circled != 0 && !bracketed) {
        out.series = label_series::circled;
        out.numbers = {circled};
    } else if (const auto kana = place_in(gojuon, core); kana != 0) {
        out.series = label_series::kana;
        out.numbers = {kana};
    } else if (const auto old_kana = place_in(iroha, core); old_kana != 0) {
        out.series = label_series::iroha; // ヰ ヱ: in no other order
        out.numbers = {old_kana};
    } else if (auto kanji = read_kanji_numbers(core); !kanji.empty()) {
        out.series = label_series::kanji;
        out.numbers = std::move(kanji);
    } else if (auto range = read_kanji_range(core); !range.empty() && !bracketed) {
        out.series = label_series::kanji;
        out.numbers = std::move(range);
        if (const std::size_t wave = out.text.find('~'); wave != std::string::npos) {
            out.text.replace(wave, 1, "～"); // "~" is the mark of repeats
        }
    } else if (const auto rest = core.substr(core.starts_with(U'#') ? 1 : core.size());
               !rest.empty() && !bracketed) {
        if (auto ordinal = read_decimal(rest); ordinal && ordinal->numbers.size() == 1) {
            out.series = label_series::ordinal;
            out.numbers = std::move(ordinal->numbers);
            out.text = '#' + to_utf8(ordinal->text);
        }
    } else {
        read_letters(core, out);
        if (out.series == label_series::other && !bracketed && is_word(core)) {
            out.series = label_series::word;
        }
    }
}

/// [1], as NIST numbers what an assessment determines; other square brackets hold no number.
void read_square(const folded_label& folded, label& out) {
    if (folded.text.starts_with(U'[') && folded.text.ends_with(U']')) {
        if (auto decimal = read_decimal(folded.core)) {
            out.series = label_series::parenthesised;
            out.numbers = std::move(decimal->numbers);
            out.text = '[' + to_utf8(decimal->text) + ']';
        }
    }
}

/// The letter of a kana label, with or without brackets.
std::u32string kana_of(const label& of) {
    const std::u32string text = to_utf32(of.text);
    for (const char32_t letter : text) {
        if (numbering::is_katakana(letter)) {
            return {letter};
        }
    }
    return {};
}

/// What stands around the counting part: "(" and ")" of (1), nothing of 1.
std::pair<char, char> brackets_of(const label& of) {
    const char first = of.text.empty() ? ' ' : of.text.front();
    const char last = of.text.empty() ? ' ' : of.text.back();
    return {first == '(' || first == '[' ? first : ' ',
            last == ')' || last == ']' ? last : ' '};
}

bool is_kana(label_series series) {
    return series == label_series::kana || series == label_series::iroha;
}

std::uint32_t roman_value(const label& of) {
    const folded_label folded = fold(to_utf32(of.text));
    return roman_value(std::u32string_view(small_letters(folded.core)));
}

} // namespace

label read_label(std::string_view written) {
    if (const auto known = numbering::read_canonical_label(written)) {
        return {std::string(written), known->series, {known->number}};
    }
    std::u32string text;
    for (const char32_t sign : to_utf32(written)) {
        if (!numbering::is_blank(sign)) {
            text += sign;
        }
    }
    if (text.size() > 1 && is_full_stop(numbering::narrow(text.back()))) {
        text.pop_back();
    }
    label out;
    const folded_label folded = fold(text);
    const bool square = !folded.text.empty() && (folded.opened || folded.closed) &&
                        folded.text.find_first_of(U"[]【】〔〕") != folded.text.npos;
    if (read_reference_or_note(folded.core, out)) {
        return out;
    }
    out = {};
    if (!square && (!folded.opened || folded.closed)) {
        out.text = to_utf8(folded.text);
        read_core(folded, out);
    } else if (square) {
        read_square(folded, out);
    }
    if (out.series == label_series::other) {
        out.text = to_utf8(text);
        out.numbers.clear();
    }
    return out;
}

bool follows(const label& earlier, const label& later) {
    if (brackets_of(earlier) != brackets_of(later)) {
        return false;
    }
    if (is_kana(earlier.series) && is_kana(later.series)) {
        const std::u32string from = kana_of(earlier);
        const std::u32string to = kana_of(later);
        const auto next_in = [&](std::u32string_view order) {
            const std::uint32_t place = place_in(order, from);
            return place != 0 && place_in(order, to) == place + 1;
        };
        return next_in(gojuon) || next_in(iroha);
    }
    if (earlier.series != later.series || earlier.series == label_series::other ||
        earlier.numbers.empty() || earlier.numbers.size() != later.numbers.size()) {
        return false;
    }
    if (earlier.series == label_series::latin || earlier.series == label_series::capital) {
        // i may be the ninth letter or the first numeral: either order will do.
        const std::uint32_t value = roman_value(earlier);
        if (value != 0 && roman_value(later) == value + 1) {
            return true;
        }
        const bool letters = earlier.text.size() == later.text.size();
        return letters && later.numbers[0] == earlier.numbers[0] + 1;
    }
    for (std::size_t i = 0; i + 1 < earlier.numbers.size(); ++i) {
        if (earlier.numbers[i] != later.numbers[i]) {
            return false;
        }
    }
    return later.numbers.back() == earlier.numbers.back() + 1;
}

} // namespace kijun
