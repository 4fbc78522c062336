#include <kijun/numbering/label.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using kijun::label_series;
using kijun::read_label;

TEST_CASE("a label comes in one canonical spelling with its series and numbers") {
    struct row {
        std::string written;
        std::string text;
        label_series series;
        std::vector<std::uint32_t> numbers;
    };
    const std::vector<row> rows = {
        {"2", "2", label_series::decimal, {2}},
        {"２．", "2", label_series::decimal, {2}},
        {"2.", "2", label_series::decimal, {2}},
        {"⒈", "1", label_series::decimal, {1}},
        {"02", "2", label_series::decimal, {2}},
        {"１－１", "1-1", label_series::decimal, {1, 1}},
        {"1ー3", "1-3", label_series::decimal, {1, 3}},
        {"2.1", "2.1", label_series::decimal, {2, 1}},
        {"（１）", "(1)", label_series::parenthesised, {1}},
        {"( 12 )", "(12)", label_series::parenthesised, {12}},
        {"⑴", "(1)", label_series::parenthesised, {1}},
        {"⒇", "(20)", label_series::parenthesised, {20}},
        {"1)", "1)", label_series::parenthesised, {1}},
        {"①", "①", label_series::circled, {1}},
        {"⑳", "⑳", label_series::circled, {20}},
        {"㉑", "㉑", label_series::circled, {21}},
        {"㊿", "㊿", label_series::circled, {50}},
        {"a", "a", label_series::latin, {1}},
        {"ｂ．", "b", label_series::latin, {2}},
        {"(c)", "(c)", label_series::latin, {3}},
        {"⒞", "(c)", label_series::latin, {3}},
        {"i", "i", label_series::latin, {9}},
        {"ⅳ", "iv", label_series::latin, {4}},
        {"（ⅱ）", "(ii)", label_series::latin, {2}},
        {"Ａ", "A", label_series::capital, {1}},
        {"Ⅲ", "III", label_series::capital, {3}},
        {"ア", "ア", label_series::kana, {1}},
        {"ｳ", "ウ", label_series::kana, {3}},
        {"（ア）", "(ア)", label_series::kana, {1}},
        {"イ", "イ", label_series::kana, {2}},
        {"ヱ", "ヱ", label_series::iroha, {43}},
        {"一", "一", label_series::kanji, {1}},
        {"二十三", "二十三", label_series::kanji, {23}},
        {"一の二", "一の二", label_series::kanji, {1, 2}},
        {"㈠", "(一)", label_series::kanji, {1}},
        {"三から五まで", "三から五まで", label_series::kanji, {3}},
        {"二の二及び二の三", "二の二及び二の三", label_series::kanji, {2, 2}},
        {"一～三", "一～三", label_series::kanji, {1}},
        {"一・二", "一・二", label_series::kanji, {1}},
        {"[1]", "[1]", label_series::parenthesised, {1}},
        {"[ 02 ]", "[2]", label_series::parenthesised, {2}},
        {"guidance", "guidance", label_series::word, {}},
        {"assessment-objective", "assessment-objective", label_series::word, {}},
        {"参考", "参考", label_series::reference, {}},
        {"参考 ６", "参考6", label_series::reference, {6}},
        {"参考２－１", "参考2-1", label_series::reference, {2, 1}},
        {"（参考1）", "参考1", label_series::reference, {1}},
        {"【参考】", "参考", label_series::reference, {}},
        {"（注）", "(注)", label_series::note, {}},
        {"（注１）", "(注1)", label_series::note, {1}},
        {"注1", "(注1)", label_series::note, {1}},
        {"注1)", "(注1)", label_series::note, {1}},
        {"(注 2-1)", "(注2-1)", label_series::note, {2, 1}},
        {"#3", "#3", label_series::ordinal, {3}},
    };
    for (const auto& [written, text, series, numbers] : rows) {
        CAPTURE(written);
        const kijun::label read = read_label(written);
        CHECK(read.text == text);
        CHECK(read.series == series);
        CHECK(read.numbers == numbers);
        CHECK(read_label(read.text) == read); // canonical labels stay as they are
    }
}

TEST_CASE("what is in no series is kept as written, blanks removed") {
    struct row {
        std::string written;
        std::string text;
    };
    const std::vector<row> rows = {
        {"※1", "※1"},
        {"・", "・"},
        {"㋐", "㋐"},
        {"第2項", "第2項"},
        {"", ""},
        {"別 紙", "別紙"},
        {"ab", "ab"},
        {"(1", "(1"},
        {"[a]", "[a]"},
        {"【1】", "【1】"},
        {"[1", "[1"},
        {"1-", "1-"},
        {"三から", "三から"},
        {"三から五", "三から五"},
        {"五まで", "五まで"},
        {"Guidance", "Guidance"},
        {"guidance-", "guidance-"},
        {"参考例", "参考例"},
        {"2~2", "2~2"},
        {"アイ", "アイ"},
        {".", "."},
        {"aB", "aB"},
        {"99999999999", "99999999999"},
    };
    for (const auto& [written, text] : rows) {
        CAPTURE(written);
        CHECK(read_label(written).text == text);
        CHECK(read_label(written).series == label_series::other);
        CHECK(read_label(written).numbers.empty());
    }
}

TEST_CASE("a label follows the one just before it in its series and shape, and no other") {
    struct row {
        std::string earlier;
        std::string later;
        bool follows;
    };
    const std::vector<row> rows = {
        {"(4)", "(5)", true},
        {"(4)", "(6)", false},
        {"(5)", "(4)", false},
        {"4", "(5)", false},
        {"1)", "2)", true},
        {"(1)", "2)", false},
        {"1", "2", true},
        {"1-1", "1-2", true},
        {"1-2", "2-1", false},
        {"1", "1-1", false},
        {"参考2-1", "参考2-2", true},
        {"参考1", "参考2", true},
        {"参考1-1", "参考2-2", false},
        {"参考", "参考1", false},
        {"(注1)", "注2", true},
        {"⑳", "㉑", true},
        {"㉟", "㊱", true},
        {"a", "b", true},
        {"(a)", "b", false},
        {"h", "i", true},
        {"i", "ii", true},
        {"iv", "v", true},
        {"v", "w", true},
        {"i", "j", true},
        {"ア", "イ", true},
        {"イ", "ウ", true},
        {"イ", "ロ", true},
        {"ロ", "ハ", true},
        {"ヲ", "ワ", true},
        {"ア", "ウ", false},
        {"ウ", "ヰ", true},
        {"（ア）", "（イ）", true},
        {"九", "十", true},
        {"一の二", "一の三", true},
        {"#1", "#2", true},
        {"A", "B", true},
        {"・", "・", false},
        {"1", "①", false},
    };
    for (const auto& [earlier, later, expected] : rows) {
        CAPTURE(earlier);
        CAPTURE(later);
        CHECK(kijun::follows(read_label(earlier), read_label(later)) == expected);
    }
}
