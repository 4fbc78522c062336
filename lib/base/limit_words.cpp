#include <kijun/base/limit_words.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

namespace kijun {
namespace {

/// How many bits K, M and G shift by; 0 for any other letter.
unsigned bits_of(char letter) {
    switch (letter) {
    case 'K':
    case 'k':
        return 10;
    case 'M':
    case 'm':
        return 20;
    case 'G':
    case 'g':
        return 30;
    default:
        return 0;
    }
}

std::optional<std::size_t> number_in(std::string_view written) {
    const unsigned bits = written.empty() ? 0 : bits_of(written.back());
    written.remove_suffix(bits == 0 ? 0 : 1);
    std::size_t number = 0;
    const char* const begin = written.data();
    const char* const end = begin + written.size();
    const auto [stop, problem] = std::from_chars(begin, end, number);
    const bool fits = number <= (std::numeric_limits<std::size_t>::max() >> bits);
    if (problem != std::errc{} || stop != end || number == 0 || !fits) {
        return std::nullopt;
    }
    return number << bits;
}

} // namespace

std::optional<limits> parse_limits(std::string_view written) {
    limits chosen;
    while (!written.empty()) {
        const std::size_t comma = std::min(written.find(','), written.size());
        const std::string_view one = written.substr(0, comma);
        written.remove_prefix(std::min(comma + 1, written.size()));
        const std::size_t sign = std::min(one.find('='), one.size());
        const auto* const word =
            std::ranges::find(limit_words, one.substr(0, sign), &limit_word::name);
        if (word == limit_words.end() || sign == one.size()) {
            return std::nullopt;
        }
        const std::optional<std::size_t> number = number_in(one.substr(sign + 1));
        if (!number) {
            return std::nullopt;
        }
        chosen.*(word->place) = *number;
    }
    return chosen;
}

} // namespace kijun
