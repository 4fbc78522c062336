#include "numbering/clause_number.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace kijun::numbering {

std::string to_id(const clause_number& of) {
    std::string id = of.series + std::to_string(of.number);
    if (of.branch != 0) {
        id += '-' + std::to_string(of.branch);
    }
    return id;
}

std::optional<clause_number> read_clause_number(std::string_view id) {
    constexpr std::array<std::string_view, 6> letters{"統", "実", "設", "監", "運", "技"};
    clause_number read;
    for (const std::string_view letter : letters) {
        if (id.starts_with(letter)) {
            read.series = letter;
            id.remove_prefix(letter.size());
            break;
        }
    }
    const auto take = [&id](std::uint32_t& number) {
        const char* const begin = id.data();
        const auto [stopped, why] = std::from_chars(begin, begin + id.size(), number);
        if (why != std::errc{} || id.front() == '0') {
            return false;
        }
        id.remove_prefix(static_cast<std::size_t>(stopped - begin));
        return true;
    };
    if (!take(read.number)) {
        return std::nullopt;
    }
    if (id.empty()) {
        return read;
    }
    if (id.front() != '-') {
        return std::nullopt;
    }
    id.remove_prefix(1);
    return take(read.branch) && id.empty() ? std::optional(read) : std::nullopt;
}

} // namespace kijun::numbering
