#pragma once
// The types that our ReqIF files define for their objects and relations.

#include <kijun/model/relations.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::reqif {

inline constexpr std::array types{relationship::equal,
                                  relationship::subset_of,
                                  relationship::superset_of,
                                  relationship::intersects_with,
                                  relationship::no_relationship};

/// Of a type of objects or relations: what they are called, and their attributes.
struct reqif_type {
    std::string_view element; ///< SPEC-OBJECT-TYPE …
    std::string_view id;
    std::string_view name;
    std::vector<std::string_view> texts; ///< names of string attributes
    bool is_stated = false;              ///< has Relationship, Confidence and Reviewed besides
};

[[nodiscard]] const std::array<reqif_type, 9>& all_types();
/// Precondition: one of them has this id.
[[nodiscard]] const reqif_type& type_of(std::string_view id);
/// "type-item.ReqIF.Text"
[[nodiscard]] std::string attribute_id(const reqif_type& of, std::string_view attribute);
[[nodiscard]] std::string enum_id(relationship what);

} // namespace kijun::reqif
