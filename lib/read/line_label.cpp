#include "read/line_label.hpp"

#include "numbering/characters.hpp"

#include <kijun/numbering/label.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_dash;
using numbering::is_digit;
using numbering::narrow;

constexpr std::u32string_view opening = U"([【〔［（";
constexpr std::u32string_view closing = U")]】〕］）";
/// What goes on a sentence: a word in front of these is no label.
constexpr std::u32string_view particles = U"をにのはがでともへや。、，及又並等";
constexpr std::u32string_view kanji_digits = U"一二三四五六七八九十";

bool is_small_letter(char32_t sign) {
    return sign >= U'a' && sign <= U'z';
}

bool is_capital(char32_t sign) {
    return sign >= U'A' && sign <= U'Z';
}

bool is_full_kana(char32_t sign) {
    return sign >= U'ア' && sign <= U'ン';
}

bool is_half_kana(char32_t sign) {
    return sign >= U'\uFF71' && sign <= U'\uFF9D';
}

/// ⑴, ⒜, ㈠, ㊀ and the like: signs that are a label each.
bool is_enclosed(char32_t sign) {
    return (sign >= 0x2460 && sign <= 0x24FF) || (sign >= 0x3220 && sign <= 0x3229) ||
           (sign >= 0x3251 && sign <= 0x325F) || (sign >= 0x3280 && sign <= 0x3289) ||
           (sign >= 0x32B1 && sign <= 0x32BF) || (sign >= 0x32D0 && sign <= 0x32FE) ||
           (sign >= 0x2776 && sign <= 0x2793);
}

class line_scanner {
public:
    explicit line_scanner(std::string_view line) : line_(line), decoded_(decode_utf8(line)) {}

    std::optional<line_label> read() {
        if (text().empty()) {
            return std::nullopt;
        }
        if (is_enclosed(at(0))) {
            return finish(1, true);
        }
        if (const std::size_t end = bracketed(); end > 0 && !goes_on_sentence(end)) {
            return finish(end, true);
        }
        if (const std::size_t end = named(0); end > 0 && is_parted(end)) {
            return finish(end, true);
        }
        return plain();
    }

private:
    [[nodiscard]] std::u32string_view text() const { return decoded_.text; }
    [[nodiscard]] char32_t at(std::size_t index) const {
        return index < text().size() ? text()[index] : U'\0';
    }
    [[nodiscard]] char32_t narrow_at(std::size_t index) const { return narrow(at(index)); }

    [[nodiscard]] std::size_t skip_blanks(std::size_t from) const {
        while (from < text().size() && is_blank(at(from))) {
            ++from;
        }
        return from;
    }

    /// 2, 2-1, 2－1: up to three digits each; `from` where there are none.
    [[nodiscard]] std::size_t digits(std::size_t from) const {
        std::size_t end = from;
        for (;;) {
            const std::size_t begin = end;
            while (is_digit(narrow_at(end)) && end - begin < 4) {
                ++end;
            }
            if (end == begin || end - begin > 3) {
                return from;
            }
            if (!is_dash(at(end)) || !is_digit(narrow_at(end + 1))) {
                return end;
            }
            ++end;
        }
    }

    /// 参考, 参考2-1, 注1 from `from`; 0 where there is none.
    [[nodiscard]] std::size_t named(std::size_t from) const {
        std::size_t end = 0;
        if (at(from) == U'参' && at(from + 1) == U'考') {
            end = from + 2;
        } else if (at(from) == U'注') {
            end = from + 1;
        } else {
            return 0;
        }
        const std::size_t number = skip_blanks(end);
        const std::size_t behind = digits(number);
        return behind > number ? behind : end;
    }

    /// A label in brackets, up to and with the closing one; 0 where there is none.
    [[nodiscard]] std::size_t bracketed() const {
        if (!numbering::is_one_of(at(0), opening)) {
            return 0;
        }
        const std::size_t begin = skip_blanks(1);
        std::size_t end = named(begin);
        if (end == 0) {
            end = digits(begin);
        }
        if (end == begin) {
            const char32_t sign = narrow_at(begin);
            if (is_small_letter(sign) || is_capital(sign) || is_full_kana(sign) ||
                is_half_kana(sign) || numbering::is_one_of(sign, kanji_digits)) {
                end = begin + 1;
                constexpr std::size_t longest_roman = 4;
                while (is_roman(narrow_at(begin)) && is_roman(narrow_at(end)) &&
                       end - begin < longest_roman) {
                    ++end;
                }
            }
        }
        if (end == begin) {
            return 0;
        }
        end = skip_blanks(end);
        return numbering::is_one_of(at(end), closing) ? end + 1 : 0;
    }

