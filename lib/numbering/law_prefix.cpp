#include "numbering/law_prefix.hpp"

#include "numbering/byte_scan.hpp"
#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

// Words right before a number that leave it the law's own.
constexpr std::array own_words{
    "この法律"sv, "この政令"sv, "この省令"sv, "この府令"sv, "この規則"sv, "この規程"sv,
    "この条例"sv, "この命令"sv, "この告示"sv, "本法律"sv,   "本法"sv,     "本則"sv,
    "罰則"sv,     "本規則"sv,   "本規程"sv,   "本条例"sv,   "改正後"sv,   "改正前"sv,
    "現行"sv,     "及"sv,       "又"sv,       "並"sv,       "各"sv};
constexpr std::size_t own_law_blanks = 4;
// Laws' names end with one of these.
constexpr std::u32string_view name_ends = U"法律令則例約典程憲示訓規";
// Kanji that may follow a lone 第三号; other ones make a word of it, 第二号様式.
constexpr std::u32string_view behind_item = U"中及又並若該柱以前";

bool binds(char32_t sign) {
    const char32_t narrowed = narrow(sign);
    return is_kanji(sign) || is_katakana(sign) || is_digit(narrowed) ||
           (narrowed >= U'A' && narrowed <= U'Z') || (narrowed >= U'a' && narrowed <= U'z');
}

bool ends_with_own_word(std::string_view before) {
    return std::ranges::any_of(
        own_words, [before](std::string_view word) { return before.ends_with(word); });
}

/// （明治二十九年法律第八十九号）, （以下「新法」という。）: what stands behind a law's name.
bool tells_a_law(std::string_view remark) {
    static constexpr std::array signs{"法律第"sv,
                                      "政令第"sv,
                                      "省令第"sv,
                                      "府令第"sv,
                                      "規則第"sv,
                                      "条例第"sv,
                                      "告示第"sv,
                                      "勅令第"sv,
                                      "条約第"sv,
                                      "訓令第"sv,
                                      "以下「"sv,
                                      "法」という"sv};
    return std::ranges::any_of(
        signs, [remark](std::string_view sign) { return remark.find(sign) != remark.npos; });
}

/// Where the bracket that closes at `end` opens; none within reach.
std::optional<std::size_t> opening_of(std::string_view text, std::size_t end) {
    constexpr std::size_t longest = 400;
    std::size_t depth = 0;
    for (std::size_t count = 0; count < longest; ++count) {
        const code_point sign = code_point_before(text, end);
        if (sign.bytes == 0) {
            return std::nullopt;
        }
        end -= sign.bytes;
        if (sign.value == U'）' || sign.value == U')') {
            ++depth;
        } else if ((sign.value == U'（' || sign.value == U'(') && --depth == 0) {
            return end;
        }
    }
    return std::nullopt;
}

bool is_another_law(std::string_view text, std::size_t at) {
    code_point before = code_point_before(text, at);
    if (before.value == U'）' || before.value == U')') {
        const auto open = opening_of(text, at);
        return open && (tells_a_law(text.substr(*open, at - *open)) ||
                        is_one_of(code_point_before(text, *open).value, name_ends));
    }
    if (before.value == U'」' || before.value == U'』') {
        return is_one_of(code_point_before(text, at - before.bytes).value, name_ends);
    }
    if (binds(before.value)) {
        return !ends_with_own_word(text.substr(0, at));
    }
    std::size_t blanks_seen = 0;
    for (; before.bytes != 0 && is_one_of(before.value, blanks) && blanks_seen < own_law_blanks;
         ++blanks_seen) {
        at -= before.bytes;
        before = code_point_before(text, at);
    }
    return blanks_seen != 0 && is_one_of(before.value, name_ends) &&
           !ends_with_own_word(text.substr(0, at));
}

// -- where to look ------------------------------------------------------------------------

constexpr sign_set before_unit{
    U"第前次同各本この附則別表〇一二三四五六七八九十百千0123456789０１２３４５６７８９"};
constexpr std::size_t longest_beginning = 32; // 附則 blanks 第 blanks number blanks 条

} // namespace

bool opens_law_reference(char32_t sign) noexcept {
    return is_one_of(sign, U"第前次同各本こ附別〇一二三四五六七八九十百千") ||
           is_digit(narrow(sign));
}

law_owner owner_of(std::string_view text, std::size_t at, const law_reference& reference) {
    const char32_t before = code_point_before(text, at).value;
    const bool has_number = reference.article.step == law_step::numbered;
    if (has_number) {
        return is_another_law(text, at) ? law_owner::another : law_owner::ours;
    }
    // 前条, 第二項, 各号: a part of a word behind kanji, 法律第百二十八号.
    if (is_kanji(before) && !ends_with_own_word(text.substr(0, at))) {
        return law_owner::nobody;
    }
    const bool lone_item = reference.article.step == law_step::none &&
                           reference.paragraph.step == law_step::none &&
                           reference.item.step == law_step::numbered && reference.subs.empty();
    const char32_t behind = code_point_at(text, reference.end).value;
    const bool goes_on = is_kanji(behind) && !is_one_of(behind, behind_item);
    return lone_item && goes_on ? law_owner::nobody : law_owner::ours;
}

std::optional<text_span> next_law_beginning(std::string_view text, std::size_t from) {
    // 条 E6 9D A1, 項 E9 A0 85, 号 E5 8F B7, 表 E8 A1 A8: the rarer byte of each.
    const auto any_in = [](auto word) {
        return swar::equal_to(word, 0xA1U) | swar::equal_to(word, 0x85U) |
               swar::equal_to(word, 0xB7U);
    };
    constexpr std::size_t unit_bytes = 3;
    const auto unit_around = [text](std::size_t at) {
        for (const std::size_t back : {std::size_t{2}, std::size_t{1}}) {
            const std::string_view unit =
                at < back ? std::string_view() : text.substr(at - back, unit_bytes);
            if (unit == "条" || unit == "項" || unit == "号" || unit == "表") {
                return at - back;
            }
        }
        return text.size();
    };
    const auto is_sign = [&](std::size_t at) { return unit_around(at) != text.size(); };
    for (std::size_t at = from;; ++at) {
        at = find_byte(text, at, any_in, is_sign);
        if (at == text.size()) {
            return std::nullopt;
        }
        const std::size_t end = unit_around(at);
        std::size_t begin = end;
        for (std::size_t count = 0; begin > from && count < longest_beginning; ++count) {
            const code_point before = code_point_before(text, begin);
            if (!before_unit.contains(before.value) && !blank_signs.contains(before.value)) {
                break;
            }
            begin -= before.bytes;
        }
        if (begin < end) {
            return text_span{begin, end};
        }
    }
}

} // namespace kijun::numbering
