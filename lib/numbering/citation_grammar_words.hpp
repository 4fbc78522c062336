#pragma once
// The words and signs of the citation grammar. Only citation_grammar_def.hpp includes this.

#include "numbering/characters.hpp"
#include "numbering/citation_ast.hpp"

#include <boost/spirit/home/x3.hpp>

#include <initializer_list>
#include <string_view>

namespace kijun::numbering::grammar {

namespace x3 = boost::spirit::x3;
using x3::unicode::char_;
using x3::unicode::lit;
using code_points = boost::spirit::char_encoding::unicode;
using words = x3::symbols_parser<code_points>;
template <typename Value>
using table = x3::symbols_parser<code_points, Value>;

/// One sign of a set, without an attribute.
struct sign_parser : x3::parser<sign_parser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    explicit sign_parser(const sign_set& of) : set(of) {}

    template <typename Iterator, typename Context, typename Attribute>
    bool parse(Iterator& first,
               const Iterator& last,
               const Context& /*context*/,
               x3::unused_type /*rule*/,
               Attribute& /*attribute*/) const {
        if (first == last || !set.contains(*first)) {
            return false;
        }
        ++first;
        return true;
    }

    sign_set set;
};

inline sign_parser signs(std::u32string_view of,
                         std::initializer_list<sign_set::range> ranges = {}) {
    return sign_parser({of, ranges});
}

inline const table<ast::series> series_names({{U"統制基準", ast::series::governance},
                                              {U"実務基準", ast::series::practice},
                                              {U"設備基準", ast::series::facilities},
                                              {U"監査基準", ast::series::audit},
                                              {U"運用基準", ast::series::operation},
                                              {U"技術基準", ast::series::technology}},
                                             "series name");

inline const table<ast::series> series_letters({{U"統", ast::series::governance},
                                                {U"実", ast::series::practice},
                                                {U"設", ast::series::facilities},
                                                {U"監", ast::series::audit},
                                                {U"運", ast::series::operation},
                                                {U"技", ast::series::technology}},
                                               "series");

// Words between the elements of a list.
inline const words conjunctions({U"及び",
                                 U"および",
                                 U"並びに",
                                 U"ならびに",
                                 U"又は",
                                 U"または",
                                 U"若しくは",
                                 U"もしくは",
                                 U"且つ",
                                 U"かつ",
                                 U"と",
                                 U"や",
                                 U"か",
                                 U"and",
                                 U"or"});

// From … to, as the law writes it.
inline const words range_words({U"ないし", U"乃至"});

// Counters (助数詞) and units: with one of them behind it, a number counts or measures.
// These always do.
inline const words sure_counters(
    {U"項目",   U"条項", U"箇所", U"か所", U"カ所", U"ヵ所", U"ヶ所",   U"ケ所",   U"箇月",
     U"か月",   U"カ月", U"ヵ月", U"ヶ月", U"ケ月", U"箇条", U"か条",   U"カ条",   U"ヶ条",
     U"か国",   U"カ国", U"ヵ国", U"ヶ国", U"箇国", U"か年", U"カ年",   U"ヶ年",   U"箇年",
     U"営業日", U"万円", U"億円", U"千円", U"百円", U"兆円", U"百万円", U"千万円", U"万件",
     U"万人",   U"千件", U"千人", U"百件", U"百人", U"億件", U"年度",   U"日間",   U"週間",
     U"分間",   U"秒間", U"種類", U"回目", U"番目", U"件目", U"年目",   U"日目",   U"つ目",
     U"％",     U"%",    U"‰",    U"℃",    U"°",    U"㎡",   U"㎞",     U"㎏",     U"㎝",
     U"㎜",     U"㍍",   U"㌔",   U"㌘",   U"㌢",   U"㌧",   U"㌫"});

