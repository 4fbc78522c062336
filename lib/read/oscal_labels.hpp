#pragma once
// How the parts of a control are called and cited.

#include "oscal_catalog.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The label that a node is printed with: a prop of this name, one without a class before those
/// with one (which pad with zeros); "" when there is none.
[[nodiscard]] std::string_view printed_label(const oscal_node& node);

/// The value of a prop; "" when there is none.
[[nodiscard]] std::string_view prop_value(const oscal_node& node, std::string_view name);

/// The label of a part under the label that it has among its siblings: its assessment method in
/// small letters; what its label adds to those above it ("[01]" for AC-02a.[01] inside
/// AC-02a.); else its name, and "" for an item without a label. `above` are the nodes that it
/// stands in, its control first.
[[nodiscard]] std::string part_label(const oscal_node& part,
                                     const std::vector<const oscal_node*>& above);

/// What citations of a node read: AC-2 for a control, AC-2k. without the stop for an item of
/// its statement; the id in capitals where there are no labels. `above` as before.
[[nodiscard]] std::string cited_as(const oscal_node& node,
                                   const std::vector<const oscal_node*>& above);

} // namespace kijun
