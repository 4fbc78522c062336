#include "numbering/law_reference.hpp"

#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"
#include "numbering/law_id.hpp"

#include <kijun/numbering/label.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_blanks = 4;
constexpr std::size_t most_branches = 4;
constexpr std::size_t most_subs = 4;
constexpr std::size_t longest_remark = 400; // code points; laws put whole conditions in one
constexpr std::size_t deepest_remark = 4;

/// Tries words one after the other and moves on past what it takes.
class law_cursor {
public:
    law_cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }
    void go_to(std::size_t at) { at_ = at; }
    [[nodiscard]] char32_t sign() const { return code_point_at(text_, at_).value; }
    [[nodiscard]] bool sees(std::string_view word) const {
        return text_.substr(at_).starts_with(word);
    }
    bool take(std::string_view word) {
        if (!sees(word)) {
            return false;
        }
        at_ += word.size();
        return true;
    }
    bool take_sign(std::u32string_view set) {
        const code_point here = code_point_at(text_, at_);
        if (here.bytes == 0 || !is_one_of(here.value, set)) {
            return false;
        }
        at_ += here.bytes;
        return true;
    }
    void skip_blanks() {
        for (std::size_t count = 0; count < most_blanks && take_sign(blanks); ++count) {
        }
    }
    std::optional<std::uint32_t> take_number() {
        const auto number = read_law_number(text_, at_);
        if (!number) {
            return std::nullopt;
        }
        at_ = number->end;
        return number->value;
    }
    bool fails_to(std::size_t at) {
        at_ = at;
        return false;
    }

private:
    std::string_view text_;
    std::size_t at_;
};

// Behind の and a number, these count: 第二条の一部, 第二条の二分の一.
constexpr std::u32string_view counters = U"部分人名回個件年月日時割倍つ方号項条点社種段例";
// Behind 条 they make another word of it.
constexpr std::u32string_view not_article = U"件約例文理";

struct level_words {
    std::string_view unit;
    std::u32string_view not_behind;
    bool branches;
};
constexpr level_words article_words{"条", not_article, true};
constexpr level_words paragraph_words{"項", U"目", false};
constexpr level_words item_words{"号", U"機", true};

bool take_unit(law_cursor& at, const level_words& of) {
    const std::size_t begin = at.at();
    return at.take(of.unit) && !is_one_of(at.sign(), of.not_behind) ? true : at.fails_to(begin);
}

/// の二, の二の三; 第二条の一部 has none.
void take_branches(law_cursor& at, std::vector<std::uint32_t>& into) {
    for (std::size_t count = 0; count < most_branches; ++count) {
        const std::size_t begin = at.at();
        if (!at.take("の")) {
            return;
        }
        const auto number = at.take_number();
        if (!number || is_one_of(at.sign(), counters)) {
            at.go_to(begin);
            return;
        }
        into.push_back(*number);
    }
}

/// number unit branches: as people write behind 第4条, and at all where they are short.
bool take_short(law_cursor& at, const level_words& of, law_level& into) {
    const std::size_t begin = at.at();
    const auto number = at.take_number();
    at.skip_blanks();
    if (!number || !take_unit(at, of)) {
        return at.fails_to(begin);
    }
    into = {law_step::numbered, {*number}, 1};
    if (of.branches) {
        take_branches(at, into.numbers);
    }
    return true;
}

/// 第 number unit branches.
bool take_numbered(law_cursor& at, const level_words& of, law_level& into) {
    const std::size_t begin = at.at();
    if (!at.take("第")) {
        return false;
    }
    at.skip_blanks();
    return take_short(at, of, into) || at.fails_to(begin);
}

