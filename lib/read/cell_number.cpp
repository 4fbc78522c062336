#include "read/cell_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>

namespace kijun {
namespace {

std::optional<double> number_in(std::string_view raw) {
    double value = 0;
    const char* const end = raw.data() + raw.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
    const auto read = std::from_chars(raw.data(), end, value);
    return !raw.empty() && read.ec == std::errc{} && read.ptr == end && std::isfinite(value)
               ? std::optional(value)
               : std::nullopt;
}

std::string padded(std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string general(double value) {
    constexpr int significant = 11; // as many as Excel shows
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(
        buffer.begin(), buffer.end(), value, std::chars_format::general, significant);
    return {buffer.begin(), end.ptr};
}

std::string fixed(double value, int decimals) {
    std::array<char, 512> buffer{};
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed, decimals);
    return end.ec == std::errc{} ? std::string(buffer.begin(), end.ptr) : general(value);
}

/// Zeros in front and commas between thousands, of what `fixed` or `general` gave.
std::string dressed(std::string number, const number_format& as) {
    const bool negative = number.starts_with('-');
    number.erase(0, negative ? 1 : 0);
    std::size_t whole = std::min(number.find('.'), number.size());
    if (number.find('e') != std::string::npos) {
        return (negative ? "-" : "") + number;
    }
    while (whole < static_cast<std::size_t>(as.digits)) {
        number.insert(0, 1, '0');
        ++whole;
    }
    for (std::size_t at = whole; as.grouped && at > 3; at -= 3) {
        number.insert(at - 3, 1, ',');
    }
    return (negative ? "-" : "") + number;
}

std::string as_date(double serial, const number_format& as, bool since_1904) {
    constexpr std::int64_t seconds_a_day = 86'400;
    constexpr double last_day = 2'958'466; // 9999-12-31
    if (serial < 0 || serial > last_day) {
        return general(serial);
    }
    const auto all =
        static_cast<std::int64_t>(std::llround(serial * static_cast<double>(seconds_a_day)));
    std::int64_t days = all / seconds_a_day;
    const std::int64_t seconds = all % seconds_a_day;
    std::string text;
    if (as.date) {
        using namespace std::chrono;
        // Lotus 1-2-3 thought that 1900 was a leap year, and Excel goes along: day 60.
        constexpr std::int64_t no_such_day = 60;
        if (!since_1904 && days == no_such_day) {
            text = "1900-02-29";
        } else {
            const sys_days origin =
                since_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / 31};
            days -= !since_1904 && days > no_such_day ? 1 : 0;
            const year_month_day day{origin + std::chrono::days{days}};
            text = padded(static_cast<int>(day.year()), 4) + "-" +
                   padded(static_cast<unsigned>(day.month()), 2) + "-" +
                   padded(static_cast<unsigned>(day.day()), 2);
        }
    }
    if (as.time && (seconds != 0 || !as.date)) {
        const std::int64_t hours = seconds / 3600 + (as.date ? 0 : days * 24);
        text += (text.empty() ? "" : " ") + padded(hours, 2) + ":" +
                padded(seconds / 60 % 60, 2) +
                (seconds % 60 != 0 ? ":" + padded(seconds % 60, 2) : "");
    }
    return text;
}

} // namespace

namespace {

/// Does a format go on with the word General, which means a number as it is?
bool is_general(std::string_view rest) {
    constexpr std::string_view word = "general";
    return rest.size() >= word.size() &&
           std::ranges::equal(rest.substr(0, word.size()), word, [](char one, char other) {
               return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) ==
                      other;
           });
}

/// Zeros that a format does not insist on.
std::string without_zeros(std::string number, const number_format& as) {
    const std::size_t point = number.find('.');
    if (as.least < 0 || point == std::string::npos) {
        return number;
    }
    const std::size_t least = point + 1 + static_cast<std::size_t>(as.least);
    while (number.size() > least && number.back() == '0') {
        number.pop_back();
    }
    if (number.back() == '.') {
        number.pop_back();
    }
    return number;
}

} // namespace

