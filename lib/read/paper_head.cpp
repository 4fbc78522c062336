#include "paper_head.hpp"

#include <kijun/text/comparison_key.hpp>

#include <array>
#include <charconv>
#include <utility>

namespace kijun {
namespace {

std::string two_digits(unsigned number) {
    return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

} // namespace

std::string date_of(std::string_view line) {
    std::string key = comparison_key(line);
    std::erase(key, ' ');
    struct era {
        std::string_view name;
        unsigned before;
    };
    constexpr std::array eras{era{"令和", 2018}, era{"平成", 1988}};
    std::string_view rest = key;
    unsigned before = 0;
    for (const era& each : eras) {
        if (rest.starts_with(each.name)) {
            before = each.before;
            rest.remove_prefix(each.name.size());
        }
    }
    std::array<unsigned, 3> numbers{};
    constexpr std::array<std::string_view, 3> units{"年", "月", "日"};
    for (std::size_t i = 0; i != units.size(); ++i) {
        if (rest.starts_with("元")) {
            numbers.at(i) = 1;
            rest.remove_prefix(std::string_view("元").size());
        } else {
            const auto [end, problem] =
                std::from_chars(rest.data(), rest.data() + rest.size(), numbers.at(i));
            if (problem != std::errc{}) {
                return {};
            }
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        }
        if (!rest.starts_with(units.at(i))) {
            return {};
        }
        rest.remove_prefix(units.at(i).size());
    }
    constexpr unsigned first_year = 1900;
    const unsigned year = before + numbers[0];
    if (!rest.empty() || year < first_year || numbers[1] > 12 || numbers[2] > 31) {
        return {};
    }
    return std::to_string(year) + '-' + two_digits(numbers[1]) + '-' + two_digits(numbers[2]);
}

std::optional<bool> conclusion_of(std::string_view text) {
    const std::string key = comparison_key(text);
    if (key.find("見直し") == std::string::npos) {
        return std::nullopt;
    }
    constexpr std::array<std::pair<std::string_view, bool>, 3> words{
        std::pair<std::string_view, bool>{"要", true}, {"否", false}, {"不要", false}};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> quotes{
        std::pair<std::string_view, std::string_view>{"「", "」"},
        {"『", "』"},
        {"“", "”"},
        {"\"", "\""},
        {"【", "】"}};
    std::optional<bool> said;
    std::size_t first = std::string::npos;
    for (const auto& [word, needs] : words) {
        for (const auto& [open, close] : quotes) {
            const std::string quoted =
                std::string(open) + std::string(word) + std::string(close);
            if (const std::size_t at = key.find(quoted); at < first) {
                first = at;
                said = needs;
            }
        }
    }
    if (said ||
        (key.find("対応方針") == std::string::npos && key.find("結論") == std::string::npos)) {
        return said;
    }
    for (const std::string_view no : {"見直しは不要",
                                      "見直しは行わない",
                                      "見直しを行わない",
                                      "見直しは要しない",
                                      "見直しを要しない",
                                      "見直しは実施しない",
                                      "見直しを実施しない"}) {
        if (key.find(no) != std::string::npos) {
            return false;
        }
    }
    for (const std::string_view yes : {"見直しを行う",
                                       "見直しが必要",
                                       "見直しを要する",
                                       "見直しは必要",
                                       "見直しを実施する"}) {
        if (key.find(yes) != std::string::npos) {
            return true;
        }
    }
    return std::nullopt;
}

void note_edition(std::string_view text, std::string& newest, unsigned& highest) {
    constexpr std::string_view begin_word = "第";
    std::string key = comparison_key(text);
    std::erase(key, ' ');
    for (std::size_t at = key.find(begin_word); at != std::string::npos;
         at = key.find(begin_word, at + 1)) {
        unsigned number = 0;
        const char* const digits = key.data() + at + begin_word.size();
        const auto [end, problem] = std::from_chars(digits, key.data() + key.size(), number);
        const std::string_view rest(end,
                                    static_cast<std::size_t>(key.data() + key.size() - end));
        if (problem == std::errc{} && rest.starts_with("版") && number > highest) {
            highest = number;
            newest = "第" + std::to_string(number) + "版";
        }
    }
}

} // namespace kijun
