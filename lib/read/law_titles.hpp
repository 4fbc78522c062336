#pragma once
// What the parts of a law are called in an edition: ids, titles and numbers, from the headings
// that 法令XML gives them.

#include "xml_cursor.hpp"

#include <pugixml.hpp>

#include <initializer_list>
#include <string>

namespace kijun {

/// A number and what it says: 第二条 「定義」, 別表第一 「第三条関係」.
struct law_title {
    std::string id;
    std::string title;
};

/// The headings of an element in their order, but for those told elsewhere, parted by
/// full-width spaces; the articles that a chapter of the contents holds stand right behind it.
[[nodiscard]] std::string law_headings(xml_cursor& cursor,
                                       pugi::xml_node element,
                                       std::initializer_list<pugi::xml_node> told = {});

/// 第三章　総則 as 第三章 and 総則.
[[nodiscard]] law_title group_title(xml_cursor& cursor, pugi::xml_node group);
/// By its title and caption; by Num when the title is missing. A title that ends in 削除 has it
/// as what it says.
[[nodiscard]] law_title article_title(xml_cursor& cursor, pugi::xml_node article);
/// By its title up to a bracket; what follows and its other headings are what it says. Without
/// a title by its kind and Num: 別表第一.
[[nodiscard]] law_title appendix_title(xml_cursor& cursor, pugi::xml_node appendix);
/// 附則（令和五年法律第五一号）, which the ids of its articles begin with, and the heading as
/// e-Gov prints it: 附則（令和五年六月一四日法律第五一号）抄.
[[nodiscard]] law_title supplement_title(xml_cursor& cursor, pugi::xml_node supplement);

/// The printed number where it is one; else Num, for the first paragraph of an article has none
/// printed, and old laws print none at all, or ○２; else its count among its siblings.
[[nodiscard]] std::string paragraph_number(xml_cursor& cursor, pugi::xml_node paragraph);

} // namespace kijun
