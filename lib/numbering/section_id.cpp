#include "numbering/section_id.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::numbering {
namespace {

constexpr std::size_t most_parts = 8;
constexpr std::size_t most_digits = 3;

std::optional<std::uint32_t> take_number(std::string_view& from) {
    std::uint32_t value = 0;
    std::size_t digits = 0;
    while (digits < from.size() && from[digits] >= '0' && from[digits] <= '9') {
        value = value * 10 + static_cast<std::uint32_t>(from[digits] - '0');
        if (++digits > most_digits) {
            return std::nullopt;
        }
    }
    if (digits == 0 || from.front() == '0') {
        return std::nullopt;
    }
    from.remove_prefix(digits);
    return value;
}

} // namespace

std::optional<section_number> read_section_id(std::string_view id) {
    section_number read;
    if (!id.empty() && id.front() >= 'A' && id.front() <= 'Z') {
        read.push_back(letter_step * static_cast<std::uint32_t>(id.front() - 'A' + 1));
        id.remove_prefix(1);
        if (!id.empty() && id.front() != '.') {
            const auto number = take_number(id);
            if (!number) {
                return std::nullopt;
            }
            read.back() += *number;
        }
    } else {
        const auto number = take_number(id);
        if (!number) {
            return std::nullopt;
        }
        read.push_back(*number);
    }
    while (!id.empty()) {
        if (id.front() != '.' || read.size() == most_parts) {
            return std::nullopt;
        }
        id.remove_prefix(1);
        const auto number = take_number(id);
        if (!number) {
            return std::nullopt;
        }
        read.push_back(*number);
    }
    return read;
}

std::string section_id(const section_number& of) {
    std::string id;
    for (std::size_t i = 0; i < of.size(); ++i) {
        std::uint32_t number = of[i];
        id += i == 0 ? "" : ".";
        if (number >= letter_step) {
            id += static_cast<char>('A' + static_cast<int>(number / letter_step) - 1);
            number %= letter_step;
            if (number == 0) {
                continue;
            }
        }
        id += std::to_string(number);
    }
    return id;
}

bool is_next_section(const section_number& last, const section_number& next) {
    if (next.size() == last.size() + 1 && next.back() == 1) {
        return std::equal(last.begin(), last.end(), next.begin());
    }
    if (next.empty() || next.size() > last.size()) {
        return false;
    }
    // The first parts of what is next are no step of their own.
    std::size_t level = next.size() - 1;
    while (level > 0 && next[level] == 1 && next[level - 1] != last[level - 1]) {
        --level;
    }
    const auto part = static_cast<std::ptrdiff_t>(level);
    if (!std::equal(next.begin(), next.begin() + part, last.begin())) {
        return false;
    }
    const bool first_annex = level == 0 && last[0] < letter_step &&
                             (next[0] == letter_step || next[0] == letter_step + 1);
    const bool next_annex = level == 0 && last[0] >= letter_step &&
                            next[0] / letter_step == last[0] / letter_step + 1 &&
                            next[0] % letter_step <= 1;
    return next[level] == last[level] + 1 || first_annex || next_annex;
}

} // namespace kijun::numbering
