#include "impact/clause_topics.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kijun::effects {
namespace {

constexpr std::size_t words_a_clause = 48;

} // namespace

clause_topics::clause_topics(const edition& of)
    : clause_count_(static_cast<double>(of.clause_count())), topics_(of.clause_count()) {
    struct count {
        std::uint64_t word;
        std::uint32_t times;
    };
    std::vector<std::vector<count>> counts(of.clause_count());
    std::string scratch;
    std::vector<std::uint64_t> all;
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        const clause rule = of.clause_at(i);
        all.clear();
        const auto take = [&](std::string_view text) {
            for (const meaning_word& word : meaning_words(comparison_key(text, scratch))) {
                all.push_back(word.id);
            }
        };
        take(rule.title());
        for (std::size_t p = rule.first_paragraph(); p < rule.end_paragraph(); ++p) {
            take(of.paragraph_at(p).text());
        }
        std::ranges::sort(all);
        for (const std::uint64_t word : all) {
            if (counts[i].empty() || counts[i].back().word != word) {
                counts[i].push_back({word, 0});
                const auto next = static_cast<std::uint32_t>(words_.size());
                ++words_.try_emplace(word, word_use{next, 0}).first->second.clauses;
            }
            ++counts[i].back().times;
        }
    }
    holders_of_.resize(words_.size());
    rarities_.resize(words_.size());
    for (const auto& [word, use] : words_) {
        rarities_[use.number] = rarity(word);
    }
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        std::vector<weighed>& topic = topics_[i];
        for (const count& each : counts[i]) {
            const double often = 1.0 + std::log(static_cast<double>(each.times));
            topic.push_back(
                {words_.at(each.word).number, static_cast<float>(often * rarity(each.word))});
        }
        std::ranges::sort(topic, [](const weighed& a, const weighed& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
        });
        topic.resize(std::min(topic.size(), words_a_clause));
        double squares = 0;
        for (const weighed& each : topic) {
            squares += static_cast<double>(each.weight) * static_cast<double>(each.weight);
        }
        const double length = squares > 0 ? std::sqrt(squares) : 1.0;
        for (weighed& each : topic) {
            each.weight = static_cast<float>(static_cast<double>(each.weight) / length);
            holders_of_[each.word].push_back({i, each.weight});
        }
    }
}

double clause_topics::rarity(std::uint64_t word) const {
    const auto found = words_.find(word);
    if (found == words_.end()) {
        return 0.0;
    }
    const double most = std::log(1.0 + clause_count_);
    return std::log(1.0 + clause_count_ / static_cast<double>(found->second.clauses)) / most;
}

std::optional<std::uint32_t> clause_topics::number_of(std::uint64_t word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? std::nullopt : std::optional(found->second.number);
}

bool clause_topics::is_about(std::uint32_t clause, std::uint32_t word) const {
    return std::ranges::find(topics_[clause], word, &weighed::word) != topics_[clause].end();
}

std::vector<clause_topics::alike> clause_topics::like(const std::vector<weighed>& words,
                                                      std::uint32_t except) const {
    std::unordered_map<std::uint32_t, double> sums;
    for (const weighed& each : words) {
        for (const holder& other : holders_of_[each.word]) {
            if (other.clause != except) {
                sums[other.clause] +=
                    static_cast<double>(each.weight) * static_cast<double>(other.weight);
            }
        }
    }
    std::vector<alike> found;
    found.reserve(sums.size());
    for (const auto& [other, likeness] : sums) {
        found.push_back({other, std::min(likeness, 1.0)});
    }
    std::ranges::sort(found, {}, &alike::clause);
    return found;
}

} // namespace kijun::effects
