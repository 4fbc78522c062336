#pragma once
// Holes of the traceability: clauses that no item cites, and items that cite no clause. Whoever
// looked at one and found it right says so once; the ledger keeps it.

#include <kijun/base/export.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/trace/graph.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kijun {

/// What is known of a hole.
enum class hole_state : std::uint8_t {
    open,      ///< nobody accounted for it
    justified, ///< somebody said why it is right
    stale,     ///< somebody did, of another wording
};

/// A clause that no item cites, or an item that cites no clause.
struct traced_hole {
    bool is_item = false; ///< an item; else a clause
    std::string name;     ///< clause id, or 通番
    std::string title;    ///< of the clause; of an item its goal
    std::string asked;    ///< what an answer to it is asked for, "clause|0123456789abcdef|実5"
    hole_state state = hole_state::open; ///< whether somebody accounted for it
    std::string reviewer;                ///< of the one that justified it, now or once
    std::string date;
    std::string reason;
};

/// The holes of a graph: the uncovered clauses in the order of the editions, then the items of
/// the lists without a citation that resolves, in their order. `editions` and `lists` are those
/// that the graph was made of. A clause or item whose content the ledger knows as justified is
/// `justified`; one of whose number it knows other content is `stale`. O(text + verdicts).
[[nodiscard]] KIJUN_API std::vector<traced_hole> holes_of(const trace_graph& graph,
                                                          std::span<const edition> editions,
                                                          std::span<const checklist> lists,
                                                          const ledger& book);

/// Adds what people said of holes to the ledger. A later answer supersedes the earlier ones on
/// the same content; the same answer is not added twice. Findings, by cell: KJ0532 without
/// reviewer, date or reason; KJ0534 about content that is not there any more, or no question.
[[nodiscard]] KIJUN_API reading<ledger> take_in_holes(const ledger& book,
                                                      const std::vector<answered_hole>& answers,
                                                      const std::string& file,
                                                      std::span<const edition> editions,
                                                      std::span<const checklist> lists);

} // namespace kijun
