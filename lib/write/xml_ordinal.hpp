#pragma once
// "#1": the name that reading gives to what has none. It is never written, because reading
// gives it again.

#include <string_view>

namespace kijun {

[[nodiscard]] constexpr bool is_ordinal(std::string_view name) noexcept {
    return name.size() > 1 && name.front() == '#' &&
           name.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// "実9" of "実9~2", "" of anything else.
[[nodiscard]] constexpr std::string_view before_repeat(std::string_view name) noexcept {
    const std::size_t mark = name.rfind('~');
    const bool repeat =
        mark != std::string_view::npos && mark + 1 < name.size() &&
        name.find_first_not_of("0123456789", mark + 1) == std::string_view::npos;
    return repeat ? name.substr(0, mark) : std::string_view{};
}

} // namespace kijun
