#include "numbering/outline_number.hpp"

#include "numbering/characters.hpp"
#include "numbering/law_id.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kijun::numbering {
namespace {

constexpr std::size_t most_parts = 8;
constexpr std::size_t most_digits = 3;
/// As in section_id.cpp: A counts behind 999 and before B.
constexpr std::uint32_t letter_step = 1000;

/// Reads signs from the front of a text.
class sign_reader {
public:
    explicit sign_reader(std::u32string_view text) : text_(text) {}

    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? narrow(text_[at_ + ahead]) : U'\0';
    }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::u32string_view rest() const { return text_.substr(at_); }
    void skip(std::size_t count = 1) { at_ += count; }
    void go_to(std::size_t at) { at_ = at; }

    void skip_blanks() {
        while (is_blank(peek())) {
            skip();
        }
    }

    /// One to three digits without a leading zero.
    std::optional<std::uint32_t> take_digits() {
        std::uint32_t value = 0;
        std::size_t count = 0;
        while (is_digit(peek(count))) {
            value = value * 10 + static_cast<std::uint32_t>(peek(count) - U'0');
            if (++count > most_digits) {
                return std::nullopt;
            }
        }
        if (count == 0 || peek() == U'0') {
            return std::nullopt;
        }
        skip(count);
        return value;
    }

    /// Digits, or a number in kanji.
    std::optional<std::uint32_t> take_any_number() {
        if (const auto value = take_digits()) {
            return value;
        }
        constexpr std::size_t longest = 7; // 九百九十九
        const std::u32string_view head = rest().substr(0, longest);
        const std::string bytes = to_utf8(head);
        const auto read = read_law_number(bytes, 0);
        if (!read || is_digit(peek()) || read->value > 999) {
            return std::nullopt;
        }
        skip(count_code_points(std::string_view(bytes).substr(0, read->end)));
        return read->value;
    }

private:
    std::u32string_view text_;
    std::size_t at_ = 0;
};

/// Ⅰ to Ⅻ, and ⅩⅢ to ⅩⅨ, which have no sign of their own.
std::optional<std::uint32_t> take_roman_sign(sign_reader& from) {
    const auto value = [](char32_t sign) {
        return sign >= U'Ⅰ' && sign <= U'Ⅻ' ? static_cast<std::uint32_t>(sign - U'Ⅰ') + 1 : 0U;
    };
    std::uint32_t number = value(from.peek());
    if (number == 0) {
        return std::nullopt;
    }
    from.skip();
    const std::uint32_t next = value(from.peek());
    if (number == 10 && next > 0 && next < 10) {
        from.skip();
        number += next;
    }
    return number;
}

/// II, IV, … XIX; I, V and X by themselves are letters.
std::optional<std::uint32_t> take_roman_letters(sign_reader& from) {
    constexpr std::array<std::u32string_view, 19> spelled{U"I",
                                                          U"II",
                                                          U"III",
                                                          U"IV",
                                                          U"V",
                                                          U"VI",
                                                          U"VII",
                                                          U"VIII",
                                                          U"IX",
                                                          U"X",
                                                          U"XI",
                                                          U"XII",
                                                          U"XIII",
                                                          U"XIV",
                                                          U"XV",
                                                          U"XVI",
                                                          U"XVII",
                                                          U"XVIII",
                                                          U"XIX"};
    std::u32string run;
    while (run.size() <= 5 && is_one_of(from.peek(run.size()), U"IVX")) {
        run += from.peek(run.size());
    }
    const auto found = std::ranges::find(spelled, run);
    if (run.empty() || found == spelled.end()) {
        return std::nullopt;
    }
    const char32_t next = from.peek(run.size());
    const bool dashed = is_dash(next) && is_digit(from.peek(run.size() + 1));
    const bool word = (next >= U'A' && next <= U'Z') || (next >= U'a' && next <= U'z');
    if ((run.size() == 1 && !dashed) || word) {
        return std::nullopt;
    }
    from.skip(run.size());
    return static_cast<std::uint32_t>(found - spelled.begin()) + 1;
}

