#include "comparison_papers.hpp"
#include "review.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/report/review_papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/trace/graph.hpp>
#include <kijun/write/write.hpp>

#include <string_view>

namespace kijun::c {
namespace {

/// The paper that `kijun review` gives that name.
made<kijun_bytes>
paper_named(std::string_view name, const annual_review& review, const writing& how) {
    const linked_trace trace = trace_of(review);
    for (const review_paper& one : review_papers()) {
        if (one.name == name) {
            return bytes_of(one.make({review, trace, how.in}), how);
        }
    }
    return no_such_form(how);
}

made<kijun_bytes> paper_of(const annual_review& review, const writing& how) {
    const compared pair{review.effects.changes, review.before, review.after};
    switch (how.paper) {
    case KIJUN_PAPER_USUAL:
    case KIJUN_PAPER_POLICY:
        return bytes_of(policy_paper(review), how);
    case KIJUN_PAPER_CHANGES:
        return bytes_of(change_list(pair.told, how.in), how);
    case KIJUN_PAPER_COMPARISON:
        return comparison_of(pair, how);
    case KIJUN_PAPER_TRACKED: {
        const docx_options word{how.author.empty() ? review.file.issuer : how.author,
                                how.date.empty() ? review.file.issued : how.date};
        return tracked_of(pair, how, word);
    }
    case KIJUN_PAPER_REFERENCE:
        return bytes_of(reference_paper(review), how);
    case KIJUN_PAPER_FIGURE_1:
        return bytes_of(incorporation_paper(review), how);
    case KIJUN_PAPER_FIGURE_2:
        return bytes_of(revised_rows_paper(review), how);
    case KIJUN_PAPER_SETTLEMENT:
        return bytes_of(settlement_paper(review, how.in), how);
    case KIJUN_PAPER_TRACE_MATRIX:
        return paper_named("trace-matrix", review, how);
    case KIJUN_PAPER_ANSWERS:
        return bytes_of(answer_paper(review, how.in), how);
    case KIJUN_PAPER_REPORT:
        return how.format == KIJUN_HTML ? bytes_of(to_html(report_of(review, how.in)))
                                        : no_such_form(how);
    default:
        return no_such_form(how);
    }
}

} // namespace
} // namespace kijun::c

using namespace kijun::c;

kijun_status kijun_review_write(const kijun_review* of,
                                kijun_format format,
                                const kijun_writing_options* options,
                                kijun_failure** why,
                                kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_review& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format == KIJUN_JSON) {
                         return bytes_of(kijun::to_json(*one.held));
                     }
                     return how.is_paper() ? paper_of(*one.held, how) : no_such_form(how);
                 });
}
