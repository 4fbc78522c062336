#pragma once
// The citation grammar. Only citation_grammar.cpp includes this.
//
//   element = series number ( range-end | place | nothing that counts )
//   number  = 73 | 73-1 | 5-1-5 | 14の1    a hyphen may be a branch or a range: decided later
//   place   = label { label }              "(3)", "2-(1)⑧" after a blank, "-参考1", 第2項,
//                                          解説2; "（2-(1)⑧）" with brackets of its own
//
// Semantic actions write into the value of the rule around them, and an action is never undone
// by backtracking: so whatever may still fail is looked at (&, !) before its action runs.

#include "numbering/citation_grammar_ends.hpp"

namespace kijun::numbering::grammar {

// -- labels, by their looks; what they mean is read_label's ---------------------------------

const auto small_number = first_digit >> -digit >> !digit;
// The mark of a label used twice, as addresses have it: 2~2. Only the ASCII tilde.
const auto repeated = -(lit(U"~") >> small_number);
const x3::rule<struct decimal_rule> decimal("decimal");
const auto decimal_def = small_number >>
                         -(dash >> small_number >> !(dash >> digit)) >> repeated;
BOOST_SPIRIT_DEFINE(decimal)
const x3::rule<struct reference_rule> reference("reference");
const auto reference_def = lit(U"参考") >> some_blanks >> small_number >>
                           -(dash >> small_number >> !(dash >> digit)) >> repeated;
BOOST_SPIRIT_DEFINE(reference)
const x3::rule<struct note_rule> note("note");
const auto note_def = lit(U"注") >> some_blanks >> small_number >> repeated;
BOOST_SPIRIT_DEFINE(note)
const auto in_brackets =
    open_bracket >> some_blanks >>
    (small_number >> -(dash >> small_number) | reference |
     lit(U"注") >> some_blanks >> -(small_number >> -(dash >> small_number)) |
     x3::repeat(1, 4)[signs(U"ivxｉｖｘ")] | latin |
     signs(U"",
           {{U'ア', U'ン'}, {U'ｱ', U'ﾝ'}, {U'\u2160', U'\u216B'}, {U'\u2170', U'\u217B'}}) |
     x3::repeat(1, 3)[signs(U"一二三四五六七八九十")]) >>
    some_blanks >> close_bracket;
const auto one_sign = signs(U"",
                            {{U'\u2460', U'\u2487'},
                             {U'\u249C', U'\u24B5'},
                             {U'\u3220', U'\u3229'},
                             {U'\u3251', U'\u325F'},
                             {U'\u32B1', U'\u32BF'}});
// Labels that end themselves.
const x3::rule<struct enclosed_rule> enclosed("enclosed");
const auto enclosed_def = (in_brackets | one_sign) >> repeated;
BOOST_SPIRIT_DEFINE(enclosed)
const auto letter = signs(U"", {{U'a', U'z'}, {U'ａ', U'ｚ'}}) >> !latin >> !digit >> repeated;
const auto capital = signs(U"", {{U'A', U'Z'}, {U'Ａ', U'Ｚ'}}) >> !latin >> !digit >> repeated;
const auto kana = signs(U"", {{U'ア', U'ン'}}) >> !katakana >> repeated;
const auto unlabelled = signs(U"#＃") >> small_number;
// Words run on, 参考にする, so these stand only before a sign or the end.
const auto stands_alone = some_blanks >> end_of_number;
const auto bare_reference =
    lit(U"参考") >> repeated >> !(some_blanks >> digit) >> &stands_alone;

const auto paragraph_word = lit(U"項") >> !lit(U"目");
const x3::rule<struct dashed_label_rule> dashed_label("dashed label");
const auto dashed_label_def =
    enclosed | reference | note | bare_reference | unlabelled | letter | capital | kana;
BOOST_SPIRIT_DEFINE(dashed_label)
// (1)実8 (2)実9: behind a blank, a bracket or circled number may be the label of what comes
// next; so a word must not follow it. Without a blank, only a citation must not.
const x3::rule<struct settled_enclosed_rule> settled_enclosed("settled label");
const auto settled_enclosed_def = enclosed >> !(some_blanks >> series_ahead) >>
                                  &(complete | some_blanks >> enclosed | letter | kana |
                                    reference | note);
BOOST_SPIRIT_DEFINE(settled_enclosed)
const auto touching_label = enclosed >> !series_ahead | reference | note;
// 実8 2名 is no place: a plain number needs a sign, another label or 項 after it.
const auto leads_on = some_blanks >> paragraph_word | enclosed |
                      (full_stop | lit(U"の")) >> enclosed
                      | at_least_a_blank >> settled_enclosed
                      | some_blanks >> dash >> some_blanks >> dashed_label;
const auto ends_decimal = x3::repeat(0, 2)[at_least_a_blank >> decimal] >>
                          (leads_on | complete);
const x3::rule<struct settled_decimal_rule> settled_decimal("settled decimal");
// 1. 実1 2. 実2: the label of what comes next, too.
const auto settled_decimal_def =
    decimal >> !(-full_stop >> some_blanks >> series_ahead) >> &ends_decimal;
BOOST_SPIRIT_DEFINE(settled_decimal)

// -- actions --------------------------------------------------------------------------------

const auto push_label = [](auto& context) {
    const auto& range = x3::_attr(context);
    x3::_val(context).labels.push_back({range.begin().base(), range.end().base()});
};
const auto set_several = [](auto& context) { x3::_val(context).several = true; };
const auto set_value = [](auto& context) {
    std::uint32_t value = 0;
    for (const char32_t sign : x3::_attr(context)) {
        value = value * 10 + static_cast<std::uint32_t>(narrow(sign) - U'0');
    }
    x3::_val(context) = value;
};
const auto set_this = [](auto& context) { x3::_val(context) = x3::_attr(context); };
const auto set_item = [](auto& context) { x3::_val(context) = ast::series::item; };
const auto same_as_this = [](auto& context) {
    x3::_pass(context) = x3::_val(context) == x3::_attr(context);
};
const auto set_main = [](auto& context) { x3::_val(context).main = x3::_attr(context); };
const auto add_branch = [](auto& context) {
    x3::_val(context).branches.push_back(x3::_attr(context));
};
const auto add_worded_branch = [](auto& context) {
    x3::_val(context).branches.push_back(x3::_attr(context));
    x3::_val(context).worded = true;
};
const auto set_series = [](auto& context) { x3::_val(context).of = x3::_attr(context); };
const auto set_ordinal = [](auto& context) { x3::_val(context).ordinal = true; };
const auto set_end_number = [](auto& context) { x3::_val(context).at = x3::_attr(context); };
const auto set_first = [](auto& context) { x3::_val(context).first = x3::_attr(context); };
// 実20番台: 実20 to 実29; of hundreds, 実100 to 実199.
const auto add_block = [](auto& context) {
    auto& value = x3::_val(context);
    std::uint32_t size = 1;
    while (value.first.main % (10 * size) == 0) {
        size *= 10;
    }
    x3::_pass(context) = size > 1 && value.first.branches.empty();
    if (size > 1 && value.first.branches.empty()) {
        value.ends.push_back({ast::series::same, {value.first.main + size - 1, {}, false}});
    }
};
const auto add_end = [](auto& context) {
    x3::_val(context).ends.push_back(x3::_attr(context));
};
const auto set_place = [](auto& context) { x3::_val(context).where = x3::_attr(context); };
const auto set_tight = [](auto& context) { x3::_val(context) = ast::separator::tight; };
const auto set_loose = [](auto& context) { x3::_val(context) = ast::separator::loose; };
const auto add_part = [](auto& context) { x3::_val(context).push_back(x3::_attr(context)); };

// -- places ---------------------------------------------------------------------------------

const auto nth_paragraph =
    lit(U"第") >> some_blanks >>
    x3::raw[small_number >> &(some_blanks >> paragraph_word)][push_label] >> some_blanks >>
    paragraph_word;
// 項番2, 解説 2-(1), 【解説】2: the commentary is what the numbered paragraphs are.
const auto commentary = lit(U"解説") |
                        signs(U"(（【〔［[「") >> lit(U"解説") >> signs(U")）】〕］]」");
const auto commentary_paragraph =
    commentary >> -(some_blanks >> (lit(U"の") | lit(U"項番") | lit(U"第"))) >> some_blanks
    >> x3::raw[settled_decimal | enclosed][push_label] >> -(some_blanks >> paragraph_word);
const auto named_paragraph = (lit(U"項番") | lit(U"項目") | lit(U"項")) >> some_blanks >>
                                 x3::raw[settled_decimal | enclosed][push_label] |
                             commentary_paragraph;
const auto further_label =
    x3::raw[touching_label][push_label] |
    (full_stop | lit(U"の")) >>
        x3::raw[enclosed >> !(some_blanks >> series_ahead)][push_label] |
    at_least_a_blank >> x3::raw[settled_enclosed | reference | note][push_label] |
    some_blanks >> dash >> some_blanks >> x3::raw[dashed_label | settled_decimal][push_label] |
    at_least_a_blank >> x3::raw[settled_decimal][push_label] |
    x3::raw[letter | kana][push_label];
const auto other_place =
    enclosed | reference | note | settled_decimal |
    lit(U"第") >> some_blanks >> small_number >> some_blanks >> paragraph_word;
const auto to_another = some_blanks >> wave >> some_blanks >> other_place |
                        some_blanks >> lit(U"から") >> some_blanks >> other_place >> some_blanks
                            >> lit(U"まで");
const auto rest_of_place = x3::repeat(0, most_labels - 1)[further_label] >>
                           -(to_another >> x3::eps[set_several]);

// An address as kijun writes it: 実112/2/(1)/⑧. With numbers alone, 実4/2, it is a list.
const auto slash = signs(U"/／");
const auto address_path =
    &(x3::repeat(0, most_labels)[slash >> decimal] >> slash >> (enclosed | reference | note)) >>
    x3::repeat(
        1, most_labels)[slash >>
                        x3::raw[decimal | enclosed | reference | note | letter][push_label]];

// 実9の第2項, 実14の参考6, 実112の2-(1).
const auto place_of = lit(U"の") >> some_blanks >>
                      (nth_paragraph | named_paragraph |
                       x3::raw[enclosed | reference | note][push_label] |
                       x3::raw[decimal >> &leads_on][push_label] >>
                           -(some_blanks >> paragraph_word));

// 実25のうち(1), 実25のうち、2.
const auto place_among = lit(U"のうち") >> -signs(U"、，,") >> some_blanks >>
                         (nth_paragraph | named_paragraph |
                          x3::raw[enclosed | reference | note | settled_decimal][push_label]);

const auto first_label =
    x3::raw[touching_label][push_label] | full_stop >> x3::raw[settled_enclosed][push_label] |
    at_least_a_blank >> x3::raw[settled_enclosed | reference | note][push_label] |
    some_blanks >> x3::raw[bare_reference][push_label] |
    some_blanks >> dash >> some_blanks >>
        x3::raw[enclosed | reference | note | bare_reference | unlabelled][push_label] |
    some_blanks >> (nth_paragraph | named_paragraph | place_among | place_of) |
    some_blanks >> dash >> some_blanks
        >> x3::raw[decimal >> &(some_blanks >> paragraph_word)][push_label] >> some_blanks
        >> paragraph_word
    |
    at_least_a_blank >> x3::raw[settled_decimal][push_label] >>
        -(some_blanks >> paragraph_word) |
    at_least_a_blank >> x3::raw[unlabelled | (letter | kana) >> &stands_alone][push_label];

// 実112（2-(1)⑧）, 実9【第2項】. A rule, so that its labels are dropped where it fails.
const x3::rule<struct bracketed_place_rule, ast::place> bracketed_place("place in brackets");
const auto bracketed_place_def = some_blanks >> signs(U"(（【〔［[「") >> some_blanks >>
                                 (nth_paragraph | named_paragraph |
                                  x3::raw[decimal >> &leads_on][push_label]) >>
                                 rest_of_place >> some_blanks >> signs(U")）】〕］]」");
BOOST_SPIRIT_DEFINE(bracketed_place)

const x3::rule<struct place_rule, ast::place> place("place");
const auto place_def = address_path | bracketed_place[set_this] | first_label >> rest_of_place;
BOOST_SPIRIT_DEFINE(place)

// 【実3】(2), 「実9」の2.(1): the bracket or quote ends the clause, and the place stands behind
// it. But 【実3】（参考2） is the 参考2 of the clause that says so.
const auto quote_closes = signs(U"】〕］]」』");
const auto own_part = open_bracket >> some_blanks >> (lit(U"参考") | lit(U"注"));
const x3::rule<struct quoted_place_rule, ast::place> quoted_place("place behind a bracket");
const auto quoted_place_def = quote_closes >> some_blanks >> !own_part >>
                              (x3::raw[settled_enclosed | reference | note][push_label] |
                               nth_paragraph | named_paragraph | place_of |
                               x3::raw[decimal >> &leads_on][push_label]) >>
                              rest_of_place;
BOOST_SPIRIT_DEFINE(quoted_place)

const x3::rule<struct next_place_rule, ast::place> next_place("place");
const auto next_place_def =
    (nth_paragraph | commentary_paragraph |
     x3::raw[enclosed | reference | note | (letter | kana) >> &complete][push_label]) >>
    rest_of_place;
BOOST_SPIRIT_DEFINE(next_place)

// -- remarks --------------------------------------------------------------------------------

const auto remark_opens = signs(remark_opening);
const auto remark_closes = signs(remark_closing);
const auto remark_sign = x3::omit[char_] - signs(U"\n") - remark_opens - remark_closes;
const x3::rule<struct remark_rule> remark("remark");
const auto remark_def = some_blanks >> remark_opens >>
                        x3::repeat(0, longest_remark)[remark_sign] >>
                        -(remark_opens >> x3::repeat(0, longest_remark)[remark_sign] >>
                          remark_closes >> x3::repeat(0, longest_remark)[remark_sign]) >>
                        remark_closes;
BOOST_SPIRIT_DEFINE(remark)

// -- numbers and elements -------------------------------------------------------------------

// At most three digits and no leading zero: 実2024 and 実08 are no clauses.
const x3::rule<struct numeral_rule, std::uint32_t> numeral("number");
const auto numeral_def = x3::raw[first_digit >> x3::repeat(0, 2)[digit] >> !digit][set_value];
BOOST_SPIRIT_DEFINE(numeral)

const x3::rule<struct number_rule, ast::number> number("clause number");
// 実8-3項 is paragraph 3; 14の1 stands alone or before a word, 14の1、2 are paragraphs.
const auto branch_ahead = &(numeral >> !(some_blanks >> paragraph_word));
const auto another_number = gap >> (signs(U"、，,・") | conjunctions) >> gap >> digit;
const auto worded_branch_ahead = &(numeral >> !leads_on >> complete >> !another_number);
const auto number_def =
    numeral[set_main] >>
    (lit(U"の") >> some_blanks >> worded_branch_ahead >> numeral[add_worded_branch] |
     x3::repeat(0, 2)[some_blanks >> dash >> gap >> branch_ahead >> numeral[add_branch]]);
BOOST_SPIRIT_DEFINE(number)

const auto colon = signs(U":：");
const auto number_sign = (lit(U"No") | lit(U"Ｎｏ")) >> -signs(U".．") | lit(U"№");
// 実務基準の9, but not 実務基準の2要素.
const auto of_the_series = lit(U"の") >> gap >>
                           &(x3::repeat(1, 3)[digit] >> !digit >> complete);
const x3::rule<struct series_rule, ast::series> series("series");
const auto series_def = series_names[set_this] >> gap >>
                            -((colon | of_the_series | number_sign) >> gap) >>
                            -(series_letters[same_as_this] >> gap) |
                        series_letters[set_this] >> gap |
                        lit(U"通番")[set_item] >> gap >> -((colon | number_sign) >> gap) |
                        lit(U"チェックリスト")[set_item] >> gap >> -(lit(U"の") >> gap) >>
                            (number_sign | lit(U"項番") | lit(U"番号")) >> gap;
BOOST_SPIRIT_DEFINE(series)

// What may follow a range without まで. Where something moves from one clause to another, or
// was parted from it, other words do.
const auto goes_on_as_range = x3::eoi | signs(U"\r\n、，,。）)］]】」のはもでと") |
                              lit(U"を") >> !signs(U"分移独切抽派抜新") |
                              lit(U"に") >> signs(U"つおよ関係対示掲記従基準該規定則沿");
const x3::rule<struct range_end_rule, ast::range_end> range_end("end of range");
const auto from_word = lit(U"から") | lit(U"より");
const auto end_in_brackets =
    remark_opens >> gap >> series[set_series] >> number[set_end_number];
const auto
    range_end_def = gap >> (wave | range_words) >> gap >> -series[set_series] >>
                        -(lit(U"第") >> some_blanks) >> number[set_end_number] |
                    some_blanks >> dash >> gap >> series[set_series] >> number[set_end_number] |
                    gap >> from_word >> gap >> -series[set_series] >>
                        -(lit(U"第") >> some_blanks) >> number[set_end_number] >> gap >>
                        lit(U"まで") |
                    // 実1から3の, but not 実8から実34へ
                    gap >> lit(U"から") >> gap >> -series[set_series] >>
                        -(lit(U"第") >> some_blanks) >> number[set_end_number] >>
                        &(some_blanks >> goes_on_as_range) |
                    // 実1（方針）～実3（体制）
                    remark >> gap >> (wave | range_words) >> gap
                        >> series[set_series] >> number[set_end_number] |
                    // 【実1】～【実3】, 「実1」から「実3」まで
                    remark_closes >> gap >> (wave | range_words) >> gap >> end_in_brackets |
                    remark_closes >> gap >> from_word >> gap >> end_in_brackets >>
                        &(gap >> remark_closes >> gap >> lit(U"まで"));
BOOST_SPIRIT_DEFINE(range_end)

// What range ends and places begin with, so that 実8、 is not asked for each of them.
const auto goes_on = &signs(U"\r\n/／参注第項解のかよな乃.．#＃"
                            U"～~〜∼〰",
                            {{U'\u2460', U'\u24B5'}, {U'\u3220', U'\u32BF'}}) |
                     &blank | &dash | &remark_opens | &remark_closes;
const auto block = lit(U"番台") | lit(U"番代");
const x3::rule<struct element_rule, ast::element> element("citation");
const auto element_def = series[set_series] >>
                         -(lit(U"第")[set_ordinal] >> some_blanks) >> number[set_first] >>
                         (block[add_block] | goes_on >> range_end[add_end] >> !counted |
                          goes_on >> !range_end >>
                              (quoted_place[set_place] | place[set_place]) |
                          !(goes_on >> range_end) >> !counted_clause);
BOOST_SPIRIT_DEFINE(element)

const x3::rule<struct next_element_rule, ast::element> next_element("next of a list");
const auto next_element_def = -(lit(U"同") >> -lit(U"基準") >> some_blanks) >>
                              -(lit(U"第")[set_ordinal] >> some_blanks) >> number[set_first] >>
                              (block[add_block] | goes_on >> range_end[add_end] >> complete |
                               goes_on >> !range_end >> place[set_place] |
                               !(goes_on >> range_end) >> complete);
BOOST_SPIRIT_DEFINE(next_element)

// -- lists and brackets ---------------------------------------------------------------------

// A ・ that begins a line begins an item of an enumeration; so it divides only inside a line.
const x3::rule<struct separator_rule, ast::separator> separator("separator");
const auto separator_def = -(some_blanks >> (lit(U"等") | lit(U"など"))) >> -remark >>
                           (some_blanks >> signs(U"/／・･") >> x3::eps[set_tight] |
                            gap >> (signs(U"、，,､;；&＆+＋") >> -(gap >> conjunctions) |
                                    conjunctions) >>
                                x3::eps[set_loose]) >>
                           gap;
BOOST_SPIRIT_DEFINE(separator)

const x3::rule<struct part_rule, ast::place> part("part");
const auto part_def =
    x3::raw[reference | lit(U"注") >> some_blanks >> -(small_number >> -(dash >> small_number))]
           [push_label] >>
    x3::repeat(0, most_labels - 1)[further_label];
BOOST_SPIRIT_DEFINE(part)
const x3::rule<struct next_part_rule, ast::place> next_part("next part");
const auto next_part_def = x3::raw[small_number][push_label];
BOOST_SPIRIT_DEFINE(next_part)
const auto between_parts = some_blanks >>
                           (signs(U"、，,､・･/／") | conjunctions) >> some_blanks;
const x3::rule<struct parts_rule, std::vector<ast::place>> parts("parts");
const auto parts_def =
    signs(U"(（〔[［【") >> some_blanks >> part[add_part] >>
    x3::repeat(0, most_parts - 1)[between_parts >> (part[add_part] | next_part[add_part])] >>
    some_blanks >> -(-lit(U"を") >> lit(U"参照")) >> -lit(U"等") >> some_blanks >>
    signs(U")）〕]］】");
BOOST_SPIRIT_DEFINE(parts)

} // namespace kijun::numbering::grammar
