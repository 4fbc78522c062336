#include "text/japanese_bytes.hpp"

#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <string>
#include <string_view>
#include <vector>

using namespace kijun;
using namespace std::string_view_literals;

namespace {

/// The other direction, by ICU alone.
std::string encoded(std::string_view text, const char* name) {
    UErrorCode error = U_ZERO_ERROR;
    std::string out(text.size() * 4 + 16, '\0');
    const auto size = ucnv_convert(name,
                                   "UTF-8",
                                   out.data(),
                                   static_cast<std::int32_t>(out.size()),
                                   text.data(),
                                   static_cast<std::int32_t>(text.size()),
                                   &error);
    REQUIRE(U_SUCCESS(error));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

const char* icu_name(text_encoding which) {
    switch (which) {
    case text_encoding::utf16le:
        return "UTF-16LE";
    case text_encoding::utf16be:
        return "UTF-16BE";
    case text_encoding::shift_jis:
        return "windows-31j";
    case text_encoding::euc_jp:
        return "EUC-JP";
    case text_encoding::iso_2022_jp:
        return "ISO-2022-JP";
    case text_encoding::windows_1252:
        return "windows-1252";
    case text_encoding::utf8:
        break;
    }
    return "UTF-8";
}

constexpr text_encoding all[] = {text_encoding::utf8,
                                 text_encoding::utf16le,
                                 text_encoding::utf16be,
                                 text_encoding::shift_jis,
                                 text_encoding::euc_jp,
                                 text_encoding::iso_2022_jp};

} // namespace

TEST_CASE("one short line of Japanese is known in every encoding") {
    const std::string_view lines[] = {
        "安全対策基準",
        "実1は",
        "備考",
        "基準の改訂",
        "はい",
        "なし",
        "カタカナ",
        "セキュリティ対応目標",
        "金融機関は、委託先を管理すること。",
        "（注1）",
        "例：監査",
        "第13版",
        "・設備",
        "漢字",
        "日本語",
        "サーバー",
        "東京都千代田区",
        "渡邊",
        "「」",
        "通番,区分,関連規定箇所",
        "１　目的",
        "○",
        "機密",
        "実施する。",
        "する",
        "株式会社",
        "国",
    };
    for (const std::string_view line : lines) {
        for (const text_encoding which : all) {
            const std::string end = which == text_encoding::utf16le   ? std::string("\n\0", 2)
                                    : which == text_encoding::utf16be ? std::string("\0\n", 2)
                                                                      : std::string("\n");
            const std::string bytes = encoded(line, icu_name(which)) + end;
            CAPTURE(line);
            CAPTURE(name_of(which));
            const auto guess = guess_encoding(bytes);
            REQUIRE(guess);
            CHECK(name_of(*guess) == name_of(which));
            const converted_text read = convert_to_utf8(bytes, which);
            CHECK(read.undecodable == 0);
            CHECK(read.text == std::string(line) + "\n");
        }
    }
}

TEST_CASE("half-width katakana alone is Shift_JIS") {
    for (const std::string_view line : {"ｶﾌﾞｼｷｶﾞｲｼｬ"sv,
                                        "ｶﾅ"sv,
                                        "ﾃｽﾄ"sv,
                                        "ﾔﾏﾀﾞ ﾀﾛｳ"sv,
                                        "ﾐｽﾞﾎｷﾞﾝｺｳ"sv,
                                        "ｻｰﾊﾞｰ"sv,
                                        "ﾘｽｸ"sv,
                                        "ﾊﾟｽﾜｰﾄﾞ"sv,
                                        "ｼｽﾃﾑ"sv,
                                        "1,ｺｳﾍﾞ"sv}) {
        CAPTURE(line);
        const auto guess = guess_encoding(encoded(line, "windows-31j"));
        REQUIRE(guess);
        CHECK(*guess == text_encoding::shift_jis);
    }
}

TEST_CASE("kanji of EUC-JP that are as good katakana of Shift_JIS need a kana beside them") {
    CHECK(guess_encoding("\xC4\xCC\xC8\xD6") == text_encoding::shift_jis);      // 通番, or ﾄﾌﾈﾖ
    CHECK(guess_encoding("\xC4\xCC\xC8\xD6\xA4\xCF") == text_encoding::euc_jp); // 通番は
}

TEST_CASE("what Windows wrote stays what it was") {
    // FULLWIDTH TILDE, FULLWIDTH HYPHEN-MINUS, PARALLEL TO, signs of row 13, IBM's kanji.
    const converted_text read = convert_to_utf8(
        "\x81\x60\x81\x7C\x81\x61\x87\x40\x87\x8A\xFB\xFC\x5C\x7E\xB1\x1A\x1C\x7F",
        text_encoding::shift_jis);
    CHECK(read.undecodable == 0);
    CHECK(read.text == "～－∥①㈱髙\\~ｱ\x1A\x1C\x7F");
    CHECK(convert_to_utf8("\xA1\xC1\xAD\xA1\xAD\xEA\x8E\xB1", text_encoding::euc_jp).text ==
          "～①㈱ｱ");
    CHECK(convert_to_utf8("\x1B$B!A-!\x1B(I1\x1B(B/\x1B$@4A\n0", text_encoding::iso_2022_jp)
              .text == "～①ｱ/漢\n0");
}

TEST_CASE("every pair of rows 1 to 94 converts alike from EUC-JP and ISO-2022-JP") {
    std::size_t known = 0;
    for (int row = 1; row <= 94; ++row) {
        for (int cell = 1; cell <= 94; ++cell) {
            const std::string euc{static_cast<char>(row + 0xA0),
                                  static_cast<char>(cell + 0xA0)};
            const std::string iso = "\x1B$B" + std::string{static_cast<char>(row + 0x20),
                                                           static_cast<char>(cell + 0x20)};
            const converted_text one = convert_to_utf8(euc, text_encoding::euc_jp);
            CHECK(one.text == convert_to_utf8(iso, text_encoding::iso_2022_jp).text);
            known += one.undecodable == 0 ? 1 : 0;
            if (one.undecodable == 0 && row < 85 && row != 13 &&
                encoded(one.text, "EUC-JP") != euc) {
                CHECK((row == 1 || row == 2)); // the signs that Windows maps its own way
            }
        }
    }
    CHECK(known >= 6879 + 83);
}

TEST_CASE("what is no character is replaced, counted, and its place told") {
    struct row {
        std::string_view bytes;
        text_encoding from;
        std::string_view text;
        std::size_t bad;
        std::size_t first;
    };
    const row rows[] = {
        {"a\x82\xA0\x82", text_encoding::shift_jis, "aあ\uFFFD", 1, 4},
        {"\x85\x9E"
         "b",
         text_encoding::shift_jis,
         "\uFFFDb",
         1,
         0},
        {"\xA4\xA2\xA4", text_encoding::euc_jp, "あ\uFFFD", 1, 3},
        {"\x8F\xB0\xA1"
         "c",
         text_encoding::euc_jp,
         "\uFFFDc",
         1,
         0},
        {"\x1B$B$\"$", text_encoding::iso_2022_jp, "あ\uFFFD", 1, 3},
        {"A\0\x42\x30\x43"sv, text_encoding::utf16le, "Aあ\uFFFD", 1, 4},
        {"\xD8\x00\x30\x42"sv, text_encoding::utf16be, "\uFFFDあ", 1, 0},
        {"\x30\x42\xDC\x00"sv, text_encoding::utf16be, "あ\uFFFD", 1, 3},
        {"\xD8\x40\xDC\x0B", text_encoding::utf16be, "\U0002000B", 0, 0},
        {"\xE5\xAE\x9F\xE5\xAE", text_encoding::utf8, "実\uFFFD\uFFFD", 2, 3},
        {"\xEF\xBB\xBFx", text_encoding::utf8, "x", 0, 0},
        {"\xFF\xFEx\0"sv, text_encoding::utf16le, "x", 0, 0},
        {"", text_encoding::shift_jis, "", 0, 0},
    };
    for (const row& each : rows) {
        const converted_text read = convert_to_utf8(each.bytes, each.from);
        CHECK(read.text == each.text);
        CHECK(read.undecodable == each.bad);
        CHECK(read.first_undecodable == each.first);
        CHECK_FALSE(first_invalid_utf8(read.text));
    }
}

TEST_CASE("pictures and other binaries are no text") {
    std::string noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 4096; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24U);
    }
    const std::string_view inputs[] = {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1"sv,
                                       "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1"sv,
                                       "GIF89a\1\0\1\0\x80\0\0"sv,
                                       "\x7F"
                                       "ELF\2\1\1\0\0\0\0\0"sv,
                                       std::string_view(noise)};
    for (const std::string_view input : inputs) {
        CHECK(is_binary(input));
        CHECK_FALSE(guess_encoding(input));
    }
    CHECK_FALSE(is_binary("実1\t\f\r\n"));
    CHECK_FALSE(guess_encoding("caf\xE9 r\xE9sum\xE9 na\xEFve")); // Latin-1
    CHECK(guess_encoding("") == text_encoding::utf8);
}

