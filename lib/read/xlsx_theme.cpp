#include "read/xlsx_theme.hpp"

#include "read/office_look.hpp"
#include "read/office_part.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace kijun {
namespace {

/// -1 for black, 0 for the colour itself, 1 for white.
double tint_of(pugi::xml_node color) {
    const std::string_view written = attribute_named(color, "tint");
    double tint = 0;
    const auto read = std::from_chars(written.begin(), written.end(), tint);
    return read.ec == std::errc{} ? std::clamp(tint, -1.0, 1.0) : 0;
}

std::string tinted(const std::string& rgb, double tint) {
    const auto value = hexadecimal_in(rgb);
    if (!value || tint == 0) {
        return rgb;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string laid;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto channel = static_cast<double>(*value >> shift & 0xFFU);
        const double now = tint < 0 ? channel * (1 + tint) : channel + (0xFF - channel) * tint;
        const auto whole = static_cast<std::uint32_t>(now);
        laid += digits[whole >> 4U & 0xFU];
        laid += digits[whole & 0xFU];
    }
    return laid;
}

} // namespace

xlsx_theme::xlsx_theme(pugi::xml_node root) {
    constexpr std::array<std::string_view, count> names{"lt1",
                                                        "dk1",
                                                        "lt2",
                                                        "dk2",
                                                        "accent1",
                                                        "accent2",
                                                        "accent3",
                                                        "accent4",
                                                        "accent5",
                                                        "accent6",
                                                        "hlink",
                                                        "folHlink"};
    const pugi::xml_node scheme = child_named(child_named(root, "themeElements"), "clrScheme");
    for (std::size_t i = 0; i < count; ++i) {
        const pugi::xml_node color = child_named(scheme, names.at(i));
        const std::string_view plain = attribute_named(child_named(color, "srgbClr"), "val");
        const std::string_view last = attribute_named(child_named(color, "sysClr"), "lastClr");
        colors_.at(i) = plain.empty() ? last : plain;
    }
}

bool xlsx_theme::is_red(pugi::xml_node color) const {
    const std::string_view indexed = attribute_named(color, "indexed");
    const int place = number_in(attribute_named(color, "theme"), -1);
    const bool of_theme = place >= 0 && place < static_cast<int>(count);
    return kijun::is_red(attribute_named(color, "rgb")) || indexed == "2" || indexed == "10" ||
           (of_theme &&
            kijun::is_red(tinted(colors_.at(static_cast<std::size_t>(place)), tint_of(color))));
}

} // namespace kijun
