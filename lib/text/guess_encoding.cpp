// Which encoding? What is certain comes first (byte order marks, valid UTF-8); Shift_JIS and
// EUC-JP, which hardly any bytes tell apart by validity alone when a text is one line of a few
// words, are weighed by what they would say: kana and common kanji cost little, gaiji and a
// sound mark after nothing cost much. The cheaper one is taken.

#include "text/decoding.hpp"
#include "text/japanese_bytes.hpp"

#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {
namespace {

using namespace std::string_view_literals;

/// Of so many bytes of a text, one may be a control character that no text needs.
constexpr std::size_t bytes_to_a_control = 100;
/// Of so many characters beyond ASCII, one may be damaged.
constexpr std::size_t characters_to_a_fault = 20;

bool is_odd_control(unsigned char byte) {
    const bool known = byte >= 0x07U && byte <= 0x0DU; // \a to \r: printers and terminals
    return (byte < 0x20U && !known && byte != 0x1BU && byte != 0x1AU) || byte == 0x7FU;
}

/// Code units of UTF-16 that Japanese and English texts are made of.
bool is_usual(unsigned unit) {
    return unit == '\t' || unit == '\n' || unit == '\r' || (unit >= 0x20U && unit < 0x7FU) ||
           (unit >= 0x2000U && unit < 0x2700U) || (unit >= 0x3000U && unit < 0x3400U) ||
           (unit >= 0x4E00U && unit < 0xA000U) || (unit >= 0xFF00U && unit < 0xFFF0U);
}

/// UTF-16 without its mark: nearly all of its units are usual characters, and those of the
/// other order of bytes are not. ASCII in it, if only a line's end, shows as NULs.
std::optional<text_encoding> unmarked_utf16(std::string_view bytes) {
    if (bytes.size() < 2 || bytes.find('\0') == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t little = 0;
    std::size_t big = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const unsigned one = static_cast<unsigned char>(bytes[at]);
        const unsigned two = static_cast<unsigned char>(bytes[at + 1]);
        little += is_usual(two << 8U | one) ? 1 : 0;
        big += is_usual(one << 8U | two) ? 1 : 0;
    }
    const std::size_t units = bytes.size() / 2;
    if (std::max(little, big) * 20 < units * 19 || little == big) {
        return std::nullopt;
    }
    return little > big ? text_encoding::utf16le : text_encoding::utf16be;
}

struct weighed {
    std::size_t characters = 0; ///< beyond ASCII
    std::size_t faults = 0;
    std::size_t cost = 0;

    [[nodiscard]] bool is_sound() const {
        return characters != 0 && faults * characters_to_a_fault <= characters;
    }
};

weighed as_utf8(std::string_view bytes) {
    weighed sum;
    for (std::size_t at = 0; at < bytes.size();) {
        const code_point next = code_point_at(bytes, at);
        sum.characters += next.value >= 0x80U ? 1 : 0;
        sum.faults += next.valid ? 0 : 1;
        at += next.length;
    }
    return sum;
}

weighed as_shift_jis(std::string_view bytes) {
    weighed sum;
    unsigned before = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const byte_character next = shift_jis_at(bytes, at, before);
        const auto lead = static_cast<unsigned char>(bytes[at]);
        before = next.length == 1 && lead >= 0xA1U && lead <= 0xDFU ? lead : 0U;
        sum.characters += lead >= 0x80U ? 1 : 0;
        sum.faults += next.valid ? 0 : 1;
        sum.cost += next.cost;
        at += next.length;
    }
    return sum;
}

weighed as_euc_jp(std::string_view bytes) {
    weighed sum;
    for (std::size_t at = 0; at < bytes.size();) {
        const byte_character next = euc_jp_at(bytes, at);
        sum.characters += static_cast<unsigned char>(bytes[at]) >= 0x80U ? 1 : 0;
        sum.faults += next.valid ? 0 : 1;
        sum.cost += next.cost;
        at += next.length;
    }
    return sum;
}

bool has_iso_2022_escape(std::string_view bytes) {
    return bytes.find("\x1B$B") != std::string_view::npos ||
           bytes.find("\x1B$@") != std::string_view::npos ||
           bytes.find("\x1B(I") != std::string_view::npos;
}

} // namespace

std::size_t byte_order_mark_size(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return 3;
    }
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ? 2 : 0;
}

bool is_binary(std::string_view bytes) {
    if (byte_order_mark_size(bytes) == 2 || unmarked_utf16(bytes)) {
        return false;
    }
    const auto odd =
        static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
            return is_odd_control(static_cast<unsigned char>(c));
        }));
    return odd * bytes_to_a_control > bytes.size();
}

std::optional<text_encoding> guess_encoding(std::string_view bytes) {
    switch (byte_order_mark_size(bytes)) {
    case 3:
        return text_encoding::utf8;
    case 2:
        return bytes.front() == '\xFF' ? text_encoding::utf16le : text_encoding::utf16be;
    default:
        break;
    }
    if (const auto wide = unmarked_utf16(bytes)) {
        return wide;
    }
    if (is_binary(bytes)) {
        return std::nullopt;
    }
    const bool well_formed = !first_invalid_utf8(bytes);
    if (well_formed) {
        const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x80U;
        });
        return ascii && has_iso_2022_escape(bytes) ? text_encoding::iso_2022_jp
                                                   : text_encoding::utf8;
    }
    if (as_utf8(bytes).is_sound()) {
        return text_encoding::utf8;
    }
    const weighed shift_jis = as_shift_jis(bytes);
    const weighed euc_jp = as_euc_jp(bytes);
    if (euc_jp.is_sound() && (!shift_jis.is_sound() || euc_jp.cost < shift_jis.cost)) {
        return text_encoding::euc_jp;
    }
    return shift_jis.is_sound() ? std::optional(text_encoding::shift_jis) : std::nullopt;
}

} // namespace kijun
