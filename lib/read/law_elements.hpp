#pragma once
// The elements of 法令XML (XMLSchemaForJapaneseLaw v3) and what each of them is to an edition.

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace kijun {

enum class law_role : std::uint8_t {
    foreign,     ///< not of the schema
    body,        ///< holds the clauses: Law, LawBody, MainProvision
    transparent, ///< holds others and says nothing itself: Table, NewProvision
    metadata,    ///< told in the head of the edition: LawNum, LawTitle
    group,       ///< Part, Chapter, Section, Subsection, Division
    supplement,  ///< SupplProvision
    article,     ///< Article
    front,       ///< EnactStatement, Preamble, TOC: a clause under its own name
    appendix,    ///< AppdxTable and its kin
    block,       ///< has a label and sentences: Paragraph, Item, Subitem1 … Subitem10, Class
    box,         ///< may have a heading or sentences: TableStruct, List, Remarks
    contents,    ///< an entry of the table of contents: TOCChapter
    row,         ///< TableRow, TableHeaderRow
    cell,        ///< TableColumn, TableHeaderColumn
    heading,     ///< the label, number or title of what it stands in
    sentences,   ///< ParagraphSentence and its kin
    sentence,    ///< Sentence
    column,      ///< Column
    text,        ///< text that stands for itself: SupplNote, ArithFormula
    figure,      ///< Fig
    inlined,     ///< inside a text: Line, Ruby, Sup, Sub, QuoteStruct
    reading_aid, ///< Rt, the furigana of a Ruby: no part of the text
};

/// By the element's name alone. Logarithmic in the number of names.
[[nodiscard]] law_role law_role_of(std::string_view name) noexcept;

/// The child that holds an element's label or title (ParagraphNum, ItemTitle, RemarksLabel …);
/// null when there is none.
[[nodiscard]] pugi::xml_node law_heading(pugi::xml_node element);
/// The first child that holds an element's own sentences; null when there is none.
[[nodiscard]] pugi::xml_node law_sentences(pugi::xml_node element);

} // namespace kijun
