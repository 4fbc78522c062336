#pragma once
// One annual review, put together: the facts that every paper of that year is written from.

#include <kijun/base/export.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/reference_rows.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/review/settlement.hpp>

#include <string>
#include <vector>

namespace kijun {

/// A checklist item with the citations that the verdicts add to it.
struct revised_item {
    std::string number;                    ///< 通番
    std::vector<std::string> incorporated; ///< ids of the changes that it takes in
    std::vector<std::string> new_clauses;  ///< clause ids that it will cite besides, in order
};

/// 要 or 否, and what it rests on.
struct review_conclusion {
    bool needs_revision = false;             ///< some change is to be incorporated
    std::size_t open_questions = 0;          ///< links that still ask somebody (open or stale)
    std::vector<revised_item> revised_items; ///< in checklist order

    /// 暫定: an answer that is still wanted may change it.
    [[nodiscard]] bool is_provisional() const noexcept { return open_questions > 0; }
};

/// What `hold_review` made, and from what.
struct annual_review {
    review_file file;
    edition before;       ///< the old edition
    edition after;        ///< the new edition
    checklist items;      ///< the checklist
    revision_notes notes; ///< 改訂要因; may be empty
    /// With the verdicts laid over it. `proposed` is empty; `refused` is told.
    impact effects;
    std::vector<reference_row> rows; ///< of [参考], in the order of the new edition
    review_conclusion conclusion;    ///< 要 or 否
    review_settlement settlement;    ///< what asked nobody any more, and why
    ledger book;                     ///< whose verdicts were laid over
    relation_set relations{}; ///< that somebody stated; may be empty. Papers go by them, too
};

/// Compares, assesses, lays the verdicts over and concludes. `stated` links as in `assess`; a
/// clause that an item is only stated to be related to is no citation of it, so a verdict that
/// takes a change in adds it to 関連規定箇所.
[[nodiscard]] KIJUN_API annual_review hold_review(review_file file,
                                                  edition before,
                                                  edition after,
                                                  checklist items,
                                                  revision_notes notes,
                                                  const ledger& book,
                                                  relation_set stated = {});

} // namespace kijun
