#include "numbering/citation_prefix.hpp"

#include "numbering/byte_scan.hpp"
#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"

#include <kijun/base/location.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

// Words that may stand right before a citation, whatever its series. None of them is one
// character that forms a word with 設, 監, 運 or 技 behind it.
constexpr std::array words_before{
    "安対"sv,   "基準"sv,       "規定"sv,     "規程"sv,   "規則"sv,         "指針"sv,
    "要領"sv,   "要件"sv,       "事項"sv,     "箇所"sv,   "項目"sv,         "条項"sv,
    "対策"sv,   "上記"sv,       "下記"sv,     "前記"sv,   "左記"sv,         "右記"sv,
    "標記"sv,   "前掲"sv,       "後掲"sv,     "前述"sv,   "後述"sv,         "当該"sv,
    "該当"sv,   "関連"sv,       "関係"sv,     "対応"sv,   "参照"sv,         "準拠"sv,
    "根拠"sv,   "出典"sv,       "対象"sv,     "現行"sv,   "改正"sv,         "改訂"sv,
    "改定"sv,   "追加"sv,       "変更"sv,     "削除"sv,   "廃止"sv,         "新規"sv,
    "新設"sv,   "移設"sv,       "別紙"sv,     "別表"sv,   "別添"sv,         "資料"sv,
    "解説"sv,   "備考"sv,       "注記"sv,     "内容"sv,   "番号"sv,         "主要"sv,
    "既存"sv,   "参考"sv,       "必須"sv,     "一部"sv,   "全部"sv,         "引用"sv,
    "旧"sv,     "同"sv,         "各"sv,       "又"sv,     "及"sv,           "並"sv,
    "且"sv,     "版"sv,         "章"sv,       "節"sv,     "項"sv,           "条"sv,
    "号"sv,     "欄"sv,         "等"sv,       "例"sv,     "ガイドライン"sv, "チェックリスト"sv,
    "リスト"sv, "マニュアル"sv, "コメント"sv, "シート"sv, "テーブル"sv};

// Beside them, before 統 実 監 only: 新設, 本設, 新技 and 開運 are words of their own.
constexpr std::array words_before_some{"新"sv, "本"sv};

// What makes a word of 統 and 実 behind it: 系統, 事実. Few characters do, so that everything
// else before them may be a word of its own: 要求事項実8, 認証実1 where a cell's edge was lost.
constexpr std::u32string_view binds_governance =
    U"系伝血正大皇総法道学一国宗師王神嫡世天家部合";
constexpr std::u32string_view binds_practice =
    U"現事口充確真忠着誠切堅如果結史写虚篤名無不情内質信良平直有健勤摯樸朴精核種梨花完予週";

bool ends_a_word(std::string_view before, char32_t first) {
    const auto ends = [before](std::string_view word) { return before.ends_with(word); };
    return std::ranges::any_of(words_before, ends) ||
           (is_one_of(first, U"統実監") && std::ranges::any_of(words_before_some, ends));
}

/// Is it a letter alone, 実8, and no name, 実務基準? Names begin longer words: 内部統制基準.
bool is_letter_alone(std::string_view text, std::size_t behind) {
    return !is_kanji(code_point_at(text, behind).value);
}

// -- where to look -----------------------------------------------------------------------

/// Everything that may stand between the beginning of a citation and its first digit: the
/// names of the series, blanks and signs; or between the bracket of parts and its 注.
constexpr sign_set before_digit{
    U"統実設監運技制務備査用術基準通番号チェックリストの第項NoＮｏ№.．:：参考注(（〔［[【\r\n"};
/// What citations and brackets of parts begin with.
constexpr sign_set first_signs{U"統実設監運技通チ(（〔［[【"};
// 実務基準 gap の gap 実 gap 第 blanks, where a gap has seventeen signs at most.
constexpr std::size_t longest_beginning = 80;

/// Does a digit 1-9 of either width (EF BC 91 …) or 注 (E6 B3 A8) stand here? Given is its
/// first byte, but of 注 the second, which is the rarest.
bool is_sign_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xB3U) {
        return at > 0 && text.substr(at - 1, 3) == "注";
    }
    return (byte >= '1' && byte <= '9') ||
           (byte == 0xEFU && at + 2 < text.size() && text[at + 1] == '\xBC' &&
            text[at + 2] >= '\x91' && text[at + 2] <= '\x99');
}

} // namespace

bool opens_parts(char32_t character) noexcept {
    return is_one_of(character, U"(（〔［[【");
}

bool may_begin_citation(std::string_view text, std::size_t at) {
    const code_point first = code_point_at(text, at);
    if (!is_one_of(first.value, U"統実設監運技通チ")) {
        return false;
    }
    const code_point before = code_point_before(text, at);
    if (before.bytes == 0) {
        return true;
    }
    if (first.value == U'チ') {
        return true; // チェックリスト is a word of its own
    }
    if (first.value == U'通') {
        // 通番 is a word; only 共通, 普通 and the like take its first character away.
        return !is_one_of(before.value, U"共普交流直貫疎融精開全");
    }
    if (!is_kanji(before.value) && !is_katakana(before.value)) {
        return true;
    }
    if (is_one_of(first.value, U"統実") && is_letter_alone(text, at + first.bytes)) {
        const auto binds = first.value == U'統' ? binds_governance : binds_practice;
        return !is_one_of(before.value, binds);
    }
    return ends_a_word(text.substr(0, at), first.value);
}

std::optional<text_span> next_beginning(std::string_view text, std::size_t from) {
    const auto any_in = [](auto word) {
        return swar::within(word, '1', '9') | swar::equal_to(word, 0xEFU) |
               swar::equal_to(word, 0xB3U);
    };
    const auto is_sign = [text](std::size_t at) { return is_sign_at(text, at); };
    for (std::size_t at = from;; ++at) {
        at = find_byte(text, at, any_in, is_sign);
        if (at == text.size()) {
            return std::nullopt;
        }
        const std::size_t end = text[at] == '\xB3' ? at - 1 : at;
        std::size_t begin = end;
        std::size_t first = end; // the first sign that something may begin with
        char32_t after = text[at] == '\xB3' ? U'注' : U'1';
        for (std::size_t count = 0; begin > from && count < longest_beginning; ++count) {
            const code_point before = code_point_before(text, begin);
            if (!before_digit.contains(before.value) && !blank_signs.contains(before.value)) {
                break;
            }
            begin -= before.bytes;
            const bool leads = !opens_parts(before.value) || after == U'参' || after == U'注' ||
                               blank_signs.contains(after);
            first = leads && first_signs.contains(before.value) ? begin : first;
            after = before.value;
        }
        if (first < end) {
            return text_span{first, end};
        }
    }
}

} // namespace kijun::numbering
