// The spelling key: what an editor may change without changing the rule.

#include "text/characters.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

// Kanji and kana spellings that 公用文 treats as one word, longest first where one begins
// another.
constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 44> spellings = {{
    {U"若しくは", U"もしくは"},
    {U"並びに", U"ならびに"},
    {U"従って", U"したがって"},
    {U"従つて", U"したがって"},
    {U"出来", U"でき"},
    {U"予め", U"あらかじめ"},
    {U"但し", U"ただし"},
    {U"或いは", U"あるいは"},
    {U"或は", U"あるいは"},
    {U"及び", U"および"},
    {U"又は", U"または"},
    {U"又", U"また"},
    {U"且つ", U"かつ"},
    {U"全て", U"すべて"},
    {U"総て", U"すべて"},
    {U"更に", U"さらに"},
    {U"既に", U"すでに"},
    {U"尚", U"なお"},
    {U"共に", U"ともに"},
    {U"例えば", U"たとえば"},
    {U"概ね", U"おおむね"},
    {U"極めて", U"きわめて"},
    {U"即ち", U"すなわち"},
    {U"様々", U"さまざま"},
    {U"下さい", U"ください"},
    {U"頂く", U"いただく"},
    {U"致し", U"いたし"},
    {U"等", U"など"},
    {U"毎", U"ごと"},
    {U"迄", U"まで"},
    {U"為", U"ため"},
    {U"事", U"こと"},
    {U"時", U"とき"},
    {U"所", U"ところ"},
    {U"通り", U"とおり"},
    {U"無い", U"ない"},
    {U"良い", U"よい"},
    {U"分か", U"わか"},
    {U"箇月", U"か月"},
    {U"ヶ月", U"か月"},
    {U"カ月", U"か月"},
    {U"ケ月", U"か月"},
    {U"箇", U"か"},
    {U"ヶ", U"か"},
}};

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
    if (c >= U'A' && c <= U'Z') {
        return c - U'A' + U'a';
    }
    if (const auto small = small_hiragana.find(c); small != std::u32string_view::npos) {
        return large_hiragana[small];
    }
    if (const auto small = small_katakana.find(c); small != std::u32string_view::npos) {
        return large_katakana[small];
    }
    return c;
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
    if (c == U'て') { // 割当て, 組立て
        return std::u32string_view(U"当立建捨").find(before) != std::u32string_view::npos;
    }
    // 行なう / 行う: never a negation, because that is 行わない.
    return c == U'な' && before == U'行' && at + 1 < text.size() &&
           std::u32string_view(U"うわいえつ").find(text[at + 1]) != std::u32string_view::npos;
}

} // namespace

std::string spelling_key(std::string_view text) {
    const std::u32string folded = to_utf32(comparison_key(text));
    const std::u32string_view view = folded;
    std::u32string out;
    out.reserve(folded.size());
    for (std::size_t at = 0; at < view.size();) {
        const char32_t c = view[at];
        if (c == U' ' || (is_punctuation(c) && !parts_digits(view, at)) ||
            ends_katakana_word(view, at)) {
            ++at;
            continue;
        }
        const auto rest = view.substr(at);
        std::size_t taken = 0;
        if (is_kanji(c) || c == U'カ' || c == U'ケ' || c == U'ヶ') {
            for (const auto& [from, to] : spellings) {
                if (rest.starts_with(from)) {
                    for (const char32_t letter : to) {
                        out.push_back(plain_letter(letter));
                    }
                    taken = from.size();
                    break;
                }
            }
        }
        if (taken == 0) {
            out.push_back(plain_letter(c));
            taken = 1;
        }
        at += taken;
    }
    return to_utf8(out);
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
