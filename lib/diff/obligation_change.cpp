// Sentences of both wordings are paired, and the rules of each pair compared one by one.

#include "diff/obligation.hpp"
#include "diff/rule_sentences.hpp"
#include "text/common_ends.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/similarity.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// Sentences that both begin or end with did not change their strength.
void drop_equal_ends(std::vector<std::string_view>& one, std::vector<std::string_view>& other) {
    while (!one.empty() && !other.empty() && one.back() == other.back()) {
        one.pop_back();
        other.pop_back();
    }
    const auto [a, b] = std::ranges::mismatch(one, other);
    one.erase(one.begin(), a);
    other.erase(other.begin(), b);
}

struct rule {
    std::string key;
    std::vector<duty> duties;
    bool taken = false;
};

std::vector<rule> rules_of(const std::vector<std::string_view>& sentences) {
    std::vector<rule> rules;
    rules.reserve(sentences.size());
    for (const auto sentence : sentences) {
        std::string key = comparison_key(sentence);
        auto duties = duties_of_key(key);
        rules.push_back({std::move(key), std::move(duties)});
    }
    return rules;
}

/// How much of the shorter Japanese sentence both begin with: 鍵を管理|する is as short as its
/// ending is long.
double common_beginning(std::string_view one, std::string_view other) noexcept {
    const std::size_t common = common_bytes_at_begin(one, other);
    constexpr std::size_t three_characters = 9;
    const std::size_t shorter = std::min(one.size(), other.size());
    const bool japanese = common > 0 && (static_cast<unsigned char>(one[common - 1]) >= 0x80U);
    return japanese && common >= three_characters
               ? static_cast<double>(common) / static_cast<double>(shorter)
               : 0;
}

double likeness(const rule& one, const rule& other) {
    return std::max(wording_similarity(one.key, other.key),
                    common_beginning(one.key, other.key));
}

constexpr double same_sentence = 0.5;

/// Did a statement become a rule? Not what merely can be, nor what informs.
bool is_rule_or_none(duty what) noexcept {
    return what == duty::none || what >= duty::may;
}

std::optional<obligation_change> change_between(duty was, duty is) noexcept {
    const bool from_nothing = was == duty::none || is == duty::none;
    if (strength_of(was) == strength_of(is) ||
        (from_nothing && !(is_rule_or_none(was) && is_rule_or_none(is)))) {
        return std::nullopt;
    }
    return obligation_change{strength_of(was), strength_of(is)};
}

/// Of several changes the one that reaches the stronger rule.
void take_stronger(std::optional<obligation_change>& into,
                   const std::optional<obligation_change>& other) noexcept {
    if (other && (!into || std::max(other->before, other->after) >
                               std::max(into->before, into->after))) {
        into = other;
    }
}

std::optional<obligation_change> change_of(const rule& was, const rule& is) {
    std::optional<obligation_change> found;
    if (was.duties.size() == is.duties.size() && !was.duties.empty()) {
        for (std::size_t i = 0; i < was.duties.size(); ++i) {
            take_stronger(found, change_between(was.duties[i], is.duties[i]));
        }
        return found;
    }
    if (was.duties.empty() || is.duties.empty()) {
        // Nothing is lost or won by words that are no sentence, or another one.
        if (!states_something(was.key) || !states_something(is.key) ||
            likeness(was, is) < same_sentence) {
            return std::nullopt;
        }
        const auto strongest = [](const rule& of) {
            return of.duties.empty() ? duty::none : *std::ranges::max_element(of.duties);
        };
        return change_between(strongest(was), strongest(is));
    }
    const auto before = obligation_of_duties(was.duties, was.key);
    const auto after = obligation_of_duties(is.duties, is.key);
    return before != after ? std::optional(obligation_change{before, after}) : std::nullopt;
}

struct likely_pair {
    double like;
    std::size_t i, j;
};

std::vector<likely_pair> likely_pairs(const std::vector<rule>& olds,
                                      const std::vector<rule>& news) {
    std::vector<likely_pair> all;
    const bool alone = olds.size() == 1 && news.size() == 1;
    for (std::size_t i = 0; i < olds.size(); ++i) {
        for (std::size_t j = 0; j < news.size(); ++j) {
            const double like = alone ? 1.0 : likeness(olds[i], news[j]);
            if (like >= same_sentence) {
                all.push_back({like, i, j});
            }
        }
    }
    std::ranges::sort(all, [](const likely_pair& a, const likely_pair& b) {
        return a.like != b.like ? a.like > b.like : std::pair(a.i, a.j) < std::pair(b.i, b.j);
    });
    return all;
}

/// Do two Japanese sentences end in the same words, longer than any ending that decides, and
/// hold no rule before them?
bool end_alike(std::string_view one, std::string_view other) noexcept {
    constexpr std::size_t longest_ending = 48; // bytes: sixteen characters
    constexpr char last_of_full_stop = '\x82'; // 。
    return one.size() > longest_ending && other.size() > longest_ending &&
           one.back() == last_of_full_stop &&
           one.substr(one.size() - longest_ending) ==
               other.substr(other.size() - longest_ending);
}

} // namespace

std::optional<obligation_change> obligation_change_of(std::string_view before,
                                                      std::string_view after) {
    auto old_sentences = rule_sentences(before);
    auto new_sentences = rule_sentences(after);
    drop_equal_ends(old_sentences, new_sentences);
    if (old_sentences.size() == 1 && new_sentences.size() == 1 &&
        end_alike(old_sentences.front(), new_sentences.front()) &&
        !joins_rules(old_sentences.front()) && !joins_rules(new_sentences.front())) {
        return std::nullopt;
    }
    auto olds = rules_of(old_sentences);
    auto news = rules_of(new_sentences);
    constexpr std::size_t most_sentences = 200; // longer paragraphs are judged as a whole
    if (olds.size() > most_sentences || news.size() > most_sentences) {
        const auto was = obligation_of(before);
        const auto is = obligation_of(after);
        return was != is ? std::optional(obligation_change{was, is}) : std::nullopt;
    }
    std::optional<obligation_change> found;
    for (const auto& [like, i, j] : likely_pairs(olds, news)) {
        if (!olds[i].taken && !news[j].taken) {
            olds[i].taken = news[j].taken = true;
            take_stronger(found, change_of(olds[i], news[j]));
        }
    }
    return found;
}

} // namespace kijun
