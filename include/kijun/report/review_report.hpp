#pragma once
// One review as a page to look around in: what stands at the top of it, and every change with
// what is known of it. Not a document, because it is no running text: a reader filters it,
// counts it by item and series, and follows an item to its clauses. `to_html` makes one file of
// it.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/document/document.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/review/annual_review.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// What somebody has to do about a change. Every change has exactly one of these, so that their
/// numbers add up. Answers are those under its items, proposed ones among them, or the one for
/// all items at once.
enum class change_status : std::uint8_t {
    needs_answer, ///< under some item, and somebody is asked
    answered,     ///< every answer is there, and some were given in this review
    carried_over, ///< every answer is there, and all were given before this review
    not_asked,    ///< under some item, but editorial
    proposed,     ///< under no item; one may be concerned all the same
    no_item,      ///< under no item, and nothing suggests one
};

/// "needs-answer", "answered", "carried-over", "not-asked", "proposed" or "no-item".
[[nodiscard]] KIJUN_API std::string_view to_string(change_status status) noexcept;

/// A link as the impact has it.
struct reported_link {
    impact_link link;      ///< as in `kijun.impact/1`
    std::size_t item = 0;  ///< index into review_report::items
    bool asks = false;     ///< somebody is still asked
    bool proposed = false; ///< nobody wrote it
};

/// One change as the page tells it.
struct reported_change {
    std::string id;                                 ///< c1, c2 … as in the difference
    change_level level = change_level::paragraph;   ///< clause or paragraph
    change_kind kind = change_kind::modified;       ///< how the old places became the new ones
    change_grade grade = change_grade::substantive; ///< whether more than its look changed
    change_status status = change_status::no_item;  ///< what somebody has to do about it
    std::string mark;                               ///< 追加, 新設 …; in English the kind
    std::string
        clause;        ///< that it is told in: of the new edition, of the old one where deleted
    std::string title; ///< of that clause, "" where it has none
    std::string place; ///< as people cite it: 実9 2-(1)
    std::size_t series = 0;              ///< index into review_report::series
    std::size_t row = 0;                 ///< of [参考], from 1; 0 where it is in none
    std::vector<std::string> reasons;    ///< 改訂要因 of the row that it is in
    std::vector<std::string> old_places; ///< as people cite them; [] where there is none
    std::vector<std::string> new_places; ///< as people cite them; [] where there is none
    table_cell before; ///< the old wording, what was removed struck; empty for what is new
    table_cell after; ///< the new wording, what was inserted underlined; empty for what is gone
    std::string map;  ///< (5)→(8) (6)→(9) of renumbered siblings, else ""
    std::vector<std::string> facts;   ///< change of strength, numbers, citations … in words
    std::vector<reported_link> links; ///< in checklist order, proposed ones behind the others
    std::optional<judged_change> judged; ///< the verdict for all items at once
};

/// How many changes of one series stand under an item.
struct heat {
    std::size_t changes = 0;  ///< each once, however many citations lead to it
    std::size_t asked = 0;    ///< of these, how many somebody is asked about
    std::size_t proposed = 0; ///< besides, changes that are only proposed and not answered

    friend bool operator==(const heat&, const heat&) = default;
};

/// One item, with what stands under it.
struct reported_item {
    std::string number;                  ///< 通番
    std::string category;                ///< 区分
    std::string goal;                    ///< セキュリティ対応目標
    bool needs_review = false;           ///< somebody has to answer for it
    std::string skipped;                 ///< why not, in words; "" where it does
    std::vector<std::string> cited;      ///< clauses that it cites, in the order of its cells
    std::vector<dangling_link> dangling; ///< its citations that lead nowhere
    std::vector<heat> by_series;         ///< one for each of review_report::series
    heat total;                          ///< over all series
};

/// A clause that the page names, with its title.
struct reported_clause {
    std::string id;    ///< 実9
    std::string title; ///< "" where it has none
};

/// The page, whole.
struct review_report {
    language in = language::ja;
    std::string title;      ///< of the paper; of a comparison with a list what was compared
    std::string issuer;     ///< may be "", as may all that a review file says
    std::string issued;     ///< 2025-12-04
    edition_name before;    ///< the old edition
    edition_name after;     ///< the new edition
    std::string checklist;  ///< name and version
    bool concludes = false; ///< is it a review with a conclusion, not a comparison with a list?
    review_conclusion conclusion; ///< 要 or 否; of no use where `concludes` is false
    /// What needed no new look: the figures of the review, without the list of pairs.
    review_settlement settlement;
    std::size_t rows = 0;     ///< of [参考]
    std::size_t unlinked = 0; ///< changes without an item
    change_counts clauses;    ///< changes of level `clause`
    change_counts paragraphs; ///< changes of level `paragraph`
    /// 統, 実, 設, 監: what clause ids begin with; where they begin with nothing such, the
    /// outermost groups of the clauses. Those that changes are in, in the order of the edition.
    std::vector<std::string> series;
    std::vector<reported_change> changes; ///< in the order of the new edition
    std::vector<reported_item> items;     ///< in checklist order; of one number once
    std::vector<reported_clause> named;   ///< that changes, links or items name, each once
};

/// What a report of this review says. Links that nobody wrote are proposed as `impact` does,
/// under the verdicts of `review.book` and as far as `how` says; the review's own figures are
/// not touched by it. O(changes × items) for these proposals, else linear.
[[nodiscard]] KIJUN_API review_report report_of(const annual_review& review,
                                                language in = language::ja,
                                                const proposal_options& how = {});

} // namespace kijun
