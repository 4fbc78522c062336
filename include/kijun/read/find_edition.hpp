#pragma once
// From a document to an edition: clause headings, titles, grades, and paragraphs by their
// labels. What a person sees by reading is decided here by stated rules, and what was not
// certain is a finding.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/numbering/citation_scheme.hpp>

#include <memory>
#include <span>
#include <string>

namespace kijun {

/// Finds the edition that a document holds. `file` is what the user called the file.
///
/// - A clause begins where a line, a heading or the first cell of a row begins with its number
///   (実9, 【実 ９】, 実務基準9, 第十二条の二) and a title follows. Of equal numbers the one
///   counts that stands in the order of the others and has text; so neither a table of contents
///   nor a line that happens to begin with a citation makes a clause.
/// - A document without any such number has its sections for clauses, in the way in which it
///   counts them (`section_style`): Ⅱ－１－２ 題名, 2-1-3 題名, 4.5.1 題名, 問3, 第２　題名,
///   第1節 題名, headings with numbers, or short lines that count up (3．名前). Where chapters
///   count from one again, their name is part of the id (第2章 1). An annex (別紙1, Appendix A)
///   is a clause, and what it counts is its own (別紙1 2).
/// - The title is what follows, without the grade (基礎, 付加). Of articles the caption in
///   brackets is the title, and the text behind the number their first paragraph.
/// - A paragraph begins with a label, counted by a word processor or printed: 1, (1), ①, a, ア,
///   参考1, （注1）. Its parent is the sibling list that it goes on; what begins a new list
///   goes by its indent where the document has indents, else under the paragraph before it
///   (参考 and （注）: under the clause). A bare number is a label only where it goes on a list
///   or begins the clause.
/// - A paragraph without a label right behind a labelled one, and before the next of its list,
///   is more of that one's text, behind a line break; others are unlabelled places.
/// - Lines that a text file breaks at its margin are joined. Rows of tables are unlabelled
///   paragraphs, their cells parted by tabulators. Notes at the foot are unlabelled paragraphs;
///   comments and tables of contents are left out.
/// - `schemes` are asked for the number of a line before kijun's own numberings; a document
/// that
///   has clauses by one of them has no others.
/// - Headings above clauses are groups. Standard, name (第13版) and date are read from the
///   title and the lines before the first clause.
///
/// Positions count lines of text files, paragraphs of Word files, rows of workbooks and pages
/// of PDF. Findings: KJ0851 to KJ0856, and those of `edition_builder`; none of its clauses
/// found is KJ0205. Fails with KJ0006, KJ0007. O(n log n) in the lines.
[[nodiscard]] KIJUN_API result<reading<edition>>
find_edition(const located_document& in,
             const std::string& file,
             const limits& bounds = {},
             std::span<const std::shared_ptr<const citation_scheme>> schemes = {});

} // namespace kijun
