#pragma once
// One XML part of an office file, parsed; and its nodes by local names, because every program
// chooses prefixes of its own.

#include "read/archive.hpp"

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace kijun {

/// A part and its nodes, whose names and values stand in its text.
class office_xml {
public:
    [[nodiscard]] pugi::xml_node document_element() const { return parsed_.document_element(); }

private:
    friend result<std::unique_ptr<office_xml>>
    office_part(const archive& from, std::string_view part, const std::string& file);

    std::string text_; ///< before the nodes, which go first
    pugi::xml_document parsed_;
};

/// Fails as `archive::part` does, and with KJ0804 when the part is no XML or no UTF-8. Blanks
/// are kept, a document type is ignored, entities of its own are never expanded.
[[nodiscard]] result<std::unique_ptr<office_xml>>
office_part(const archive& from, std::string_view part, const std::string& file);

/// "t" of <w:t>.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);
/// The first child element of that local name; null when there is none.
[[nodiscard]] pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);
/// The value of the attribute of that local name, "" when there is none.
[[nodiscard]] std::string_view attribute_named(pugi::xml_node node, std::string_view name);
/// All text directly inside an element.
[[nodiscard]] std::string text_inside(pugi::xml_node element);

/// The part that a relation leads to from a part: relation_target(…, "xl/workbook.xml",
/// "worksheets/sheet1.xml") is "xl/worksheets/sheet1.xml". ".." goes up, never out.
[[nodiscard]] std::string relation_target(std::string_view from_part, std::string_view target);
/// The part of the relations of a part: xl/_rels/workbook.xml.rels.
[[nodiscard]] std::string relations_of(std::string_view part);

} // namespace kijun
