// The spelling key: what an editor may change without changing the rule.

#include "text/characters.hpp"
#include "text/common_ends.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kijun {
namespace {

// Where a spelling counts. Inside a longer kanji word the same characters are another word:
// 変更に holds no 更に, 公共に no 共に, 時間 no とき.
enum class beside : std::uint8_t {
    anything,
    no_kanji_before, ///< 更に, 共に
    no_kanji_after,  ///< 月毎, 月ごと; 毎日
    no_kanji,        ///< する時, した事
    number_before,   ///< 3カ所
};

struct spelling {
    std::u32string_view from;
    std::u32string_view to;
    beside where = beside::anything;
};

// Kanji and kana spellings that 公用文 treats as one word, longest first where one begins
// another. 者/もの, 物/もの, 得る/うる and their like are not here: laws tell them apart.
constexpr std::array spellings = std::to_array<spelling>({
    {U"若しくは", U"もしくは"},
    {U"並びに", U"ならびに"},
    {U"従って", U"したがって"},
    {U"従つて", U"したがって"},
    {U"従い", U"したがい", beside::no_kanji_before},
    {U"出来", U"でき", beside::no_kanji},
    {U"予め", U"あらかじめ"},
    {U"但し", U"ただし"},
    {U"或いは", U"あるいは"},
    {U"或は", U"あるいは"},
    {U"及び", U"および"},
    {U"又は", U"または"},
    {U"又", U"また", beside::no_kanji_before},
    {U"且つ", U"かつ"},
    {U"全て", U"すべて", beside::no_kanji_before},
    {U"総て", U"すべて", beside::no_kanji_before},
    {U"更に", U"さらに", beside::no_kanji_before},
    {U"既に", U"すでに", beside::no_kanji_before},
    {U"尚", U"なお", beside::no_kanji},
    {U"共に", U"ともに", beside::no_kanji_before},
    {U"例えば", U"たとえば"},
    {U"概ね", U"おおむね"},
    {U"極めて", U"きわめて", beside::no_kanji_before},
    {U"即ち", U"すなわち"},
    {U"殆ど", U"ほとんど"},
    {U"勿論", U"もちろん"},
    {U"先ず", U"まず", beside::no_kanji_before},
    {U"何れ", U"いずれ"},
    {U"於いて", U"おいて"},
    {U"於て", U"おいて"},
    {U"就いて", U"ついて", beside::no_kanji_before},
    {U"関わらず", U"かかわらず"},
    {U"拘わらず", U"かかわらず"},
    {U"拘らず", U"かかわらず"},
    {U"此の", U"この"},
    {U"其の", U"その"},
    {U"様々", U"さまざま", beside::no_kanji_before},
    {U"様に", U"ように", beside::no_kanji_before},
    {U"様な", U"ような", beside::no_kanji_before},
    {U"纏め", U"まとめ"},
    {U"下さい", U"ください"},
    {U"頂く", U"いただく"},
    {U"致し", U"いたし", beside::no_kanji_before},
    {U"等", U"など", beside::no_kanji_after},
    {U"毎", U"ごと", beside::no_kanji_after},
    {U"迄", U"まで"},
    {U"為", U"ため", beside::no_kanji},
    {U"事", U"こと", beside::no_kanji},
    {U"時", U"とき", beside::no_kanji},
    {U"所", U"ところ", beside::no_kanji},
    {U"通り", U"とおり", beside::no_kanji_before},
    {U"無い", U"ない", beside::no_kanji_before},
    {U"良い", U"よい", beside::no_kanji_before},
    {U"分か", U"わか", beside::no_kanji_before},
    {U"箇", U"か"},
    {U"ヶ", U"か", beside::number_before},
    {U"カ月", U"か月", beside::number_before},
    {U"ケ月", U"か月", beside::number_before},
    {U"カ所", U"か所", beside::number_before},
    {U"ケ所", U"か所", beside::number_before},
    {U"カ年", U"か年", beside::number_before},
    {U"カ国", U"か国", beside::number_before},
});

bool counts_there(std::u32string_view text, std::size_t at, const spelling& one) noexcept {
    const std::size_t end = at + one.from.size();
    const bool kanji_before = at > 0 && is_kanji(text[at - 1]);
    const bool kanji_after = end < text.size() && is_kanji(text[end]);
    constexpr std::u32string_view numerals = U"一二三四五六七八九十百千数何幾";
    switch (one.where) {
    case beside::anything:
        return true;
    case beside::no_kanji_before:
        return !kanji_before;
    case beside::no_kanji_after:
        // 平等, 同等, 対等 and their like are no 平など.
        return !kanji_after &&
               !(one.from == U"等" && at > 0 &&
                 std::u32string_view(U"平同対均高上優初不").find(text[at - 1]) !=
                     std::u32string_view::npos);
    case beside::no_kanji:
        return !kanji_before && !kanji_after;
    case beside::number_before:
        return at > 0 && (is_ascii_digit(text[at - 1]) ||
                          numerals.find(text[at - 1]) != std::u32string_view::npos);
    }
    return false;
}

const spelling* spelling_at(std::u32string_view text, std::size_t at) noexcept {
    const char32_t c = text[at];
    if (!is_kanji(c) && c != U'カ' && c != U'ケ' && c != U'ヶ') {
        return nullptr;
    }
    for (const auto& one : spellings) {
        if (one.from.front() == c && text.substr(at).starts_with(one.from) &&
            counts_there(text, at, one)) {
            return &one;
        }
    }
    return nullptr;
}

constexpr std::u32string_view punctuation =
    U"、。，．,.・·「」『』“”\"'‘’`：:；;？?！!()[]{}〔〕【】〈〉《》…‥";

constexpr std::u32string_view small_hiragana = U"ぁぃぅぇぉっゃゅょゎ";
constexpr std::u32string_view large_hiragana = U"あいうえおつやゆよわ";
// ウィルス and ウイルス are one word; ッ never stands for ツ.
constexpr std::u32string_view small_katakana = U"ァィゥェォャュョヮ";
constexpr std::u32string_view large_katakana = U"アイウエオヤユヨワ";

bool is_punctuation(char32_t c) noexcept {
    return punctuation.find(c) != std::u32string_view::npos;
}

char32_t plain_letter(char32_t c) noexcept {
    if (const auto small = small_hiragana.find(c); small != std::u32string_view::npos) {
        return large_hiragana[small];
    }
    if (const auto small = small_katakana.find(c); small != std::u32string_view::npos) {
        return large_katakana[small];
    }
    return c;
}

bool is_upper(char32_t c) noexcept {
    return c >= U'A' && c <= U'Z';
}

// The capital that begins a sentence of English prose: The, the. The case of everything else
// tells identifiers, units and names apart (DoS, MB, Admin within Japanese), and stays.
bool is_capital_of_prose(std::u32string_view text, std::size_t at) noexcept {
    if (!is_upper(text[at]) || (at > 0 && is_ascii_word(text[at - 1]))) {
        return false;
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] >= U'a' && text[end] <= U'z') {
        ++end;
    }
    const bool whole = end == text.size() || !is_ascii_word(text[end]);
    const bool in_prose =
        (end < text.size() && text[end] == U' ') || (at > 0 && text[at - 1] == U' ');
    return whole && in_prose && end - at >= 3;
}

