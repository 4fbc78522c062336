#include "answer_names.hpp"

#include "base/blanks.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kijun {

std::optional<std::size_t> word_among(std::span<const sheet_word> words,
                                      std::string_view written) {
    const std::string key = comparison_key(trimmed(written));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (key == comparison_key(words[i].ja) || key == words[i].en) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> read_item_list(std::string_view written) {
    constexpr std::array<std::string_view, 5> separators{" ", ",", ";", "、", "・"};
    const std::string key = comparison_key(trimmed(written));
    std::vector<std::string> numbers;
    if (key == "-") {
        return numbers;
    }
    std::string number;
    for (std::string_view rest = key; !rest.empty();) {
        std::size_t taken = 0;
        for (const std::string_view separator : separators) {
            taken = rest.starts_with(separator) ? separator.size() : taken;
        }
        if (taken == 0) {
            number += rest.front();
            taken = 1;
        } else if (!number.empty()) {
            numbers.push_back(std::exchange(number, {}));
        }
        rest.remove_prefix(taken);
    }
    if (!number.empty()) {
        numbers.push_back(number);
    }
    return numbers.empty() ? std::nullopt : std::optional(numbers);
}

std::optional<std::string> read_date(std::string_view written) {
    constexpr std::array<std::string_view, 6> separators{"-", "/", ".", "年", "月", "日"};
    const std::string key = comparison_key(trimmed(written));
    std::array<unsigned, 3> parts{};
    std::size_t count = 0;
    for (std::string_view rest = key; !rest.empty();) {
        if (count == parts.size()) {
            return std::nullopt;
        }
        const auto read =
            std::from_chars(rest.data(), rest.data() + rest.size(), parts.at(count));
        if (read.ec != std::errc{}) {
            return std::nullopt;
        }
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
        ++count;
        const auto* const parted =
            std::ranges::find_if(separators, [&](std::string_view separator) {
                return rest.starts_with(separator);
            });
        if (parted != separators.end()) {
            rest.remove_prefix(parted->size());
        } else if (!rest.empty()) {
            return std::nullopt;
        }
    }
    const auto [year, month, day] = parts;
    const bool leaps = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    constexpr std::array<unsigned, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (count != parts.size() || year < 1000 || year > 9999 || month < 1 || month > 12 ||
        day < 1 || day > days.at(month - 1) + (leaps && month == 2 ? 1U : 0U)) {
        return std::nullopt;
    }
    const auto two = [](unsigned number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    return std::to_string(year) + two(month) + two(day);
}

} // namespace kijun
