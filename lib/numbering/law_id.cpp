#include "numbering/law_id.hpp"

#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {
namespace {

constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九";
constexpr std::uint32_t largest = 9999;
constexpr std::size_t most_signs = 8; // 九千九百九十九 has seven

std::uint32_t unit_of(char32_t sign) {
    return sign == U'十' ? 10 : sign == U'百' ? 100 : sign == U'千' ? 1000 : 0;
}

/// What a number is read from, sign by sign: by digits, 一二八, or by units, 百二十八.
class number_reader {
public:
    /// False when the sign cannot go on with the number.
    bool take(char32_t sign) {
        const char32_t narrowed = narrow(sign);
        const std::size_t kanji = kanji_digits.find(sign);
        if (is_digit(narrowed)) {
            return take_digit(narrowed - U'0', false);
        }
        if (kanji != kanji_digits.npos) {
            return take_digit(static_cast<std::uint32_t>(kanji), true);
        }
        const std::uint32_t unit = unit_of(sign);
        if (unit == 0 || unit >= last_unit_ || arabic_ || digits_ > 1 ||
            (digits_ == 1 && digit_ == 0)) {
            return false;
        }
        total_ += unit * (digits_ == 0 ? 1 : digit_);
        last_unit_ = unit;
        digits_ = 0;
        digit_ = 0;
        return true;
    }

    [[nodiscard]] std::uint32_t value() const { return total_ + digit_; }

private:
    bool take_digit(std::uint32_t value, bool kanji) {
        const bool other_kind = digits_ > 0 && arabic_ == kanji;
        const bool after_unit = last_unit_ != no_unit && (digits_ > 0 || !kanji || value == 0);
        if (other_kind || after_unit) {
            return false;
        }
        arabic_ = !kanji;
        digit_ = digit_ * 10 + value;
        ++digits_;
        return true;
    }

    static constexpr std::uint32_t no_unit = 10'000;
    std::uint32_t total_ = 0;
    std::uint32_t digit_ = 0; // the digits since the last unit
    std::size_t digits_ = 0;
    std::uint32_t last_unit_ = no_unit;
    bool arabic_ = false;
};

} // namespace

std::optional<law_number> read_law_number(std::string_view text, std::size_t at) {
    number_reader read;
    std::size_t count = 0;
    for (; at < text.size() && count < most_signs; ++count) {
        const code_point sign = code_point_at(text, at);
        if (!read.take(sign.value)) {
            break;
        }
        at += sign.bytes;
    }
    const std::uint32_t value = read.value();
    const char32_t next = narrow(code_point_at(text, at).value);
    const bool goes_on =
        is_digit(next) || kanji_digits.find(next) != kanji_digits.npos || unit_of(next) != 0;
    if (value == 0 || value > largest || goes_on) {
        return std::nullopt;
    }
    return law_number{value, at};
}

std::string to_kanji(std::uint32_t value) {
    static constexpr std::array<const char*, 10> digits{
        "", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string text;
    for (const auto& [unit, sign] : {std::pair{1000U, "千"}, {100U, "百"}, {10U, "十"}}) {
        if (const std::uint32_t digit = value / unit % 10; digit != 0) {
            text += digit == 1 ? "" : digits[digit];
            text += sign;
        }
    }
    return text + digits[value % 10];
}

std::string spell_law_number(const std::vector<std::uint32_t>& numbers,
                             std::string_view prefix,
                             std::string_view suffix,
                             bool in_kanji) {
    std::string text(prefix);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        text += i == 0 ? "" : "の";
        text += in_kanji ? to_kanji(numbers[i]) : std::to_string(numbers[i]);
        text += i == 0 ? suffix : std::string_view();
    }
    return text;
}

bool is_law_id(std::string_view id) {
    constexpr std::string_view ordinal = "第";
    if (id.starts_with("附則") || id.starts_with("別表")) {
        return true;
    }
    if (!id.starts_with(ordinal)) {
        return false;
    }
    const auto number = read_law_number(id, ordinal.size());
    return number && id.substr(number->end).starts_with("条");
}

} // namespace kijun::numbering
