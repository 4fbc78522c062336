#include "numbering/citation_prefix.hpp"

#include "numbering/characters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace kijun::numbering {
namespace {

// Words that may stand right before a citation, whatever its series. None of them is one
// character that forms a word with 統, 実, 設, 監, 運 or 技 behind it.
constexpr std::array words_before{std::u32string_view(U"基準"),
                                  std::u32string_view(U"規定"),
                                  std::u32string_view(U"規程"),
                                  std::u32string_view(U"規則"),
                                  std::u32string_view(U"指針"),
                                  std::u32string_view(U"要領"),
                                  std::u32string_view(U"要件"),
                                  std::u32string_view(U"事項"),
                                  std::u32string_view(U"箇所"),
                                  std::u32string_view(U"項目"),
                                  std::u32string_view(U"条項"),
                                  std::u32string_view(U"対策"),
                                  std::u32string_view(U"上記"),
                                  std::u32string_view(U"下記"),
                                  std::u32string_view(U"前記"),
                                  std::u32string_view(U"左記"),
                                  std::u32string_view(U"右記"),
                                  std::u32string_view(U"標記"),
                                  std::u32string_view(U"前掲"),
                                  std::u32string_view(U"後掲"),
                                  std::u32string_view(U"前述"),
                                  std::u32string_view(U"後述"),
                                  std::u32string_view(U"当該"),
                                  std::u32string_view(U"該当"),
                                  std::u32string_view(U"関連"),
                                  std::u32string_view(U"関係"),
                                  std::u32string_view(U"対応"),
                                  std::u32string_view(U"参照"),
                                  std::u32string_view(U"準拠"),
                                  std::u32string_view(U"根拠"),
                                  std::u32string_view(U"出典"),
                                  std::u32string_view(U"対象"),
                                  std::u32string_view(U"現行"),
                                  std::u32string_view(U"改正"),
                                  std::u32string_view(U"改訂"),
                                  std::u32string_view(U"改定"),
                                  std::u32string_view(U"追加"),
                                  std::u32string_view(U"変更"),
                                  std::u32string_view(U"削除"),
                                  std::u32string_view(U"廃止"),
                                  std::u32string_view(U"新規"),
                                  std::u32string_view(U"新設"),
                                  std::u32string_view(U"移設"),
                                  std::u32string_view(U"別紙"),
                                  std::u32string_view(U"別表"),
                                  std::u32string_view(U"別添"),
                                  std::u32string_view(U"資料"),
                                  std::u32string_view(U"解説"),
                                  std::u32string_view(U"備考"),
                                  std::u32string_view(U"注記"),
                                  std::u32string_view(U"内容"),
                                  std::u32string_view(U"番号"),
                                  std::u32string_view(U"主要"),
                                  std::u32string_view(U"既存"),
                                  std::u32string_view(U"参考"),
                                  std::u32string_view(U"必須"),
                                  std::u32string_view(U"一部"),
                                  std::u32string_view(U"全部"),
                                  std::u32string_view(U"引用"),
                                  std::u32string_view(U"旧"),
                                  std::u32string_view(U"同"),
                                  std::u32string_view(U"各"),
                                  std::u32string_view(U"又"),
                                  std::u32string_view(U"及"),
                                  std::u32string_view(U"並"),
                                  std::u32string_view(U"且"),
                                  std::u32string_view(U"版"),
                                  std::u32string_view(U"章"),
                                  std::u32string_view(U"節"),
                                  std::u32string_view(U"項"),
                                  std::u32string_view(U"条"),
                                  std::u32string_view(U"号"),
                                  std::u32string_view(U"欄"),
                                  std::u32string_view(U"等"),
                                  std::u32string_view(U"例"),
                                  std::u32string_view(U"ガイドライン"),
                                  std::u32string_view(U"チェックリスト"),
                                  std::u32string_view(U"リスト"),
                                  std::u32string_view(U"マニュアル"),
                                  std::u32string_view(U"コメント"),
                                  std::u32string_view(U"シート"),
                                  std::u32string_view(U"テーブル")};

// Beside them, before 統 実 監 only: 新設, 本設, 新技 and 開運 are words of their own.
constexpr std::array words_before_some{std::u32string_view(U"新"), std::u32string_view(U"本")};

constexpr std::size_t longest_word = 7; // チェックリスト

bool ends_a_word(std::u32string_view before, char32_t first) {
    before.remove_prefix(before.size() - std::min(before.size(), longest_word));
    const auto ends = [before](std::u32string_view word) { return before.ends_with(word); };
    return std::ranges::any_of(words_before, ends) ||
           (is_one_of(first, U"統実監") && std::ranges::any_of(words_before_some, ends));
}

} // namespace

bool opens_parts(char32_t character) noexcept {
    return is_one_of(character, U"(（〔［[【");
}

bool may_begin_citation(std::u32string_view text, std::size_t at) {
    const char32_t first = text[at];
    if (!is_one_of(first, U"統実設監運技通")) {
        return false;
    }
    if (at == 0) {
        return true;
    }
    const char32_t before = text[at - 1];
    if (first == U'通') {
        // 通番 is a word; only 共通, 普通 and the like take its first character away.
        return !is_one_of(before, U"共普交流直貫疎融精開全");
    }
    return !(is_kanji(before) || is_katakana(before)) || ends_a_word(text.substr(0, at), first);
}

} // namespace kijun::numbering
