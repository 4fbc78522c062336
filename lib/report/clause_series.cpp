#include "report/clause_series.hpp"

#include "numbering/clause_number.hpp"
#include "numbering/outline_number.hpp"
#include "numbering/part_name.hpp"
#include "numbering/scheme.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kijun {

std::string series_of(const clause& of) {
    const std::string_view id = of.id();
    if (const auto number = numbering::read_clause_number(id);
        number && !number->series.empty()) {
        return number->series;
    }
    switch (numbering::scheme_of(id)) {
    case numbering_scheme::control:
        return std::string(id.substr(0, id.find('-')));
    case numbering_scheme::section:
        if (const auto name = numbering::read_section_name(id); name && !name->part.empty()) {
            return std::string(name->part);
        }
        return std::string(id.substr(0, id.find_first_of(".-")));
    default:
        break;
    }
    const std::vector<std::string_view> groups = of.groups();
    return groups.empty() ? "" : std::string(groups.front());
}

} // namespace kijun
