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
    std::replace(buffer.begin(), end.ptr, 'e', 'E');
    return {buffer.begin(), end.ptr};
}

/// `value` · 10^`shift` with so many decimals, by its shortest decimal digits: 1.005 is 1.01,
/// as people and Excel round. Precondition: `value` is not negative.
std::string fixed(double value, int shift, int decimals) {
    std::array<char, 64> buffer{};
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::scientific);
    const std::string_view written(buffer.data(),
                                   static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t power = written.find('e');
    std::string digits;
    for (const char sign : written.substr(0, power)) {
        if (sign != '.') {
            digits += sign;
        }
    }
    int exponent = 0;
    std::string_view behind = written.substr(power + 1);
    behind.remove_prefix(behind.starts_with('+') ? 1 : 0);
    (void)std::from_chars(behind.begin(), behind.end(), exponent);
    int point = exponent + 1 + shift; // digits before it; below 0 for zeros behind it
    if (point < 0) {
        digits.insert(0, static_cast<std::size_t>(-point), '0');
        point = 0;
    }
    digits.insert(0, 1, '0'); // for what is carried
    const auto whole_digits = std::size_t{1} + static_cast<std::size_t>(point);
    const std::size_t kept = whole_digits + static_cast<std::size_t>(decimals);
    if (kept < digits.size() && digits[kept] >= '5') {
        std::size_t at = kept - 1;
        for (; digits[at] == '9'; --at) {
            digits[at] = '0';
        }
        ++digits[at];
    }
    digits.resize(kept, '0');
    std::string whole = digits.substr(0, whole_digits);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    const std::string part = digits.substr(whole_digits);
    return part.empty() ? whole : whole + '.' + part;
}

/// Zeros in front, commas between thousands and words between digits, of what `fixed` or
/// `general` gave.
std::string dressed(std::string number, const number_format& as) {
    if (number.find('E') != std::string::npos) {
        return number;
    }
    std::size_t whole = std::min(number.find('.'), number.size());
    if (as.decimals >= 0 && as.digits == 0 && number.substr(0, whole) == "0") {
        number.erase(0, 1); // "#" shows no zero
        whole = 0;
    }
    while (whole < static_cast<std::size_t>(as.digits)) {
        number.insert(0, 1, '0');
        ++whole;
    }
    for (std::size_t at = whole; as.grouped && at > 3; at -= 3) {
        number.insert(at - 3, 1, ',');
    }
    for (auto each = as.between.rbegin(); each != as.between.rend() && !as.grouped; ++each) {
        const auto from_right = static_cast<std::size_t>(each->first);
        if (from_right < whole) { // from the right to the left, so that places stay
            number.insert(whole - from_right, each->second);
        }
    }
    return number;
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

bool meets(double value, const number_format& section) {
    switch (section.relation) {
    case '<':
        return value < section.limit;
    case '>':
        return value > section.limit;
    case '[':
        return value <= section.limit;
    case ']':
        return value >= section.limit;
    case '!':
        return value != section.limit;
    case '=':
        return value == section.limit;
    default:
        return true;
    }
}

/// The section that shows a value, and whether that says by itself that it is negative.
std::pair<const number_format*, bool> section_for(double value, const number_format& as) {
    const bool related =
        as.relation != '\0' || std::ranges::any_of(as.others, [](const number_format& each) {
            return each.relation != '\0';
        });
    if (related) {
        const number_format* chosen = &as;
        for (std::size_t i = 0; !meets(value, *chosen) && i < as.others.size(); ++i) {
            chosen = &as.others[i];
        }
        const bool negative =
            (chosen->relation == '<' || chosen->relation == '[') && chosen->limit <= 0;
        return {chosen, negative};
    }
    if (value < 0 && !as.others.empty()) {
        // Where only a colour would tell, the sign does.
        const number_format& own = as.others.front();
        const bool says = (own.before + own.behind).find_first_not_of(' ') != std::string::npos;
        return {&own, says || own.worded};
    }
    return {value == 0 && as.others.size() > 1 ? &as.others[1] : &as, false};
}

} // namespace

std::string shown_number(std::string_view raw, const number_format& as, bool since_1904) {
    const std::optional<double> value = number_in(raw);
    if (!value) {
        return std::string(raw);
    }
    const auto [section, tells_sign] = section_for(*value, as);
    if (section->date || section->time) {
        return as_date(*value, *section, since_1904);
    }
    const double size = std::abs(*value);
    // A whole number is written as the file has it: 通番 22 has more digits nowhere.
    const bool whole = raw.find_first_not_of("0123456789-") == std::string_view::npos;
    std::string text;
    if (section->decimals >= 0) {
        const int shift = (section->percent ? 2 : 0) - 3 * std::min(section->thousands, 10);
        text = without_zeros(fixed(size, shift, section->decimals), *section);
    } else if (!section->worded) {
        text = whole && !section->percent
                   ? std::string(raw.substr(raw.starts_with('-') ? 1 : 0))
                   : general(section->percent ? size * 100 : size);
    }
    text = section->before + dressed(std::move(text), *section) + section->behind;
    if (text.find_first_not_of(' ') == std::string::npos) {
        return *value == 0 ? "" : std::string(whole ? std::string(raw) : general(*value));
    }
    const bool negative =
        *value < 0 && !tells_sign && text.find_first_of("123456789") != std::string::npos;
    return (negative ? "-" : "") + text;
}

} // namespace kijun
