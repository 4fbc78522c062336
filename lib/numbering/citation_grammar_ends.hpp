#pragma once
// The citation grammar: signs, and what a number of a citation must not, and what it must be
// followed by. Only citation_grammar_def.hpp includes this.

#include "numbering/citation_grammar_words.hpp"

namespace kijun::numbering::grammar {

// -- signs --------------------------------------------------------------------------------

// More blanks than this inside a reference and it is none. Bounded, so that trying the grammar
// at every place of a text of blanks stays linear.
constexpr int most_blanks = 8;
// Labels of one place; the standard's deepest has five.
constexpr int most_labels = 8;
// Characters of a remark in brackets between two elements: 実3（漏えい防止）、13.
constexpr int longest_remark = 80;
// Elements of one bracket （注1、注2）.
constexpr int most_parts = 16;

const auto blank = signs(blanks);
const auto some_blanks = x3::repeat(0, most_blanks)[blank];
const auto at_least_a_blank = x3::repeat(1, most_blanks)[blank];
const auto line_break = -signs(U"\r") >> signs(U"\n");
// Blanks with at most one line break: an empty line ends everything.
const x3::rule<struct gap_rule> gap("gap");
const auto gap_def = some_blanks >> -(line_break >> some_blanks);
BOOST_SPIRIT_DEFINE(gap)

const auto dash = signs(dashes);
const auto wave = signs(waves);
const auto digit = signs(U"", {{U'0', U'9'}, {U'０', U'９'}});
const auto first_digit = signs(U"", {{U'1', U'9'}, {U'１', U'９'}});
const auto katakana = signs(U"ー", {{U'ァ', U'ヺ'}, {U'ｦ', U'ﾟ'}});
const auto hiragana = signs(U"", {{U'ぁ', U'ゖ'}});
const auto kanji =
    signs(U"々〆", {{U'\u3400', U'\u4DBF'}, {U'\u4E00', U'\u9FFF'}, {U'\uF900', U'\uFAFF'}});
const auto latin = signs(U"", {{U'A', U'Z'}, {U'a', U'z'}, {U'Ａ', U'Ｚ'}, {U'ａ', U'ｚ'}});
const auto open_bracket = signs(U"(（");
const auto close_bracket = signs(U")）");

// -- what a number must not, and what it must be followed by ----------------------------------

const auto counter = sure_counters | counters >> !(kanji - signs(counter_tails)) |
                     lit(U"つ") >> !not_tsu | katakana_units >> !katakana |
                     latin_units >> !latin;
const auto comma = signs(U",，");
const auto full_stop = signs(U".．");
// 1,000 and 1,200円: the thousands of a larger number.
const auto thousands = comma >> (lit(U"0") | lit(U"０")) >> digit >> digit >> !digit
                       | comma >> x3::repeat(3)[digit] >> gap >> counter;
// 1対1, 1.5, 9:30.
const auto part_of_number = signs(U".．:：") >> digit | gap >> lit(U"対") >> gap >> digit;
// Behind the name of a series a colon makes no time of day: 実25:1.
const x3::rule<struct counted_clause_rule> counted_clause("counted behind a series");
const auto counted_clause_def = gap >> counter | full_stop >> digit |
                                gap >> lit(U"対") >> gap >> digit | thousands;
BOOST_SPIRIT_DEFINE(counted_clause)
const x3::rule<struct counted_rule> counted("counted");
const auto counted_def = gap >> counter | part_of_number | thousands;
BOOST_SPIRIT_DEFINE(counted)

const auto end_of_number = x3::eoi | signs(closing_signs) | dash | wave;
const x3::rule<struct complete_rule> complete("complete");
const auto series_ahead = (series_names | series_letters | lit(U"通番")) >> gap >> digit;
const auto complete_def = !counted >> &(some_blanks >> (end_of_number | hiragana |
                                                        after_number | series_ahead));
BOOST_SPIRIT_DEFINE(complete)

} // namespace kijun::numbering::grammar