// These do unless more of a word follows: 実8本 counts, 実8本人確認機能 is a clause with its
// title.
inline const words counters({U"年",   U"月", U"日", U"時",   U"時間", U"分",   U"秒",   U"週",
                             U"人",   U"名", U"件", U"個",   U"回",   U"本",   U"台",   U"枚",
                             U"社",   U"行", U"店", U"点",   U"度",   U"割",   U"倍",   U"位",
                             U"級",   U"階", U"段", U"段階", U"列",   U"章",   U"節",   U"条",
                             U"項",   U"号", U"版", U"編",   U"部",   U"巻",   U"頁",   U"歳",
                             U"種",   U"桁", U"語", U"校",   U"字",   U"文字", U"基",   U"棟",
                             U"室",   U"冊", U"通", U"票",   U"口",   U"組",   U"系統", U"拠点",
                             U"兆",   U"億", U"万", U"千",   U"百",   U"円",   U"年間", U"世紀",
                             U"世代", U"層", U"機", U"号機", U"団体", U"機関", U"地点", U"店舗",
                             U"期",   U"巡", U"周", U"隻",   U"両",   U"便",   U"章節", U"着",
                             U"泊",   U"食", U"杯", U"匹",   U"頭",   U"丁目", U"番地", U"軒",
                             U"戸",   U"畳", U"坪", U"重",   U"割合"});

// What may still follow such a counter: 3年後, 2人以上, 5件超.
inline constexpr std::u32string_view counter_tails =
    U"間目前後以分半超未程余弱強末頃毎当度連増減体";

// Katakana units; more katakana makes another word of them (ポイントカード).
inline const words katakana_units({U"パーセント", U"ポイント", U"キロ",   U"メートル",
                                   U"ミリ",       U"センチ",   U"グラム", U"トン",
                                   U"リットル",   U"ビット",   U"バイト", U"ドル",
                                   U"ユーロ",     U"ページ",   U"ヘルツ", U"ワット",
                                   U"ボルト",     U"アンペア", U"ギガ",   U"メガ",
                                   U"テラ",       U"ヶ",       U"ケース", U"カ"});

inline const words latin_units({U"kg",   U"g",    U"mg",   U"km",    U"m",   U"cm",  U"mm",
                                U"KB",   U"MB",   U"GB",   U"TB",    U"kB",  U"bps", U"kbps",
                                U"Mbps", U"Gbps", U"Hz",   U"kHz",   U"MHz", U"GHz", U"kW",
                                U"W",    U"kV",   U"V",    U"kVA",   U"G",   U"D",   U"K",
                                U"bit",  U"bits", U"byte", U"bytes", U"px",  U"pt",  U"ms",
                                U"dpi",  U"st",   U"nd",   U"rd",    U"th"});

// 3つ counts; 実8つまり does not.
inline const words not_tsu({U"まり", U"ぎ", U"づ", U"いて", U"いで", U"ね", U"なが", U"き"});

// Kanji words that show a bare number to be complete: 実3、13等, 実3、13参照.
inline const words after_number({U"及び", U"並びに", U"又は", U"若しくは", U"且つ", U"及",
                                 U"又",   U"等",     U"参照", U"関連",     U"関係", U"準拠",
                                 U"記載", U"対応",   U"該当", U"相当",     U"以外", U"以降",
                                 U"各",   U"追加",   U"変更", U"削除",     U"新設", U"廃止",
                                 U"移設", U"適用",   U"遵守", U"抜粋",     U"対象", U"同",
                                 U"他",   U"ほか",   U"and",  U"or",       U"中"});

// Signs that end a number: punctuation, brackets, quotes, arrows, ends of cells and lines.
inline constexpr std::u32string_view closing_signs =
    U"\t\r\n、，,､。．.｡・･/"
    U"／;；:：!！?？()（）[]［］【】〔〕「」『』〈〉《》｛｝{}<>＜＞\"'“”‘’"
    U"…‥→←⇒⇔↔|｜&＆+＋=＝*＊※★☆○●◎◇◆□■△▲▽▼×✕_＿#＃";

} // namespace kijun::numbering::grammar