std::string spell_roman(std::uint32_t number) {
    constexpr std::uint32_t last_sign = 12;
    const auto sign = [](std::uint32_t value) {
        return to_utf8(std::u32string(1, static_cast<char32_t>(U'Ⅰ' + value - 1)));
    };
    return number <= last_sign ? sign(number) : sign(10) + sign(number - 10);
}

/// What follows the first part: dashes or full stops with numbers behind them.
void take_parts(sign_reader& from, outline_number& read) {
    while (read.parts.size() < most_parts) {
        const char32_t sign = from.peek();
        const bool dash = is_dash(sign);
        if ((!dash && sign != U'.') || !is_digit(from.peek(1))) {
            return;
        }
        const std::size_t begin = from.at();
        from.skip();
        const auto number = from.take_digits();
        if (!number) {
            from.go_to(begin);
            return;
        }
        if (dash && read.style == section_style::plain) {
            read.style = section_style::dashed;
        }
        read.parts.push_back(*number);
        read.id += dash ? '-' : '.';
        read.id += std::to_string(*number);
    }
}

/// 第2, 第三, 第3の2; 第2節. What else follows 第2 counts something.
std::optional<outline_number> take_ordinal(sign_reader& from) {
    from.skip();                              // 第
    const bool blank = is_blank(from.peek()); // 第 2 節, as PDF files have it
    from.skip_blanks();
    const auto number = from.take_any_number();
    if (blank) {
        from.skip_blanks();
    }
    if (!number || (blank && from.peek() != U'節')) {
        return std::nullopt;
    }
    outline_number read;
    read.parts = {*number};
    read.id = "第" + std::to_string(*number);
    if (from.peek() == U'節') {
        from.skip();
        read.style = section_style::ordinal;
        read.id += "節";
        return read;
    }
    read.style = section_style::ordinal;
    while (from.peek() == U'の' && read.parts.size() < most_parts) {
        const std::size_t begin = from.at();
        from.skip();
        const auto branch = from.take_any_number();
        if (!branch) {
            from.go_to(begin);
            break;
        }
        read.parts.push_back(*branch);
        read.id += "の" + std::to_string(*branch);
    }
    return read;
}

/// 問2, Q1-2, Q.3.
std::optional<outline_number> take_question(sign_reader& from) {
    outline_number read;
    read.style = section_style::question;
    read.id = from.peek() == U'問' ? "問" : "Q";
    from.skip();
    while (from.peek() == U'.' || is_blank(from.peek())) {
        from.skip();
    }
    const auto number = from.take_digits();
    if (!number) {
        return std::nullopt;
    }
    read.parts = {*number};
    read.id += std::to_string(*number);
    take_parts(from, read);
    return read;
}

std::optional<outline_number> take_plain(sign_reader& from) {
    outline_number read;
    const char32_t first = from.peek();
    if (first >= U'A' && first <= U'Z') {
        from.skip();
        read.id = static_cast<char>(first);
        read.parts = {letter_step * static_cast<std::uint32_t>(first - U'A' + 1)};
        if (is_digit(from.peek())) {
            const auto number = from.take_digits();
            if (!number) {
                return std::nullopt;
            }
            read.parts.front() += *number;
            read.id += std::to_string(*number);
        }
    } else {
        const auto number = from.take_digits();
        if (!number) {
            return std::nullopt;
        }
        read.parts = {*number};
        read.id = std::to_string(*number);
    }
    take_parts(from, read);
    return read;
}

std::optional<outline_number> take_roman(sign_reader& from) {
    auto number = take_roman_sign(from);
    if (!number) {
        number = take_roman_letters(from);
    }
    if (!number) {
        return std::nullopt;
    }
    outline_number read;
    read.style = section_style::roman;
    read.parts = {*number};
    read.id = spell_roman(*number);
    take_parts(from, read);
    return read;
}