/// 4条1項, 52条の61の5: an article without its 第 is one where something below it or a branch
/// follows. 3条 alone may count.
bool take_short_article(law_cursor& at, law_reference& into) {
    const std::size_t begin = at.at();
    into.in_kanji = !is_digit(narrow(at.sign()));
    if (!take_short(at, article_words, into.article)) {
        return false;
    }
    law_cursor ahead = at;
    law_level below;
    const bool goes_on =
        into.article.numbers.size() > 1 || take_short(ahead, paragraph_words, below) ||
        take_numbered(ahead, paragraph_words, below) || take_short(ahead, item_words, below) ||
        take_numbered(ahead, item_words, below);
    if (!goes_on) {
        into = {};
    }
    return goes_on ? true : at.fails_to(begin);
}

/// 前項, 前二項, 前各項, 次項, 同項, この項, 本項, 各項.
bool take_relative(law_cursor& at, const level_words& of, law_level& into) {
    static constexpr std::array<std::pair<std::string_view, law_step>, 7> words{
        {{"前各"sv, law_step::each},
         {"各"sv, law_step::each},
         {"前"sv, law_step::previous},
         {"次"sv, law_step::next},
         {"同"sv, law_step::same},
         {"この"sv, law_step::own},
         {"本"sv, law_step::own}}};
    const std::size_t begin = at.at();
    for (const auto& [word, step] : words) {
        if (!at.take(word)) {
            continue;
        }
        const auto count = step == law_step::previous ? at.take_number() : std::nullopt;
        if (take_unit(at, of)) {
            into = {step, {}, count.value_or(1)};
            return true;
        }
        at.go_to(begin);
    }
    return false;
}

bool take_table(law_cursor& at, law_reference& into) {
    if (!at.take("別表")) {
        return false;
    }
    into.part = law_part::table;
    into.article.step = law_step::numbered;
    const std::size_t begin = at.at();
    at.skip_blanks();
    if (!at.take("第")) {
        at.go_to(begin);
        return true;
    }
    const bool in_kanji = !is_digit(narrow(at.sign()));
    const auto number = at.take_number();
    if (!number || at.sees("号") || at.sees("項") || at.sees("条")) {
        at.go_to(begin);
        return true;
    }
    into.in_kanji = in_kanji;
    into.article.numbers = {*number};
    take_branches(at, into.article.numbers);
    return true;
}

bool take_article(law_cursor& at, law_reference& into) {
    const std::size_t begin = at.at();
    if (take_table(at, into)) {
        return true;
    }
    if (at.take("附則")) {
        into.part = law_part::supplement;
        at.skip_blanks();
    }
    const std::size_t here = at.at();
    law_cursor number = at;
    number.take("第");
    number.skip_blanks();
    into.in_kanji = !is_digit(narrow(number.sign()));
    if (take_numbered(at, article_words, into.article)) {
        return true;
    }
    if (into.part == law_part::supplement) {
        // 附則第二項: a supplement without articles.
        law_level paragraph;
        const bool goes_on = take_numbered(at, paragraph_words, paragraph);
        at.go_to(goes_on ? here : begin);
        into.article.step = goes_on ? law_step::numbered : law_step::none;
        return goes_on;
    }
    return take_relative(at, article_words, into.article) &&
           into.article.step != law_step::each;
}

/// イ, then (1), then (ⅰ).
void take_subs(law_cursor& at, std::vector<std::string>& into, std::string_view text) {
    constexpr std::u32string_view iroha = U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰ"
                                          U"ノオクヤマケフコエテアサキユメミシヱヒモセス";
    if (into.empty()) {
        const std::size_t begin = at.at();
        at.skip_blanks();
        const std::size_t letter = at.at();
        if (!at.take_sign(iroha) || is_katakana(at.sign())) {
            at.go_to(begin);
            return;
        }
        into.emplace_back(text.substr(letter, at.at() - letter));
    }
    while (into.size() < most_subs) {
        const std::size_t begin = at.at();
        bool closed = false;
        if (at.take_sign(U"(（")) {
            constexpr std::size_t longest = 4;
            for (std::size_t i = 0; i < longest && !closed; ++i) {
                closed = i > 0 && at.take_sign(U")）");
                if (!closed && !at.take_sign(U"0123456789０１２３４５６７８９ivxｉｖｘ"
                                             U"\u2170\u2171\u2172\u2173\u2174\u2175\u2176")) {
                    break;
                }
            }
        } else {
            closed = is_one_of(at.sign(), U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽") && at.take_sign(U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽");
        }
        if (!closed) {
            at.go_to(begin);
            return;
        }
        into.push_back(read_label(text.substr(begin, at.at() - begin)).text);
    }
}

