#pragma once
// Writers: from documents, models and results to bytes. Same input, same bytes. Nothing of the
// input is ever taken for markup, and no cell of a table starts a formula.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/base/result.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/diff/history.hpp>
#include <kijun/document/document.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/trace/graph.hpp>
#include <kijun/write/docx_options.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// One self-contained HTML file: styles inside, no request to anywhere, usable offline and in
/// print.
[[nodiscard]] KIJUN_API std::string to_html(const document& paper);
/// The same of a review to look around in: a summary, a heat map of items and series, every
/// change with filters and search, and a graph an item. Style, script and data are inside, and
/// its Content-Security-Policy lets nothing be loaded or sent and nothing run but this one
/// script. Where no script runs, the whole list is there all the same. O(text).
[[nodiscard]] KIJUN_API std::string to_html(const review_report& report);
/// GitHub-flavoured Markdown; marks as `<u>`, `<del>` and bold; cells keep their line breaks as
/// `<br>`.
[[nodiscard]] KIJUN_API std::string to_markdown(const document& paper);
/// Tables as CSV (RFC 4180, CRLF, UTF-8 with byte order mark so that Excel reads it); several
/// tables are parted by an empty line. A cell that would start a formula gets a ' before it.
[[nodiscard]] KIJUN_API std::string to_csv(const document& paper);
/// A Word file (docx): A4, pages with a table of seven columns or more across; head rows come
/// again on every page, short columns do not break, footnotes hang at the end of the block
/// before them, labels are text, every page has its number. Runs that a tracked change inserted
/// or deleted are tracked changes of Word, by the author and of the day that are given. A table
/// of more than the 63 columns that Word opens becomes a paragraph a cell. Linear.
[[nodiscard]] KIJUN_API std::string to_docx(const document& paper,
                                            const docx_options& chosen = {});
/// A workbook (xlsx). Each table is a worksheet of its own, named after its caption or the
/// heading above it, with its head rows frozen and filtered; headings and paragraphs stand in a
/// first sheet 本文 with a link to each table. Cells are text whatever they begin with, with
/// their marks as rich text; a paragraph of a cell is a line of it. What a cell cannot hold
/// (more than 32,767 UTF-16 units) goes on in a sheet 続き, and the cell says where. `uses` of
/// a table become lists to pick from, cells to fill in and narrow columns. Fails with KJ0815 on
/// a table that is larger than a sheet (1,048,576 rows, 16,384 columns), with KJ0002 when there
/// is no room for the temporary files of libxlsxwriter. O(text).
[[nodiscard]] KIJUN_API result<std::string> to_xlsx(const document& paper);
/// For a terminal: no markup, additions as {+…+}, deletions as [-…-].
[[nodiscard]] KIJUN_API std::string to_text(const document& paper);

/// Models as our XML; reading it back gives the same model.
[[nodiscard]] KIJUN_API std::string to_xml(const edition& what);
[[nodiscard]] KIJUN_API std::string to_xml(const checklist& what);
[[nodiscard]] KIJUN_API std::string to_xml(const ledger& what);
[[nodiscard]] KIJUN_API std::string to_xml(const revision_notes& what);
[[nodiscard]] KIJUN_API std::string to_xml(const relation_set& what);
/// Answers as CSV for `read_answers`, which reads the same back.
[[nodiscard]] KIJUN_API std::string to_csv(const std::vector<reviewer_answer>& answers);

/// Results as JSON: one object, "schema" first, the names of design §4.
/// Of a difference on so many threads, at least one: the same bytes with any number.
[[nodiscard]] KIJUN_API std::string to_json(const difference& changes, std::size_t threads = 1);
[[nodiscard]] KIJUN_API std::string to_json(const chained_difference& changes);
[[nodiscard]] KIJUN_API std::string to_json(const place_history& history);
[[nodiscard]] KIJUN_API std::string to_json(const std::vector<clause_match>& matches);
[[nodiscard]] KIJUN_API std::string to_json(const resolution& cited, std::string_view text);
/// `with_changes`: without, the member `changes` is left out, for who has them from `diff`.
[[nodiscard]] KIJUN_API std::string to_json(const impact& of, bool with_changes = true);
/// Advice in this language.
[[nodiscard]] KIJUN_API std::string to_json(const check_report& report, language in);
/// The same, a line a finding (`check_printer` prints either while a run goes on).
[[nodiscard]] KIJUN_API std::string to_text(const check_report& report, language in);
/// "kijun.review/1".
[[nodiscard]] KIJUN_API std::string to_json(const annual_review& review);
/// "kijun.trace/1".
[[nodiscard]] KIJUN_API std::string to_json(const linked_trace& trace);
/// "kijun.edition/1".
[[nodiscard]] KIJUN_API std::string to_json(const edition& what);
/// "kijun.checklist/1".
[[nodiscard]] KIJUN_API std::string to_json(const checklist& what);
/// "kijun.document/1".
[[nodiscard]] KIJUN_API std::string to_json(const document& what);
/// The same with where each block stands in its file ("at": page, line, paragraph, sheet).
[[nodiscard]] KIJUN_API std::string to_json(const located_document& what);
[[nodiscard]] KIJUN_API std::string to_json(const published_review& what);

/// Findings as SARIF 2.1.0, columns in code points; rules kijun/dangling …; `version` is the
/// program's, "" for none. What stands in a cell is at its logical location.
[[nodiscard]] KIJUN_API std::string
to_sarif(const check_report& report, language in, std::string_view version = {});

/// Node list (id,kind,of,name,title) and edge list (from,to,kind,note,method,confidence) of a
/// graph.
[[nodiscard]] KIJUN_API std::string to_csv_nodes(const trace_graph& graph);
/// The edges.
[[nodiscard]] KIJUN_API std::string to_csv_edges(const trace_graph& graph);

/// When the bytes of a file go to the disk: before it takes its name, or when the system finds
/// time. The latter is for files that whoever needs them checks again (a run over many lists
/// keeps a hash of each); after a crash of the whole machine, not of the program, such a file
/// may be short.
enum class flushing : bool {
    now,   ///< before the file takes its name
    later, ///< when the system finds time
};

/// Writes a file whole or not at all: to a temporary file beside it, flushed, then renamed over
/// it. Fails with KJ0002.
[[nodiscard]] KIJUN_API result<void>
save(const std::string& path, std::string_view bytes, flushing when = flushing::now);

/// The same for a file that nobody could write anew, a ledger: what it held is kept as
/// PATH.bak. Whenever the program or the machine stops, PATH holds the old bytes or the new
/// ones, whole; so does PATH.bak once it is there. File and folder are flushed to the disk. A
/// file that holds these bytes already is left alone, and its PATH.bak too. Fails with KJ0002.
[[nodiscard]] KIJUN_API result<void> save_keeping(const std::string& path,
                                                  std::string_view bytes);

} // namespace kijun
