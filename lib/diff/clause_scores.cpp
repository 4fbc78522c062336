#include "diff/clause_scores.hpp"

#include "diff/grams.hpp"
#include "diff/hash_index.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace kijun {

clause_scores::clause_scores(const place_tree& before,
                             const place_tree& after,
                             text_features& features,
                             std::size_t expected)
    : before_(before), after_(after), features_(features), old_(before.clauses().size()),
      new_(after.clauses().size()) {
    const std::size_t enough =
        std::min(most_features, features_of_clause * (old_.size() + new_.size()));
    while (expected / (std::size_t{mask_} + 1) > enough) {
        mask_ = mask_ * 2 + 1;
    }
}

const clause_scores::clause_profile&
clause_scores::profile(const place_tree& tree, profiles& kept, std::uint32_t clause) {
    auto& made = kept[clause];
    if (made) {
        return *made;
    }
    made.emplace();
    const place_index root = tree.clauses()[clause];
    grams_.clear();
    for_each_gram(tokenise(tree.key(root), tokens_),
                  [this](std::uint32_t gram) { grams_.push_back(gram); });
    sort_hashes(grams_, spare_);
    grams_.erase(std::ranges::unique(grams_).begin(), grams_.end());
    made->title = grams_;
    grams_.clear();
    for (place_index at = root + 1; at < tree[root].end; ++at) {
        const auto tokens = tokenise(tree.key(at), tokens_);
        const std::size_t held = grams_.size();
        grams_.resize(held + 2 * tokens.size() + 1); // a token has two features at most
        // Each is written, and stays if it is of the sample: nobody can foretell whether.
        std::uint32_t* to = grams_.data() + held;
        for_each_gram(tokens, [this, &to](std::uint32_t gram) {
            *to = gram;
            to += (gram & mask_) == 0 ? 1 : 0;
        });
        grams_.resize(static_cast<std::size_t>(to - grams_.data()));
    }
    sort_hashes(grams_, spare_);
    for (const std::uint32_t gram : grams_) {
        if (made->body.empty() || made->body.back().gram != gram) {
            made->body.push_back({gram, 0});
        }
        ++made->body.back().count;
        made->body_weight += features_.weight(gram);
    }
    return *made;
}

double clause_scores::common(const clause_profile& one, const clause_profile& other) const {
    // Without a branch on which of the two comes first, which nobody can foretell.
    double shared = 0;
    const feature* a = one.body.data();
    const feature* b = other.body.data();
    const feature* const a_end = a + one.body.size();
    const feature* const b_end = b + other.body.size();
    while (a != a_end && b != b_end) {
        const std::uint32_t of_a = a->gram;
        const std::uint32_t of_b = b->gram;
        if (of_a == of_b) {
            shared += features_.weight(of_a) * std::min(a->count, b->count);
        }
        a += of_a <= of_b ? 1 : 0;
        b += of_b <= of_a ? 1 : 0;
    }
    return shared;
}

double clause_scores::title_score(place_index old_at, place_index new_at) {
    return before_[old_at].hash == after_[new_at].hash ? 1.0 : features_.alike(old_at, new_at);
}

double clause_scores::score(std::uint32_t old_clause, std::uint32_t new_clause) {
    const place_index old_at = before_.clauses()[old_clause];
    const place_index new_at = after_.clauses()[new_clause];
    const clause_profile& one = profile(before_, old_, old_clause);
    const clause_profile& other = profile(after_, new_, new_clause);
    const bool titled = before_[old_at].weight > 0 || after_[new_at].weight > 0;
    const double title = titled ? title_score(old_at, new_at) : 0.0;
    if (one.body_weight <= 0 || other.body_weight <= 0) {
        // Nothing but the title to go by; a clause that had no commentary may have got some.
        constexpr double certainty = 0.9;
        const bool both = one.body_weight <= 0 && other.body_weight <= 0;
        return both && title >= 1.0 ? 1.0 : certainty * title;
    }
    const double shared = common(one, other);
    const double dice = 2.0 * shared / (one.body_weight + other.body_weight);
    // A clause that grew or shrank keeps most of the smaller text; worth less than a like-sized
    // match.
    constexpr double growth = 0.8;
    constexpr double two_sentences = 200.0; // in weighted features
    const double smaller = std::min(one.body_weight, other.body_weight);
    const bool enough = smaller * (mask_ + 1.0) >= two_sentences;
    const double body = enough ? std::max(dice, growth * shared / smaller) : dice;
    constexpr double title_share = 0.3;
    return titled ? (1.0 - title_share) * body + title_share * title : body;
}

