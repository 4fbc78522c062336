#include "read/docx_elements.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace kijun {
namespace {

struct known_element {
    std::string_view name;
    docx_element is;
};

// Sorted by name.
constexpr std::array elements{
    known_element{"Choice", docx_element::choice},
    known_element{"Fallback", docx_element::fallback},
    known_element{"altChunk", docx_element::foreign},
    known_element{"bookmarkStart", docx_element::bookmark},
    known_element{"br", docx_element::line_break},
    known_element{"chart", docx_element::picture},
    known_element{"commentReference", docx_element::comment},
    known_element{"cr", docx_element::line_break},
    known_element{"del", docx_element::deleted},
    known_element{"delInstrText", docx_element::instruction},
    known_element{"delText", docx_element::text},
    known_element{"endnoteReference", docx_element::endnote},
    known_element{"fldChar", docx_element::field_sign},
    known_element{"fldSimple", docx_element::simple_field},
    known_element{"footnoteReference", docx_element::footnote},
    known_element{"hyperlink", docx_element::hyperlink},
    known_element{"imagedata", docx_element::picture},
    known_element{"ins", docx_element::inserted},
    known_element{"instrText", docx_element::instruction},
    known_element{"lastRenderedPageBreak", docx_element::page_break_hint},
    known_element{"moveFrom", docx_element::deleted},
    known_element{"moveTo", docx_element::inserted},
    known_element{"noBreakHyphen", docx_element::hyphen},
    known_element{"p", docx_element::paragraph},
    known_element{"pPr", docx_element::passed_over},
    known_element{"pic", docx_element::picture},
    known_element{"ptab", docx_element::tabulator},
    known_element{"r", docx_element::run},
    known_element{"rPr", docx_element::passed_over},
    known_element{"relIds", docx_element::diagram},
    known_element{"rt", docx_element::passed_over},
    known_element{"rubyPr", docx_element::passed_over},
    known_element{"sdtEndPr", docx_element::passed_over},
    known_element{"sdtPr", docx_element::passed_over},
    known_element{"sectPr", docx_element::passed_over},
    known_element{"subDoc", docx_element::foreign},
    known_element{"sym", docx_element::symbol},
    known_element{"t", docx_element::text},
    known_element{"tab", docx_element::tabulator},
    known_element{"tbl", docx_element::table},
    known_element{"tblGrid", docx_element::passed_over},
    known_element{"tblPr", docx_element::passed_over},
    known_element{"tblPrEx", docx_element::passed_over},
    known_element{"tc", docx_element::cell},
    known_element{"tcPr", docx_element::passed_over},
    known_element{"tr", docx_element::row},
    known_element{"trPr", docx_element::passed_over},
};
static_assert(std::ranges::is_sorted(elements, {}, &known_element::name));

} // namespace

docx_element docx_element_of(std::string_view local_name) {
    const auto* const known =
        std::ranges::lower_bound(elements, local_name, {}, &known_element::name);
    return known != std::end(elements) && known->name == local_name ? known->is
                                                                    : docx_element::other;
}

} // namespace kijun
