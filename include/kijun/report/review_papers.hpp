#pragma once
// The papers of one annual review as a list: what `kijun review` writes, and what a program
// adds to it.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/document/document.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/trace/graph.hpp>

#include <functional>
#include <string>
#include <vector>

namespace kijun {

/// What a paper is made from.
struct paper_inputs {
    const annual_review& review; ///< the year's facts
    const linked_trace& trace;   ///< of both editions and the checklist: `trace_of`
    language in = language::ja;
};

/// A paper by the name that its file bears. A program's own paper is one more of these.
struct review_paper {
    std::string name; ///< without an ending: "figure-1"
    /// Called once a paper; what it throws passes through.
    std::function<document(const paper_inputs&)> make{};
};

/// policy, reference, figure-1, figure-2, changes, settlement, comparison, trace-matrix: in the
/// order in which `kijun review` writes them. Each is a function of report/papers.hpp or
/// report/comparison_paper.hpp with the choices that fit a review.
[[nodiscard]] KIJUN_API std::vector<review_paper> review_papers();

/// Both editions and the checklist of a review, linked.
[[nodiscard]] KIJUN_API linked_trace trace_of(const annual_review& review);

/// A paper as it came out.
struct finished_paper {
    std::string name; ///< that of its review_paper
    document content; ///< the paper
};

/// All of `papers`, made in their order, of a review and what `trace_of` gave of it.
[[nodiscard]] KIJUN_API std::vector<finished_paper>
finished_papers(const annual_review& review,
                const linked_trace& trace,
                language in = language::ja,
                const std::vector<review_paper>& papers = review_papers());

} // namespace kijun
