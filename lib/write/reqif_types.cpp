#include "write/reqif_types.hpp"

#include <algorithm>

namespace kijun::reqif {

namespace {

const std::vector<std::string_view> provenance_texts{
    "Rationale", "Method", "Author", "Date", "Reviewer", "ReviewDate", "ReqIF.Text"};

} // namespace

const std::array<reqif_type, 9>& all_types() {
    static const std::array<reqif_type, 9> all{
        reqif_type{"SPECIFICATION-TYPE",
                   "type-specification",
                   "Specification",
                   {"ReqIF.Name", "File"}},
        {"SPEC-OBJECT-TYPE",
         "type-clause",
         "Clause",
         {"ReqIF.ForeignID", "ReqIF.ChapterName", "Grade", "Group"}},
        {"SPEC-OBJECT-TYPE", "type-paragraph", "Paragraph", {"ReqIF.ForeignID", "ReqIF.Text"}},
        {"SPEC-OBJECT-TYPE",
         "type-item",
         "Checklist item",
         {"ReqIF.ForeignID",
          "ReqIF.Text",
          "Category",
          "Subject",
          "Status",
          "Issue",
          "Plan",
          "Note"}},
        {"SPEC-OBJECT-TYPE", "type-external", "External document", {"ReqIF.Name"}},
        {"SPEC-RELATION-TYPE", "type-reference", "Reference", {"ReqIF.Text"}},
        {"SPEC-RELATION-TYPE", "type-citation", "Citation", {"ReqIF.Text"}},
        {"SPEC-RELATION-TYPE", "type-stated", "Stated relation", provenance_texts, true},
        {"SPEC-RELATION-TYPE", "type-none", "No relationship", provenance_texts, true},
    };
    return all;
}

const reqif_type& type_of(std::string_view id) {
    return *std::ranges::find(all_types(), id, &reqif_type::id);
}

std::string attribute_id(const reqif_type& of, std::string_view attribute) {
    std::string id(of.id);
    id += '.';
    id += attribute;
    return id;
}

std::string enum_id(relationship what) {
    return "relationship." + std::string(to_string(what));
}

} // namespace kijun::reqif
