#include "write/decimal.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace kijun {

std::string print_decimal(double number) {
    // Beyond this a double has no decimals left to round, and its digits fill the buffer.
    constexpr double largest = 1e12;
    if (!std::isfinite(number) || std::abs(number) > largest) {
        return "null";
    }
    constexpr double scale = 10'000;
    double rounded = std::round(number * scale) / scale;
    if (rounded == 0) {
        rounded = 0; // no -0.0
    }
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed);
    std::string text(buffer.data(), end.ptr);
    if (text.find('.') == std::string::npos) {
        text += ".0";
    }
    return text;
}

} // namespace kijun
