#include "diff/amounts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kanji_bytes = 3;

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

template <std::size_t Count>
bool ends_with_any(std::string_view text, const std::array<std::string_view, Count>& words) {
    return std::ranges::any_of(words,
                               [text](std::string_view word) { return text.ends_with(word); });
}

/// The longest of the words that the text begins with, or "".
template <std::size_t Count>
std::string_view beginning(std::string_view text,
                           const std::array<std::string_view, Count>& words) {
    std::string_view found;
    for (const std::string_view word : words) {
        found = word.size() > found.size() && text.starts_with(word) ? word : found;
    }
    return found;
}

// What a number that names a place or a version stands behind.
bool names_a_place(std::string_view before) {
    constexpr auto leads = std::to_array<std::string_view>({"統",
                                                            "実",
                                                            "設",
                                                            "監",
                                                            "運",
                                                            "技",
                                                            "第",
                                                            "注",
                                                            "参考",
                                                            "通番",
                                                            "基準",
                                                            "項目",
                                                            "図表",
                                                            "表",
                                                            "図"});
    return ends_with_any(before, leads);
}

// What numbers in digits and in kanji count.
constexpr auto counters = std::to_array<std::string_view>(
    {"年間", "年度", "年",     "か月間", "か月", "カ月", "ヶ月", "ケ月", "ヵ月", "箇月",
     "月",   "週間", "日間",   "営業日", "日",   "時間", "分間", "秒間", "秒",   "回",
     "件",   "名",   "人",     "個",     "台",   "桁",   "文字", "割",   "倍",   "歳",
     "円",   "項目", "種類",   "箇所",   "か所", "カ所", "ヶ所", "ヵ所", "社",   "拠点",
     "世代", "段階", "営業所", "店舗",   "日目", "年目", "回目", "か国", "カ国"});
// And what only numbers in digits do: 一時, 十分, 一部 and 一方 count nothing.
constexpr auto more_counters = std::to_array<std::string_view>(
    {"時",           "分",           "週",         "本",         "枚",       "字",
     "点",           "度",           "級",         "階",         "系統",     "室",
     "組",           "通",           "冊",         "部",         "校",       "面",
     "層",           "次",           "種",         "店",         "行",       "列",
     "号",           "版",           "章",         "節",         "条",       "項",
     "頁",           "区画",         "経路",       "方式",       "団体",     "機関",
     "台数",         "人月",         "世帯",       "両",         "基",       "機",
     "ドル",         "ユーロ",       "ポンド",     "ページ",     "ビット",   "バイト",
     "キロバイト",   "メガバイト",   "ギガバイト", "テラバイト", "メガ",     "ギガ",
     "テラ",         "キロ",         "パーセント", "ポイント",   "メートル", "センチメートル",
     "ミリメートル", "キロメートル", "センチ",     "ミリ",       "グラム",   "キログラム",
     "トン",         "リットル",     "ワット",     "キロワット", "ボルト",   "アンペア",
     "ヘルツ",       "メガヘルツ",   "ギガヘルツ", "ルクス",     "デシベル", "セット",
     "ケース",       "ライン",       "回線",       "つ",         "ミリ秒"});
// What numbers count in English, and words for numbers before these.
constexpr auto english_counters = std::to_array<std::string_view>(
    {"second",  "minute", "hour",    "day",           "week",         "month",
     "quarter", "year",   "percent", "times",         "character",    "bit",
     "byte",    "person", "people",  "seconds",       "minutes",      "hours",
     "days",    "weeks",  "months",  "quarters",      "years",        "characters",
     "bits",    "bytes",  "persons", "business days", "working days", "calendar days"});
constexpr auto english_numbers =
    std::to_array<std::pair<std::string_view, std::uint64_t>>({{"one", 1},
                                                               {"two", 2},
                                                               {"three", 3},
                                                               {"four", 4},
                                                               {"five", 5},
                                                               {"six", 6},
                                                               {"seven", 7},
                                                               {"eight", 8},
                                                               {"nine", 9},
                                                               {"ten", 10},
                                                               {"eleven", 11},
                                                               {"twelve", 12},
                                                               {"fifteen", 15},
                                                               {"twenty", 20},
                                                               {"thirty", 30},
                                                               {"forty", 40},
                                                               {"forty-five", 45},
                                                               {"sixty", 60},
                                                               {"ninety", 90}});
// What says from where on: 2割以上.
constexpr auto bounds = std::to_array<std::string_view>({"以上", "以下", "以内", "未満"});

