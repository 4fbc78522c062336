#include "diff/obligation.hpp"

#include "diff/duty_words.hpp"
#include "text/stops.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/segmentation.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// The key up to where the bracket opens that it ends in; all of it where none does.
std::size_t
before_bracket(std::string_view key, std::string_view open, std::string_view close) {
    std::size_t depth = 0;
    for (std::size_t at = key.size(); at > 0; --at) {
        const std::string_view rest = key.substr(at - 1);
        if (rest.starts_with(close)) {
            ++depth;
        } else if (rest.starts_with(open) && --depth == 0) {
            return at - 1;
        }
    }
    return key.size();
}

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
            const auto from = key.ends_with(close) ? before_bracket(key, open, close) : 0;
            if (from != key.size() && from > 0) {
                key = key.substr(0, from);
                cut = true;
            }
        }
    }
    return key;
}

bool ends_in_japanese(std::string_view key) noexcept {
    return !key.empty() && (static_cast<unsigned char>(key.back()) & 0x80U) != 0;
}

/// The rules that a Japanese sentence ends before its last words: 必要であり、…
void add_joined(std::vector<duty>& to, std::string_view key) {
    for (std::size_t at = find_comma(key); at != std::string_view::npos;
         at = find_comma(key, at + bytes_of_stop)) {
        if (const duty joined = joining_duty(key.substr(0, at)); joined != duty::none) {
            to.push_back(joined);
        }
    }
}

} // namespace

std::vector<duty> duties_of_key(std::string_view sentence) {
    const std::string_view key = without_tail(sentence);
    if (ends_in_japanese(key)) {
        std::vector<duty> found;
        add_joined(found, key);
        const duty last = japanese_duty(key);
        if (last != duty::none || !found.empty()) {
            found.push_back(last);
            return found;
        }
    }
    return english_duties(key);
}

obligation obligation_of_duties(const std::vector<duty>& duties, std::string_view key) {
    if (duties.empty()) {
        return obligation::none;
    }
    // Of a Japanese sentence the last words decide, of an English one the strongest.
    return strength_of(ends_in_japanese(without_tail(key)) ? duties.back()
                                                           : *std::ranges::max_element(duties));
}

obligation obligation_of_sentence(std::string_view sentence) {
    std::string scratch;
    const std::string_view key = comparison_key(sentence, scratch);
    return obligation_of_duties(duties_of_key(key), key);
}

obligation obligation_of(std::string_view text) {
    obligation strongest = obligation::none;
    for (const auto sentence : sentences(text)) {
        strongest = std::max(strongest, obligation_of_sentence(sentence));
    }
    return strongest;
}

} // namespace kijun
