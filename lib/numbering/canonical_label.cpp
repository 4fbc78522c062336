#include "numbering/canonical_label.hpp"

namespace kijun::numbering {
namespace {

/// 1 … 999999999 without a leading zero; 0 for anything else.
std::uint32_t plain_number(std::string_view text) noexcept {
    constexpr std::size_t most_digits = 9;
    if (text.empty() || text.size() > most_digits || text.front() == '0') {
        return 0;
    }
    std::uint32_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return 0;
        }
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
}

/// ① … ⑳ as 1 … 20; 0 for anything else.
std::uint32_t plain_circled(std::string_view text) noexcept {
    if (text.size() != 3 || !text.starts_with("\xE2\x91")) {
        return 0;
    }
    const auto last = static_cast<unsigned char>(text[2]);
    return last >= 0xA0U && last <= 0xB3U ? last - 0xA0U + 1 : 0;
}

std::optional<canonical_label> plain_letter(char letter) noexcept {
    if (letter >= 'a' && letter <= 'z') {
        return canonical_label{label_series::latin,
                               static_cast<std::uint32_t>(letter - 'a') + 1};
    }
    if (letter >= 'A' && letter <= 'Z') {
        return canonical_label{label_series::capital,
                               static_cast<std::uint32_t>(letter - 'A') + 1};
    }
    return std::nullopt;
}

} // namespace

std::optional<canonical_label> read_canonical_label(std::string_view written) noexcept {
    const bool bracketed =
        written.size() > 2 && written.front() == '(' && written.back() == ')';
    const std::string_view core = bracketed ? written.substr(1, written.size() - 2) : written;
    if (const std::uint32_t number = plain_number(core); number != 0) {
        return canonical_label{bracketed ? label_series::parenthesised : label_series::decimal,
                               number};
    }
    if (core.size() == 1) {
        return plain_letter(core.front());
    }
    if (const std::uint32_t number = bracketed ? 0 : plain_circled(core); number != 0) {
        return canonical_label{label_series::circled, number};
    }
    return std::nullopt;
}

} // namespace kijun::numbering
