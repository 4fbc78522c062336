#include "law_elements.hpp"

#include <algorithm>
#include <array>

namespace kijun {
namespace {

struct entry {
    std::string_view name;
    law_role role;
};

using enum law_role;

// In the order of their names.
constexpr std::array entries{
    entry{"AmendProvision", box},
    entry{"AmendProvisionSentence", sentences},
    entry{"Appdx", appendix},
    entry{"AppdxFig", appendix},
    entry{"AppdxFigTitle", heading},
    entry{"AppdxFormat", appendix},
    entry{"AppdxFormatTitle", heading},
    entry{"AppdxNote", appendix},
    entry{"AppdxNoteTitle", heading},
    entry{"AppdxStyle", appendix},
    entry{"AppdxStyleTitle", heading},
    entry{"AppdxTable", appendix},
    entry{"AppdxTableTitle", heading},
    entry{"ArithFormula", text},
    entry{"ArithFormulaNum", heading},
    entry{"Article", article},
    entry{"ArticleCaption", heading},
    entry{"ArticleRange", heading},
    entry{"ArticleTitle", heading},
    entry{"Chapter", group},
    entry{"ChapterTitle", heading},
    entry{"Class", block},
    entry{"ClassSentence", sentences},
    entry{"ClassTitle", heading},
    entry{"Column", column},
    entry{"Division", group},
    entry{"DivisionTitle", heading},
    entry{"EnactStatement", front},
    entry{"Fig", figure},
    entry{"FigStruct", box},
    entry{"FigStructTitle", heading},
    entry{"Format", transparent},
    entry{"FormatStruct", box},
    entry{"FormatStructTitle", heading},
    entry{"Item", block},
    entry{"ItemSentence", sentences},
    entry{"ItemTitle", heading},
    entry{"Law", body},
    entry{"LawBody", body},
    entry{"LawNum", metadata},
    entry{"LawTitle", metadata},
    entry{"Line", inlined},
    entry{"List", box},
    entry{"ListSentence", sentences},
    entry{"MainProvision", body},
    entry{"NewProvision", transparent},
    entry{"Note", transparent},
    entry{"NoteStruct", box},
    entry{"NoteStructTitle", heading},
    entry{"Paragraph", block},
    entry{"ParagraphCaption", heading},
    entry{"ParagraphNum", heading},
    entry{"ParagraphSentence", sentences},
    entry{"Part", group},
    entry{"PartTitle", heading},
    entry{"Preamble", front},
    entry{"QuoteStruct", inlined},
    entry{"RelatedArticleNum", heading},
    entry{"Remarks", box},
    entry{"RemarksLabel", heading},
    entry{"Rt", reading_aid},
    entry{"Ruby", inlined},
    entry{"Section", group},
    entry{"SectionTitle", heading},
    entry{"Sentence", sentence},
    entry{"Style", transparent},
    entry{"StyleStruct", box},
    entry{"StyleStructTitle", heading},
    entry{"Sub", inlined},
    entry{"Subsection", group},
    entry{"SubsectionTitle", heading},
    entry{"Sup", inlined},
    entry{"SupplNote", text},
    entry{"SupplProvision", supplement},
    entry{"SupplProvisionAppdx", appendix},
    entry{"SupplProvisionAppdxStyle", appendix},
    entry{"SupplProvisionAppdxStyleTitle", heading},
    entry{"SupplProvisionAppdxTable", appendix},
    entry{"SupplProvisionAppdxTableTitle", heading},
    entry{"SupplProvisionLabel", heading},
    entry{"TOC", front},
    entry{"TOCAppdxTableLabel", text},
    entry{"TOCArticle", contents},
    entry{"TOCChapter", contents},
    entry{"TOCDivision", contents},
    entry{"TOCLabel", heading},
    entry{"TOCPart", contents},
    entry{"TOCPreambleLabel", text},
    entry{"TOCSection", contents},
    entry{"TOCSubsection", contents},
    entry{"TOCSupplProvision", contents},
    entry{"Table", transparent},
    entry{"TableColumn", cell},
    entry{"TableHeaderColumn", cell},
    entry{"TableHeaderRow", row},
    entry{"TableRow", row},
    entry{"TableStruct", box},
    entry{"TableStructTitle", heading},
};
static_assert(std::ranges::is_sorted(entries, {}, &entry::name));

/// Subitem1 … Subitem10 and Sublist1 … Sublist3, with their Title and Sentence.
law_role role_of_level(std::string_view name) noexcept {
    constexpr std::string_view digits = "0123456789";
    const bool item = name.starts_with("Subitem");
    if (!item && !name.starts_with("Sublist")) {
        return foreign;
    }
    name.remove_prefix(7);
    const std::size_t end = std::min(name.find_first_not_of(digits), name.size());
    const std::string_view rest = name.substr(end);
    if (end == 0 || end > 2) {
        return foreign;
    }
    if (rest.empty()) {
        return item ? block : box;
    }
    return rest == "Sentence" ? sentences : rest == "Title" ? heading : foreign;
}

} // namespace

law_role law_role_of(std::string_view name) noexcept {
    const auto* const found = std::ranges::lower_bound(entries, name, {}, &entry::name);
    return found != entries.end() && found->name == name ? found->role : role_of_level(name);
}

pugi::xml_node law_heading(pugi::xml_node element) {
    const std::string_view name = element.name();
    if (name == "Paragraph") {
        return element.child("ParagraphNum");
    }
    if (name == "Remarks") {
        return element.child("RemarksLabel");
    }
    if (name == "SupplProvision") {
        return element.child("SupplProvisionLabel");
    }
    if (name == "Appdx" || name == "SupplProvisionAppdx") {
        return element.child("ArithFormulaNum");
    }
    return element.child((std::string(name) + "Title").c_str());
}

pugi::xml_node law_sentences(pugi::xml_node element) {
    return element.child((std::string(element.name()) + "Sentence").c_str());
}

} // namespace kijun
