// Strength by the last words (design §7, domain: 「すること／ことが必要である」 must,
// 「ことが望ましい」 should, 「ことも有効である／考えられる」 may, 「以下の例がある」 info).
// Laws, rules in polite style and notices are read by the words that do the same work there.

#include "diff/duty_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kijun {
namespace {

struct ending {
    std::string_view words;
    duty strength;
};

// In this order: an ending before those that it ends in.
constexpr auto endings = std::to_array<ending>({
    // asks for an effort, not for the result
    {"努めなければならない", duty::should},
    {"努めなければなりません", duty::should},
    {"努めるべきである", duty::should},
    {"努める必要がある", duty::should},
    {"努めること", duty::should},
    {"努める", duty::should},
    {"努めます", duty::should},
    {"努力する", duty::should},
    {"心掛ける", duty::should},
    {"心がける", duty::should},
    // no duty
    {"必要はない", duty::may},
    {"必要がない", duty::may},
    {"必要ない", duty::may},
    {"必要ではない", duty::may},
    {"必要でない", duty::may},
    {"必要はありません", duty::may},
    {"必要ありません", duty::may},
    {"不要である", duty::may},
    {"不要とする", duty::may},
    {"不要です", duty::may},
    {"不要", duty::may},
    {"要しない", duty::may},
    {"この限りでない", duty::may},
    {"この限りではない", duty::may},
    {"妨げない", duty::may},
    {"差し支えない", duty::may},
    {"差支えない", duty::may},
    {"差し支えありません", duty::may},
    {"構わない", duty::may},
    {"かまわない", duty::may},
    {"てもよい", duty::may},
    {"ても良い", duty::may},
    {"てよい", duty::may},
    {"て良い", duty::may},
    // duties
    {"必要である", duty::must},
    {"必要がある", duty::must},
    {"必要となる", duty::must},
    {"必要とする", duty::must},
    {"必要です", duty::must},
    {"必要があります", duty::must},
    {"必要となります", duty::must},
    {"必要", duty::must},
    {"必須である", duty::must},
    {"必須とする", duty::must},
    {"必須です", duty::must},
    {"必須", duty::must},
    {"不可欠である", duty::must},
    {"不可欠です", duty::must},
    {"なければならない", duty::must},
    {"なければなりません", duty::must},
    {"なければいけない", duty::must},
    {"なければいけません", duty::must},
    {"ねばならない", duty::must},
    {"ねばなりません", duty::must},
    {"なくてはならない", duty::must},
    {"なくてはなりません", duty::must},
    {"はならない", duty::must},
    {"はなりません", duty::must},
    {"はいけない", duty::must},
    {"はいけません", duty::must},
    {"ことができない", duty::must},
    {"ことはできない", duty::must},
    {"ことはできません", duty::must},
    {"義務がある", duty::must},
    {"義務を負う", duty::must},
    {"義務とする", duty::must},
    {"義務付ける", duty::must},
    {"義務づける", duty::must},
    {"義務付けられる", duty::must},
    {"義務付けられている", duty::must},
    {"求められる", duty::must},
    {"求められている", duty::must},
    {"求められます", duty::must},
    {"を要する", duty::must},
    {"禁止する", duty::must},
    {"禁止とする", duty::must},
    {"禁止される", duty::must},
    {"禁止されている", duty::must},
    {"禁止します", duty::must},
    {"を禁ずる", duty::must},
    {"を禁じる", duty::must},
    {"を認めない", duty::must},
    {"は認めない", duty::must},
    {"認められない", duty::must},
    {"不可とする", duty::must},
    {"以上とする", duty::must},
    {"以下とする", duty::must},
    {"以内とする", duty::must},
    {"未満とする", duty::must},
    {"ください", duty::must},
    {"下さい", duty::must},
    // what is wished
    {"望ましい", duty::should},
    {"望ましいです", duty::should},
    {"望ましくない", duty::should},
    {"望まれる", duty::should},
    {"好ましい", duty::should},
    {"好ましくない", duty::should},
    {"べきである", duty::should},
    {"べきではない", duty::should},
    {"べきでない", duty::should},
    {"べきものである", duty::should},
    {"べきです", duty::should},
    {"べきではありません", duty::should},
    {"推奨する", duty::should},
    {"推奨される", duty::should},
    {"推奨されている", duty::should},
    {"推奨します", duty::should},
    {"推奨されます", duty::should},
    {"推奨しない", duty::should},
    {"推奨されない", duty::should},
    {"推奨", duty::should},
    {"奨励する", duty::should},
    {"奨励される", duty::should},
    {"奨励します", duty::should},
    {"勧めする", duty::should},
    {"勧めします", duty::should},
    {"期待される", duty::should},
    // what is allowed, and ways that are named
    {"有効である", duty::may},
    {"有効です", duty::may},
    {"有効", duty::may},
    {"考えられる", duty::may},
    {"考えられます", duty::may},
    {"可能である", duty::may},
    {"可能です", duty::may},
    {"可能とする", duty::may},
    {"ことができる", duty::may},
    {"ことができます", duty::may},
    {"できる", duty::able},
    {"できます", duty::able},
    {"を認める", duty::may},
    {"認められる", duty::may},
    {"許可する", duty::may},
    {"許容する", duty::may},
    {"許容される", duty::may},
    {"任意である", duty::may},
    {"任意とする", duty::may},
    {"可とする", duty::may},
    // what informs
    {"例がある", duty::info},
    {"例があります", duty::info},
    {"ものがある", duty::info},
    {"ものがあります", duty::info},
    {"項目がある", duty::info},
    {"方法がある", duty::info},
    {"方法があります", duty::info},
    {"事例もある", duty::info},
    {"以下がある", duty::info},
    {"とおりである", duty::info},
    {"とおりです", duty::info},
    {"いう", duty::info},
    {"いいます", duty::info},
    {"指す", duty::info},
    {"こと", duty::must},
});

// Before a 「、」: each ends a rule inside its sentence.
constexpr auto joinings = std::to_array<ending>({
    {"必要であり", duty::must},       {"必要があり", duty::must},
    {"必要であるが", duty::must},     {"必要があるが", duty::must},
    {"なければならず", duty::must},   {"なければならないが", duty::must},
    {"はならず", duty::must},         {"はならないが", duty::must},
    {"努めるものとし", duty::should}, {"ものとし", duty::must},
    {"こととし", duty::must},         {"望ましく", duty::should},
    {"望ましいが", duty::should},     {"べきであり", duty::should},
    {"べきであるが", duty::should},   {"ことができるが", duty::may},
    {"てもよいが", duty::may},        {"可能であり", duty::may},
    {"可能であるが", duty::may},
});

duty found_in(std::span<const ending> table, std::string_view key) noexcept {
    for (const auto& [words, strength] : table) {
        if (words.back() == key.back() && key.ends_with(words)) {
            return strength;
        }
    }
    return duty::none;
}

/// 別紙を参照してください, ご承知ください: a request to the reader, no rule.
bool asks_to_read(std::string_view key) noexcept {
    for (const std::string_view request : {"ください", "下さい"}) {
        if (key.ends_with(request)) {
            key.remove_suffix(request.size());
            constexpr auto verbs = std::to_array<std::string_view>({"参照",
                                                                    "参照して",
                                                                    "参考にして",
                                                                    "ご覧",
                                                                    "ご覧になって",
                                                                    "注意",
                                                                    "注意して",
                                                                    "注目して",
                                                                    "留意して",
                                                                    "承知",
                                                                    "承知して",
                                                                    "覚えておいて"});
            return std::ranges::any_of(
                verbs, [key](std::string_view verb) { return key.ends_with(verb); });
        }
    }
    return false;
}

/// Takes off one of the frames that say nothing by themselves of what they are put around.
bool unframe(std::string_view& key, std::span<const std::string_view> frames) noexcept {
    for (const std::string_view frame : frames) {
        if (key.size() > frame.size() && key.ends_with(frame)) {
            key.remove_suffix(frame.size());
            return true;
        }
    }
    return false;
}

} // namespace

duty japanese_duty(std::string_view key) noexcept {
    if (key.empty()) {
        return duty::none;
    }
    // 省略することができるものとする allows, 整備に努めるものとする asks for an effort, all
    // others bind.
    constexpr auto binding = std::to_array<std::string_view>(
        {"ものとする", "ものとします", "こととする", "こととします"});
    if (unframe(key, binding)) {
        const duty framed = found_in(endings, key);
        return framed == duty::should || framed == duty::may ? framed : duty::must;
    }
    constexpr auto thinking = std::to_array<std::string_view>(
        {"と考えられる", "と考えられます", "と思われる", "と考える"});
    if (const std::string_view whole = key; unframe(key, thinking)) {
        const duty framed = found_in(endings, key);
        return framed != duty::none ? framed : found_in(endings, whole);
    }
    return asks_to_read(key) ? duty::none : found_in(endings, key);
}

duty joining_duty(std::string_view part) noexcept {
    return part.empty() ? duty::none : found_in(joinings, part);
}

} // namespace kijun
