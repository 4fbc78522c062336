// Strength of a rule from its last words (design §7, domain: 「すること／ことが必要である」
// must, 「ことが望ましい」 should, 「ことも有効である／考えられる」 may, 「以下の例がある」
// info). Laws and English standards are read by the words that do the same work there.

#include "diff/obligation.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/segmentation.hpp>
#include <kijun/text/similarity.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

struct ending {
    std::string_view words;
    obligation strength;
};

// Looked for at the end of a sentence, in this order: a longer ending before one that it
// contains.
constexpr std::array<ending, 40> endings = {{
    {"必要はない", obligation::may},
    {"必要がない", obligation::may},
    {"望ましくない", obligation::should},
    {"必要である", obligation::must},
    {"必要がある", obligation::must},
    {"必要となる", obligation::must},
    {"必要", obligation::must},
    {"なければならない", obligation::must},
    {"ねばならない", obligation::must},
    {"てはならない", obligation::must},
    {"ものとする", obligation::must},
    {"義務がある", obligation::must},
    {"望ましい", obligation::should},
    {"べきである", obligation::should},
    {"推奨する", obligation::should},
    {"推奨される", obligation::should},
    {"努める", obligation::should},
    {"努めること", obligation::should},
    {"努めなければならない", obligation::should},
    {"有効である", obligation::may},
    {"有効", obligation::may},
    {"考えられる", obligation::may},
    {"差し支えない", obligation::may},
    {"差支えない", obligation::may},
    {"てもよい", obligation::may},
    {"ても良い", obligation::may},
    {"可能である", obligation::may},
    {"ことができる", obligation::may},
    {"例がある", obligation::info},
    {"ものがある", obligation::info},
    {"項目がある", obligation::info},
    {"方法がある", obligation::info},
    {"事例がある", obligation::info},
    {"事例もある", obligation::info},
    {"以下がある", obligation::info},
    {"とおりである", obligation::info},
    {"いう", obligation::info},
    {"指す", obligation::info},
    {"ことも必要", obligation::must},
    {"こと", obligation::must},
}};

std::string_view without_tail(std::string_view key) {
    // Citations, notes and the full stop come after the words that decide.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> brackets = {
        {{"【", "】"}, {"(", ")"}}};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view sign : {"。", ".", "、", ";", ":"}) {
            if (key.ends_with(sign)) {
                key.remove_suffix(sign.size());
                cut = true;
            }
        }
        for (const auto& [open, close] : brackets) {
            const auto from = key.ends_with(close) ? key.rfind(open) : 0;
            if (from != std::string_view::npos && from > 0) {
                key = key.substr(0, from);
                cut = true;
            }
        }
    }
    return key;
}

bool has_word(std::string_view sentence, std::string_view word) {
    for (auto at = sentence.find(word); at != std::string_view::npos;
         at = sentence.find(word, at + 1)) {
        const auto is_letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        const bool starts = at == 0 || !is_letter(sentence[at - 1]);
        const auto end = at + word.size();
        if (starts && (end == sentence.size() || !is_letter(sentence[end]))) {
            return true;
        }
    }
    return false;
}

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

/// Do two Japanese sentences end in the same words, longer than any ending that decides?
bool end_alike(std::string_view one, std::string_view other) noexcept {
    constexpr std::size_t longest_ending = 48; // bytes: sixteen characters
    constexpr char last_of_full_stop = '\x82'; // 。
    return one.size() > longest_ending && other.size() > longest_ending &&
           one.back() == last_of_full_stop &&
           one.substr(one.size() - longest_ending) ==
               other.substr(other.size() - longest_ending);
}

obligation obligation_of_key(std::string_view sentence) {
    const std::string_view key = without_tail(sentence);
    if (key.empty()) {
        return obligation::none;
    }
    // 努めなければならない asks for an effort, not for the result.
    for (const std::string_view effort :
         {"努めなければならない", "努めるものとする", "努めるべきである"}) {
        if (key.ends_with(effort)) {
            return obligation::should;
        }
    }
    for (const auto& [words, strength] : endings) {
        if (words.back() == key.back() && key.ends_with(words)) {
            return strength;
        }
    }
    for (const std::string_view word : {"shall", "must", "required"}) {
        if (has_word(key, word)) {
            return obligation::must;
        }
    }
    for (const std::string_view word : {"should", "recommended"}) {
        if (has_word(key, word)) {
            return obligation::should;
        }
    }
    for (const std::string_view word : {"may", "can"}) {
        if (has_word(key, word)) {
            return obligation::may;
        }
    }
    return obligation::none;
}

} // namespace

obligation obligation_of_sentence(std::string_view sentence) {
    std::string scratch;
    return obligation_of_key(comparison_key(sentence, scratch));
}

obligation obligation_of(std::string_view text) {
    obligation strongest = obligation::none;
    for (const auto sentence : sentences(text)) {
        strongest = std::max(strongest, obligation_of_sentence(sentence));
    }
    return strongest;
}

std::optional<obligation_change> obligation_change_of(std::string_view before,
                                                      std::string_view after) {
    struct rule {
        std::string key;
        obligation strength;
        bool taken = false;
    };
    auto old_sentences = sentences(before);
    auto new_sentences = sentences(after);
    drop_equal_ends(old_sentences, new_sentences);
    if (old_sentences.size() == 1 && new_sentences.size() == 1 &&
        end_alike(old_sentences.front(), new_sentences.front())) {
        return std::nullopt;
    }
    const auto rules_of = [](const std::vector<std::string_view>& in) {
        std::vector<rule> rules;
        rules.reserve(in.size());
        for (const auto sentence : in) {
            std::string key = comparison_key(sentence);
            const obligation strength = obligation_of_key(key);
            rules.push_back({std::move(key), strength});
        }
        return rules;
    };
    constexpr double same_sentence = 0.5;
    constexpr std::size_t most_sentences = 200; // longer paragraphs are judged as a whole
    auto olds = rules_of(old_sentences);
    auto news = rules_of(new_sentences);
    if (olds.size() <= most_sentences && news.size() <= most_sentences) {
        struct candidate {
            double like;
            std::size_t i, j;
        };
        std::vector<candidate> all;
        for (std::size_t i = 0; i < olds.size(); ++i) {
            for (std::size_t j = 0; j < news.size(); ++j) {
                const bool alone = olds.size() == 1 && news.size() == 1;
                const double like = alone ? 1.0 : wording_similarity(olds[i].key, news[j].key);
                if (like >= same_sentence) {
                    all.push_back({like, i, j});
                }
            }
        }
        std::ranges::stable_sort(
            all, [](const candidate& a, const candidate& b) { return a.like > b.like; });
        std::optional<obligation_change> found;
        for (const auto& [like, i, j] : all) {
            if (olds[i].taken || news[j].taken) {
                continue;
            }
            olds[i].taken = news[j].taken = true;
            const auto was = olds[i].strength;
            const auto is = news[j].strength;
            // Of several changes the one that reaches the stronger rule is told.
            if (was != is && was != obligation::none && is != obligation::none &&
                (!found || std::max(was, is) > std::max(found->before, found->after))) {
                found = obligation_change{was, is};
            }
        }
        return found;
    }
    const auto was = obligation_of(before);
    const auto is = obligation_of(after);
    return was != is ? std::optional(obligation_change{was, is}) : std::nullopt;
}

} // namespace kijun
