#include "numbering/outline_number.hpp"

#include "numbering/sign_reader.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kijun::numbering {
namespace {

constexpr std::size_t most_parts = 8;

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

} // namespace kijun::numbering
