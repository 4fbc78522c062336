#include "docx_styles.hpp"

#include "escape.hpp"
#include "xml_escape.hpp"

#include <array>

namespace kijun::docx {

namespace {

struct font {
    std::string_view name;
    std::string_view other_name; ///< as systems of other languages call it
    std::string_view family;
    std::string_view kind; ///< PANOSE: serifs or none, weight, proportions
};

// Every Windows and every Office has these; other programs know them by name and take the
// Mincho and the Gothic that they have. Their letters are a whole or a half wide, as
// docx_widths reckons.
constexpr std::string_view mincho = "ＭＳ 明朝";
constexpr std::string_view gothic = "ＭＳ ゴシック";
constexpr std::array fonts_used{
    font{mincho, "MS Mincho", "roman", "02020609040205080304"},
    font{gothic, "MS Gothic", "swiss", "020B0609070205080204"},
};

constexpr std::size_t body_line = 360; // of letters of 210 twips
constexpr table_text text_of_few{"TableText", 200};
constexpr table_text text_of_many{"TableSmall", 180};
constexpr table_text text_of_matrix{"TableSmallest", 150};

std::string fonts(std::string_view name) {
    std::string all = "<w:rFonts";
    for (const char* script : {" w:ascii=\"", " w:hAnsi=\"", " w:eastAsia=\""}) {
        all += script + std::string(name) + "\"";
    }
    return all + "/>";
}

/// Lines so far apart whatever font there is: fonts differ in it by more than half.
std::string lines(std::size_t twips) {
    return "<w:spacing w:line=\"" + std::to_string(twips) + "\" w:lineRule=\"exact\"/>";
}

std::string size(std::size_t half_points) {
    const std::string number = std::to_string(half_points);
    return "<w:sz w:val=\"" + number + "\"/><w:szCs w:val=\"" + number + "\"/>";
}

/// A paragraph style of our own, like Normal but for these.
std::string style(std::string_view id,
                  std::string_view name,
                  std::string_view paragraph,
                  std::string_view look) {
    std::string all = "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"";
    all += id;
    all += "\"><w:name w:val=\"";
    all += name;
    all += "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>";
    all += paragraph;
    all += "</w:pPr><w:rPr>";
    all += look;
    return all + "</w:rPr></w:style>";
}

std::string heading(std::size_t level) {
    const std::string number = std::to_string(level);
    const std::size_t half_points = level == 1 ? 28 : level == 2 ? 24 : level == 3 ? 22 : 21;
    std::string all = "<w:style w:type=\"paragraph\" w:styleId=\"Heading";
    all += number;
    all += "\"><w:name w:val=\"heading ";
    all += number;
    all += "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>"
           "<w:spacing w:before=\"240\" w:after=\"120\" w:line=\"240\" "
           "w:lineRule=\"auto\"/>";
    all += level == 1 ? "<w:jc w:val=\"center\"/>" : "<w:jc w:val=\"left\"/>";
    all += "<w:outlineLvl w:val=\"";
    all += std::to_string(level - 1);
    return all + "\"/></w:pPr><w:rPr>" + fonts(gothic) + size(half_points) +
           "</w:rPr></w:style>";
}

} // namespace

table_text text_of_table(std::size_t columns) {
    constexpr std::size_t few = 4;
    constexpr std::size_t many = 16;
    return columns <= few ? text_of_few : columns <= many ? text_of_many : text_of_matrix;
}

std::string font_table() {
    std::string all;
    for (const font& each : fonts_used) {
        all += "<w:font w:name=\"";
        all += each.name;
        all += "\"><w:altName w:val=\"";
        all += each.other_name;
        all += "\"/><w:panose1 w:val=\"";
        all += each.kind;
        all += "\"/><w:charset w:val=\"80\"/><w:family w:val=\"";
        all += each.family;
        all += "\"/><w:pitch w:val=\"variable\"/></w:font>";
    }
    return all;
}

std::string styles(std::string_view language) {
    std::string all = "<w:docDefaults><w:rPrDefault><w:rPr>" + fonts(mincho) +
                      "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang";
    const std::string tongue = clean_text(language.empty() ? "ja" : language);
    // Digits and Latin letters in Japanese text are broken as in English: never inside a
    // number.
    append_xml_attribute(all, "w:val", tongue == "ja" ? "en-US" : tongue);
    append_xml_attribute(all, "w:eastAsia", tongue == "ja" ? "ja-JP" : tongue);
    all += "/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
           "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
           "<w:name w:val=\"Normal\"/><w:pPr>" +
           lines(body_line) + "</w:pPr></w:style>";
    // Not justified: LibreOffice 7.4 then loses a comma at the end of a line now and then.
    constexpr std::size_t deepest = 9;
    for (std::size_t level = 1; level <= deepest; ++level) {
        all += heading(level);
    }
    all += "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/>"
           "<w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"120\" "
           "w:after=\"60\"/></w:pPr><w:rPr>" +
           fonts(gothic) + "</w:rPr></w:style>";
    for (const table_text& text : {text_of_few, text_of_many, text_of_matrix}) {
        constexpr std::size_t twips_of_a_half_point = 10;
        all += style(text.style,
                     text.style,
                     lines(text.letter * 3 / 2) + "<w:jc w:val=\"left\"/>",
                     size(text.letter / twips_of_a_half_point));
    }
    constexpr std::size_t of_notes = 18;
    constexpr std::size_t line_of_notes = 260;
    all += "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\">"
           "<w:name w:val=\"footnote text\"/><w:basedOn w:val=\"Normal\"/><w:pPr>" +
           lines(line_of_notes) + "</w:pPr><w:rPr>" + size(of_notes) + "</w:rPr></w:style>";
    all += "<w:style w:type=\"table\" w:styleId=\"TableGrid\">"
           "<w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        all += "<w:" + std::string(side) +
               " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    }
    all += "</w:tblBorders><w:tblCellMar>";
    for (const auto& [side, width] : {std::pair<const char*, const char*>{"top", "30"},
                                      {"left", "80"},
                                      {"bottom", "30"},
                                      {"right", "80"}}) {
        all += "<w:" + std::string(side) + " w:w=\"" + width + "\" w:type=\"dxa\"/>";
    }
    return all + "</w:tblCellMar></w:tblPr></w:style>"
                 "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"ItemLabel\">"
                 "<w:name w:val=\"Item Label\"/></w:style>";
}

} // namespace kijun::docx
