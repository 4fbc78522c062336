#include "diff/clause_scores.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kijun {

clause_scores::clause_profile clause_scores::gather(const place_tree& tree,
                                                    place_index clause) {
    std::vector<std::uint32_t> grams;
    for (place_index at = clause + 1; at < tree[clause].end; ++at) {
        const auto part = profile_of(tree.key_of(at));
        grams.insert(grams.end(), part.grams.begin(), part.grams.end());
    }
    std::ranges::sort(grams);
    clause_profile profile;
    for (const std::uint32_t gram : grams) {
        if (profile.body.empty() || profile.body.back().gram != gram) {
            profile.body.push_back({gram, 0});
        }
        ++profile.body.back().count;
    }
    return profile;
}

clause_scores::clause_scores(const place_tree& before, const place_tree& after)
    : before_(before), after_(after) {
    for (const place_index clause : before.clauses()) {
        old_.push_back(gather(before, clause));
    }
    for (const place_index clause : after.clauses()) {
        new_.push_back(gather(after, clause));
    }
    for (const auto* side : {&old_, &new_}) {
        for (const auto& profile : *side) {
            for (const auto& [gram, count] : profile.body) {
                ++spread_[gram];
            }
        }
    }
    for (auto* side : {&old_, &new_}) {
        for (auto& profile : *side) {
            for (const auto& [gram, count] : profile.body) {
                profile.body_weight += weight(gram) * count;
            }
        }
    }
}

// Inverse document frequency over the clauses of both editions. What stands in one clause of
// each edition counts fully, what stands in all of them hardly at all.
double clause_scores::weight(std::uint32_t gram) const {
    const auto found = spread_.find(gram);
    const double spread = found == spread_.end() ? 1.0 : found->second;
    const double all = static_cast<double>(old_.size() + new_.size());
    return std::log(1.0 + all / spread);
}

double clause_scores::common(const clause_profile& one, const clause_profile& other) const {
    double shared = 0;
    auto a = one.body.begin();
    auto b = other.body.begin();
    while (a != one.body.end() && b != other.body.end()) {
        if (a->gram < b->gram) {
            ++a;
        } else if (b->gram < a->gram) {
            ++b;
        } else {
            shared += weight(a->gram) * std::min(a->count, b->count);
            ++a;
            ++b;
        }
    }
    return shared;
}

double clause_scores::score(std::uint32_t old_clause, std::uint32_t new_clause) const {
    const place_index old_at = before_.clauses()[old_clause];
    const place_index new_at = after_.clauses()[new_clause];
    const auto& one = old_[old_clause];
    const auto& other = new_[new_clause];
    const bool titled = before_[old_at].weight > 0 || after_[new_at].weight > 0;
    const bool same_title = before_[old_at].hash == after_[new_at].hash;
    const double title = !titled ? 0.0
                         : same_title
                             ? 1.0
                             : similarity(before_.profile(old_at), after_.profile(new_at));
    if (one.body_weight == 0 || other.body_weight == 0) {
        // Nothing but the title to go by; a clause that had no commentary may have got some.
        constexpr double certainty = 0.9;
        const bool both = one.body_weight == 0 && other.body_weight == 0;
        return both && same_title ? 1.0 : certainty * title;
    }
    const double shared = common(one, other);
    const double dice = 2.0 * shared / (one.body_weight + other.body_weight);
    // A clause that grew or shrank keeps most of the smaller text; worth less than a like-sized
    // match.
    constexpr double growth = 0.8;
    constexpr double enough = 40.0; // weighted features: about two sentences
    const double smaller = std::min(one.body_weight, other.body_weight);
    const double body = smaller >= enough ? std::max(dice, growth * shared / smaller) : dice;
    constexpr double title_share = 0.3;
    return titled ? (1.0 - title_share) * body + title_share * title : body;
}

double clause_scores::share(const clause_profile& part,
                            const clause_profile& whole,
                            const clause_profile* kept) const {
    if (part.body_weight == 0) {
        return 0.0;
    }
    clause_profile rest = whole;
    if (kept != nullptr) {
        auto other = kept->body.begin();
        for (auto& [gram, count] : rest.body) {
            while (other != kept->body.end() && other->gram < gram) {
                ++other;
            }
            if (other != kept->body.end() && other->gram == gram) {
                count -= std::min(count, other->count);
            }
        }
    }
    return common(part, rest) / part.body_weight;
}

