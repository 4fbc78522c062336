#pragma once
// The ledger at work: verdicts taken in, laid over an impact, and kept.

#include <kijun/base/reading.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/reviewer_answer.hpp>

#include <string>
#include <vector>

namespace kijun {

/// Lays the ledger over an impact: each link whose change and item a verdict knows gets it; a
/// link to a place that was judged under another wording becomes `stale`; an `incorporate` or
/// `no-impact` verdict on a pair that nothing links adds a link by the reviewer (method
/// "reviewer"). Items are recounted. The verdict taken in last counts. O((links + verdicts)
/// log).
void apply_verdicts(impact& of, const checklist& items, const ledger& book);

/// Turns answers into verdicts on this impact and adds them to the ledger. An answer about a
/// place stands for every change at or under it in the same row of [参考] (see
/// impact/reference_rows.hpp). A new verdict on the same question supersedes the old one, which
/// stays. Findings: KJ0503 no change at that place, KJ0504 no such item, KJ0506 two answers of
/// one taking-in contradict each other (both kept).
[[nodiscard]] reading<ledger> take_in(const ledger& book,
                                      const std::vector<reviewer_answer>& answers,
                                      const std::string& file,
                                      const impact& of,
                                      const checklist& items);

} // namespace kijun
