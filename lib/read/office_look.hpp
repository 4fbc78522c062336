#pragma once
// How office files write numbers, switches and colours.

#include <pugixml.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun {

/// Digits of base 16 and nothing else.
[[nodiscard]] std::optional<std::uint32_t> hexadecimal_in(std::string_view digits);
/// Digits of base 10, with a sign or without; `otherwise` for anything else.
[[nodiscard]] int number_in(std::string_view digits, int otherwise);
/// The number of "210", "210.5" or "-210"; none for anything else. Fractions are dropped.
[[nodiscard]] std::optional<int> whole_number_in(std::string_view digits);

/// Is the switch <b/>, <b val="1"/> in this element on? One that is not there is off.
[[nodiscard]] bool is_on(pugi::xml_node holder, std::string_view name);
/// The same for the switch itself.
[[nodiscard]] bool is_on(pugi::xml_node flag);

/// Clearly more red than green and blue: FF0000, C00000, FFED1C24. RGB or ARGB.
[[nodiscard]] bool is_red(std::string_view rgb);

} // namespace kijun
