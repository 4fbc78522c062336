// Which amounts of two wordings the other one lacks. Only what lies between the ends that say
// the same is read.

#include "diff/amounts.hpp"
#include "text/common_ends.hpp"
#include "text/stops.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// How much of both texts says the same amounts: up to the last comma or full stop that is far
/// enough before the first difference for an amount that begins before it to end before that,
/// and from the first one behind the last difference.
struct same_ends {
    std::size_t begin = 0; ///< bytes of both beginnings
    std::size_t end = 0;   ///< bytes of both ends
};
same_ends same_amounts(std::string_view one, std::string_view other) {
    constexpr std::size_t longest_unit = 48; // bytes, with what may stand behind it: 以上
    const std::size_t differs = common_prefix(one, other);
    same_ends same;
    for (std::size_t at = differs - std::min(longest_unit, differs); at >= bytes_of_stop;
         --at) {
        if (is_stop_at(one, at - bytes_of_stop)) {
            same.begin = at;
            break;
        }
    }
    const std::size_t common = common_suffix(one.substr(differs), other.substr(differs));
    const std::string_view behind = one.substr(one.size() - common);
    for (std::size_t at = bytes_of_stop; at <= behind.size(); ++at) {
        if (is_stop_at(behind, at - bytes_of_stop)) {
            same.end = behind.size() - at;
            break;
        }
    }
    return same;
}

} // namespace

std::pair<std::vector<std::string>, std::vector<std::string>>
different_numbers(std::string_view old_key, std::string_view new_key) {
    const same_ends same = same_amounts(old_key, new_key);
    const std::vector<amount> olds =
        amounts_between(old_key, same.begin, old_key.size() - same.end);
    const std::vector<amount> news =
        amounts_between(new_key, same.begin, new_key.size() - same.end);
    const auto rest = [](const std::vector<amount>& of, const std::vector<amount>& others) {
        std::unordered_map<std::string_view, std::size_t> left_of_others;
        for (const amount& one : others) {
            ++left_of_others[one.meaning];
        }
        std::vector<std::string> left;
        for (const amount& one : of) {
            const auto held = left_of_others.find(one.meaning);
            if (held == left_of_others.end() || held->second == 0) {
                left.push_back(one.text);
            } else {
                --held->second;
            }
        }
        return left;
    };
    if (std::ranges::equal(olds, news, {}, &amount::meaning, &amount::meaning)) {
        return {};
    }
    return {rest(olds, news), rest(news, olds)};
}

} // namespace kijun
