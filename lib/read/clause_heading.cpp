#include "read/clause_heading.hpp"

#include "base/blanks.hpp"
#include "numbering/characters.hpp"
#include "numbering/law_id.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_dash;
using numbering::is_digit;
using numbering::is_one_of;
using numbering::narrow;

constexpr std::u32string_view opening = U"([【〔［（<＜";
constexpr std::u32string_view closing = U")]】〕］）>＞";
constexpr std::u32string_view bullets = U"■◆●○□◇▼▽◎";
/// What stands between two citations, or goes on a sentence.
constexpr std::u32string_view joints = U"、，,・/／~～〜-－及並又とをにのはがで。";

struct series_name {
    std::u32string_view written;
    std::u32string_view letter;
};
// The longer names first.
constexpr std::array series_names{series_name{U"統制基準", U"統"},
                                  series_name{U"実務基準", U"実"},
                                  series_name{U"設備基準", U"設"},
                                  series_name{U"監査基準", U"監"},
                                  series_name{U"運用基準", U"運"},
                                  series_name{U"技術基準", U"技"},
                                  series_name{U"統", U"統"},
                                  series_name{U"実", U"実"},
                                  series_name{U"設", U"設"},
                                  series_name{U"監", U"監"},
                                  series_name{U"運", U"運"},
                                  series_name{U"技", U"技"}};