double clause_scores::new_in_old(std::uint32_t new_part,
                                 std::uint32_t old_whole,
                                 std::uint32_t kept) const {
    return share(new_[new_part], old_[old_whole], kept == none ? nullptr : &new_[kept]);
}

double clause_scores::old_in_new(std::uint32_t old_part,
                                 std::uint32_t new_whole,
                                 std::uint32_t source) const {
    return share(old_[old_part], new_[new_whole], source == none ? nullptr : &old_[source]);
}

std::vector<std::vector<clause_candidate>> clause_scores::candidates(std::size_t top) const {
    std::unordered_map<std::string_view, std::uint32_t> by_id;
    std::unordered_multimap<std::uint64_t, std::uint32_t> by_title;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> holders;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> title_holders;
    for (std::uint32_t i = 0; i < new_.size(); ++i) {
        const place_index at = after_.clauses()[i];
        by_id.try_emplace(after_[at].label, i);
        by_title.emplace(after_[at].hash, i);
        for (const auto& [gram, count] : new_[i].body) {
            holders[gram].push_back(i);
        }
        auto grams = after_.profile(at).grams;
        grams.erase(std::ranges::unique(grams).begin(), grams.end());
        for (const std::uint32_t gram : grams) {
            title_holders[gram].push_back(i);
        }
    }
    // Features in more clauses than this say little and would make the work quadratic.
    const std::size_t common_from = std::max<std::size_t>(
        32, static_cast<std::size_t>(std::sqrt(static_cast<double>(new_.size()) * 16)));
    std::vector<std::vector<clause_candidate>> all(old_.size());
    std::vector<double> gained(new_.size(), 0.0);
    std::vector<std::uint32_t> touched;
    const auto gain = [&](std::uint32_t clause, double points) {
        if (gained[clause] == 0) {
            touched.push_back(clause);
        }
        gained[clause] += points;
    };
    for (std::uint32_t i = 0; i < old_.size(); ++i) {
        const place_index at = before_.clauses()[i];
        touched.clear();
        for (const auto& [gram, count] : old_[i].body) {
            const auto held = holders.find(gram);
            if (held != holders.end() && held->second.size() <= common_from) {
                for (const std::uint32_t clause : held->second) {
                    gain(clause, weight(gram));
                }
            }
        }
        for (const std::uint32_t gram : before_.profile(at).grams) {
            const auto held = title_holders.find(gram);
            if (held != title_holders.end() && held->second.size() <= common_from) {
                for (const std::uint32_t clause : held->second) {
                    gain(clause, 1.0);
                }
            }
        }
        constexpr double certainly_looked_at = 1e9;
        constexpr std::size_t same_title_limit = 8;
        std::size_t same_titles = 0;
        for (auto [it, end] = by_title.equal_range(before_[at].hash);
             it != end && same_titles < same_title_limit;
             ++it, ++same_titles) {
            gain(it->second, certainly_looked_at / 2);
        }
        const auto same = by_id.find(before_[at].label);
        if (same != by_id.end()) {
            gain(same->second, certainly_looked_at);
        }
        const std::size_t looked_at = std::min(touched.size(), top + 8);
        std::ranges::partial_sort(touched,
                                  touched.begin() + static_cast<std::ptrdiff_t>(looked_at),
                                  [&](std::uint32_t one, std::uint32_t other) {
                                      return gained[one] != gained[other]
                                                 ? gained[one] > gained[other]
                                                 : one < other;
                                  });
        for (std::size_t k = 0; k < looked_at; ++k) {
            const std::uint32_t clause = touched[k];
            all[i].push_back(
                {i, clause, score(i, clause), same != by_id.end() && same->second == clause});
        }
        std::ranges::sort(all[i],
                          [](const clause_candidate& one, const clause_candidate& other) {
                              return one.with_number() != other.with_number()
                                         ? one.with_number() > other.with_number()
                                         : one.new_clause < other.new_clause;
                          });
        while (all[i].size() > top && !all[i].back().same_id) {
            all[i].pop_back();
        }
        for (const std::uint32_t clause : touched) {
            gained[clause] = 0;
        }
    }
    return all;
}

} // namespace kijun