// A long mark at the end of a katakana word of three letters or more: サーバー, ユーザー.
bool ends_katakana_word(std::u32string_view text, std::size_t at) noexcept {
    return text[at] == prolonged_sound_mark && at >= 2 && is_katakana(text[at - 1]) &&
           is_katakana(text[at - 2]) && (at + 1 == text.size() || !is_katakana(text[at + 1]));
}

// Punctuation between two digits counts: 1.5 is not 15.
bool parts_digits(std::u32string_view text, std::size_t at) noexcept {
    return at > 0 && at + 1 < text.size() && is_ascii_digit(text[at - 1]) &&
           is_ascii_digit(text[at + 1]);
}

// Okurigana that a noun may be written without (送り仮名の付け方, 許容 and 公用文 usage), each
// after a kanji. Particles and endings of inflection that carry negation, tense or passive are
// not here.
constexpr std::u32string_view omissible = U"いきぎしちみびりえけげせねめべれまわ";

bool may_be_left_out(std::u32string_view text, std::size_t at) noexcept {
    if (at == 0 || !is_kanji(text[at - 1])) {
        return false;
    }
    const char32_t c = text[at];
    if (omissible.find(c) != std::u32string_view::npos) {
        return true;
    }
    const char32_t before = text[at - 1];
    const char32_t next = at + 1 < text.size() ? text[at + 1] : U'\0';
    const auto is_one_of = [](char32_t one, std::u32string_view set) {
        return set.find(one) != std::u32string_view::npos;
    };
    if (c == U'て') { // 割当て, 組立て
        return is_one_of(before, U"当立建捨");
    }
    if (c == U'た') { // 当たる, 当る: no past tense, because that ends the verb
        return before == U'当' && is_one_of(next, U"るりつれら");
    }
    if (c == U'も') { // 見積もる, 見積る: no particle within a verb
        return before == U'積' && is_one_of(next, U"るりつれら");
    }
    if (c == U'か' || c == U'こ') { // 向かう, 起こる
        return (before == U'向' && is_one_of(next, U"ういつえわ")) ||
               (before == U'起' && is_one_of(next, U"るりつれすし"));
    }
    // 行なう / 行う: never a negation, because that is 行わない.
    return c == U'な' && before == U'行' && is_one_of(next, U"うわえつ");
}

} // namespace

