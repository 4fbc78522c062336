// The comparison key: one pass over the code points, ICU only where composition may be needed.
// Cost: linear; most Japanese text never reaches the normaliser.

#include "text/characters.hpp"
#include "text/radicals.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <array>

namespace kijun {
namespace {

bool is_dash(char32_t c) noexcept {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D ||
           c == 0xFE58 || c == 0xFE63 || c == 0x2043 || c == 0x2500;
}

bool is_tilde(char32_t c) noexcept {
    return c == U'~' || c == 0x301C || c == 0xFF5E || c == 0x223C || c == 0x02DC || c == 0x3030;
}

const icu::Normalizer2* nfkc() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(status);
}

const icu::Normalizer2* nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}

constexpr char32_t first_form = 0xFF00;
constexpr std::size_t form_count = 0xF0;

// Halfwidth and fullwidth forms by NFKC. Every one of them maps to one code point; voiced
// halfwidth kana become kana + combining mark, which composition then joins.
const std::array<char32_t, form_count>& width_forms() {
    static const auto table = [] {
        std::array<char32_t, form_count> forms{};
        for (std::size_t i = 0; i < form_count; ++i) {
            const auto from = static_cast<UChar32>(first_form + i);
            icu::UnicodeString to;
            const bool maps = nfkc()->getDecomposition(from, to) != 0;
            forms.at(i) =
                static_cast<char32_t>(maps && to.countChar32() == 1 ? to.char32At(0) : from);
        }
        return forms;
    }();
    return table;
}

// Latin ligatures as PDF files carry them.
constexpr std::array<std::u32string_view, 7> ligatures = {
    U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
constexpr char32_t first_ligature = 0xFB00;

// May composition change this character or join it to the one before? The ranges named are
// those of ordinary Japanese text, which are known to be composed.
bool may_compose(char32_t c) noexcept {
    return c >= 0x300 && !(c >= 0x3001 && c <= 0x3098) && !(c >= 0x309B && c <= 0xD7FF) &&
           !(c >= 0x2010 && c <= 0x2125) && !(c >= 0x2460 && c <= 0x2ADB) &&
           !(c >= 0x2150 && c <= 0x23FF) && c != 0xFFFD;
}

class folder {
public:
    explicit folder(std::size_t size_hint) { out_.reserve(size_hint); }

    void take(char32_t c) {
        if (c >= first_form && c < first_form + form_count && c != 0xFF0D && c != 0xFF5E) {
            c = width_forms().at(c - first_form);
        } else if (const char32_t kanji = unified_ideograph(c)) {
            c = kanji;
        } else if (c >= first_ligature && c < first_ligature + ligatures.size()) {
            for (const char32_t letter : ligatures.at(c - first_ligature)) {
                emit(letter);
            }
            return;
        }
        if (is_blank(c)) {
            blank_ = true;
        } else if (!is_invisible(c)) {
            emit(is_dash(c) || is_stray_long_mark(c) ? U'-' : is_tilde(c) ? U'~' : c);
        }
    }

    std::string finish() {
        std::string text = to_utf8(out_);
        if (compose_) {
            UErrorCode status = U_ZERO_ERROR;
            std::string composed;
            icu::StringByteSink<std::string> sink(&composed);
            nfc()->normalizeUTF8(
                0,
                icu::StringPiece(text.data(), static_cast<int32_t>(text.size())),
                sink,
                nullptr,
                status);
            if (U_SUCCESS(status) != 0) {
                return composed;
            }
        }
        return text;
    }

private:
    // ー after something that has no vowel to prolong is a dash that somebody mistyped: 1ー1.
    [[nodiscard]] bool is_stray_long_mark(char32_t c) const noexcept {
        return c == prolonged_sound_mark && last_ != 0 && !is_katakana(last_) &&
               !is_hiragana(last_) && last_ != 0x3099 && last_ != 0x309A;
    }

    void emit(char32_t c) {
        // A blank means something between two ASCII words only.
        if (blank_ && is_ascii_word(last_) && is_ascii_word(c)) {
            out_.push_back(U' ');
        }
        blank_ = false;
        compose_ = compose_ || may_compose(c);
        out_.push_back(c);
        last_ = c;
    }

    std::u32string out_;
    char32_t last_ = 0;
    bool blank_ = false;
    bool compose_ = false;
};

} // namespace

std::string comparison_key(std::string_view text) {
    folder fold(text.size() / 2);
    for (const char32_t c : to_utf32(text)) {
        fold.take(c);
    }
    return fold.finish();
}

std::string_view comparison_key(std::string_view text, std::string& scratch) {
    scratch = comparison_key(text);
    return scratch == text ? text : std::string_view(scratch);
}

} // namespace kijun
