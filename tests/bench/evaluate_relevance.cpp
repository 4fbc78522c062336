// Prints how well links and proposals lead from changed places to the items that they concern:
// the published case of 2025, the project's own, and generated lists with planted links. The
// same arguments, the same bytes.

#include "planted_links.hpp"
#include "relevance_case.hpp"
#include "relevance_scores.hpp"

#include <kijun/impact/assessor.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <exception>
#include <iomanip>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;
using bench::ranks;
using bench::relevance_case;

constexpr std::string_view usage = "usage: evaluate_relevance [--pairs N] [--clauses N]\n";

void print_ranks(std::string_view name, const ranks& of) {
    std::cout << "| " << name << " | " << of.asked << " | " << of.share(of.first) << " | "
              << of.share(of.third) << " | " << of.share(of.fifth) << " | "
              << (of.asked == 0 ? 0.0 : of.reciprocal / static_cast<double>(of.asked))
              << " |\n";
}

void print_rank_head(std::string_view what) {
    std::cout << "\n| " << what << " | links | first | in 3 | in 5 | mean 1/rank |\n"
              << "|---|---|---|---|---|---|\n";
}

impact assessed(const relevance_case& of, const proposal_options& options) {
    const assessor by(
        of.changes, of.before, of.after, nullptr, proposal_scope::with_suggested, options);
    return impact{by.assess(of.items), of.changes, {}};
}

void print_case(std::string_view name, const relevance_case& of) {
    const impact found = assessed(of, {});
    const bench::row_recall rows = bench::recall_of(of, found);
    std::cout << "\n### " << name << "\n\n| figure | |\n|---|---|\n| linked rows found | "
              << rows.found << " of " << rows.linked << " |\n| of these by a citation | "
              << rows.cited << " |\n| rank of item 22 for the change in 実9 | "
              << bench::rank_in_clause(found, "実9", "22")
              << " |\n| unlinked rows read before the last linked one | " << rows.waded
              << " of " << rows.unlinked << " |\n| unlinked rows with any proposal | "
              << rows.suggested << " of " << rows.unlinked << " |\n";
    const bench::item_orders order = bench::order_under_items(of, found);
    if (order.items > 0) {
        std::cout << "| order of changes under an item, mean average precision | "
                  << order.precision / static_cast<double>(order.items) << " of " << order.items
                  << " items |\n";
    }
    print_rank_head("hidden citations");
    print_ranks("as the verb does", bench::hide_links(of, {}));
}

void print_planted(std::size_t pairs, std::size_t clauses) {
    std::array<ranks, bench::sign_count> by_sign;
    std::size_t suggested = 0;
    std::size_t right = 0;
    std::size_t items = 0;
    std::size_t changes = 0;
    for (std::size_t seed = 1; seed <= pairs; ++seed) {
        const bench::planted_list of = bench::plant_links(seed, clauses);
        const assessor by(of.changes, of.before, of.after);
        const impact found{by.assess(of.items), of.changes, {}};
        std::set<std::pair<std::string, std::string>> known;
        for (const bench::planted_link& link : of.links) {
            by_sign[static_cast<std::size_t>(link.by)].add(
                bench::rank_in_clause(found, link.clause, link.item));
            known.emplace(link.clause, link.item);
        }
        items += of.items.items.size();
        std::set<std::pair<std::string, std::string>> told;
        for (const impact_link& link : found.proposed) {
            const auto what = std::ranges::find(of.changes.changes, link.change, &change::id);
            const std::string& place = what->new_places.front();
            told.emplace(place.substr(0, place.find('/')), link.item);
        }
        suggested += told.size();
        for (const auto& pair : told) {
            right += known.contains(pair) ? 1 : 0;
        }
        changes += of.changes.changes.size();
    }
    std::cout << "\n### generated\n\n"
              << pairs << " pairs of " << clauses << " clauses, " << changes << " changes, "
              << items << " items; " << suggested << " pairs of clause and item proposed, "
              << right << " of them planted\n";
    print_rank_head("planted by");
    ranks all;
    for (std::size_t i = 0; i < by_sign.size(); ++i) {
        print_ranks(to_string(static_cast<bench::sign>(i)), by_sign[i]);
        all.asked += by_sign[i].asked;
        all.first += by_sign[i].first;
        all.third += by_sign[i].third;
        all.fifth += by_sign[i].fifth;
        all.reciprocal += by_sign[i].reciprocal;
    }
    print_ranks("all", all);
}

bool read_number(std::string_view text, std::size_t& into) {
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), into);
    return why == std::errc() && end == text.data() + text.size();
}

} // namespace

int main(int count, char** words) {
    std::size_t pairs = 3;
    std::size_t clauses = 120;
    bool right = count % 2 == 1;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        right = right && (name == "--pairs"     ? read_number(words[i + 1], pairs)
                          : name == "--clauses" ? read_number(words[i + 1], clauses)
                                                : false);
    }
    if (!right) {
        std::cerr << usage;
        return 2;
    }
    std::cout << std::fixed << std::setprecision(3);
    try {
        if (const auto published = bench::published_case()) {
            print_case("published 2025", *published);
        } else {
            std::cout << "published 2025: not there\n";
        }
        print_case("corpus", bench::corpus_case());
        print_planted(pairs, clauses);
    } catch (const std::exception& failed) {
        std::cerr << failed.what() << '\n';
        return 1;
    }
    return 0;
}
