// What the papers of a review cost, at one size and at ten times that: write_papers [CHANGES].
// Each paper is built and written in every format; see README.md.

#include "generate.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

using namespace kijun;

namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The least CPU time of three rounds, in milliseconds.
template <typename Work>
double least_of(Work work) {
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const double begin = cpu_seconds();
        work();
        least = std::min(least, 1e3 * (cpu_seconds() - begin));
    }
    return least;
}

/// Each item cites ten clauses, spread over the edition.
checklist items_for(const edition& of, std::size_t count) {
    checklist list;
    list.name = "点検表";
    for (std::size_t i = 0; i != count; ++i) {
        checklist_item item;
        item.number = std::to_string(i + 1);
        item.category = "区分" + std::to_string(i / 10);
        item.goal = "目標" + std::to_string(i);
        std::string cited;
        constexpr std::size_t citations = 10;
        for (std::size_t k = 0; k != citations; ++k) {
            const std::size_t at = (i * citations + k * 7919) % of.clause_count();
            cited += (k == 0 ? "" : "、") + std::string(of.clause_at(at).id());
        }
        item.related.push_back({std::string(of.standard()), "対応基準", cited, {}, {}});
        list.items.push_back(std::move(item));
    }
    return list;
}

/// A review in which every tenth linked row is taken in by its first item.
annual_review review_of(std::size_t clauses, std::size_t items) {
    generator::generator_options options;
    options.clauses = clauses;
    generator::generated_pair pair = generator::generate(options);
    const checklist list = items_for(pair.before, items);
    const impact found = assess(diff(pair.before, pair.after), pair.before, pair.after, list);
    std::vector<reviewer_answer> answers;
    std::size_t linked = 0;
    for (const reference_row& row : reference_rows(found, list)) {
        if (!row.items.empty()) {
            const bool taken = linked++ % 10 == 0;
            answers.push_back({.clause = row.clause,
                               .path = row.path,
                               .items = {row.items.front()},
                               .said = taken ? answer::incorporate : answer::no_impact,
                               .reviewer = "事務局",
                               .date = "2031-03-07",
                               .reason = taken ? "新しい事柄である。" : "",
                               .at = {}});
        }
    }
    const ledger book = take_in({}, answers, "answers.csv", found, list).value;
    review_file file;
    file.year = "2031";
    file.title = "見直し要否 対応方針";
    file.issuer = "事務局";
    file.issued = "2031-03-07";
    return hold_review(
        std::move(file), std::move(pair.before), std::move(pair.after), list, {}, book);
}

struct cost {
    std::string what;
    double milliseconds = 0;
    std::size_t bytes = 0;
};

std::vector<cost> costs_of(const annual_review& review) {
    std::vector<cost> costs;
    const auto paper = [&](const std::string& name, auto make) {
        document made;
        const double time = least_of([&] { made = make(); });
        const std::string text = to_text(made);
        costs.push_back({name, time, text.size()});
        const auto write = [&](const char* format, auto as) {
            std::string bytes;
            const double spent = least_of([&] { bytes = as(made); });
            costs.push_back({name + " → " + format, spent, bytes.size()});
        };
        write("docx", [](const document& of) { return to_docx(of); });
        write("html", [](const document& of) { return to_html(of); });
        write("markdown", [](const document& of) { return to_markdown(of); });
        write("text", [](const document& of) { return to_text(of); });
        write("csv", [](const document& of) { return to_csv(of); });
    };
    const difference& changes = review.effects.changes;
    paper("policy", [&] { return policy_paper(review); });
    paper("reference", [&] { return reference_paper(review); });
    paper("figure-1", [&] { return incorporation_paper(review); });
    paper("figure-2", [&] { return revised_rows_paper(review); });
    paper("changes", [&] { return change_list(changes); });
    paper("impact", [&] { return impact_paper(review.effects, review.items); });
    paper("comparison", [&] { return comparison_paper(changes, review.before, review.after); });
    paper("tracked", [&] { return tracked_paper(changes, review.before, review.after); });
    review_report report;
    const double reporting = least_of([&] { report = report_of(review); });
    costs.push_back({"report page", reporting, report.changes.size()});
    std::string page;
    const double written = least_of([&] { page = to_html(report); });
    costs.push_back({"report page → html", written, page.size()});
    std::string json;
    const double time = least_of([&] { json = to_json(review); });
    costs.push_back({"review.json", time, json.size()});
    return costs;
}

} // namespace

int main(int count, char** words) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // a long run shows what it has
    const std::size_t changes = count > 1 ? std::strtoul(words[1], nullptr, 10) : 10000;
    // The generator's yearly revision makes about four changes a clause.
    const std::size_t clauses = std::max<std::size_t>(changes / 4, 10);
    const annual_review small = review_of(clauses / 10, changes / 100);
    const annual_review large = review_of(clauses, changes / 10);
    std::printf("1x: %zu changes, %zu items, %zu taken in by %zu; 10x: %zu, %zu, %zu\n",
                small.effects.changes.changes.size(),
                small.items.items.size(),
                small.rows.size(),
                small.conclusion.revised_items.size(),
                large.effects.changes.changes.size(),
                large.items.items.size(),
                large.conclusion.revised_items.size());
    const std::vector<cost> one = costs_of(small);
    const std::vector<cost> ten = costs_of(large);
    std::printf("| paper | 1x ms | 10x ms | ratio | ratio of bytes |\n| --- | --- | --- | --- "
                "| --- |\n");
    for (std::size_t i = 0; i != one.size(); ++i) {
        std::printf("| %s | %.2f | %.1f | %.1f | %.1f |\n",
                    one[i].what.c_str(),
                    one[i].milliseconds,
                    ten[i].milliseconds,
                    ten[i].milliseconds / std::max(one[i].milliseconds, 1e-6),
                    static_cast<double>(ten[i].bytes) / static_cast<double>(one[i].bytes));
    }
}