    static bool is_roman(char32_t sign) { return sign == U'i' || sign == U'v' || sign == U'x'; }

    /// Is what stands there the middle of a sentence: 「（参考6）を見ること」?
    [[nodiscard]] bool goes_on_sentence(std::size_t end) const {
        return numbering::is_one_of(at(end), particles) && !is_label_sign(at(1));
    }
    [[nodiscard]] static bool is_label_sign(char32_t sign) {
        return is_digit(narrow(sign)); // (1)に… is read as a label with its text
    }

    /// A blank, a colon or a bracket that opens, or nothing more.
    [[nodiscard]] bool is_parted(std::size_t end) const {
        const char32_t sign = narrow_at(end);
        return sign == U'\0' || is_blank(sign) || sign == U':' || sign == U'.' ||
               numbering::is_one_of(sign, opening) || sign == U'「' || sign == U'『';
    }

    /// 1, 1., 2-1, a), ア, 一: only where a stop, a bracket or a blank parts it from the text.
    [[nodiscard]] std::optional<line_label> plain() const {
        std::size_t end = digits(0);
        if (end == 0) {
            const char32_t sign = narrow_at(0);
            if (is_small_letter(sign) || is_capital(sign) || is_full_kana(sign) ||
                is_half_kana(sign) || numbering::is_one_of(sign, kanji_digits)) {
                end = 1;
                while (is_kanji_number(0) && is_kanji_number(end)) {
                    ++end;
                }
            }
        }
        if (end == 0) {
            return std::nullopt;
        }
        const char32_t stop = narrow_at(end);
        if (stop == U'.' || stop == U'．' || stop == U')') {
            const bool is_fraction = is_digit(narrow_at(end + 1));
            return is_fraction ? std::nullopt : finish(end + 1, false);
        }
        if (stop == U'、' && is_digit(narrow_at(0))) {
            return is_digit(narrow_at(end + 1)) ? std::nullopt : finish(end, false, end + 1);
        }
        return end == text().size() || (is_blank(stop) && !is_english_word(end))
                   ? finish(end, false)
                   : std::nullopt;
    }

    /// 「A chief is named」 and 「I agree」 are sentences: Latin letters go on behind a blank.
    [[nodiscard]] bool is_english_word(std::size_t end) const {
        const char32_t first = at(0);
        const char32_t next = at(skip_blanks(end));
        return (first == U'A' || first == U'a' || first == U'I') && end == 1 &&
               (is_small_letter(next) || is_capital(next));
    }

    [[nodiscard]] bool is_kanji_number(std::size_t index) const {
        return numbering::is_one_of(at(index), kanji_digits);
    }

    [[nodiscard]] std::optional<line_label>
    finish(std::size_t end, bool certain, std::size_t skip_to = 0) const {
        std::size_t behind = std::max(end, skip_to);
        if (certain && narrow_at(behind) == U':') {
            ++behind;
        }
        behind = skip_blanks(behind);
        return line_label{std::string(line_.substr(0, decoded_.offsets[end])),
                          decoded_.offsets[behind],
                          certain};
    }

    std::string_view line_;
    decoded_text decoded_;
};

} // namespace

std::optional<line_label> label_of_line(std::string_view line) {
    // Only the beginning matters, and lines can be long; 200 bytes hold every label.
    constexpr std::size_t most = 200;
    std::size_t cut = std::min(line.size(), most);
    while (cut < line.size() && cut > 0 &&
           (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) {
        --cut;
    }
    return line_scanner(line.substr(0, cut)).read();
}

bool may_begin_list(std::string_view written) {
    const label read = read_label(written);
    switch (read.series) {
    case label_series::reference:
    case label_series::note:
        return true;
    case label_series::kana: // イ begins イロハ
        return !read.numbers.empty() && read.numbers.back() <= 2;
    default:
        return !read.numbers.empty() && read.numbers.back() == 1;
    }
}

} // namespace kijun
