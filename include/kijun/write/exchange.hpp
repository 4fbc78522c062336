#pragma once
// Links between checklists and standards in the forms of other tools: an OSCAL mapping
// collection (the mapping model of OSCAL 1.2, NIST) and ReqIF (1.2, OMG).
//
// Both want times and identifiers. No clock is read: every time is midnight UTC of `date`, else
// of the latest day that a statement or an edition says, else 1970-01-01. Identifiers are UUIDs
// of version 5 over what they name, so that the same link has the same one in every export.

#include <kijun/base/export.hpp>
#include <kijun/base/result.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/trace/graph.hpp>

#include <span>
#include <string>

namespace kijun {

/// What is exported. The graph is that of `link` over the same editions, lists and relations.
/// Everything must outlive the call.
struct linked_models {
    std::span<const edition> editions;     ///< of each standard the oldest first
    std::span<const checklist> checklists; ///< versions of one list in their order
    const trace_graph& graph;              ///< of `link`
    /// The relations that the graph was linked with; nullptr for none.
    const relation_set* stated = nullptr;
    std::string date{}; ///< 2025-11-20, or ""
};

/// A mapping-collection. One mapping for each pair of checklist and edition and each method and
/// state of review; from items to clauses (controls) and paragraphs (statements). Stated
/// relations have OSCAL's relationships (equal is `equal-to`), those that say no relationship
/// too. What is only cited in 関連規定箇所 has no type: its relationship is `cites`, in the
/// namespace urn:kijun:oscal, where the props are, too. `draft` is what nobody reviewed. Cells
/// about a standard of which no edition is at hand are left out. Fails with KJ0546 where there
/// is no link: OSCAL knows no empty mapping. O(links + places).
[[nodiscard]] KIJUN_API result<std::string> to_oscal_mapping_json(const linked_models& of);
/// The same as XML.
[[nodiscard]] KIJUN_API result<std::string> to_oscal_mapping_xml(const linked_models& of);

/// A ReqIF file: a specification for each edition (clauses, paragraphs under them) and each
/// checklist (items); relations of three types: citations and stated relations from items, and
/// references from place to place of a standard. Statements that there is no relationship are
/// of a fourth type, so that a tool does not take them for links. Texts are strings (no XHTML).
/// O(text + links).
[[nodiscard]] KIJUN_API std::string to_reqif(const linked_models& of);

} // namespace kijun
