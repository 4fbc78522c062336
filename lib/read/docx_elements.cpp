#include "read/docx_elements.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

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

/// For each ASCII letter, and one behind the last, the first element that begins with it or
/// with a later one: few begin alike, and a file has millions.
constexpr auto first_with = [] {
    constexpr std::size_t letters = 128;
    std::array<std::uint8_t, letters + 1> table{};
    for (std::size_t letter = 0; letter <= letters; ++letter) {
        std::uint8_t at = 0;
        while (at < elements.size() &&
               static_cast<std::size_t>(elements.at(at).name.front()) < letter) {
            ++at;
        }
        table.at(letter) = at;
    }
    return table;
}();

} // namespace

docx_element docx_element_of(std::string_view local_name) {
    const auto letter =
        static_cast<unsigned char>(local_name.empty() ? '\0' : local_name.front());
    if (letter + 1U >= first_with.size()) {
        return docx_element::other;
    }
    for (std::size_t i = first_with[letter]; i != first_with[letter + 1U]; ++i) {
        if (elements[i].name == local_name) {
            return elements[i].is;
        }
    }
    return docx_element::other;
}

} // namespace kijun
