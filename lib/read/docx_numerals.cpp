#include "read/docx_numerals.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>

namespace kijun {
namespace {

/// Signs that stand in a row in Unicode, one for each number from `first` on.
struct block {
    int first;
    int last;
    char32_t sign; ///< of `first`
};

constexpr std::array circles{
    block{0, 0, U'⓪'}, block{1, 20, U'①'}, block{21, 35, U'㉑'}, block{36, 50, U'㊱'}};
constexpr std::array parentheses{block{1, 20, U'⑴'}};
constexpr std::array full_stops{block{1, 20, U'⒈'}};
constexpr std::array kanji_circles{block{1, 10, U'㊀'}};

template <std::size_t Count>
std::optional<std::string> sign_of(const std::array<block, Count>& blocks, int value) {
    for (const block& each : blocks) {
        if (value >= each.first && value <= each.last) {
            std::string sign;
            append_utf8(sign, each.sign + static_cast<char32_t>(value - each.first));
            return sign;
        }
    }
    return std::nullopt;
}

constexpr std::u32string_view aiueo = U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒ"
                                      U"フヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view iroha = U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオ"
                                      U"クヤマケフコエテアサキユメミシヱヒモセスン";
constexpr std::u32string_view narrow_aiueo = U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
constexpr std::u32string_view narrow_iroha =
    U"ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";
constexpr std::u32string_view small_letters = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view capital_letters = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The letter of a number; after the last, letters doubled, tripled … as Word does: aa, bb.
std::string letter(std::u32string_view row, int value) {
    constexpr int most = 780; // of Word, 30 letters
    if (value < 1 || value > most) {
        return std::to_string(value);
    }
    const auto at = static_cast<std::size_t>(value - 1);
    std::string letters;
    for (std::size_t i = 0; i <= at / row.size(); ++i) {
        append_utf8(letters, row[at % row.size()]);
    }
    return letters;
}

std::string roman(int value, bool capital) {
    constexpr int most = 3999;
    if (value < 1 || value > most) {
        return std::to_string(value);
    }
    struct sign {
        int worth;
        std::string_view small;
        std::string_view large;
    };
    constexpr std::array signs{sign{1000, "m", "M"},
                               sign{900, "cm", "CM"},
                               sign{500, "d", "D"},
                               sign{400, "cd", "CD"},
                               sign{100, "c", "C"},
                               sign{90, "xc", "XC"},
                               sign{50, "l", "L"},
                               sign{40, "xl", "XL"},
                               sign{10, "x", "X"},
                               sign{9, "ix", "IX"},
                               sign{5, "v", "V"},
                               sign{4, "iv", "IV"},
                               sign{1, "i", "I"}};
    std::string written;
    for (const sign& each : signs) {
        for (; value >= each.worth; value -= each.worth) {
            written += capital ? each.large : each.small;
        }
    }
    return written;
}

/// 二十三, 百五: positions named, no 一 before 十, 百 and 千.
std::string counted(int value, std::u32string_view digits, std::u32string_view units) {
    constexpr int most = 9999;
    if (value < 1 || value > most) {
        return value == 0 ? "〇" : std::to_string(value);
    }
    std::string written;
    constexpr std::array worths{1000, 100, 10};
    for (std::size_t i = 0; i < worths.size(); ++i) {
        const int digit = value / worths.at(i) % 10;
        if (digit > 1 || (digit == 1 && digits.front() != U'一')) {
            append_utf8(written, digits[static_cast<std::size_t>(digit - 1)]);
        }
        if (digit > 0) {
            append_utf8(written, units[i]);
        }
    }
    if (value % 10 != 0) {
        append_utf8(written, digits[static_cast<std::size_t>(value % 10 - 1)]);
    }
    return written;
}

std::string with_digits(int value, std::u32string_view digits) {
    std::string written;
    for (const char digit : std::to_string(value)) {
        append_utf8(written, digits[static_cast<std::size_t>(digit - '0')]);
    }
    return written;
}

std::string padded(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string english_ordinal(int value) {
    const int tens = value / 10 % 10;
    const int ones = value % 10;
    const char* const end = tens == 1   ? "th"
                            : ones == 1 ? "st"
                            : ones == 2 ? "nd"
                            : ones == 3 ? "rd"
                                        : "th";
    return std::to_string(value) + end;
}

constexpr std::u32string_view kanji = U"一二三四五六七八九";
constexpr std::u32string_view legal_kanji = U"壱弐参四五六七八九";

using writer = std::string (*)(int);
struct known_form {
    std::string_view name;
    writer write;
};

// Sorted by name.
constexpr std::array forms{
    known_form{"aiueo", [](int n) { return letter(narrow_aiueo, n); }},
    known_form{"aiueoFullWidth", [](int n) { return letter(aiueo, n); }},
    known_form{"bullet", [](int) { return std::string(); }},
    known_form{"chineseCounting", [](int n) { return counted(n, kanji, U"千百十"); }},
    known_form{"chineseCountingThousand", [](int n) { return counted(n, kanji, U"千百十"); }},
    known_form{"decimal", [](int n) { return std::to_string(n); }},
    known_form{"decimalEnclosedCircle",
               [](int n) { return sign_of(circles, n).value_or(std::to_string(n)); }},
    known_form{"decimalEnclosedCircleChinese",
               [](int n) { return sign_of(circles, n).value_or(std::to_string(n)); }},
    known_form{"decimalEnclosedFullstop",
               [](int n) { return sign_of(full_stops, n).value_or(std::to_string(n) + "."); }},
    known_form{
        "decimalEnclosedParen",
        [](int n) { return sign_of(parentheses, n).value_or("(" + std::to_string(n) + ")"); }},
    known_form{"decimalFullWidth",
               [](int n) { return with_digits(n, U"０１２３４５６７８９"); }},
    known_form{"decimalFullWidth2",
               [](int n) { return with_digits(n, U"０１２３４５６７８９"); }},
    known_form{"decimalHalfWidth", [](int n) { return std::to_string(n); }},
    known_form{"decimalZero", &padded},
    known_form{"ideographDigital",
               [](int n) { return with_digits(n, U"〇一二三四五六七八九"); }},
    known_form{
        "ideographEnclosedCircle",
        [](int n) { return sign_of(kanji_circles, n).value_or(counted(n, kanji, U"千百十")); }},
    known_form{"ideographLegalTraditional",
               [](int n) { return counted(n, legal_kanji, U"千百拾"); }},
    known_form{"ideographTraditional", [](int n) { return letter(stems, n); }},
    known_form{"ideographZodiac", [](int n) { return letter(branches, n); }},
    known_form{"iroha", [](int n) { return letter(narrow_iroha, n); }},
    known_form{"irohaFullWidth", [](int n) { return letter(iroha, n); }},
    known_form{"japaneseCounting", [](int n) { return counted(n, kanji, U"千百十"); }},
    known_form{"japaneseDigitalTenThousand",
               [](int n) { return with_digits(n, U"〇一二三四五六七八九"); }},
    known_form{"japaneseLegal", [](int n) { return counted(n, legal_kanji, U"千百拾"); }},
    known_form{"lowerLetter", [](int n) { return letter(small_letters, n); }},
    known_form{"lowerRoman", [](int n) { return roman(n, false); }},
    known_form{"none", [](int) { return std::string(); }},
    known_form{"numberInDash", [](int n) { return "- " + std::to_string(n) + " -"; }},
    known_form{"ordinal", &english_ordinal},
    known_form{"upperLetter", [](int n) { return letter(capital_letters, n); }},
    known_form{"upperRoman", [](int n) { return roman(n, true); }},
};
static_assert(std::ranges::is_sorted(forms, {}, &known_form::name));

} // namespace

std::string numeral(std::string_view form, int value) {
    value = std::max(value, 0);
    const auto* const known = std::ranges::lower_bound(forms, form, {}, &known_form::name);
    return known != std::end(forms) && known->name == form ? known->write(value)
                                                           : std::to_string(value);
}

} // namespace kijun
