#pragma once
// Readers: from bytes to models. Each fails only when nothing sensible could be built;
// everything else wrong with a file is a finding with its line and column.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/source.hpp>

#include <cstdint>
#include <vector>

namespace kijun {

/// What a file holds, by its content; never by its name alone.
enum class file_kind : std::uint8_t {
    edition_xml,      ///< `<edition>`
    checklist_xml,    ///< `<checklist>`
    checklist_table,  ///< TSV or CSV with the published column names in any order
    revision_xml,     ///< `<revision>`
    review_xml,       ///< `<review>`
    ledger_xml,       ///< `<ledger>`
    relations_xml,    ///< `<relations>`
    law_xml,          ///< 法令XML of e-Gov, alone or in an answer of its API
    oscal_xml,        ///< an OSCAL catalog
    oscal_json,       ///< an OSCAL catalog
    published_review, ///< the text of a published review paper: see published_review.hpp
    workbook,         ///< a workbook of Excel, read for the checklist in it
    document,         ///< Word, PDF, HTML or any text: read for the clauses in it
    unknown,          ///< nothing that a reader takes
};

/// Looks at the first bytes, and at more only where these leave it open.
[[nodiscard]] KIJUN_API file_kind kind_of(const source& input);

/// Can `read_edition` take it?
[[nodiscard]] constexpr bool is_edition(file_kind kind) noexcept {
    return kind == file_kind::edition_xml || kind == file_kind::law_xml ||
           kind == file_kind::oscal_xml || kind == file_kind::oscal_json ||
           kind == file_kind::document;
}

/// An edition, whatever form it comes in. Fails on KJ0004, KJ0101, KJ0102, KJ0103 at the root,
/// KJ0006, KJ0007, KJ0702, KJ0703; an edition without clauses is a finding (KJ0205).
///
/// - Our XML (schema: corpus/schema/edition.rng).
/// - 法令XML (XMLSchemaForJapaneseLaw v3). Articles are clauses (第十二条の二, in supplements
///   附則第一条 and 附則（令和五年法律第五一号）第一条), captions their titles, 項 号 イ (1)
///   paragraphs under their printed numbers; the first 項 is 1. 別表第一, 前文, 目次 and the
///   like are clauses, too. The edition is named by the day from which the law reads so, where
///   the file or its name tells, else by the law's number.
/// - OSCAL catalogs, XML and JSON. Controls are clauses (ac-2, ac-2.1). Items of the statement
///   are paragraphs of the clause under their labels; other parts are so under their names
///   (guidance). Parameters read [Assignment: …] and [Selection: …] as NIST prints them.
/// - Word, Excel, PDF and what else has a document go through `read_document` and
///   `find_edition`, and fail as those do, and with KJ0857 where no clause was found.
[[nodiscard]] KIJUN_API result<reading<edition>> read_edition(const source& input,
                                                              const limits& bounds = {});
/// The same for a source that nobody else wants: the edition keeps its bytes and copies no
/// text.
[[nodiscard]] KIJUN_API result<reading<edition>>
read_edition_in_place(source input, const limits& bounds = {});

/// The edition in a Word file as it was before its tracked changes; of any other file, which
/// has none, `read_edition_in_place`. The findings of the document stand before those of the
/// edition.
[[nodiscard]] KIJUN_API result<reading<edition>>
read_original_edition(source input, const limits& bounds = {});

/// A checklist in our XML (schema: corpus/schema/checklist.rng) or as TSV/CSV (RFC 4180
/// quoting, the delimiter is found in the header row; UTF-8, UTF-16 or an encoding of Japanese,
/// whose guess is KJ0841; offsets count in the text as UTF-8). Fails on
/// KJ0004, KJ0101, KJ0102, KJ0303 when the 通番 column is missing, KJ0309. Workbooks (xlsx) and
/// PDF go through `read_document` and `find_checklist`, and fail as those do.
[[nodiscard]] KIJUN_API result<reading<checklist>> read_checklist(const source& input,
                                                                  const limits& bounds = {});

/// The same with what the user says of the layout of a workbook, a PDF, TSV or CSV. Fails with
/// KJ0008 for our XML, whose columns go by their names alone, and for a sheet of what has none.
[[nodiscard]] KIJUN_API result<reading<checklist>> read_checklist_as(
    const source& input, const checklist_layout& layout, const limits& bounds = {});

/// Revision notes in our XML (schema: corpus/schema/revision.rng).
[[nodiscard]] KIJUN_API result<reading<revision_notes>>
read_revision_notes(const source& input, const limits& bounds = {});

/// A review file in our XML (schema: corpus/schema/review.rng).
[[nodiscard]] KIJUN_API result<reading<review_file>>
read_review_file(const source& input, const limits& bounds = {});

/// A ledger in our XML (schema: corpus/schema/ledger.rng).
[[nodiscard]] KIJUN_API result<reading<ledger>> read_ledger(const source& input,
                                                            const limits& bounds = {});

/// Stated relations in our XML (schema: corpus/schema/relations.rng). KJ0541 for a statement
/// with a value that nobody knows, which is set aside.
[[nodiscard]] KIJUN_API result<reading<relation_set>> read_relations(const source& input,
                                                                     const limits& bounds = {});

/// Reviewers' answers from CSV or TSV: columns clause, path, items ("1 3", "-"), verdict
/// (incorporate, no-impact, not-related), and, where there, rationale, reviewer, date; in any
/// order. Encodings as of checklists.
[[nodiscard]] KIJUN_API result<reading<std::vector<reviewer_answer>>>
read_answers(const source& input, const limits& bounds = {});

/// What people answered in a workbook: the sheets that `answer_paper` makes (model/
/// answer_sheet.hpp), filled in, their columns in any order and among others; and sheets with
/// the columns of `read_answers`. A sheet is taken for one by its head, the first row that
/// names its columns in either language; other sheets are left alone. Verdicts are the words of
/// either language, dates what Excel shows of a date (2025-11-20, 2025/11/20, 2025年11月20日).
/// A row without verdict and reason is no answer. Findings by sheet and cell: KJ0502 for words
/// that are no verdict, KJ0505 for what is no place or no list of items, KJ0533 for what is no
/// date. Fails with KJ0303 when no sheet has such a head, and as `read_document`.
[[nodiscard]] KIJUN_API result<reading<answered_sheets>>
read_answer_sheets(const source& input, const limits& bounds = {});

} // namespace kijun
