#include "relevance_scores.hpp"

#include <kijun/impact/assessor.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/trace/graph.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace kijun::bench {
namespace {

std::string clause_of(const change& what) {
    const std::string& place =
        what.new_places.empty() ? what.old_places.front() : what.new_places.front();
    return place.substr(0, place.find('/'));
}

/// The best score of each item for one set of changes: citations above all proposals.
std::map<std::string, double> best_of(const impact& found, const std::set<std::string>& ids) {
    std::map<std::string, double> best;
    const auto take = [&](const impact_link& link, double above) {
        if (ids.contains(link.change)) {
            double& score = best.try_emplace(link.item, 0.0).first->second;
            score = std::max(score, above + link.relevance);
        }
    };
    for (const impact_link& link : found.links) {
        take(link, 1.0);
    }
    for (const impact_link& link : found.proposed) {
        take(link, 0.0);
    }
    return best;
}

std::set<std::string> ids_of(const relevance_case& of, const judged_row& row) {
    std::set<std::string> ids;
    for (const std::size_t i : row.changes) {
        ids.insert(of.changes.changes[i].id);
    }
    return ids;
}

} // namespace

void ranks::add(std::size_t rank) {
    ++asked;
    if (rank == 0) {
        return;
    }
    first += rank <= 1 ? 1 : 0;
    third += rank <= 3 ? 1 : 0;
    fifth += rank <= 5 ? 1 : 0;
    reciprocal += 1.0 / static_cast<double>(rank);
}

double ranks::share(std::size_t of) const {
    return asked == 0 ? 0.0 : static_cast<double>(of) / static_cast<double>(asked);
}

row_recall recall_of(const relevance_case& of, const impact& found) {
    row_recall sum;
    struct read_row {
        double best = 0;  ///< of any item
        double right = 0; ///< of an item that it concerns
        bool concerns = false;
    };
    std::vector<read_row> rows;
    for (const judged_row& row : of.rows) {
        read_row& read = rows.emplace_back();
        read.concerns = !row.items.empty();
        for (const auto& [item, score] : best_of(found, ids_of(of, row))) {
            read.best = std::max(read.best, score);
            if (row.items.contains(item)) {
                read.right = std::max(read.right, score);
            }
        }
    }
    double last = 3;
    for (const read_row& row : rows) {
        sum.linked += row.concerns ? 1 : 0;
        sum.found += row.concerns && row.right > 0 ? 1 : 0;
        sum.cited += row.concerns && row.right > 1 ? 1 : 0;
        if (row.concerns && row.right > 0) {
            last = std::min(last, row.right);
        }
    }
    for (const read_row& row : rows) {
        sum.unlinked += row.concerns ? 0 : 1;
        sum.waded += !row.concerns && row.best >= last ? 1 : 0;
        sum.suggested += !row.concerns && row.best > 0 && row.best <= 1 ? 1 : 0;
    }
    return sum;
}

std::size_t
rank_in_clause(const impact& found, const std::string& clause, const std::string& item) {
    std::set<std::string> ids;
    for (const change& what : found.changes.changes) {
        if (clause_of(what) == clause) {
            ids.insert(what.id);
        }
    }
    impact proposals;
    proposals.proposed = found.proposed;
    const std::map<std::string, double> best = best_of(proposals, ids);
    const auto own = best.find(item);
    if (own == best.end()) {
        return 0;
    }
    return static_cast<std::size_t>(std::ranges::count_if(
        best, [&](const auto& other) { return other.second >= own->second; }));
}

item_orders order_under_items(const relevance_case& of, const impact& found) {
    item_orders sum;
    for (const checklist_item& item : of.items.items) {
        std::map<std::string, double> scores;
        for (const impact_link& link : found.links) {
            if (link.item == item.number) {
                scores.emplace(link.change, link.relevance);
            }
        }
        std::vector<std::pair<double, bool>> rows;
        for (const judged_row& row : of.rows) {
            double best = 0;
            for (const std::string& id : ids_of(of, row)) {
                const auto score = scores.find(id);
                best = score == scores.end() ? best : std::max(best, score->second);
            }
            if (best > 0) {
                rows.emplace_back(best, row.items.contains(item.number));
            }
        }
        const auto right =
            std::ranges::count_if(rows, [](const auto& row) { return row.second; });
        if (right == 0 || right == std::ssize(rows)) {
            continue; // any order is as good
        }
        std::ranges::stable_sort(
            rows, [](const auto& a, const auto& b) { return a.first > b.first; });
        std::size_t met = 0;
        double precision = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].second) {
                ++met;
                precision += static_cast<double>(met) / static_cast<double>(i + 1);
            }
        }
        ++sum.items;
        sum.precision += precision / static_cast<double>(right);
    }
    return sum;
}

ranks hide_links(const relevance_case& of, const proposal_options& options) {
    ranks sum;
    std::set<std::string> changed;
    for (const change& what : of.changes.changes) {
        if (what.grade == change_grade::substantive && !what.new_places.empty()) {
            changed.insert(clause_of(what));
        }
    }
    const assessor by(
        of.changes, of.before, of.after, nullptr, proposal_scope::with_suggested, options);
    const std::vector<checklist> lists{of.items};
    const std::vector<edition> editions{of.before};
    const trace_graph graph = link(editions, lists).graph;
    for (std::size_t i = 0; i < of.items.items.size(); ++i) {
        std::vector<std::string> cited;
        for (const item_link& each : graph.clauses_of(of.items.items[i].number)) {
            if (std::ranges::find(cited, each.clause) == cited.end()) {
                cited.push_back(each.clause);
            }
        }
        for (const std::string& hidden : cited) {
            if (!changed.contains(hidden)) {
                continue;
            }
            checklist less = of.items;
            related_clauses cell = less.items[i].related.front();
            cell.text.clear();
            for (const std::string& kept : cited) {
                if (kept != hidden) {
                    cell.text += (cell.text.empty() ? "" : "、") + kept;
                }
            }
            less.items[i].related = {cell};
            const impact found{by.assess(less), of.changes, {}};
            sum.add(rank_in_clause(found, hidden, of.items.items[i].number));
        }
    }
    return sum;
}

} // namespace kijun::bench
