#include "diff/rule_sentences.hpp"

#include "diff/duty_words.hpp"
#include "text/stops.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace kijun {
namespace {

constexpr std::string_view full_stop = "。";

constexpr bool is_small_letter(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

/// Is the "." at `at` the end of an English sentence? Not that of e.g., No. or 4.5.
bool ends_english(std::string_view text, std::size_t at) noexcept {
    if (at + 2 >= text.size() || text[at + 1] != ' ') {
        return false;
    }
    const std::size_t next = text.find_first_not_of(" \"'(*", at + 1);
    if (next == std::string_view::npos || text[next] < 'A' || text[next] > 'Z') {
        return false;
    }
    std::size_t from = at;
    while (from > 0 && is_small_letter(text[from - 1])) {
        --from;
    }
    constexpr auto short_forms = std::to_array<std::string_view>(
        {"e", "g", "i", "etc", "vs", "cf", "o", "ec", "ig", "rt"});
    return std::ranges::find(short_forms, text.substr(from, at - from)) == short_forms.end();
}

/// Is the line break at `at` inside an English sentence, which goes on with a small letter or
/// a quotation?
bool is_wrapped(std::string_view text, std::size_t at) noexcept {
    const auto is_inside = [](char c) { return is_small_letter(c) || c == ','; };
    if (at == 0 || !is_inside(text[at - 1])) {
        return false;
    }
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    return next != std::string_view::npos &&
           (is_small_letter(text[next]) || text[next] == '"' ||
            text.substr(next).starts_with("“"));
}

bool is_blank_text(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("　")) {
            at += 2;
        } else if (text[at] != ' ' && text[at] != '\t' && text[at] != '\r') {
            return false;
        }
    }
    return true;
}

/// 1 where a bracket opens, -1 where one closes.
int bracket_at(std::string_view rest) noexcept {
    switch (rest.front()) {
    case '(':
        return 1;
    case ')':
        return -1;
    case '\xE3':
        return rest.starts_with("「") ? 1 : rest.starts_with("」") ? -1 : 0;
    case '\xEF':
        return rest.starts_with("（") ? 1 : rest.starts_with("）") ? -1 : 0;
    default:
        return 0;
    }
}

/// The first bytes of what may end a sentence or be a bracket. Outside of functions, so that
/// nobody fills it at every character.
constexpr std::array<bool, 256> first_of_sign = [] {
    std::array<bool, 256> found{};
    for (const char sign : {'\n', '.', '(', ')', '\xE3', '\xEF'}) {
        found[static_cast<unsigned char>(sign)] = true;
    }
    return found;
}();

/// Can a sentence end, or a bracket stand, where these bytes begin? 。「」 share their first
/// two, （） theirs; of a text's other characters hardly one does.
bool may_matter(std::string_view text, std::size_t at) noexcept {
    const char first = text[at];
    if (!first_of_sign[static_cast<unsigned char>(first)]) {
        return false;
    }
    const char second = at + 1 < text.size() ? text[at + 1] : '\0';
    return first == '\xE3' ? second == '\x80' : first != '\xEF' || second == '\xBC';
}

/// Where the character at `at` ends.
std::size_t behind(std::string_view text, std::size_t at) noexcept {
    const auto lead = static_cast<unsigned char>(text[at]);
    return at + (lead >= 0xE0U && lead < 0xF0U && text.size() - at >= 3 ? 3 : 1);
}

/// Bytes of the citations 【…】 that `text` begins with.
std::size_t citations_at(std::string_view text) noexcept {
    constexpr std::string_view open = "【";
    constexpr std::string_view close = "】";
    std::size_t length = 0;
    while (text.substr(length).starts_with(open)) {
        const auto end = text.find(close, length);
        if (end == std::string_view::npos) {
            break;
        }
        length = end + close.size();
    }
    return length;
}

} // namespace

std::vector<std::string_view> rule_sentences(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t start = 0;
    int depth = 0;
    const auto keep = [&](std::size_t end, std::size_t next) {
        if (const auto sentence = text.substr(start, end - start); !is_blank_text(sentence)) {
            found.push_back(sentence);
        }
        start = next;
        depth = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!may_matter(text, at)) {
            at = behind(text, at);
            continue;
        }
        const std::string_view rest = text.substr(at);
        if (rest.front() == '\n') {
            if (!is_wrapped(text, at)) {
                keep(at, at + 1);
            }
            ++at;
        } else if (depth == 0 && rest.starts_with(full_stop)) {
            at += full_stop.size();
            at += citations_at(text.substr(at));
            keep(at, at);
        } else if (depth == 0 && rest.front() == '.' && ends_english(text, at)) {
            keep(at + 1, at + 1);
            ++at;
        } else {
            depth = std::max(depth + bracket_at(rest), 0);
            ++at;
        }
    }
    keep(text.size(), text.size());
    return found;
}

bool states_something(std::string_view key) noexcept {
    if (key.empty()) {
        return false;
    }
    if (key.ends_with(full_stop)) {
        return true;
    }
    // 定める, 行う, 示した, ありません: what a Japanese verb ends in.
    constexpr auto verbs = std::to_array<std::string_view>(
        {"る", "す", "う", "く", "ぐ", "つ", "む", "ぶ", "ぬ", "た", "い", "ん", "こと"});
    if (std::ranges::any_of(verbs,
                            [key](std::string_view end) { return key.ends_with(end); })) {
        return true;
    }
    constexpr std::ptrdiff_t blanks_of_a_sentence = 3;
    return std::ranges::count(key, ' ') >= blanks_of_a_sentence && key.back() != ':' &&
           (key.ends_with('.') || key.ends_with(')') || key.ends_with(';'));
}

bool joins_rules(std::string_view sentence) noexcept {
    for (auto at = find_comma(sentence); at != std::string_view::npos;
         at = find_comma(sentence, at + bytes_of_stop)) {
        if (joining_duty(sentence.substr(0, at)) != duty::none) {
            return true;
        }
    }
    return false;
}

} // namespace kijun