/// 各号 may stand behind の: 第三条の各号.
bool take_item(law_cursor& at, law_level& into) {
    const std::size_t begin = at.at();
    if (take_numbered(at, item_words, into) || take_relative(at, item_words, into)) {
        return true;
    }
    if (at.take("の") && at.sees("各号") && take_relative(at, item_words, into)) {
        return true;
    }
    return at.fails_to(begin);
}

/// 第八条第一項ただし書: which sentence of the place, that addresses do not tell.
void take_sentence(law_cursor& at) {
    for (const std::string_view word : {"ただし書"sv, "本文"sv, "前段"sv, "後段"sv, "柱書"sv}) {
        if (at.take(word)) {
            return;
        }
    }
}

} // namespace

std::optional<law_reference>
match_law_reference(std::string_view text, std::size_t begin, bool in_list) {
    law_cursor at(text, begin);
    law_reference read;
    bool any = false;
    std::size_t end = begin;
    const auto note = [&](bool taken) {
        if (taken) {
            any = true;
            end = at.at();
        }
        at.go_to(end);
        if (any) {
            at.skip_blanks();
        }
    };
    note(take_article(at, read));
    if (!any) {
        read = {};
        note(take_short_article(at, read));
    }
    note(take_numbered(at, paragraph_words, read.paragraph) ||
         take_relative(at, paragraph_words, read.paragraph) ||
         ((any || in_list) && take_short(at, paragraph_words, read.paragraph)));
    note(take_item(at, read.item) ||
         ((any || in_list) && take_short(at, item_words, read.item)));
    if (!any) {
        return std::nullopt;
    }
    at.go_to(end);
    if (read.item.step != law_step::none && read.item.step != law_step::each) {
        take_subs(at, read.subs, text);
    }
    take_sentence(at);
    read.end = at.at();
    return read;
}

std::optional<law_reference> match_law_sub(std::string_view text, std::size_t begin) {
    law_cursor at(text, begin);
    law_reference read;
    take_subs(at, read.subs, text);
    read.end = at.at();
    return read.subs.empty() ? std::nullopt : std::optional(std::move(read));
}

std::optional<law_join> match_law_join(std::string_view text, std::size_t begin) {
    static constexpr std::array words{"及び"sv,
                                      "並びに"sv,
                                      "又は"sv,
                                      "若しくは"sv,
                                      "および"sv,
                                      "ならびに"sv,
                                      "または"sv,
                                      "もしくは"sv,
                                      "と"sv};
    law_cursor at(text, begin);
    at.skip_blanks();
    if (at.take("から") || at.take("より")) {
        at.skip_blanks();
        return law_join{law_joint::range, true, at.at()};
    }
    if (at.take("乃至") || at.take("ないし") || at.take_sign(waves)) {
        at.skip_blanks();
        return law_join{law_joint::range, false, at.at()};
    }
    const bool comma = at.take_sign(U"、，,､・･");
    at.skip_blanks();
    bool word = false;
    for (const std::string_view one : words) {
        word = word || at.take(one);
    }
    at.skip_blanks();
    return comma || word ? std::optional(law_join{law_joint::list, false, at.at()})
                         : std::nullopt;
}

std::optional<std::size_t> match_law_remark(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    for (std::size_t count = 0; count < longest_remark; ++count) {
        const code_point sign = code_point_at(text, at);
        if (sign.value == U'（' || sign.value == U'(') {
            if (++depth > deepest_remark) {
                return std::nullopt;
            }
        } else if (depth == 0 || sign.bytes == 0) {
            return std::nullopt;
        } else if (sign.value == U'）' || sign.value == U')') {
            --depth;
        }
        at += sign.bytes;
        if (depth == 0) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace kijun::numbering