struct annex_word {
    std::u32string_view written;
    std::string_view id;
};
// The longer words first.
constexpr std::array annex_words{annex_word{U"付属資料", "付属資料"},
                                 annex_word{U"附属資料", "附属資料"},
                                 annex_word{U"参考資料", "参考資料"},
                                 annex_word{U"付属書", "付属書"},
                                 annex_word{U"附属書", "附属書"},
                                 annex_word{U"別紙", "別紙"},
                                 annex_word{U"別添", "別添"},
                                 annex_word{U"別記", "別記"},
                                 annex_word{U"別冊", "別冊"},
                                 annex_word{U"付録", "付録"},
                                 annex_word{U"附録", "附録"},
                                 annex_word{U"補遺", "補遺"},
                                 annex_word{U"様式", "様式"}};

/// Words of English documents, in small letters.
struct english_word {
    std::u32string_view written;
    std::string_view id;
    bool is_annex;
};
constexpr std::array english_words{english_word{U"appendix", "Appendix", true},
                                   english_word{U"annex", "Annex", true},
                                   english_word{U"attachment", "Attachment", true},
                                   english_word{U"schedule", "Schedule", true},
                                   english_word{U"chapter", "Chapter", false},
                                   english_word{U"part", "Part", false}};

char32_t small(char32_t sign) {
    return sign >= U'A' && sign <= U'Z' ? sign + (U'a' - U'A') : sign;
}

bool begins_with(const sign_reader& from, std::u32string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (small(from.peek(i)) != word[i]) {
            return false;
        }
    }
    return true;
}

bool is_letter(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

/// One, TWO, as books count their chapters: a capital first, or all of them; 0 for none.
std::uint32_t take_number_word(sign_reader& from) {
    constexpr std::array<std::u32string_view, 20> words{
        U"one",     U"two",       U"three",    U"four",     U"five",
        U"six",     U"seven",     U"eight",    U"nine",     U"ten",
        U"eleven",  U"twelve",    U"thirteen", U"fourteen", U"fifteen",
        U"sixteen", U"seventeen", U"eighteen", U"nineteen", U"twenty"};
    if (from.peek() < U'A' || from.peek() > U'Z') {
        return 0;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (begins_with(from, words[i]) && !is_letter(from.peek(words[i].size())) &&
            from.peek(words[i].size()) != U'-') {
            from.skip(words[i].size());
            return static_cast<std::uint32_t>(i + 1);
        }
    }
    return 0;
}

/// The number of a part: 1, １－２, A, 第一, Ⅱ, One; "" for none.
std::string take_part_number(sign_reader& from) {
    const std::size_t begin = from.at();
    from.skip_blanks();
    if (from.peek() == U'第') {
        from.skip();
    }
    if (const std::uint32_t word = take_number_word(from); word != 0) {
        return std::to_string(word);
    }
    if (auto roman = take_roman(from)) {
        return roman->id;
    }
    if (const char32_t letter = from.peek();
        letter >= U'A' && letter <= U'Z' && !is_letter(from.peek(1)) &&
        !is_digit(from.peek(1)) && !(from.peek(1) == U'.' && is_digit(from.peek(2)))) {
        from.skip();
        return std::string(1, static_cast<char>(letter));
    }
    outline_number read;
    const auto number = from.take_any_number();
    // 付録 2.1 is section 2.1 of what has no number of its own.
    if (number && !(from.peek() == U'.' && is_digit(from.peek(1)))) {
        read.id = std::to_string(*number);
        while (is_dash(from.peek()) && is_digit(from.peek(1))) {
            from.skip();
            const auto branch = from.take_digits();
            if (!branch) {
                break;
            }
            read.id += '-' + std::to_string(*branch);
        }
        return read.id;
    }
    from.go_to(begin);
    return {};
}

std::optional<part_name> take_chapter(sign_reader& from) {
    from.skip(); // 第
    from.skip_blanks();
    const auto number = from.take_any_number();
    from.skip_blanks();
    if (!number || !is_one_of(from.peek(), U"章編部")) {
        return std::nullopt;
    }
    const std::string word = to_utf8(from.rest().substr(0, 1));
    from.skip();
    return part_name{"第" + std::to_string(*number) + word, false, from.at()};
}

std::optional<part_name> take_english(sign_reader& from) {
    for (const english_word& each : english_words) {
        if (!begins_with(from, each.written)) {
            continue;
        }
        from.skip(each.written.size());
        if (!is_blank(from.peek())) {
            return std::nullopt;
        }
        const std::string number = take_part_number(from);
        if (number.empty() && each.is_annex && is_blank(from.peek())) {
            sign_reader ahead(from.rest());
            ahead.skip_blanks();
            const auto section = take_plain(ahead); // Appendix 2.1
            return section && section->parts.size() > 1 && section->parts.front() < letter_step
                       ? std::optional(part_name{std::string(each.id), true, from.at()})
                       : std::nullopt;
        }
        if (number.empty() || is_letter(from.peek()) || is_digit(from.peek())) {
            return std::nullopt;
        }
        return part_name{std::string(each.id) + ' ' + number, each.is_annex, from.at()};
    }
    return std::nullopt;
}

} // namespace

