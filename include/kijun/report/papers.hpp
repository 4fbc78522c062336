#pragma once
// Papers as documents (design §9): what `write` turns into files. No paper here knows a file
// format.

#include <kijun/base/export.hpp>
#include <kijun/diff/history.hpp>
#include <kijun/document/document.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/impact/reference_rows.hpp>
#include <kijun/impact/sector.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/trace/graph.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kijun {

/// All changes of two editions: a summary, then one table row a change with old and new
/// wording, deletions struck and additions underlined.
[[nodiscard]] KIJUN_API document change_list(const difference& changes,
                                             language in = language::ja);

/// The same for a chain of editions: the changes from the first to the last, each with the
/// editions that it came about in, and before them what each step changed, in figures.
[[nodiscard]] KIJUN_API document change_list(const chained_difference& changes,
                                             language in = language::ja);

/// The edition itself, to read and to edit: groups and clauses as headings, paragraphs behind
/// their labels, deeper ones further to the right. `find_edition` reads it back.
[[nodiscard]] KIJUN_API document edition_paper(const edition& of);

/// The history of one place: a row an edition, with what happened since the one before.
[[nodiscard]] KIJUN_API document history_paper(const place_history& history,
                                               language in = language::ja);

/// [参考]: every row with its 通番 or "-", the clause with its title, the text with additions
/// underlined, the mark and the reasons beneath.
[[nodiscard]] KIJUN_API document reference_paper(const annual_review& review);

/// 図表1: the changes that must be taken in (verdict `incorporate`), by item.
[[nodiscard]] KIJUN_API document incorporation_paper(const annual_review& review);

/// 図表2: the checklist rows as they will read, additions red.
[[nodiscard]] KIJUN_API document revised_rows_paper(const annual_review& review);

/// The whole 対応方針 of the year, as the secretariat publishes it: date, issuer and title, the
/// conclusion, (1) the rule, (2) each factor, each watched matter and the related standards
/// with their findings and 図表1, (3) how the checklist is revised with 図表2, and [参考]. What
/// stands between facts is our wording; what the review file says of them is printed as it is,
/// a line a paragraph, and what it does not say is said to be missing or left out. While
/// questions are open the paper says that it is provisional. Linear.
[[nodiscard]] KIJUN_API document policy_paper(const annual_review& review);

/// The workbook to be answered: 回答 with a row a question (a change under an item; items that
/// are only proposed, as far as `how` says, too), 対応表 with the holes of the traceability,
/// 次版チェックリスト with the new citations red. `read_answer_sheets` reads the answers back.
/// What is shown as known are the verdicts of `review.book`.
[[nodiscard]] KIJUN_API document answer_paper(const annual_review& review,
                                              language in = language::ja,
                                              const proposal_options& how = {});

/// What of the year's questions was not asked again: how many for which reason, then a row a
/// pair with its proof (see review/settlement.hpp).
[[nodiscard]] KIJUN_API document settlement_paper(const annual_review& review,
                                                  language in = language::ja);

/// Items × clauses: which item cites which clause. `holes` (see review/holes.hpp) tell which
/// clauses that no item cites somebody has justified: these are told apart, with the reason.
[[nodiscard]] KIJUN_API document trace_matrix(const trace_graph& graph,
                                              language in = language::ja,
                                              std::span<const traced_hole> holes = {});

/// How the links of an impact are laid out: a section an item, to read; or one table, to sort
/// and filter.
enum class impact_layout : std::uint8_t {
    by_item,   ///< a section an item
    one_table, ///< all links in one, to sort and filter
};

/// What needs review under each item and why, with what was skipped and why.
[[nodiscard]] KIJUN_API document impact_paper(const impact& of,
                                              const checklist& items,
                                              language in = language::ja,
                                              impact_layout layout = impact_layout::by_item);

/// The ledger (台帳): a row a verdict, then, where there are some, a row a hole that somebody
/// answered for.
[[nodiscard]] KIJUN_API document ledger_paper(const ledger& book, language in = language::ja);

/// What one new edition means for many lists: totals, a row a list, a row a clause, and what
/// was left out with the reasons.
[[nodiscard]] KIJUN_API document sector_paper(const sector_summary& of,
                                              language in = language::ja);

} // namespace kijun
