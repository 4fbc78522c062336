#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace kijun {
namespace {

constexpr char32_t replacement = U'\uFFFD';

struct decoded_character {
    char32_t value;
    std::uint32_t length; // bytes taken; 0 never
    bool valid;
};

// One character of well-formed UTF-8 as Unicode 15, table 3-7, has it; anything else is one bad
// byte.
decoded_character decode_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t ahead) -> unsigned {
        return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80U) {
        return {static_cast<char32_t>(lead), 1, true};
    }
    const auto tail = [&](std::size_t ahead, unsigned low = 0x80U, unsigned high = 0xBFU) {
        return byte(ahead) >= low && byte(ahead) <= high;
    };
    if (lead >= 0xC2U && lead <= 0xDFU && tail(1)) {
        return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(1) & 0x3FU)), 2, true};
    }
    if (lead >= 0xE0U && lead <= 0xEFU &&
        tail(1, lead == 0xE0U ? 0xA0U : 0x80U, lead == 0xEDU ? 0x9FU : 0xBFU) && tail(2)) {
        return {static_cast<char32_t>((lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U |
                                      (byte(2) & 0x3FU)),
                3,
                true};
    }
    if (lead >= 0xF0U && lead <= 0xF4U &&
        tail(1, lead == 0xF0U ? 0x90U : 0x80U, lead == 0xF4U ? 0x8FU : 0xBFU) && tail(2) &&
        tail(3)) {
        return {static_cast<char32_t>((lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U |
                                      (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU)),
                4,
                true};
    }
    return {replacement, 1, false};
}

// The first offset at or after `at` where no two characters of three bytes begin that are kana
// or nearly any kanji: their leads are neither 0xE0 nor 0xED, which not all continue.
std::size_t end_of_pairs(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t kind_of_bytes = 0xC0C0F0C0C0F0U;
    constexpr std::uint64_t three_and_three = 0x8080E08080E0U;
    if constexpr (std::endian::native == std::endian::little) {
        for (std::uint64_t bytes = 0; text.size() - at >= sizeof bytes; at += 6) {
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            constexpr unsigned most_continue = 0xDFFEU; // a bit by the lower half of the lead
            if ((bytes & kind_of_bytes) != three_and_three ||
                (most_continue >> (bytes & 0x0FU) & most_continue >> (bytes >> 24U & 0x0FU) &
                 1U) == 0) {
                break;
            }
        }
    }
    return at;
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        // ASCII by eights, and the three bytes of kana and most kanji, at a glance.
        if (byte(at) < 0x80U) {
            ++at;
            while (text.size() - at >= sizeof(std::uint64_t)) {
                std::uint64_t eight = 0;
                std::memcpy(&eight, text.data() + at, sizeof eight);
                if ((eight & 0x8080808080808080ULL) != 0) {
                    break;
                }
                at += sizeof eight;
            }
            continue;
        }
        at = end_of_pairs(text, at);
        if (at == text.size()) {
            break;
        }
        if (byte(at) > 0xE0U && byte(at) < 0xEDU && text.size() - at > 2 &&
            (byte(at + 1) & 0xC0U) == 0x80U && (byte(at + 2) & 0xC0U) == 0x80U) {
            at += 3;
            continue;
        }
        const auto next = decode_at(text, at);
        if (!next.valid) {
            return at;
        }
        at += next.length;
    }
    return std::nullopt;
}

decoded_text decode_utf8(std::string_view text) {
    decoded_text out;
    out.text.reserve(text.size() / 2);
    out.offsets.reserve(text.size() / 2 + 1);
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode_at(text, at);
        out.text.push_back(next.value);
        out.offsets.push_back(static_cast<std::uint32_t>(at));
        at += next.length;
    }
    out.offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return out;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode_at(text, at);
        out.push_back(next.value);
        at += next.length;
    }
    return out;
}

void append_utf8(std::string& to, char32_t character) {
    const auto value = static_cast<std::uint32_t>(character);
    const auto push = [&to](std::uint32_t byte) { to.push_back(static_cast<char>(byte)); };
    if (value < 0x80U) {
        push(value);
    } else if (value < 0x800U) {
        push(0xC0U | value >> 6U);
        push(0x80U | (value & 0x3FU));
    } else if (value < 0x10000U) {
        push(0xE0U | value >> 12U);
        push(0x80U | (value >> 6U & 0x3FU));
        push(0x80U | (value & 0x3FU));
    } else {
        push(0xF0U | value >> 18U);
        push(0x80U | (value >> 12U & 0x3FU));
        push(0x80U | (value >> 6U & 0x3FU));
        push(0x80U | (value & 0x3FU));
    }
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t character : text) {
        append_utf8(out, character);
    }
    return out;
}

std::size_t count_code_points(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        at += decode_at(text, at).length;
    }
    return count;
}

line_index::line_index(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        starts_.push_back(at + 1);
    }
}

position line_index::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::ranges::upper_bound(starts_, offset);
    const auto line = static_cast<std::size_t>(next - starts_.begin());
    const std::size_t start = starts_[line - 1];
    const auto before = count_code_points(text_.substr(start, offset - start));
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(before + 1), offset};
}

} // namespace kijun
