#pragma once
// Colours of a workbook that are named by their place in its theme.

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <string>

namespace kijun {

/// Colours as "RRGGBB", in the order in which cells count them: the light ones before the dark
/// ones, where the theme itself has dark first (ECMA-376 part 1, 18.8.3). "" where unknown.
class xlsx_theme {
public:
    xlsx_theme() = default;
    /// `root` is <a:theme>.
    explicit xlsx_theme(pugi::xml_node root);

    /// Does <color> say red, by itself, by the palette of Excel 97 or by the theme? A tint is
    /// laid over each channel, which is near enough to what Excel does to the luminance.
    [[nodiscard]] bool is_red(pugi::xml_node color) const;

private:
    static constexpr std::size_t count = 12;
    std::array<std::string, count> colors_;
};

} // namespace kijun
