#include "numbering/scheme.hpp"

#include "numbering/control_id.hpp"
#include "numbering/law_id.hpp"
#include "numbering/outline_number.hpp"
#include "numbering/part_name.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kijun::numbering {

numbering_scheme scheme_of(std::string_view id) {
    if (is_law_id(id)) {
        return numbering_scheme::law;
    }
    if (read_control_id(id)) {
        return numbering_scheme::control;
    }
    return read_section_name(id.substr(0, id.find('~'))) ? numbering_scheme::section
                                                         : numbering_scheme::fisc;
}

std::uint32_t styles_of_section(std::string_view id) {
    const auto bit = [](section_style style) { return 1U << static_cast<unsigned>(style); };
    const auto name = read_section_name(id.substr(0, id.find('~')));
    if (!name) {
        return 0;
    }
    return name->part.empty() ? bit(name->number->style) : bit(section_style::part);
}

numbering_scheme scheme_of(std::span<const std::string> ids) {
    // The order in which equal counts decide.
    constexpr std::array schemes{numbering_scheme::fisc,
                                 numbering_scheme::law,
                                 numbering_scheme::control,
                                 numbering_scheme::section};
    std::array<std::size_t, schemes.size()> count{};
    for (const std::string& id : ids) {
        ++count.at(static_cast<std::size_t>(scheme_of(id)));
    }
    numbering_scheme most = numbering_scheme::fisc;
    for (const numbering_scheme each : schemes) {
        if (count.at(static_cast<std::size_t>(each)) >
            count.at(static_cast<std::size_t>(most))) {
            most = each;
        }
    }
    return most;
}

} // namespace kijun::numbering