TEST_CASE("a damaged byte in a long UTF-8 text leaves it UTF-8") {
    std::string text;
    for (int i = 0; i < 20; ++i) {
        text += "実施する";
    }
    CHECK(guess_encoding(text + "\x80") == text_encoding::utf8);
    CHECK(guess_encoding(std::string(text, 0, text.size() - 1)) == text_encoding::utf8);
}

TEST_CASE("declared names are known whatever their case") {
    CHECK(encoding_named("Shift_JIS") == text_encoding::shift_jis);
    CHECK(encoding_named("Windows-31J") == text_encoding::shift_jis);
    CHECK(encoding_named("euc-JP") == text_encoding::euc_jp);
    CHECK(encoding_named("UTF-8") == text_encoding::utf8);
    CHECK(encoding_named("ISO-8859-1") == text_encoding::windows_1252);
    CHECK(encoding_named("latin1") == text_encoding::windows_1252);
    CHECK(name_of(text_encoding::windows_1252) == "windows-1252");
    CHECK(encoding_named("Windows-1252") == text_encoding::windows_1252);
    CHECK_FALSE(encoding_named("UTF-16"));
    CHECK_FALSE(encoding_named("big5"));
    for (const text_encoding which : all) {
        CHECK(encoding_named(name_of(which)) == which);
    }
}

TEST_CASE("every byte of windows-1252 is what ICU says, but for the five that are none") {
    std::size_t none = 0;
    for (unsigned value = 0; value < 0x100U; ++value) {
        const std::string byte(1, static_cast<char>(value));
        const converted_text read = convert_to_utf8(byte, text_encoding::windows_1252);
        if (read.undecodable == 0) {
            CHECK(encoded(read.text, "windows-1252") == byte);
        } else {
            CHECK(read.text == "\uFFFD");
            ++none;
        }
    }
    CHECK(none == 5);
}
