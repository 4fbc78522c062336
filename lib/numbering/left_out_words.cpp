#include "numbering/left_out_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

constexpr std::array behind_number{
    " "sv, "　"sv, "」"sv, "』"sv, "】"sv, "］"sv, "]"sv, "〕"sv, "等"sv, "のみ"sv, "だけ"sv};
// But no 除去, 除菌.
constexpr std::array words{
    "除く"sv, "除き"sv, "除い"sv, "除か"sv, "除外"sv, "のぞ"sv, "含まない"sv, "含まず"sv};
constexpr std::array provisos{"ただし"sv, "但し"sv};
constexpr std::array openings{"（"sv, "("sv, "〔"sv, "［"sv, "["sv};
constexpr std::array pauses{"、"sv, "，"sv, ","sv, " "sv, "　"sv};

/// Takes the first of `what` off that the text begins with.
template <std::size_t Count>
bool take_one(std::string_view& text, const std::array<std::string_view, Count>& what) {
    const auto found = std::ranges::find_if(
        what, [text](std::string_view one) { return text.starts_with(one); });
    text.remove_prefix(found == what.end() ? 0 : found->size());
    return found != what.end();
}

bool begins_with_digit(std::string_view text) {
    constexpr std::array full_width{
        "１"sv, "２"sv, "３"sv, "４"sv, "５"sv, "６"sv, "７"sv, "８"sv, "９"sv};
    return (!text.empty() && text.front() >= '1' && text.front() <= '9') ||
           take_one(text, full_width);
}

} // namespace

bool says_left_out(std::string_view behind) {
    pass(behind, behind_number);
    if (behind.starts_with("以外")) {
        return true;
    }
    const bool has_particle = behind.starts_with("を") || behind.starts_with("は");
    behind.remove_prefix(has_particle ? "を"sv.size() : 0);
    pass(behind, blanks_and_breaks);
    return has_particle && std::ranges::any_of(words, [behind](std::string_view word) {
               return behind.starts_with(word);
           });
}

bool begins_proviso(std::string_view text) {
    return take_one(text, provisos);
}

std::optional<std::size_t> left_out_numbers_at(std::string_view text, std::size_t at) {
    constexpr std::array among{"のうち"sv, "の内"sv, "うち"sv};
    constexpr std::array behind_range{"」"sv, "』"sv, "】"sv, "］"sv, "]"sv};
    constexpr std::array stops{"。"sv, "、"sv, "，"sv};
    std::string_view rest = text.substr(at);
    pass(rest, behind_range);
    pass(rest, blanks_and_breaks);
    bool opens = take_one(rest, openings);
    if (!opens) {
        take_one(rest, stops);
        pass(rest, blanks_and_breaks);
    }
    if (take_one(rest, provisos)) {
        opens = true;
        pass(rest, pauses);
    }
    if (take_one(rest, among)) {
        opens = true;
        pass(rest, pauses);
    }
    pass(rest, blanks_and_breaks);
    return opens && begins_with_digit(rest) ? std::optional(text.size() - rest.size())
                                            : std::nullopt;
}

} // namespace kijun::numbering
