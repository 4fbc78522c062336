// The comparison key. A scan over bytes finds where the first character stands that a key may
// not hold as it is; most Japanese text has none and is its own key. From there on stretches
// that may stay are copied and the others folded, UTF-8 to UTF-8. What composition might change
// goes the slow way (composed_key). Cost: linear; the scan looks up one bit a character.

#include "text/composed_key.hpp"
#include "text/decoding.hpp"
#include "text/key_characters.hpp"
#include "text/radicals.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <unicode/normalizer2.h>

#include <array>
#include <bit>
#include <cstring>

namespace kijun {
namespace {

// May the character stand in a key wherever it stands? Blanks and ー may, between the right
// neighbours; the scan asks for those itself.
constexpr bool is_plain(char32_t c) noexcept {
    const bool maps = (c >= first_width_form && c <= last_width_form) ||
                      (c >= first_radical && c <= last_radical) || is_blank(c) ||
                      is_invisible(c) || (is_dash(c) && c != U'-') ||
                      (is_tilde(c) && c != U'~') || c == voiced_mark || c == semi_voiced_mark;
    return !maps && c != prolonged_sound_mark && !may_compose(c) &&
           !(c >= 0xD800 && c < 0xE000);
}

// One bit a character, 64 characters an entry: all that share the leading bytes in UTF-8.
using plain_bits = std::uint64_t;
constexpr plain_bits bits_from(char32_t first, char32_t least) noexcept {
    plain_bits bits = 0;
    for (std::uint32_t i = 0; i < 64; ++i) {
        const bool plain = first + i >= least && is_plain(first + i);
        bits |= static_cast<plain_bits>(plain ? 1 : 0) << i;
    }
    return bits;
}
template <std::size_t Size>
constexpr std::array<plain_bits, Size> bits_above(char32_t least) {
    std::array<plain_bits, Size> all{};
    for (std::size_t i = 0; i < Size; ++i) {
        all.at(i) = bits_from(static_cast<char32_t>(i * 64), least);
    }
    return all;
}
constexpr auto one_byte = bits_above<2>(0);
constexpr auto two_bytes = bits_above<32>(0x80);
constexpr auto three_bytes = bits_above<1024>(0x800);

bool is_ascii_word_byte(char byte) noexcept {
    return is_ascii_word(static_cast<unsigned char>(byte));
}

// Does a kana, three bytes long, end before `at`?
bool kana_before(std::string_view text, std::size_t from, std::size_t at) noexcept {
    return at - from >= 3 && is_kana(code_point_at(text, at - 3).value);
}

// The first byte at or after `at` that is no printing ASCII character. Eight bytes a step:
// below 0x80, adding 0x5F sets a byte's high bit from '!' on.
std::size_t end_of_ascii(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t high = 0x8080808080808080U;
    constexpr std::uint64_t above_blank = 0x5F5F5F5F5F5F5F5FU;
    for (std::uint64_t bytes = 0; text.size() - at >= sizeof bytes; at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((bytes & high) != 0 || ((bytes + above_blank) & high) != high) {
            break;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at] - '!') < 0x80U - '!') {
        ++at;
    }
    return at;
}

// The first offset at or after `at` where no two plain characters of three bytes each begin.
std::size_t end_of_plain_pairs(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t kind_of_bytes = 0xC0C0F0C0C0F0U;
    constexpr std::uint64_t three_and_three = 0x8080E08080E0U;
    if constexpr (std::endian::native == std::endian::little) {
        for (std::uint64_t bytes = 0; text.size() - at >= sizeof bytes; at += 6) {
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            const auto bit_at = [bytes](unsigned shift) {
                const std::uint64_t of = bytes >> shift;
                return three_bytes[(of & 0x0FU) << 6U | (of >> 8U & 0x3FU)] >>
                       (of >> 16U & 0x3FU);
            };
            if ((bytes & kind_of_bytes) != three_and_three ||
                (bit_at(0) & bit_at(24) & 1U) == 0) {
                break;
            }
        }
    }
    return at;
}

// Where the first character at or after `from` begins that may not be copied as it is.
// Neighbours before `from` are not looked at.
std::size_t end_of_plain(std::string_view text, std::size_t from) noexcept {
    const auto byte = [text](std::size_t at) -> std::uint32_t {
        return static_cast<unsigned char>(text[at]);
    };
    const auto has = [](plain_bits bits, std::uint32_t low) { return (bits >> low & 1U) != 0; };
    const std::size_t size = text.size();
    std::size_t at = from;
    while (at < size) {
        const std::uint32_t lead = byte(at);
        if (lead >= 0xE0U && lead < 0xF0U && size - at >= 3) {
            const std::uint32_t second = byte(at + 1) ^ 0x80U;
            const std::uint32_t third = byte(at + 2) ^ 0x80U;
            if ((second | third) >= 0x40U) {
                return at;
            }
            if (!has(three_bytes[(lead & 0x0FU) << 6U | second], third) &&
                !(lead == 0xE3U && second == 0x03U && third == 0x3CU && // ー
                  kana_before(text, from, at))) {
                return at;
            }
            at = end_of_plain_pairs(text, at + 3);
        } else if (lead > ' ' && lead < 0x80U) {
            at = end_of_ascii(text, at + 1);
        } else if (lead < 0x80U) {
            if (!has(one_byte[lead >> 6U], lead & 0x3FU) &&
                !(lead == ' ' && at > from && at + 1 < size &&
                  is_ascii_word_byte(text[at - 1]) && is_ascii_word_byte(text[at + 1]))) {
                return at;
            }
            ++at;
        } else if (lead >= 0xC2U && lead < 0xE0U && size - at >= 2) {
            const std::uint32_t second = byte(at + 1) ^ 0x80U;
            if (second >= 0x40U || !has(two_bytes[lead & 0x1FU], second)) {
                return at;
            }
            at += 2;
        } else {
            const code_point next = code_point_at(text, at);
            if (!next.valid || !is_plain(next.value)) {
                return at;
            }
            at += next.length;
        }
    }
    return at;
}

class folder {
public:
    folder(std::string_view text, std::string& out) : text_(text), out_(out) {}