std::vector<std::vector<clause_candidate>> clause_scores::candidates(const clause_set& olds,
                                                                     const clause_set& news,
                                                                     std::size_t top,
                                                                     std::size_t looked_at) {
    std::unordered_map<std::string_view, std::uint32_t> by_id;
    std::unordered_multimap<std::uint64_t, std::uint32_t> by_title;
    std::size_t features = 0;
    for (const std::uint32_t i : news) {
        features += profile(after_, new_, i).body.size();
    }
    hash_index holders; // clauses by feature
    hash_index title_holders;
    holders.reserve(features);
    for (const std::uint32_t i : news) {
        const place_index at = after_.clauses()[i];
        by_id.try_emplace(after_.label(at), i);
        if (after_[at].weight > 0) {
            by_title.emplace(after_[at].hash, i);
        }
        const clause_profile& own = profile(after_, new_, i);
        for (const feature& each : own.body) {
            holders.add(each.gram, i);
        }
        for (const std::uint32_t gram : own.title) {
            title_holders.add(gram, i);
        }
    }
    // Features in more clauses than this say little and would make the work quadratic.
    const std::size_t common_from = std::max<std::size_t>(
        32, static_cast<std::size_t>(std::sqrt(static_cast<double>(news.size()) * 16)));
    holders.sort(common_from);
    title_holders.sort(common_from);
    std::vector<std::vector<clause_candidate>> all;
    std::vector<double> gained(new_.size(), 0.0);
    std::vector<std::uint32_t> touched;
    const auto gain = [&](std::uint32_t clause, double points) {
        if (gained[clause] == 0) {
            touched.push_back(clause);
        }
        gained[clause] += points;
    };
    const auto gain_all = [&](const hash_index& index, std::uint32_t gram) {
        const double points = features_.weight(gram);
        for (const hash_index::entry each : index.find(gram)) {
            gain(hash_index::number_of(each), points);
        }
    };
    for (const std::uint32_t i : olds) {
        const place_index at = before_.clauses()[i];
        const clause_profile& own = profile(before_, old_, i);
        touched.clear();
        for (const feature& each : own.body) {
            gain_all(holders, each.gram);
        }
        for (const std::uint32_t gram : own.title) {
            gain_all(title_holders, gram);
        }
        constexpr double certainly_looked_at = 1e9;
        constexpr std::size_t same_title_limit = 8;
        std::size_t named = 0;
        for (auto [it, end] = by_title.equal_range(before_[at].hash);
             it != end && named < same_title_limit;
             ++it, ++named) {
            gain(it->second, certainly_looked_at / 2);
        }
        const auto same = by_id.find(before_.label(at));
        if (same != by_id.end()) {
            gain(same->second, certainly_looked_at);
            ++named;
        }
        // What is looked at for its name comes besides.
        const std::size_t scored = std::min(touched.size(), looked_at + named);
        std::ranges::partial_sort(touched,
                                  touched.begin() + static_cast<std::ptrdiff_t>(scored),
                                  [&](std::uint32_t one, std::uint32_t other) {
                                      return gained[one] != gained[other]
                                                 ? gained[one] > gained[other]
                                                 : one < other;
                                  });
        auto& found = all.emplace_back();
        for (std::size_t k = 0; k < scored; ++k) {
            const std::uint32_t clause = touched[k];
            found.push_back(
                {i, clause, score(i, clause), same != by_id.end() && same->second == clause});
        }
        std::ranges::sort(found,
                          [](const clause_candidate& one, const clause_candidate& other) {
                              return one.with_number() != other.with_number()
                                         ? one.with_number() > other.with_number()
                                         : one.new_clause < other.new_clause;
                          });
        if (found.size() > top) {
            const auto rest = found.begin() + static_cast<std::ptrdiff_t>(top);
            const auto same_number =
                std::ranges::find_if(rest, found.end(), &clause_candidate::same_id);
            if (same_number == found.end()) {
                found.resize(top);
            } else {
                *rest = *same_number;
                found.resize(top + 1);
            }
        }
        for (const std::uint32_t clause : touched) {
            gained[clause] = 0;
        }
    }
    return all;
}

} // namespace kijun