number_format built_in_format(int id) {
    switch (id) {
    case 1:
        return {.decimals = 0};
    case 2:
        return {.decimals = 2};
    case 3:
    case 37:
    case 38:
        return {.grouped = true, .decimals = 0};
    case 4:
    case 39:
    case 40:
        return {.grouped = true, .decimals = 2};
    case 9:
        return {.percent = true, .decimals = 0};
    case 10:
        return {.percent = true, .decimals = 2};
    case 22:
        return {.date = true, .time = true};
    default:
        break;
    }
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 ||
        (id >= 50 && id <= 54) || id == 57 || id == 58) {
        return {.date = true};
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 33) || (id >= 45 && id <= 47)) {
        return {.time = true};
    }
    if ((id >= 34 && id <= 35) || (id >= 55 && id <= 56)) {
        return {.date = true};
    }
    return {};
}

number_format written_format(std::string_view words) {
    number_format found;
    std::string letters; // of dates and times, in their order, each once in a row
    std::string* literal = &found.before;
    bool placed = false;
    bool point = false;
    bool other = false; // fractions and powers, which are shown as they are
    int zeros = 0;
    int optional = 0;
    const auto place = [&] {
        placed = true;
        found.behind.clear();
        literal = &found.behind;
    };
    for (std::size_t i = 0; i < words.size() && words[i] != ';'; ++i) {
        const char sign = words[i];
        const char small =
            sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
        if (sign == '"') {
            const std::size_t end = std::min(words.find('"', i + 1), words.size());
            *literal += words.substr(i + 1, end - i - 1);
            i = end;
        } else if (sign == '\\') {
            i += i + 1 < words.size() ? 1 : 0;
            *literal += words[i];
        } else if (sign == '_' || sign == '*') {
            ++i; // a blank as wide as, or filled up with, what follows
        } else if (sign == '[') {
            const std::size_t end = std::min(words.find(']', i), words.size());
            const char first = end > i + 1 ? words[i + 1] : ']';
            if (first == 'h' || first == 'm' || first == 's') {
                letters += 'h';
            }
            i = end;
        } else if (is_general(words.substr(i))) {
            place();
            i += std::string_view("General").size() - 1;
        } else if (small == 'y' || small == 'd' || small == 'g' || small == 'h' ||
                   small == 's' || small == 'm' || (small == 'e' && !placed)) {
            if (letters.empty() || letters.back() != small) {
                letters += small;
            }
        } else if (sign == '%') {
            found.percent = true;
        } else if (sign == ',') {
            found.grouped = found.grouped || placed;
        } else if (sign == '.') {
            point = point || placed;
        } else if (sign == '0' || sign == '#' || sign == '?') {
            place();
            zeros += point && sign == '0' ? 1 : 0;
            optional += point && sign != '0' ? 1 : 0;
            found.digits += !point && sign == '0' ? 1 : 0;
        } else if (sign == '/' || small == 'e') {
            other = true;
        } else if (sign == '@') {
            place();
        } else {
            *literal += sign;
        }
    }
    if (!letters.empty()) {
        number_format moment;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const bool minutes =
                letters[i] == 'm' && ((i > 0 && letters[i - 1] == 'h') ||
                                      (i + 1 < letters.size() && letters[i + 1] == 's'));
            const bool of_day = letters[i] == 'h' || letters[i] == 's' || minutes;
            moment.time = moment.time || of_day;
            moment.date = moment.date || !of_day;
        }
        return moment;
    }
    if (other) {
        return {};
    }
    if (found.digits > 0 || zeros + optional > 0 || words.find('#') != std::string_view::npos) {
        found.decimals = zeros + optional;
        found.least = zeros;
    }
    return found;
}

std::string shown_number(std::string_view raw, const number_format& as, bool since_1904) {
    const std::optional<double> value = number_in(raw);
    if (!value) {
        return std::string(raw);
    }
    if (as.date || as.time) {
        return as_date(*value, as, since_1904);
    }
    const double shown = as.percent ? *value * 100 : *value;
    // A whole number is written as the file has it: 通番 22 has more digits nowhere.
    const bool whole = raw.find_first_not_of("0123456789-") == std::string_view::npos;
    std::string text = as.decimals >= 0       ? without_zeros(fixed(shown, as.decimals), as)
                       : whole && !as.percent ? std::string(raw)
                                              : general(shown);
    return as.before + dressed(std::move(text), as) + (as.percent ? "%" : "") + as.behind;
}

} // namespace kijun
