#include "law_titles.hpp"

#include "base/blanks.hpp"
#include "law_elements.hpp"
#include "law_names.hpp"
#include "law_text.hpp"
#include "numbering/law_id.hpp"

#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <string_view>

namespace kijun {
namespace {

constexpr std::string_view deleted = "削除";

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Moves 削除 from the end of the id to what it says.
void part_deleted(law_title& of) {
    if (of.id.size() > deleted.size() && of.id.ends_with(deleted)) {
        of.id.resize(of.id.size() - deleted.size());
        of.title = of.title.empty() ? deleted : of.title;
    }
}

std::string joined(std::string first, std::string_view second) {
    if (!first.empty() && !second.empty()) {
        first += ideographic_space;
    }
    return first.append(second);
}

std::string appendix_kind(std::string_view element) {
    if (element.starts_with("SupplProvision")) {
        element.remove_prefix(std::string_view("SupplProvision").size());
    }
    return element == "AppdxTable"    ? "別表"
           : element == "AppdxNote"   ? "別記"
           : element == "AppdxStyle"  ? "様式"
           : element == "AppdxFig"    ? "別図"
           : element == "AppdxFormat" ? "書式"
                                      : "付録";
}

} // namespace

std::string law_headings(xml_cursor& cursor,
                         pugi::xml_node element,
                         std::initializer_list<pugi::xml_node> told) {
    std::string text;
    for (const pugi::xml_node child : element.children()) {
        if (law_role_of(child.name()) == law_role::heading &&
            std::find(told.begin(), told.end(), child) == told.end()) {
            const std::string words = law_text(cursor, child);
            const bool range = std::string_view(child.name()) == "ArticleRange";
            if (range) {
                text += words;
            } else {
                text = joined(std::move(text), words);
            }
        }
    }
    return text;
}

law_title group_title(xml_cursor& cursor, pugi::xml_node group) {
    const std::string whole = law_headings(cursor, group);
    const std::size_t end = std::min(whole.find(ideographic_space), whole.size());
    return {whole.substr(0, end), std::string(trimmed(std::string_view(whole).substr(end)))};
}

law_title article_title(xml_cursor& cursor, pugi::xml_node article) {
    law_title read;
    read.id = law_name_text(cursor, law_heading(article));
    if (read.id.empty()) {
        read.id = article_name(article.attribute("Num").value());
    }
    read.title = without_brackets(law_text(cursor, article.child("ArticleCaption")));
    part_deleted(read);
    return read;
}

law_title appendix_title(xml_cursor& cursor, pugi::xml_node appendix) {
    const pugi::xml_node heading = law_heading(appendix);
    const std::string whole = law_name_text(cursor, heading);
    const std::size_t bracket = std::min(whole.find("（"), whole.size());
    law_title read{whole.substr(0, bracket),
                   std::string(without_brackets(std::string_view(whole).substr(bracket)))};
    part_deleted(read);
    if (read.id.empty()) {
        const unsigned number = appendix.attribute("Num").as_uint();
        read.id = appendix_kind(appendix.name());
        if (number != 0 && number <= 9'999) {
            read.id.append("第").append(numbering::to_kanji(number));
        }
    }
    read.title = joined(std::move(read.title),
                        without_brackets(law_headings(cursor, appendix, {heading})));
    return read;
}

law_title supplement_title(xml_cursor& cursor, pugi::xml_node supplement) {
    std::string label = law_name_text(cursor, law_heading(supplement));
    label = label.empty() ? "附則" : label;
    law_title read{label, label};
    const std::string amending = supplement.attribute("AmendLawNum").value();
    if (!amending.empty()) {
        read.id += "（" + amending_law_name(amending) + "）";
        read.title += "（" + amending + "）";
    }
    read.title += supplement.attribute("Extract").as_bool() ? "抄" : "";
    return read;
}

std::string paragraph_number(xml_cursor& cursor, pugi::xml_node paragraph) {
    const std::string printed = law_name_text(cursor, law_heading(paragraph));
    std::string number = read_label(printed).text;
    if (is_number(number)) {
        return number;
    }
    std::string num = paragraph.attribute("Num").value();
    if (is_number(num)) {
        return num;
    }
    return printed.empty() && !paragraph.previous_sibling("Paragraph") ? "1" : printed;
}

} // namespace kijun