namespace {

std::u32string respelt(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text[at];
        if (((c == U' ' || is_punctuation(c)) && !parts_digits(text, at)) ||
            ends_katakana_word(text, at)) {
            ++at;
        } else if (const spelling* one = spelling_at(text, at)) {
            for (const char32_t letter : one->to) {
                out.push_back(plain_letter(letter));
            }
            at += one->from.size();
        } else {
            out.push_back(is_capital_of_prose(text, at) ? c - U'A' + U'a' : plain_letter(c));
            ++at;
        }
    }
    return out;
}

} // namespace

std::string spelling_key(std::string_view text) {
    // What was taken out may bring two things together that fold once more.
    std::u32string key = respelt(to_utf32(comparison_key(text)));
    for (std::u32string next = respelt(key); next != key; next = respelt(key)) {
        key.swap(next);
    }
    return to_utf8(key);
}

namespace {

// Kanji that some spelling writes in kana.
bool has_kana_spelling(char32_t c) noexcept {
    static const std::u32string all = [] {
        std::u32string found;
        for (const auto& one : spellings) {
            for (const char32_t letter : one.from) {
                if (is_kanji(letter)) {
                    found.push_back(letter);
                }
            }
        }
        std::ranges::sort(found);
        return found;
    }();
    return std::ranges::binary_search(all, c);
}

// The next kanji or digit that no spelling touches; 0 at the end.
char32_t next_fixed(std::string_view key, std::size_t& at) {
    while (at < key.size()) {
        const auto byte = static_cast<unsigned char>(key[at]);
        if (byte < 0x80) {
            ++at;
            if (is_ascii_digit(byte)) {
                return byte;
            }
            continue;
        }
        // Kanji begin with the bytes E3 90 (U+3400) and up; kana are below.
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        const std::string_view whole = key.substr(at, length);
        at += length;
        if (byte < 0xE3 || whole.size() < 3) {
            continue;
        }
        char32_t c = byte >= 0xF0 ? byte & 0x07U : byte & 0x0FU;
        for (const char next : whole.substr(1)) {
            c = (c << 6U) | (static_cast<unsigned char>(next) & 0x3FU);
        }
        if (is_kanji(c) && !has_kana_spelling(c)) {
            return c;
        }
    }
    return 0;
}

} // namespace

bool may_be_one_spelling(std::string_view one, std::string_view other) {
    drop_common_ends(one, other);
    std::size_t i = 0;
    std::size_t j = 0;
    for (;;) {
        const char32_t a = next_fixed(one, i);
        const char32_t b = next_fixed(other, j);
        if (a != b) {
            return false;
        }
        if (a == 0) {
            return true;
        }
    }
}

bool only_okurigana_differs(std::string_view one, std::string_view other) {
    const std::u32string a = to_utf32(one);
    const std::u32string b = to_utf32(other);
    std::size_t i = 0;
    std::size_t j = 0;
    bool differs = false;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
            continue;
        }
        const bool leave_a = i < a.size() && may_be_left_out(a, i);
        const bool leave_b = j < b.size() && may_be_left_out(b, j);
        if (!leave_a && !leave_b) {
            return false;
        }
        // Where either side could give way (打合せ, 打ち合わせ), the one that then fits the
        // other does.
        const bool fits_a = leave_a && i + 1 < a.size() && j < b.size() && a[i + 1] == b[j];
        const bool from_a = leave_a && (!leave_b || fits_a);
        (from_a ? i : j) += 1;
        differs = true;
    }
    return differs;
}

} // namespace kijun
