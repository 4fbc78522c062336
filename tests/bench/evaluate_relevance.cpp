// Prints how well links and proposals lead from changed places to the items that they concern:
// the published case of 2025, the project's own, and generated lists with planted links. The
// same arguments, the same bytes.
//
// Weights may be chosen by the tuning lists alone (--set tuning prints no others). The held-out
// lists, the published case and the corpus are for looking at what was chosen.

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
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;
using bench::ranks;
using bench::relevance_case;

constexpr std::string_view usage = "usage: evaluate_relevance [--pairs N] [--held-out N] "
                                   "[--clauses N] [--enough SCORE] [--weight RULE=VALUE]… "
                                   "[--set tuning|all]\n";

/// Where the seeds of the lists begin that no weight may be chosen by.
constexpr std::size_t first_held_out = 2001;

struct named_weight {
    std::string_view rule;
    double signal_weights::* weight;
};
constexpr std::array<named_weight, 6> rules{{{"words", &signal_weights::words},
                                             {"subject", &signal_weights::subject},
                                             {"clause", &signal_weights::clause},
                                             {"cited", &signal_weights::cited},
                                             {"near", &signal_weights::near},
                                             {"reference", &signal_weights::reference}}};

struct task {
    std::size_t pairs = 3;    ///< of tuning
    std::size_t held_out = 3; ///< and besides
    std::size_t clauses = 120;
    bool tuning_only = false; ///< print nothing of what is held out
    proposal_options options;
};

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

void print_case(std::string_view name,
                const relevance_case& of,
                const proposal_options& options) {
    const impact found = assessed(of, options);
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
}

/// Whole lists and what is planted in them: ranks by sign, and what is told besides.
struct planted_figures {
    std::array<ranks, bench::sign_count> by_sign;
    std::size_t changes = 0;
    std::size_t items = 0;
    std::size_t told = 0;  ///< pairs of clause and item
    std::size_t right = 0; ///< planted ones of these
    std::size_t bare = 0;  ///< suggestions without words and clauses
    std::array<std::size_t, 3> told_at{};
    std::array<std::size_t, 3> right_at{};

    [[nodiscard]] ranks all() const {
        ranks sum;
        for (const ranks& each : by_sign) {
            sum.asked += each.asked;
            sum.first += each.first;
            sum.third += each.third;
            sum.fifth += each.fifth;
            sum.reciprocal += each.reciprocal;
        }
        return sum;
    }
};
constexpr std::array<std::size_t, 3> cuts{1, 3, 5};

planted_figures measure(const std::vector<bench::planted_list>& lists,
                        const proposal_options& options) {
    planted_figures sum;
    for (const bench::planted_list& of : lists) {
        const assessor by(
            of.changes, of.before, of.after, nullptr, proposal_scope::with_suggested, options);
        const impact found{by.assess(of.items), of.changes, {}};
        std::map<std::string_view, std::string> clauses; // by change
        for (const change& what : of.changes.changes) {
            const std::string& place =
                what.new_places.empty() ? what.old_places.front() : what.new_places.front();
            clauses.emplace(what.id, place.substr(0, place.find('/')));
        }
        std::map<std::string, std::map<std::string, double>> told; // clause, item: relevance
        for (const impact_link& link : found.proposed) {
            double& best = told[clauses.at(link.change)].try_emplace(link.item).first->second;
            best = std::max(best, link.relevance);
            sum.bare +=
                link.how == relation::suggested && link.evidence.empty() && link.via.empty()
                    ? 1
                    : 0;
        }
        for (const auto& [clause, items] : told) {
            sum.told += items.size();
        }
        for (const bench::planted_link& link : of.links) {
            const std::size_t rank = bench::rank_in_clause(found, link.clause, link.item);
            sum.by_sign[static_cast<std::size_t>(link.by)].add(rank);
            sum.right += rank > 0 ? 1 : 0;
            for (std::size_t i = 0; i < cuts.size(); ++i) {
                sum.told_at[i] += std::min(cuts[i], told[link.clause].size());
                sum.right_at[i] += rank > 0 && rank <= cuts[i] ? 1 : 0;
            }
        }
        sum.changes += of.changes.changes.size();
        sum.items += of.items.items.size();
    }
    return sum;
}

