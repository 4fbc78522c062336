#include "numbering/control_id.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::numbering {
namespace {

constexpr std::size_t longest_family = 4;
constexpr std::size_t most_digits = 4;

bool is_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

std::optional<std::uint32_t> take_number(std::string_view& from) {
    std::uint32_t value = 0;
    std::size_t digits = 0;
    while (digits < from.size() && from[digits] >= '0' && from[digits] <= '9') {
        value = value * 10 + static_cast<std::uint32_t>(from[digits] - '0');
        if (++digits > most_digits) {
            return std::nullopt;
        }
    }
    if (value == 0) {
        return std::nullopt;
    }
    from.remove_prefix(digits);
    return value;
}

} // namespace

std::optional<control_id> read_control_id(std::string_view id) {
    control_id read;
    while (!id.empty() && is_letter(id.front())) {
        const char letter = id.front();
        read.family += static_cast<char>(letter >= 'a' ? letter : letter - 'A' + 'a');
        id.remove_prefix(1);
    }
    if (read.family.size() < 2 || read.family.size() > longest_family || !id.starts_with('-')) {
        return std::nullopt;
    }
    id.remove_prefix(1);
    auto number = take_number(id);
    while (number) {
        read.numbers.push_back(*number);
        if (id.empty()) {
            return read;
        }
        const bool bracketed = id.front() == '(';
        if (!bracketed && id.front() != '.') {
            return std::nullopt;
        }
        id.remove_prefix(1);
        number = take_number(id);
        if (bracketed) {
            if (!id.starts_with(')')) {
                return std::nullopt;
            }
            id.remove_prefix(1);
        }
    }
    return std::nullopt;
}

std::string to_id(const control_id& of) {
    std::string id = of.family;
    for (std::size_t i = 0; i < of.numbers.size(); ++i) {
        id += (i == 0 ? '-' : '.') + std::to_string(of.numbers[i]);
    }
    return id;
}

} // namespace kijun::numbering
