#include "impact/item_words.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace kijun::effects {

item_words::item_words(const checklist& items, const clause_topics& topics)
    : profiles_(items.items.size()) {
    // What an item is to reach says more than the column it is filed under.
    constexpr double of_goal = 1.0;
    constexpr double of_category = 0.5;
    constexpr double of_rest = 0.3;
    std::unordered_map<std::uint64_t, std::uint32_t> holders;
    std::string scratch;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const checklist_item& item = items.items[i];
        const auto take = [&](std::string_view text, double weight) {
            for (const meaning_word& word : meaning_words(comparison_key(text, scratch))) {
                double& held = profiles_[i].weights.try_emplace(word.id, 0.0).first->second;
                held = std::max(held, weight);
            }
        };
        take(item.goal, of_goal);
        take(item.category, of_category);
        take(item.subject, of_category);
        for (const std::string* rest : {&item.issue, &item.plan, &item.note}) {
            take(*rest, of_rest);
        }
        for (const auto& [word, weight] : profiles_[i].weights) {
            ++holders[word];
        }
    }
    const double count = static_cast<double>(items.items.size());
    for (profile& each : profiles_) {
        for (auto& [word, weight] : each.weights) {
            const double few = std::log(1.0 + count / holders.at(word)) / std::log(1.0 + count);
            weight *= topics.rarity(word) * few;
        }
        // Summed in the order of the words, so that every run rounds alike.
        std::vector<std::pair<std::uint64_t, double>> sorted(each.weights.begin(),
                                                             each.weights.end());
        std::ranges::sort(sorted);
        for (const auto& [word, weight] : sorted) {
            each.total += weight;
        }
    }
}

item_words::asked_text item_words::ask(std::string_view text) {
    asked_text asked;
    asked.key = comparison_key(text);
    asked.words = meaning_words(asked.key);
    return asked;
}

item_words::match item_words::in(const asked_text& text, std::size_t item) const {
    const profile& wanted = profiles_[item];
    match found;
    if (wanted.total <= 0) {
        return found;
    }
    std::unordered_set<std::uint64_t> seen;
    std::vector<meaning_word> there;
    double sum = 0;
    for (const meaning_word& word : text.words) {
        const auto held = wanted.weights.find(word.id);
        if (held == wanted.weights.end() || held->second <= 0) {
            continue;
        }
        there.push_back(word);
        if (seen.insert(word.id).second) {
            sum += held->second;
        }
    }
    found.share = std::min(1.0, sum / wanted.total);
    constexpr std::size_t most_words = 8;
    found.evidence = joined_words(text.key, there);
    found.evidence.resize(std::min(found.evidence.size(), most_words));
    return found;
}

} // namespace kijun::effects