void print_planted(std::string_view name,
                   const std::vector<bench::planted_list>& lists,
                   const task& asked) {
    const planted_figures sum = measure(lists, asked.options);
    std::cout << "\n### generated, " << name << "\n\n"
              << lists.size() << " pairs of " << asked.clauses << " clauses, " << sum.changes
              << " changes, " << sum.items << " items; " << sum.told
              << " pairs of clause and item proposed, " << sum.right << " of them planted; "
              << sum.bare << " suggestions without evidence\n";
    print_rank_head("planted by");
    for (std::size_t i = 0; i < sum.by_sign.size(); ++i) {
        print_ranks(to_string(static_cast<bench::sign>(i)), sum.by_sign[i]);
    }
    print_ranks("all", sum.all());
    std::cout << "\nprecision at 1, 3 and 5 in clauses with a planted link (one in each):";
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        std::cout << ' '
                  << (sum.told_at[i] == 0 ? 0.0
                                          : static_cast<double>(sum.right_at[i]) /
                                                static_cast<double>(sum.told_at[i]));
    }
    std::cout << '\n';
}

/// What is lost when a rule counts nothing.
void print_ablation(const std::optional<relevance_case>& published,
                    const relevance_case& corpus,
                    const std::vector<bench::planted_list>& lists,
                    const std::vector<bench::planted_list>& held_out,
                    const proposal_options& options) {
    std::cout
        << "\n### without a rule: mean 1/rank, and rank of item 22\n\n"
        << "| without | hidden, published | hidden, corpus | planted, tuning | planted, "
           "held out | item 22, published | item 22, corpus |\n|---|---|---|---|---|---|---|\n";
    const auto print = [&](std::string_view name, const proposal_options& by) {
        const auto mean = [](const ranks& of) {
            return of.asked == 0 ? 0.0 : of.reciprocal / static_cast<double>(of.asked);
        };
        std::cout << "| " << name << " | "
                  << (published ? mean(bench::hide_links(*published, by)) : 0.0) << " | "
                  << mean(bench::hide_links(corpus, by)) << " | "
                  << mean(measure(lists, by).all()) << " | "
                  << mean(measure(held_out, by).all()) << " | "
                  << (published ? bench::rank_in_clause(assessed(*published, by), "実9", "22")
                                : 0)
                  << " | " << bench::rank_in_clause(assessed(corpus, by), "実9", "22")
                  << " |\n";
    };
    print("–", options);
    for (const named_weight& each : rules) {
        proposal_options less = options;
        less.weights.*each.weight = 0;
        print(each.rule, less);
    }
}

std::vector<bench::planted_list> planted(std::size_t first, std::size_t count, const task& of) {
    std::vector<bench::planted_list> lists;
    for (std::size_t seed = first; seed < first + count; ++seed) {
        lists.push_back(bench::plant_links(seed, of.clauses));
    }
    return lists;
}

template <typename Number>
bool read_number(std::string_view text, Number& into) {
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), into);
    return why == std::errc() && end == text.data() + text.size();
}

bool read_weight(std::string_view text, signal_weights& into) {
    const std::size_t equals = text.find('=');
    const auto rule = std::ranges::find(rules, text.substr(0, equals), &named_weight::rule);
    return equals != std::string_view::npos && rule != rules.end() &&
           read_number(text.substr(equals + 1), into.*rule->weight);
}

} // namespace

int main(int count, char** words) {
    task asked;
    bool right = count % 2 == 1;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        const std::string_view value = words[i + 1];
        asked.tuning_only = asked.tuning_only || (name == "--set" && value == "tuning");
        right = right && (name == "--pairs"      ? read_number(value, asked.pairs)
                          : name == "--held-out" ? read_number(value, asked.held_out)
                          : name == "--clauses"  ? read_number(value, asked.clauses)
                          : name == "--enough"   ? read_number(value, asked.options.enough)
                          : name == "--weight"
                              ? read_weight(value, asked.options.weights)
                              : name == "--set" && (value == "tuning" || value == "all"));
    }
    if (!right) {
        std::cerr << usage;
        return 2;
    }
    std::cout << std::fixed << std::setprecision(3);
    try {
        const std::vector<bench::planted_list> tuning = planted(1, asked.pairs, asked);
        print_planted("tuning", tuning, asked);
        if (asked.tuning_only) {
            return 0;
        }
        const std::vector<bench::planted_list> held_out =
            planted(first_held_out, asked.held_out, asked);
        print_planted("held out", held_out, asked);
        const auto published = bench::published_case();
        if (published) {
            print_case("published 2025", *published, asked.options);
        } else {
            std::cout << "published 2025: not there\n";
        }
        const relevance_case corpus = bench::corpus_case();
        print_case("corpus", corpus, asked.options);
        print_rank_head("hidden citations");
        if (published) {
            print_ranks("published 2025", bench::hide_links(*published, asked.options));
        }
        print_ranks("corpus", bench::hide_links(corpus, asked.options));
        print_ablation(published, corpus, tuning, held_out, asked.options);
    } catch (const std::exception& failed) {
        std::cerr << failed.what() << '\n';
        return 1;
    }
    return 0;
}
