#include "docx_styles.hpp"

#include "escape.hpp"
#include "xml_escape.hpp"

namespace kijun::docx {

namespace {

std::string fonts(std::string_view name) {
    std::string all = "<w:rFonts";
    for (const char* script : {" w:ascii=\"", " w:hAnsi=\"", " w:eastAsia=\""}) {
        all += script + std::string(name) + "\"";
    }
    return all + "/>";
}

} // namespace

std::string styles(std::string_view language) {
    std::string all = "<w:docDefaults><w:rPrDefault><w:rPr>" + fonts("游明朝") +
                      "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang";
    const std::string tongue = clean_text(language.empty() ? "ja" : language);
    append_xml_attribute(all, "w:val", tongue);
    append_xml_attribute(all, "w:eastAsia", tongue == "ja" ? "ja-JP" : tongue);
    all += "/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
           "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
           "<w:name w:val=\"Normal\"/></w:style>";
    for (int level = 1; level <= 9; ++level) {
        const std::string number = std::to_string(level);
        const int size = level == 1   ? 32
                         : level == 2 ? 26
                         : level == 3 ? 23
                                      : 21; // half points
        // NOLINTBEGIN(performance-inefficient-string-concatenation): a few short texts
        all += "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + number +
               "\"><w:name w:val=\"heading " + number +
               "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>"
               "<w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"" +
               std::to_string(level - 1) + "\"/></w:pPr><w:rPr>" + fonts("游ゴシック") +
               "<w:sz w:val=\"" + std::to_string(size) + "\"/></w:rPr></w:style>";
        // NOLINTEND(performance-inefficient-string-concatenation)
    }
    all += "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/>"
           "<w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"120\"/>"
           "</w:pPr><w:rPr>" +
           fonts("游ゴシック") +
           "</w:rPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\">"
           "<w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        all += "<w:" + std::string(side) +
               " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    }
    return all + "</w:tblBorders></w:tblPr></w:style>"
                 "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"ItemLabel\">"
                 "<w:name w:val=\"Item Label\"/></w:style>";
}

} // namespace kijun::docx
