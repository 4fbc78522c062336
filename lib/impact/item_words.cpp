#include "impact/item_words.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kijun::effects {

namespace {

/// Rarities (clause_topics::rarity_of) below which a word is no subject of a list (more than
/// about the root of all clauses have it), and no evidence of anything (必要: of a hundred
/// clauses, nearly half have it).
constexpr double says_little = 0.5;
constexpr double says_nothing = 0.25;

/// Those of the words that are wanted, joined.
template <typename Wanted>
std::vector<std::string>
joined_where(std::string_view key, const std::vector<meaning_word>& words, Wanted wanted) {
    constexpr std::size_t most = 8;
    std::vector<meaning_word> there;
    std::ranges::copy_if(words, std::back_inserter(there), wanted);
    std::vector<std::string> joined = joined_words(key, there);
    joined.resize(std::min(joined.size(), most));
    return joined;
}

} // namespace

item_words::item_words(const checklist& items, const clause_topics& topics)
    : items_(items), topics_(topics), holders_(topics.word_count()),
      totals_(items.items.size()), lengths_(items.items.size()),
      subjects_(topics.word_count()) {
    // What an item is to reach says more than the column it is filed under.
    constexpr float of_goal = 1.0F;
    constexpr float of_category = 0.5F;
    constexpr float of_rest = 0.3F;
    std::string scratch;
    std::unordered_map<std::uint32_t, float> own;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const checklist_item& item = items.items[i];
        own.clear();
        const auto take = [&](std::string_view text, float weight) {
            for (const meaning_word& word : meaning_words(comparison_key(text, scratch))) {
                if (const auto number = topics.number_of(word.id)) {
                    float& held = own.try_emplace(*number, 0.0F).first->second;
                    held = std::max(held, weight);
                }
            }
        };
        take(item.goal, of_goal);
        take(item.category, of_category);
        take(item.subject, of_category);
        for (const std::string* rest : {&item.issue, &item.plan, &item.note}) {
            take(*rest, of_rest);
        }
        for (const auto& [word, weight] : own) {
            holders_[word].push_back({static_cast<std::uint32_t>(i), weight});
        }
    }
    const double count = static_cast<double>(items.items.size());
    const double shared_by_many = std::max(2.0, count / 10);
    for (std::uint32_t word = 0; word < holders_.size(); ++word) {
        const double holding_it = static_cast<double>(holders_[word].size());
        const double rarity = topics.rarity_of(word);
        if (holding_it >= shared_by_many && rarity >= says_little) {
            subjects_[word] = static_cast<float>(rarity);
        }
        for (holding& each : holders_[word]) { // not 0: some item has it
            const double few = std::log(1.0 + count / holding_it) / std::log(1.0 + count);
            const double weight = static_cast<double>(each.weight) * rarity * few;
            each.weight = static_cast<float>(weight);
            totals_[each.item] += weight;
            lengths_[each.item] += weight * weight;
        }
    }
    for (double& length : lengths_) {
        length = std::sqrt(length);
    }
    for (const meaning_word& word : meaning_words(comparison_key(items.name, scratch))) {
        const auto number = topics.number_of(word.id);
        if (number && topics.rarity_of(*number) >= says_little) {
            subjects_[*number] = static_cast<float>(topics.rarity_of(*number));
        }
    }
}

bool item_words::is_telling(std::uint32_t word) const {
    return topics_.rarity_of(word) >= says_nothing;
}

bool item_words::has(std::uint32_t item, std::uint32_t word) const {
    const auto& all = holders_[word];
    const auto at = std::ranges::lower_bound(all, item, {}, &holding::item);
    return at != all.end() && at->item == item;
}

double item_words::subject_in(const asked_text& text) const {
    double rarest = 0;
    for (const asked_text::word& word : text.known) {
        rarest = std::max(rarest, static_cast<double>(subjects_[word.number] * word.weight));
    }
    return rarest;
}

std::vector<std::string> item_words::found_in(const asked_text& text,
                                              std::uint32_t item) const {
    return joined_where(text.key, text.words, [&](const meaning_word& word) {
        const auto number = topics_.number_of(word.id);
        return number && is_telling(*number) && has(item, *number);
    });
}

std::vector<std::string> item_words::subjects_in(const asked_text& text) const {
    return joined_where(text.key, text.words, [&](const meaning_word& word) {
        const auto number = topics_.number_of(word.id);
        return number && subjects_[*number] > 0;
    });
}

std::vector<std::string> item_words::about(std::uint32_t clause, std::uint32_t item) const {
    const std::string key = comparison_key(items_.items[item].goal);
    return joined_where(key, meaning_words(key), [&](const meaning_word& word) {
        const auto number = topics_.number_of(word.id);
        return number && is_telling(*number) && topics_.is_about(clause, *number);
    });
}

std::vector<std::string> item_words::shared(const asked_text& text,
                                            std::uint32_t clause) const {
    return joined_where(text.key, text.words, [&](const meaning_word& word) {
        const auto number = topics_.number_of(word.id);
        return number && is_telling(*number) && topics_.is_about(clause, *number);
    });
}

} // namespace kijun::effects
