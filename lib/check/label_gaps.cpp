#include "check/label_gaps.hpp"

#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace kijun::checking {
namespace {

using numbers = std::vector<std::uint32_t>;

struct counted {
    numbers first;
    numbers last; ///< of what is numbered together, else `first`
    std::size_t sibling = 0;
    std::string text;
};

constexpr std::string_view iroha_order = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノ"
                                         "オクヤマケフコエテアサキユメミシヱヒモセス";
constexpr std::size_t kana_bytes = 3;

/// Labels of one series are alike but for their numbers: (1) and 1) are not.
std::string shape_of(const label& of) {
    std::string shape(1, static_cast<char>('A' + static_cast<int>(of.series)));
    for (const char c : of.text) {
        if (c == '(' || c == ')' || c == '[' || c == ']') {
            shape += c;
        }
    }
    return shape;
}

bool counts(const label& of) {
    switch (of.series) {
    case label_series::ordinal:
    case label_series::word:
    case label_series::other:
        return false;
    default:
        return !of.numbers.empty();
    }
}

bool is_kana(const label& of) {
    return of.series == label_series::kana || of.series == label_series::iroha;
}

/// 五 of 三から五まで, 四 of 三及び四; empty for other labels.
numbers last_of(const label& of) {
    for (const std::string_view between : {"から", "及び", "～", "~", "・", "、"}) {
        const std::size_t at = of.text.find(between);
        if (of.series != label_series::kanji || at == std::string::npos) {
            continue;
        }
        std::string_view rest = std::string_view(of.text).substr(at + between.size());
        constexpr std::string_view until = "まで";
        if (rest.ends_with(until)) {
            rest.remove_suffix(until.size());
        }
        return read_label(rest).numbers;
    }
    return {};
}

/// Letters of one family that are more than one letter each are roman numerals, whose single
/// letters (i, v, x) count otherwise than they read.
bool has_roman(const std::vector<label>& family) {
    return std::ranges::any_of(family, [](const label& one) {
        const auto letters = std::ranges::count_if(
            one.text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        return (one.series == label_series::latin || one.series == label_series::capital) &&
               letters > 1;
    });
}

/// Kana in iroha order where the family begins with イ and has no ア.
void count_by_iroha(std::vector<counted>& family) {
    const auto letter = [](const counted& one) {
        std::string_view text = one.text;
        text.remove_prefix(text.starts_with('(') ? 1 : 0);
        return text.substr(0, kana_bytes);
    };
    if (family.empty() || letter(family.front()) != "イ") {
        return;
    }
    for (counted& one : family) {
        const std::size_t at = iroha_order.find(letter(one));
        if (at != std::string_view::npos) {
            one.first = {static_cast<std::uint32_t>(at / kana_bytes) + 1};
            one.last = one.first;
        }
    }
}

/// Is something missing between a label that ends with one number and one that begins with
/// another, greater one?
bool is_gap(const numbers& from, const numbers& to, bool kanji) {
    std::size_t i = 0;
    while (i < from.size() && i < to.size() && from[i] == to[i]) {
        ++i;
    }
    if (i == to.size()) {
        return false;
    }
    if (i < from.size()) {
        return to[i] > from[i] + 1;
    }
    return to[i] > (kanji ? 2U : 1U); // the first branch of a law is の二
}

} // namespace

std::vector<label_gap> gaps_among(const std::vector<std::string_view>& labels) {
    std::map<std::string, std::vector<counted>> families;
    std::map<std::string, std::vector<label>> read;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        label one = read_label(labels[i]);
        if (!counts(one)) {
            continue;
        }
        numbers last = last_of(one);
        last = last.empty() ? one.numbers : last;
        std::string shape = is_kana(one) ? "kana" + shape_of(one).substr(1) : shape_of(one);
        families[shape].push_back({one.numbers, std::move(last), i, one.text});
        read[std::move(shape)].push_back(std::move(one));
    }
    std::vector<label_gap> found;
    for (auto& [shape, family] : families) {
        const std::vector<label>& known = read[shape];
        if (has_roman(known)) {
            continue;
        }
        if (shape.starts_with("kana")) {
            count_by_iroha(family);
        }
        std::ranges::stable_sort(family, {}, &counted::first);
        const bool kanji = known.front().series == label_series::kanji;
        for (std::size_t i = 1; i < family.size(); ++i) {
            if (is_gap(family[i - 1].last, family[i].first, kanji)) {
                found.push_back({family[i].sibling, family[i - 1].text});
            }
        }
    }
    std::ranges::sort(found, {}, &label_gap::sibling);
    return found;
}

} // namespace kijun::checking
