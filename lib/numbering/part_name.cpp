#include "numbering/part_name.hpp"

#include "numbering/sign_reader.hpp"

#include <kijun/text/utf8.hpp>

#include <array>
#include <utility>

namespace kijun::numbering {
namespace {

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
    if (const auto roman = read_outline_number(from.rest());
        roman && roman->style == section_style::roman) {
        from.skip(roman->signs);
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
            const auto section = read_outline_number(ahead.rest()); // Appendix 2.1
            return section && section->style == section_style::plain && section->is_deep() &&
                           section->parts.front() < letter_step
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
        if (rest.starts_with(U"Article ")) {
            rest.remove_prefix(std::u32string_view(U"Article ").size());
            return !rest.empty() && (rest.find_first_not_of(U"IVXL") == rest.npos ||
                                     rest.find_first_not_of(U"0123456789") == rest.npos);
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
