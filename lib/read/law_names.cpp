#include "law_names.hpp"

#include "base/blanks.hpp"
#include "numbering/law_id.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kijun {
namespace {

constexpr std::array<std::string_view, 10> kanji_digits{
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

std::optional<std::uint32_t> number_of(std::string_view text) {
    std::uint32_t value = 0;
    const char* const end = text.data() + text.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
    const auto read = std::from_chars(text.data(), end, value);
    return !text.empty() && read.ec == std::errc{} && read.ptr == end ? std::optional(value)
                                                                      : std::nullopt;
}

/// "12_2" as 第十二条の二.
std::string one_article(std::string_view num) {
    std::vector<std::uint32_t> numbers;
    for (bool more = true; more;) {
        const std::size_t mark = num.find('_');
        const auto number = number_of(num.substr(0, mark));
        if (!number || *number == 0 || *number > 9'999) {
            return {};
        }
        numbers.push_back(*number);
        more = mark != std::string_view::npos;
        num.remove_prefix(more ? mark + 1 : num.size());
    }
    return numbering::spell_law_number(numbers, "第", "条");
}

/// Takes kanji digits and then the unit off the front; false, and nothing taken, if it does not
/// stand there.
bool take_count(std::string_view& text, std::string_view unit) {
    std::string_view rest = text;
    const auto is_digit = [&](std::string_view digit) { return rest.starts_with(digit); };
    while (std::ranges::any_of(kanji_digits, is_digit) || is_digit("十") || is_digit("元")) {
        rest.remove_prefix(kanji_digits.front().size());
    }
    if (rest.size() == text.size() || !rest.starts_with(unit)) {
        return false;
    }
    text = rest.substr(unit.size());
    return true;
}

bool all_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::string article_name(std::string_view num) {
    const std::size_t colon = num.find(':');
    std::string first = one_article(num.substr(0, colon));
    if (colon == std::string_view::npos || first.empty()) {
        return first;
    }
    const std::string last = one_article(num.substr(colon + 1));
    return last.empty() ? "" : first + "から" + last + "まで";
}

std::string amending_law_name(std::string_view amend_law_num) {
    constexpr std::string_view year = "年";
    const std::size_t at = amend_law_num.find(year);
    if (at == std::string_view::npos) {
        return std::string(amend_law_num);
    }
    std::string_view rest = amend_law_num.substr(at + year.size());
    if (!take_count(rest, "月") || !take_count(rest, "日")) {
        return std::string(amend_law_num);
    }
    return std::string(amend_law_num.substr(0, at + year.size())) + std::string(rest);
}

std::string_view without_brackets(std::string_view caption) {
    constexpr std::string_view open = "（";
    constexpr std::string_view close = "）";
    const std::string_view inner = trimmed(caption);
    const bool whole = inner.starts_with(open) && inner.ends_with(close) &&
                       inner.find(close) == inner.size() - close.size();
    return whole ? inner.substr(open.size(), inner.size() - open.size() - close.size()) : inner;
}

std::string iso_date(std::string_view written) {
    if (written.size() != 10 || (written[4] != '/' && written[4] != '-') ||
        written[7] != written[4]) {
        return {};
    }
    const std::string_view year = written.substr(0, 4);
    const std::string_view month = written.substr(5, 2);
    const std::string_view day = written.substr(8, 2);
    const bool numbers = all_digits(year) && all_digits(month) && all_digits(day);
    if (!numbers || month < "01" || month > "12" || day < "01" || day > "31") {
        return {};
    }
    return std::string(year) + '-' + std::string(month) + '-' + std::string(day);
}

std::string date_in_file_name(std::string_view file) {
    constexpr std::size_t length = 8;
    file = file.substr(std::min(file.find_last_of("/\\") + 1, file.size()));
    for (std::size_t at = file.find('_'); at != std::string_view::npos;
         at = file.find('_', at + 1)) {
        const std::string_view rest = file.substr(at + 1);
        const std::string_view digits = rest.substr(0, length);
        const bool ends = rest.size() > length && (rest[length] == '_' || rest[length] == '.');
        if (ends && all_digits(digits)) {
            const std::string date = std::string(digits.substr(0, 4)) + '-' +
                                     std::string(digits.substr(4, 2)) + '-' +
                                     std::string(digits.substr(6));
            if (const std::string good = iso_date(date); !good.empty()) {
                return good;
            }
        }
    }
    return {};
}

} // namespace kijun
