#include "text/japanese_bytes.hpp"

namespace kijun {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) noexcept {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

bool is_half_width(unsigned byte) noexcept {
    return byte >= 0xA1U && byte <= 0xDFU;
}

/// By the row (区, 1 to 94, more for gaiji) and cell (点) of JIS X 0208 as Windows extends it.
std::size_t cost_of_place(unsigned row, unsigned cell) noexcept {
    using namespace japanese_cost;
    switch (row) {
    case 1:
        return 0;
    case 2:
        return rare_sign;
    case 3:
        return (cell >= 16 && cell <= 25) || (cell >= 33 && cell <= 58) ||
                       (cell >= 65 && cell <= 90)
                   ? 0
                   : none;
    case 4:
        return cell <= 83 ? 0 : none;
    case 5:
        return cell <= 86 ? 0 : none;
    case 6:
    case 7:
    case 8:
        return foreign;
    case 13:
        return rare_sign;
    default:
        break;
    }
    if (row < 16 || (row > 84 && row < 89)) {
        return none;
    }
    if (row <= 47) {
        return row == 47 && cell > 51 ? none : kanji;
    }
    return row <= 84 ? rare_kanji : unlikely;
}

/// What half-width katakana costs after `before`: a sound mark wants a kana that takes it, a
/// small kana and ｰ want any kana before them.
std::size_t cost_of_half_width(unsigned kana, unsigned before) noexcept {
    using namespace japanese_cost;
    if (kana <= 0xA5U) {
        return half_width_mark;
    }
    const bool after_kana = before >= 0xA6U;
    if (kana == 0xDEU) {
        const bool takes = before == 0xB3U || (before >= 0xB6U && before <= 0xC4U) ||
                           (before >= 0xCAU && before <= 0xCEU);
        return takes ? half_width_kana : unlikely;
    }
    if (kana == 0xDFU) {
        return before >= 0xCAU && before <= 0xCEU ? half_width_kana : unlikely;
    }
    const bool follows = (kana >= 0xA7U && kana <= 0xB0U) || kana == 0xDDU;
    return follows && !after_kana ? unlikely : half_width_kana;
}

// A pair that no character of code page 932 has.
constexpr std::string_view no_pair = "\x85\x40";

void append_pair(std::string& to, unsigned row, unsigned cell) {
    const unsigned from_zero = row - 1;
    const unsigned lead = from_zero / 2 + 0x81U;
    to += static_cast<char>(lead > 0x9FU ? lead + 0x40U : lead);
    to += static_cast<char>(from_zero % 2 == 0 ? cell + (cell >= 64 ? 0x40U : 0x3FU)
                                               : cell + 0x9EU);
}

} // namespace

byte_character shift_jis_at(std::string_view bytes, std::size_t at, unsigned before) noexcept {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80U) {
        return {};
    }
    if (is_half_width(lead)) {
        return {1, cost_of_half_width(lead, before), true};
    }
    const unsigned tail = byte_at(bytes, at + 1);
    const bool is_lead = (lead >= 0x81U && lead <= 0x9FU) || (lead >= 0xE0U && lead <= 0xFCU);
    if (!is_lead || tail < 0x40U || tail == 0x7FU || tail > 0xFCU) {
        return {1, japanese_cost::none, false};
    }
    const unsigned half = lead - (lead <= 0x9FU ? 0x81U : 0xC1U);
    const bool second = tail >= 0x9FU;
    const unsigned cell = second ? tail - 0x9EU : tail - (tail > 0x7FU ? 0x40U : 0x3FU);
    const std::size_t cost = cost_of_place(half * 2 + (second ? 2U : 1U), cell);
    return {2, cost, cost != japanese_cost::none};
}

byte_character euc_jp_at(std::string_view bytes, std::size_t at) noexcept {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80U) {
        return {};
    }
    const unsigned tail = byte_at(bytes, at + 1);
    if (lead == 0x8EU && is_half_width(tail)) {
        return {2, japanese_cost::half_width_mark, true};
    }
    if (lead < 0xA1U || lead > 0xFEU || tail < 0xA1U || tail > 0xFEU) {
        return {1, japanese_cost::none, false};
    }
    const std::size_t cost = cost_of_place(lead - 0xA0U, tail - 0xA0U);
    return {2, cost, cost != japanese_cost::none};
}

std::string euc_jp_to_shift_jis(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const unsigned lead = byte_at(bytes, at);
        const unsigned tail = byte_at(bytes, at + 1);
        if (lead < 0x80U) {
            out += bytes[at++];
        } else if (lead == 0x8EU && is_half_width(tail)) {
            out += static_cast<char>(tail);
            at += 2;
        } else if (lead == 0x8FU && tail >= 0xA1U && byte_at(bytes, at + 2) >= 0xA1U) {
            out += no_pair;
            at += 3;
        } else if (lead >= 0xA1U && lead <= 0xFEU && tail >= 0xA1U && tail <= 0xFEU) {
            append_pair(out, lead - 0xA0U, tail - 0xA0U);
            at += 2;
        } else {
            out += no_pair;
            ++at;
        }
    }
    return out;
}

std::string iso_2022_jp_to_shift_jis(std::string_view bytes) {
    enum class set : std::uint8_t { ascii, kana, pairs };
    set now = set::ascii;
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view rest = bytes.substr(at);
        if (rest.starts_with("\x1B(B") || rest.starts_with("\x1B(J")) {
            now = set::ascii;
            at += 3;
        } else if (rest.starts_with("\x1B(I")) {
            now = set::kana;
            at += 3;
        } else if (rest.starts_with("\x1B$B") || rest.starts_with("\x1B$@")) {
            now = set::pairs;
            at += 3;
        } else if (rest.front() == '\n' || rest.front() == '\r') {
            now = set::ascii; // RFC 1468: a line begins in ASCII
            out += bytes[at++];
        } else {
            const unsigned lead = byte_at(bytes, at);
            const unsigned tail = byte_at(bytes, at + 1);
            const bool printed = lead >= 0x21U && lead <= 0x7EU;
            const bool pair = now == set::pairs && printed;
            if (now == set::kana && lead >= 0x21U && lead <= 0x5FU) {
                out += static_cast<char>(lead + 0x80U);
                ++at;
            } else if (pair && tail >= 0x21U && tail <= 0x7EU) {
                append_pair(out, lead - 0x20U, tail - 0x20U);
                at += 2;
            } else if (pair || lead >= 0x80U) {
                out += no_pair;
                ++at;
            } else {
                out += bytes[at++];
            }
        }
    }
    return out;
}

} // namespace kijun
