#include "read/office_look.hpp"

#include "read/office_part.hpp"

#include <charconv>

namespace kijun {

std::optional<std::uint32_t> hexadecimal_in(std::string_view digits) {
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
    const auto read = std::from_chars(digits.data(), end, value, 16);
    return !digits.empty() && read.ec == std::errc{} && read.ptr == end ? std::optional(value)
                                                                        : std::nullopt;
}

std::optional<int> whole_number_in(std::string_view digits) {
    int value = 0;
    const char* const end = digits.data() + digits.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
    const auto read = std::from_chars(digits.data(), end, value);
    const bool whole = !digits.empty() && read.ec == std::errc{} &&
                       (read.ptr == end || *read.ptr == '.' || *read.ptr == 'p'); // "21pt"
    return whole ? std::optional(value) : std::nullopt;
}

int number_in(std::string_view digits, int otherwise) {
    int value = 0;
    const char* const end = digits.data() + digits.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
    const auto read = std::from_chars(digits.data(), end, value);
    return read.ec == std::errc{} && !digits.empty() ? value : otherwise;
}

bool is_on(pugi::xml_node flag) {
    const std::string_view value = attribute_named(flag, "val");
    return flag && value != "0" && value != "false" && value != "off" && value != "none";
}

bool is_on(pugi::xml_node holder, std::string_view name) {
    return is_on(child_named(holder, name));
}

bool is_red(std::string_view rgb) {
    const auto value = hexadecimal_in(rgb);
    if (!value || rgb.size() < 6) {
        return false;
    }
    const std::uint32_t red = *value >> 16U & 0xFFU;
    const std::uint32_t green = *value >> 8U & 0xFFU;
    const std::uint32_t blue = *value & 0xFFU;
    constexpr std::uint32_t strong = 0xA0;
    return red >= strong && 2 * green <= red && 2 * blue <= red;
}

} // namespace kijun
