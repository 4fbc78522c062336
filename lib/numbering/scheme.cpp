#include "numbering/scheme.hpp"

#include "numbering/control_id.hpp"
#include "numbering/law_id.hpp"

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
    return read_control_id(id) ? numbering_scheme::control : numbering_scheme::fisc;
}

numbering_scheme scheme_of(std::span<const std::string> ids) {
    std::array<std::size_t, 3> count{};
    for (const std::string& id : ids) {
        ++count[static_cast<std::size_t>(scheme_of(id))];
    }
    const auto of = [&count](numbering_scheme scheme) {
        return count[static_cast<std::size_t>(scheme)];
    };
    const std::size_t fisc = of(numbering_scheme::fisc);
    if (of(numbering_scheme::law) > fisc &&
        of(numbering_scheme::law) >= of(numbering_scheme::control)) {
        return numbering_scheme::law;
    }
    return of(numbering_scheme::control) > fisc ? numbering_scheme::control
                                                : numbering_scheme::fisc;
}

} // namespace kijun::numbering