    /// False when the text has to be composed; `out` is then unfinished.
    bool fold(std::size_t at) {
        out_.assign(text_.substr(0, at));
        while (at < text_.size()) {
            const code_point next = code_point_at(text_, at);
            if (!take(next.value)) {
                return false;
            }
            at += next.length;
            const std::size_t end = end_of_plain(text_, at);
            if (end > at) {
                before(text_[at]);
                out_.append(text_.substr(at, end - at));
                at = end;
            }
        }
        return true;
    }

private:
    bool take(char32_t c) {
        if (is_blank(c)) {
            blank_ = true;
            return true;
        }
        if (is_invisible(c)) {
            return true;
        }
        if (const auto letters = letters_of_ligature(c); !letters.empty()) {
            for (const char32_t letter : letters) {
                emit(letter);
            }
            return true;
        }
        if (c >= first_width_form && c <= last_width_form) {
            c = without_width(c);
        } else if (const char32_t kanji = unified_ideograph(c)) {
            c = kanji;
        }
        if (c == voiced_mark || c == semi_voiced_mark) {
            join(c);
            return true;
        }
        if (may_compose(c)) {
            return false;
        }
        // ー that prolongs no kana is a dash in disguise.
        const bool stray =
            c == prolonged_sound_mark && !out_.empty() && !kana_before(out_, 0, out_.size());
        if (is_dash(c) || stray) {
            c = U'-';
        } else if (is_tilde(c)) {
            c = U'~';
        }
        emit(c);
        return true;
    }

    void emit(char32_t c) {
        if (c < 0x80) {
            before(static_cast<char>(c));
            out_.push_back(static_cast<char>(c));
        } else {
            blank_ = false;
            append_utf8(out_, c);
        }
    }

    // A blank means something between two ASCII words only.
    void before(char next) {
        if (blank_ && !out_.empty() && is_ascii_word_byte(out_.back()) &&
            is_ascii_word_byte(next)) {
            out_.push_back(' ');
        }
        blank_ = false;
    }

    // A voiced mark joins the kana before it where there is such a letter: か + ゙ is が.
    void join(char32_t mark) {
        blank_ = false;
        if (kana_before(out_, 0, out_.size())) {
            const char32_t kana = code_point_at(out_, out_.size() - 3).value;
            UErrorCode status = U_ZERO_ERROR;
            const auto letter = icu::Normalizer2::getNFCInstance(status)->composePair(
                static_cast<UChar32>(kana), static_cast<UChar32>(mark));
            if (letter >= 0) {
                out_.resize(out_.size() - 3);
                append_utf8(out_, static_cast<char32_t>(letter));
                return;
            }
        }
        append_utf8(out_, mark);
    }

    std::string_view text_;
    std::string& out_;
    bool blank_ = false;
};

} // namespace

std::string_view comparison_key(std::string_view text, std::string& scratch) {
    const std::size_t plain = end_of_plain(text, 0);
    if (plain == text.size()) {
        return text;
    }
    if (!folder(text, scratch).fold(plain)) {
        scratch = composed_key(text);
    }
    return scratch == text ? text : std::string_view(scratch);
}

std::string comparison_key(std::string_view text) {
    std::string scratch;
    const std::string_view key = comparison_key(text, scratch);
    return key.data() == text.data() ? std::string(text) : std::move(scratch);
}

} // namespace kijun
