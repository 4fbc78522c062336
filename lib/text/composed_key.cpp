#include "text/composed_key.hpp"

#include "text/key_characters.hpp"
#include "text/radicals.hpp"

#include <kijun/text/utf8.hpp>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace kijun {
namespace {

std::string composed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(
        0,
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())),
        sink,
        nullptr,
        status);
    return U_SUCCESS(status) != 0 ? out : text;
}

std::u32string folded(std::string_view text) {
    std::u32string out;
    bool blank = false;
    const auto emit = [&](char32_t c) {
        const char32_t last = out.empty() ? U'\0' : out.back();
        if (is_dash(c) || (c == prolonged_sound_mark && last != 0 && !is_kana(last))) {
            c = U'-';
        } else if (is_tilde(c)) {
            c = U'~';
        }
        // A blank means something between two ASCII words only.
        if (blank && is_ascii_word(last) && is_ascii_word(c)) {
            out.push_back(U' ');
        }
        blank = false;
        out.push_back(c);
    };
    for (char32_t c : to_utf32(text)) {
        c = without_width(c);
        if (const char32_t kanji = unified_ideograph(c)) {
            c = kanji;
        }
        if (const auto letters = letters_of_ligature(c); !letters.empty()) {
            for (const char32_t letter : letters) {
                emit(letter);
            }
        } else if (is_blank(c)) {
            blank = true;
        } else if (!is_invisible(c)) {
            emit(c);
        }
    }
    return out;
}

} // namespace

std::string composed_key(std::string_view text) {
    std::string key = composed(to_utf8(folded(text)));
    for (std::string next = composed(to_utf8(folded(key))); next != key;
         next = composed(to_utf8(folded(key)))) {
        key.swap(next);
    }
    return key;
}

} // namespace kijun