std::u32string_view without_blanks_before(std::u32string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

std::u32string_view without_blanks(std::u32string_view text) {
    text = without_blanks_before(text);
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// A number of one to three digits at the front; 0 where there is none.
std::uint32_t take_number(std::u32string_view& text) {
    std::uint32_t value = 0;
    std::size_t count = 0;
    while (count < text.size() && count < 4 && is_digit(narrow(text[count]))) {
        value = value * 10 + static_cast<std::uint32_t>(narrow(text[count]) - U'0');
        ++count;
    }
    if (count == 0 || count > 3 || narrow(text[0]) == U'0') {
        return 0;
    }
    text.remove_prefix(count);
    return value;
}

struct number_read {
    clause_heading heading;
    std::u32string_view rest;
};

std::optional<number_read> take_clause_number(std::u32string_view text) {
    for (const series_name& each : series_names) {
        if (!text.starts_with(each.written)) {
            continue;
        }
        std::u32string_view rest = without_blanks_before(text.substr(each.written.size()));
        const std::uint32_t number = take_number(rest);
        if (number == 0) {
            continue; // 実務基準 is no number of 実, but 実 may have one
        }
        number_read read{};
        read.heading.series = to_utf8(each.letter);
        read.heading.numbers = {number};
        read.heading.id = read.heading.series + std::to_string(number);
        const std::u32string_view behind = without_blanks_before(rest);
        if (!behind.empty() && is_dash(behind.front())) {
            std::u32string_view branch = without_blanks_before(behind.substr(1));
            if (const std::uint32_t second = take_number(branch); second != 0) {
                read.heading.numbers.push_back(second);
                read.heading.id += "-" + std::to_string(second);
                rest = branch;
            }
        }
        read.rest = rest;
        return read;
    }
    return std::nullopt;
}

/// 第十二条の二, with digits of any kind.
std::optional<number_read> take_article(std::u32string_view text) {
    if (!text.starts_with(U"第")) {
        return std::nullopt;
    }
    constexpr std::size_t longest = 40;
    const std::string head = to_utf8(text.substr(0, longest));
    const std::string_view first("第");
    const auto number = numbering::read_law_number(head, first.size());
    constexpr std::string_view article("条");
    if (!number || head.compare(number->end, article.size(), article) != 0) {
        return std::nullopt;
    }
    number_read read{};
    read.heading.numbers = {number->value};
    std::size_t end = number->end + article.size();
    constexpr std::string_view of("の");
    while (head.compare(end, of.size(), of) == 0) {
        const auto branch = numbering::read_law_number(head, end + of.size());
        if (!branch) {
            break;
        }
        read.heading.numbers.push_back(branch->value);
        end = branch->end;
    }
    read.heading.series = "条";
    read.heading.id = numbering::spell_law_number(read.heading.numbers, "第", "条");
    read.heading.is_article = true;
    read.rest = text.substr(count_code_points(std::string_view(head).substr(0, end)));
    return read;
}

/// The number of a scheme of the program's own.
std::optional<number_read> take_own(std::u32string_view text, own_schemes own) {
    if (own.empty()) {
        return std::nullopt;
    }
    const std::string line = to_utf8(text);
    for (const std::shared_ptr<const citation_scheme>& each : own) {
        std::optional<numbered_heading> known = each->read_heading(line);
        // A scheme that lies about its end must not cut a character.
        if (!known || known->id.empty() || known->end > line.size()) {
            continue;
        }
        number_read read{};
        read.heading.id = std::move(known->id);
        read.heading.series = std::move(known->series);
        read.heading.numbers = std::move(known->numbers);
        read.heading.is_own = true;
        read.rest =
            text.substr(count_code_points(std::string_view(line).substr(0, known->end)));
        return read;
    }
    return std::nullopt;
}

/// What stands in brackets at the front, and the rest behind it.
std::optional<std::u32string_view> take_bracketed(std::u32string_view& text) {
    if (text.empty() || !is_one_of(text.front(), opening)) {
        return std::nullopt;
    }
    const std::size_t end = text.find_first_of(closing);
    if (end == text.npos) {
        return std::nullopt;
    }
    const std::u32string_view inside = text.substr(1, end - 1);
    text = without_blanks_before(text.substr(end + 1));
    return inside;
}

/// Ends a line of a table of contents: dots, or a tabulator, and a page.
std::u32string_view without_page(std::u32string_view text) {
    std::size_t end = text.size();
    while (end > 0 && is_digit(narrow(text[end - 1]))) {
        --end;
    }
    if (end == text.size() || end == 0) {
        return text;
    }
    std::size_t leaders = end;
    while (leaders > 0 &&
           (is_one_of(text[leaders - 1], U".…‥・･．·") || is_blank(text[leaders - 1]))) {
        --leaders;
    }
    const std::u32string_view between = text.substr(leaders, end - leaders);
    const bool is_contents =
        between.find(U'\t') != between.npos || between.find(U'…') != between.npos ||
        std::ranges::count_if(between,
                              [](char32_t sign) { return is_one_of(sign, U".‥・･．·"); }) >= 3;
    return is_contents ? text.substr(0, leaders) : text;
}

bool is_hiragana(char32_t sign) {
    return sign >= U'ぁ' && sign <= U'ん';
}

void read_title(clause_heading& heading, std::u32string_view rest, bool in_heading) {
    if (heading.is_article) {
        if (const auto caption = take_bracketed(rest)) {
            heading.title = to_utf8(without_blanks(*caption));
        }
        heading.text = to_utf8(without_blanks(rest));
        return;
    }
    rest = without_blanks(rest);
    const graded_title split = split_grade(to_utf8(without_page(rest)));
    heading.title = split.title;
    heading.grade = split.grade;
    if (rest.empty()) {
        return;
    }
    const bool sentence_goes_on =
        is_one_of(rest.front(), joints) || (is_hiragana(rest.front()) && !in_heading);
    const bool lists = take_clause_number(rest).has_value();
    heading.fits = !sentence_goes_on && !lists && without_page(rest).size() == rest.size();
}

} // namespace

std::optional<clause_heading>
clause_heading_of(std::string_view line, bool in_heading, own_schemes own) {
    constexpr std::size_t most = 4'000; // bytes; no title is longer
    if (line.size() > most) {
        return std::nullopt;
    }
    const std::u32string whole = to_utf32(line);
    std::u32string_view text = without_blanks(whole);
    while (!text.empty() && is_one_of(text.front(), bullets)) {
        text = without_blanks_before(text.substr(1));
    }
    for (const std::u32string_view word : {U"基準小項目", U"基準項目", U"小項目"}) {
        if (text.starts_with(word)) {
            text = without_blanks_before(text.substr(word.size()));
            while (!text.empty() && is_one_of(text.front(), U":：")) {
                text = without_blanks_before(text.substr(1));
            }
        }
    }
    const bool bracketed = !text.empty() && is_one_of(text.front(), opening);
    if (bracketed) {
        text = without_blanks_before(text.substr(1));
    }
    std::optional<number_read> read = take_own(text, own);
    if (!read) {
        read = take_clause_number(text);
    }
    if (!read) {
        read = take_article(text);
    }
    if (!read) {
        return std::nullopt;
    }
    std::u32string_view rest = read->rest;
    bool parted = rest.empty() || is_blank(rest.front());
    if (bracketed) {
        rest = without_blanks_before(rest);
        if (rest.empty() || !is_one_of(rest.front(), closing)) {
            return std::nullopt; // 【実3、実28】
        }
        rest.remove_prefix(1);
        parted = true;
    }
    rest = without_blanks_before(rest);
    if (!rest.empty() && is_one_of(rest.front(), U":：.．")) {
        rest = without_blanks_before(rest.substr(1));
        parted = true;
    }
    if (!rest.empty() && is_one_of(rest.front(), U"「『")) {
        parted = true;
    }
    const bool article_with_caption =
        read->heading.is_article && !rest.empty() && is_one_of(rest.front(), opening);
    if (!parted && !in_heading && !article_with_caption) {
        return std::nullopt;
    }
    read_title(read->heading, rest, in_heading);
    return std::move(read->heading);
}

std::optional<std::string> grade_of(std::string_view text) {
    const std::u32string whole = to_utf32(text);
    std::u32string_view word = without_blanks(whole);
    for (const std::u32string_view name : {U"適用区分", U"基準区分", U"区分", U"基準の区分"}) {
        if (word.starts_with(name)) {
            word = without_blanks_before(word.substr(name.size()));
            while (!word.empty() && is_one_of(word.front(), U":：")) {
                word = without_blanks_before(word.substr(1));
            }
        }
    }
    if (word.size() >= 2 && is_one_of(word.front(), opening) &&
        is_one_of(word.back(), closing)) {
        word = without_blanks(word.substr(1, word.size() - 2));
    }
    for (const std::u32string_view grade : {U"基礎", U"付加"}) {
        if (word.starts_with(grade)) {
            const std::u32string_view behind = word.substr(grade.size());
            if (behind.empty() || behind == U"基準" || behind == U"項目") {
                return to_utf8(grade);
            }
        }
    }
    return std::nullopt;
}

graded_title split_grade(std::string_view title) {
    const std::u32string whole = to_utf32(title);
    const std::u32string_view text = without_blanks(whole);
    // The last word, or the last brackets.
    std::size_t begin = text.npos;
    if (!text.empty() && is_one_of(text.back(), closing)) {
        begin = text.find_last_of(opening);
    } else {
        begin = text.find_last_of(U" 　\t");
    }
    if (begin != text.npos && begin > 0) {
        if (const auto grade = grade_of(to_utf8(text.substr(begin)))) {
            return {to_utf8(without_blanks(text.substr(0, begin))), *grade};
        }
    }
    return {to_utf8(text)};
}

bool ends_with_page(std::string_view line) {
    const std::u32string whole = to_utf32(line);
    return without_page(whole).size() != whole.size();
}

bool names_group(std::string_view line) {
    constexpr std::size_t most = 200;
    if (line.empty() || line.size() > most) {
        return false;
    }
    const std::u32string whole = to_utf32(line);
    std::u32string_view text = without_blanks(whole);
    if (text.ends_with(U"。") || text.ends_with(U"、")) {
        return false;
    }
    if (text.starts_with(U"第")) {
        std::u32string_view rest =
            without_blanks_before(text.substr(1)); // 第 1 章, as PDF has it
        const std::string head = to_utf8(rest);
        const auto number = numbering::read_law_number(head, 0);
        if (!number) {
            return false;
        }
        rest.remove_prefix(count_code_points(std::string_view(head).substr(0, number->end)));
        rest = without_blanks_before(rest);
        return !rest.empty() && is_one_of(rest.front(), U"章編部節款") &&
               (rest.size() == 1 || is_blank(rest[1]) || is_one_of(rest[1], U"：:の"));
    }
    if (text.front() >= U'Ⅰ' && text.front() <= U'Ⅻ') {
        const std::u32string_view rest = text.substr(1);
        return rest.empty() || is_blank(rest.front()) || is_one_of(rest.front(), U".．、");
    }
    while (!text.empty() && is_one_of(text.front(), opening)) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_one_of(text.back(), closing)) {
        text.remove_suffix(1);
    }
    return std::ranges::any_of(series_names, [&](const series_name& each) {
        return each.written.size() > 1 && without_blanks(text) == each.written;
    });
}

bool opens_commentary(std::string_view line) {
    constexpr std::size_t most = 40;
    if (line.size() > most) {
        return false;
    }
    std::u32string plain;
    for (const char32_t sign : to_utf32(line)) {
        if (!is_blank(sign) && !is_one_of(sign, opening) && !is_one_of(sign, closing) &&
            !is_one_of(sign, bullets) && !is_one_of(sign, U"：:")) {
            plain += sign;
        }
    }
    return plain == U"解説";
}

} // namespace kijun
