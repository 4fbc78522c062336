#include "read/office_relations.hpp"

#include "read/office_part.hpp"

#include <utility>

namespace kijun {

result<std::vector<office_relation>>
relations_from(const archive& from, const std::string& part, const std::string& file) {
    std::vector<office_relation> found;
    if (!from.has(relations_of(part))) {
        return found;
    }
    const auto parsed = office_part(from, relations_of(part), file);
    if (!parsed) {
        return parsed.error();
    }
    for (const pugi::xml_node each : (*parsed)->document_element().children()) {
        const std::string_view type = attribute_named(each, "Type");
        found.push_back({std::string(attribute_named(each, "Id")),
                         std::string(type.substr(type.rfind('/') + 1)),
                         relation_target(part, attribute_named(each, "Target"))});
    }
    return found;
}

result<std::string>
main_part(const archive& from, std::string otherwise, const std::string& file) {
    const auto of_package = relations_from(from, "", file);
    if (!of_package) {
        return of_package.error();
    }
    for (const office_relation& each : *of_package) {
        if (each.type == "officeDocument" && from.has(each.part)) {
            otherwise = each.part;
        }
    }
    return otherwise;
}

} // namespace kijun
