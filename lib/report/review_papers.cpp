#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/report/review_papers.hpp>
#include <kijun/review/holes.hpp>

#include <array>
#include <span>

namespace kijun {
namespace {

/// Of a paper that is Japanese whoever asks.
review_paper published(const char* name, document (*make)(const annual_review&)) {
    return {name, [make](const paper_inputs& from) { return make(from.review); }};
}

document changes(const paper_inputs& from) {
    return change_list(from.review.effects.changes, from.in);
}

document settlement(const paper_inputs& from) {
    return settlement_paper(from.review, from.in);
}

/// New text first, and nothing that stayed: the secretariat reads what is new.
document comparison(const paper_inputs& from) {
    return comparison_paper(from.review.effects.changes,
                            from.review.before,
                            from.review.after,
                            {.old_first = false, .show_unchanged = false, .in = from.in});
}

document matrix(const paper_inputs& from) {
    const std::array editions{from.review.before, from.review.after};
    const std::span items(&from.review.items, 1);
    return trace_matrix(from.trace.graph,
                        from.in,
                        holes_of(from.trace.graph, editions, items, from.review.book));
}

} // namespace

std::vector<review_paper> review_papers() {
    return {published("policy", &policy_paper),
            published("reference", &reference_paper),
            published("figure-1", &incorporation_paper),
            published("figure-2", &revised_rows_paper),
            {"changes", &changes},
            {"settlement", &settlement},
            {"comparison", &comparison},
            {"trace-matrix", &matrix}};
}

std::vector<finished_paper> finished_papers(const annual_review& review,
                                            const linked_trace& trace,
                                            language in,
                                            const std::vector<review_paper>& papers) {
    std::vector<finished_paper> finished;
    finished.reserve(papers.size());
    for (const review_paper& each : papers) {
        finished.push_back({each.name, each.make({review, trace, in})});
    }
    return finished;
}

linked_trace trace_of(const annual_review& review) {
    const std::array editions{review.before, review.after};
    return link(editions, std::span(&review.items, 1), &review.relations);
}

} // namespace kijun