std::optional<outline_number> read_outline_number(std::u32string_view text) {
    sign_reader from(text);
    const char32_t first = from.peek();
    auto read =
        first == U'第' ? take_ordinal(from)
        : first == U'問' || ((first == U'Q' || first == U'q') && !is_letter(from.peek(1)))
            ? take_question(from)
            : take_roman(from);
    if (!read && first != U'第' && first != U'問') {
        from.go_to(0);
        read = take_plain(from);
    }
    if (read) {
        read->signs = from.at();
    }
    return read;
}

outline_number with_part(const outline_number& above, std::uint32_t part) {
    outline_number made = above;
    made.parts.push_back(part);
    made.id += (made.style == section_style::plain ? '.' : '-') + std::to_string(part);
    return made;
}

std::optional<part_name> read_part_name(std::u32string_view text) {
    sign_reader from(text);
    if (from.peek() == U'第') {
        return take_chapter(from);
    }
    if (is_letter(from.peek())) {
        return take_english(from);
    }
    for (const annex_word& each : annex_words) {
        if (!begins_with(from, each.written)) {
            continue;
        }
        from.skip(each.written.size());
        const std::string number = take_part_number(from);
        return part_name{std::string(each.id) + number, true, from.at()};
    }
    return std::nullopt;
}

std::optional<section_name> read_section_name(std::string_view id) {
    constexpr std::size_t longest = 200; // bytes
    if (id.size() > longest) {
        return std::nullopt;
    }
    const auto whole_part = [](std::string_view text) {
        const std::u32string signs = to_utf32(text);
        std::u32string_view rest = signs; // 第1編第2章 are two
        if (const auto roman = read_outline_number(rest);
            roman && roman->style == section_style::roman && roman->signs == rest.size()) {
            return !roman->is_deep();
        }
        while (!rest.empty()) {
            const auto part = read_part_name(rest);
            if (!part) {
                return false;
            }
            rest.remove_prefix(part->signs);
        }
        return !text.empty();
    };
    const auto whole_number = [](std::string_view text) {
        const std::u32string signs = to_utf32(text);
        auto number = read_outline_number(signs);
        return number && number->signs == signs.size() && number->id == text ? number
                                                                             : std::nullopt;
    };
    if (auto number = whole_number(id)) {
        return section_name{{}, std::move(number)};
    }
    if (whole_part(id)) {
        return section_name{id, std::nullopt};
    }
    const std::size_t blank = id.rfind(' ');
    if (blank == id.npos || !whole_part(id.substr(0, blank))) {
        return std::nullopt;
    }
    auto number = whole_number(id.substr(blank + 1));
    return number ? std::optional(section_name{id.substr(0, blank), std::move(number)})
                  : std::nullopt;
}

} // namespace kijun::numbering