constexpr auto digit_signs = std::to_array<std::string_view>(
    {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"});
constexpr auto ranks = std::to_array<std::pair<std::string_view, std::uint64_t>>(
    {{"十", 10}, {"百", 100}, {"千", 1000}});
constexpr auto myriads = std::to_array<std::pair<std::string_view, std::uint64_t>>(
    {{"万", 10'000}, {"億", 100'000'000}, {"兆", 1'000'000'000'000}});

template <std::size_t Count>
std::optional<std::uint64_t>
value_of(const std::array<std::pair<std::string_view, std::uint64_t>, Count>& signs,
         std::string_view sign) {
    const auto* const found =
        std::ranges::find(signs, sign, &std::pair<std::string_view, std::uint64_t>::first);
    return found == signs.end() ? std::nullopt : std::optional(found->second);
}

/// A number with where it ends.
struct counted {
    std::string value; ///< in digits
    std::size_t end = 0;
};

/// Can a kanji of a number begin with these bytes? Nearly all others are passed over by them.
bool may_be_number(std::string_view key, std::size_t at) {
    const std::string_view begin = key.substr(at, 2);
    switch (begin.front()) {
    case '\xE3':
        return begin.ends_with('\x80'); // 〇
    case '\xE4':
        return begin.ends_with('\xB8') || begin.ends_with('\xB9') || begin.ends_with('\xBA');
    case '\xE5':
        return begin.ends_with('\x84') || begin.ends_with('\x85') || begin.ends_with('\x8D') ||
               begin.ends_with('\x9B');
    case '\xE7':
        return begin.ends_with('\x99'); // 百
    default:
        return false;
    }
}

/// 二百万, 三十五, 二〇二五. Nothing where no kanji of a number stands.
std::optional<counted> kanji_number(std::string_view key, std::size_t at) {
    constexpr std::size_t most_signs = 12;    // no value overflows
    constexpr std::uint64_t rank_digits = 10; // what stands before 十, 百 and 千 is below it
    constexpr std::uint64_t myriad = 10'000;  // and before 万, 億 and 兆 below this
    std::uint64_t whole = 0;                  // full myriads
    std::uint64_t part = 0;                   // below the next myriad
    std::uint64_t last = 0;                   // digits that no rank has taken yet
    bool has_last = false;
    std::size_t end = at;
    for (std::size_t count = 0; count < most_signs; ++count) {
        const std::string_view sign = key.substr(end, kanji_bytes);
        if (const auto* const digit = std::ranges::find(digit_signs, sign);
            digit != digit_signs.end()) {
            last = last * 10 + static_cast<std::uint64_t>(digit - digit_signs.begin());
            has_last = true;
        } else if (const auto rank = value_of(ranks, sign); rank && last < rank_digits) {
            part += (has_last ? last : 1) * *rank;
            last = 0;
            has_last = false;
        } else if (const auto group = value_of(myriads, sign);
                   group && end > at && part + last < myriad) {
            whole += (part + last) * *group;
            part = 0;
            last = 0;
            has_last = false;
        } else {
            break;
        }
        end += kanji_bytes;
    }
    if (end == at) {
        return std::nullopt;
    }
    return counted{std::to_string(whole + part + last), end};
}

/// 1,000, 1.5, 9:30, and 200万 with its scale.
counted digit_number(std::string_view key, std::size_t at) {
    counted read;
    std::size_t end = at;
    bool is_whole = true;
    while (end < key.size() &&
           (is_digit(key[end]) || ((key[end] == '.' || key[end] == ',' || key[end] == ':') &&
                                   end + 1 < key.size() && is_digit(key[end + 1])))) {
        is_whole = is_whole && (is_digit(key[end]) || key[end] == ',');
        if (key[end] != ',') {
            read.value += key[end];
        }
        ++end;
    }
    constexpr std::size_t most_digits = 15; // so that reading them does not overflow
    std::uint64_t scale = 1;
    std::size_t behind = end;
    for (std::size_t count = 0; count < 2; ++count) { // 百万, 千億
        const std::string_view sign = key.substr(behind, kanji_bytes);
        const auto by = value_of(ranks, sign) ? value_of(ranks, sign) : value_of(myriads, sign);
        if (!by || (count > 0 && *by < scale)) {
            break;
        }
        scale *= *by;
        behind += kanji_bytes;
    }
    if (scale > 1) {
        const std::uint64_t value =
            is_whole && read.value.size() <= most_digits ? std::stoull(read.value) : 0;
        read.value = value > 0 && value <= std::numeric_limits<std::uint64_t>::max() / scale
                         ? std::to_string(value * scale)
                         : read.value + std::string(key.substr(end, behind - end));
        end = behind;
    }
    read.end = end;
    return read;
}

/// The English unit behind a blank that a text begins with, with the blank, or "".
std::string_view english_unit(std::string_view rest) {
    if (!rest.starts_with(' ')) {
        return {};
    }
    const std::string_view unit = beginning(rest.substr(1), english_counters);
    const std::size_t end = unit.size() + 1;
    return unit.empty() || (end < rest.size() && is_letter(rest[end])) ? std::string_view()
                                                                       : rest.substr(0, end);
}

/// six, twelve: a whole word.
std::optional<counted> english_number(std::string_view key, std::size_t at) {
    if (at > 0 && (is_letter(key[at - 1]) || key[at - 1] == '-')) {
        return std::nullopt;
    }
    constexpr std::size_t longest = 12; // looked at, so that a text without blanks stays linear
    const std::string_view ahead = key.substr(at, longest);
    const std::size_t end = at + std::min(ahead.find_first_of(" ,.;)"), ahead.size());
    const auto value = value_of(english_numbers, key.substr(at, end - at));
    return value ? std::optional(counted{std::to_string(*value), end}) : std::nullopt;
}

/// Where the unit behind a number in digits ends.
std::size_t end_of_unit(std::string_view key, std::size_t at) {
    if (at < key.size() && key[at] == '%') {
        ++at;
    } else if (at < key.size() && is_letter(key[at])) {
        while (at < key.size() && is_letter(key[at])) {
            ++at;
        }
    } else {
        const std::string_view rest = key.substr(at);
        at += std::max({beginning(rest, counters).size(),
                        beginning(rest, more_counters).size(),
                        english_unit(rest).size()});
    }
    return at + beginning(key.substr(at), bounds).size();
}

/// Does a kanji number begin here rather than go on with a word: 統一, 第三者?
bool may_begin_kanji(std::string_view before) {
    constexpr auto counted_before = std::to_array<std::string_view>(
        {"約", "各", "計", "毎", "年", "月", "日", "時", "上位", "最低", "最大", "最長"});
    if (before.empty()) {
        return true;
    }
    const auto lead = before.size() < kanji_bytes
                          ? 0U
                          : static_cast<unsigned char>(before[before.size() - kanji_bytes]);
    const bool is_kanji = lead >= 0xE4 && lead <= 0xE9;
    return (!is_kanji || ends_with_any(before, counted_before)) && !is_digit(before.back()) &&
           !names_a_place(before);
}

} // namespace

std::vector<amount> amounts_between(std::string_view key, std::size_t from, std::size_t to) {
    std::vector<amount> found;
    const auto add = [&](std::size_t begin, const counted& number, std::size_t end) {
        found.push_back({std::string(key.substr(begin, end - begin)),
                         number.value + std::string(key.substr(number.end, end - number.end))});
    };
    for (std::size_t at = from; at < to;) {
        const auto byte = static_cast<unsigned char>(key[at]);
        if (is_digit(key[at])) {
            const counted number = digit_number(key, at);
            const bool in_word =
                at > 0 && (is_letter(key[at - 1]) || key[at - 1] == '(' || key[at - 1] == '-');
            if (!in_word && !names_a_place(key.substr(0, at))) {
                add(at, number, end_of_unit(key, number.end));
            }
            at = number.end;
            continue;
        }
        if (key[at] >= 'e' && key[at] <= 't') { // eight to two
            const auto number = english_number(key, at);
            const std::string_view unit =
                number ? english_unit(key.substr(number->end)) : std::string_view();
            if (!unit.empty()) {
                add(at, *number, number->end + unit.size());
            }
            at = number ? number->end : at + 1;
            continue;
        }
        if (byte < 0xE3 || byte > 0xE9) { // 〇 to 億 are of three bytes
            ++at;
            continue;
        }
        const auto number = may_be_number(key, at) ? kanji_number(key, at) : std::nullopt;
        if (!number) {
            at += kanji_bytes;
            continue;
        }
        const std::string_view rest = key.substr(number->end);
        const std::size_t unit = beginning(rest, counters).size();
        if (unit > 0 && may_begin_kanji(key.substr(0, at))) {
            add(at, *number, number->end + unit + beginning(rest.substr(unit), bounds).size());
        }
        at = number->end;
    }
    return found;
}

std::vector<amount> amounts_in(std::string_view key) {
    return amounts_between(key, 0, key.size());
}

} // namespace kijun
