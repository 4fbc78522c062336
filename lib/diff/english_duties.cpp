// Words of duty in English. Small letters and capitals (RFC 2119) count, a capital at the
// front does not: May is a month, and 「Should it fail」 is a condition.

#include "diff/duty_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr bool is_capital(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) noexcept {
    return is_capital(c) || (c >= 'a' && c <= 'z');
}

struct english_word {
    std::string small;        ///< in small letters
    bool capitals = false;    ///< all of it
    bool capitalised = false; ///< its first letter only
    bool begins = false;      ///< something other than blanks is before it
};

using word_list = std::span<const english_word>;

std::vector<english_word> words_of(std::string_view key) {
    std::vector<english_word> words;
    bool parted = true;
    for (std::size_t at = 0; at < key.size();) {
        if (!is_letter(key[at])) {
            parted = parted || (key[at] != ' ' && key[at] != '*' && key[at] != '_');
            ++at;
            continue;
        }
        english_word word;
        std::size_t capitals = 0;
        const std::size_t begin = at;
        for (; at < key.size() && is_letter(key[at]); ++at) {
            const bool capital = is_capital(key[at]);
            capitals += capital ? 1U : 0U;
            word.small += static_cast<char>(capital ? key[at] - 'A' + 'a' : key[at]);
        }
        word.capitals = capitals == word.small.size() && capitals > 1;
        word.capitalised = !word.capitals && is_capital(key[begin]);
        word.begins = parted;
        parted = false;
        words.push_back(std::move(word));
    }
    return words;
}

bool among(std::string_view word, std::span<const std::string_view> these) noexcept {
    return std::ranges::find(these, word) != these.end();
}

constexpr auto forms_of_be =
    std::to_array<std::string_view>({"is", "are", "be", "was", "were", "been", "being"});
constexpr auto conditions =
    std::to_array<std::string_view>({"if", "when", "where", "as", "unless", "whether", "what"});

/// The words before `at` that stand in the same phrase, nearest last.
word_list phrase_before(word_list words, std::size_t at, std::size_t most) noexcept {
    std::size_t from = at;
    while (from > 0 && at - from < most && !words[from].begins) {
        --from;
    }
    return words.subspan(from, at - from);
}

bool has(word_list words, std::span<const std::string_view> these) noexcept {
    return std::ranges::any_of(
        words, [these](const english_word& word) { return among(word.small, these); });
}

/// is recommended, is strongly recommended, are not: the word says something of a subject.
bool is_said(word_list before) noexcept {
    if (before.empty()) {
        return false;
    }
    const english_word& last = before.back();
    constexpr auto between =
        std::to_array<std::string_view>({"not", "also", "only", "never", "always"});
    if (among(last.small, forms_of_be)) {
        return true;
    }
    return before.size() > 1 && (last.small.ends_with("ly") || among(last.small, between)) &&
           among(before[before.size() - 2].small, forms_of_be);
}

class english_reader {
public:
    explicit english_reader(word_list words) : words_(words) {}

    [[nodiscard]] duty at(std::size_t place) const {
        const english_word& word = words_[place];
        if (word.capitalised) {
            return duty::none;
        }
        if (word.small == "shall" || word.small == "must") {
            return duty::must;
        }
        if (word.small == "should" || word.small == "ought") {
            return duty::should;
        }
        if (word.small == "may") {
            constexpr auto nobody =
                std::to_array<std::string_view>({"no", "none", "neither", "nor", "nobody"});
            return has(phrase_before(words_, place, 5), nobody) ? duty::must : duty::may;
        }
        constexpr auto able = std::to_array<std::string_view>({"can", "could", "might"});
        if (among(word.small, able)) {
            return next_is(place, "not") ? duty::none : duty::able;
        }
        const duty verb = of_verb(place);
        return verb != duty::none ? verb : of_participle(place);
    }

private:
    [[nodiscard]] bool next_is(std::size_t place, std::string_view word) const noexcept {
        return place + 1 < words_.size() && !words_[place + 1].begins &&
               words_[place + 1].small == word;
    }

    /// need not, need to, have to.
    [[nodiscard]] duty of_verb(std::size_t place) const {
        const std::string& word = words_[place].small;
        const bool need = word == "need" || word == "needs";
        if (!need && word != "have" && word != "has") {
            return duty::none;
        }
        if (need && next_is(place, "not")) {
            return duty::may;
        }
        const word_list before = phrase_before(words_, place, 4);
        if (!next_is(place, "to") || has(before, conditions)) {
            return duty::none;
        }
        const bool denied =
            !before.empty() && (before.back().small == "not" || before.back().small == "no");
        return denied ? duty::may : duty::must;
    }

    /// is required, REQUIRED, not permitted.
    [[nodiscard]] duty of_participle(std::size_t place) const {
        struct participle {
            std::string_view word;
            duty is;
            duty is_not;
        };
        constexpr auto participles = std::to_array<participle>({
            {"required", duty::must, duty::may},
            {"mandatory", duty::must, duty::may},
            {"obligatory", duty::must, duty::may},
            {"obliged", duty::must, duty::may},
            {"obligated", duty::must, duty::may},
            {"necessary", duty::must, duty::may},
            {"prohibited", duty::must, duty::may},
            {"forbidden", duty::must, duty::may},
            {"disallowed", duty::must, duty::may},
            {"permitted", duty::may, duty::must},
            {"allowed", duty::may, duty::must},
            {"optional", duty::may, duty::must},
            {"recommended", duty::should, duty::should},
            {"encouraged", duty::should, duty::should},
            {"discouraged", duty::should, duty::should},
            {"advised", duty::should, duty::should},
            {"advisable", duty::should, duty::should},
            {"suggested", duty::should, duty::should},
            {"preferred", duty::should, duty::should},
            {"preferable", duty::should, duty::should},
        });
        const english_word& word = words_[place];
        const auto* const found = std::ranges::find(participles, word.small, &participle::word);
        if (found == participles.end()) {
            return duty::none;
        }
        const word_list before = phrase_before(words_, place, 3);
        const bool denied = !before.empty() && before.back().small == "not";
        const bool conditional = has(before, conditions);
        const bool governs = next_is(place, "to") || next_is(place, "that");
        if (conditional || !(word.capitals || denied || is_said(before) ||
                             (governs && found->word != "necessary"))) {
            return duty::none;
        }
        return denied ? found->is_not : found->is;
    }

    word_list words_;
};

} // namespace

std::vector<duty> english_duties(std::string_view key) {
    const std::vector<english_word> words = words_of(key);
    const english_reader reader(words);
    std::vector<duty> found;
    constexpr std::size_t near = 2; // shall be required: one duty
    std::size_t last = 0;
    for (std::size_t place = 0; place < words.size(); ++place) {
        const duty here = reader.at(place);
        if (here == duty::none || (!found.empty() && place - last <= near)) {
            continue;
        }
        found.push_back(here);
        last = place;
    }
    return found;
}

} // namespace kijun
