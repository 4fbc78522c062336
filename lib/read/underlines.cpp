#include "read/underlines.hpp"

#include "read/text_columns.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace kijun {
namespace {

constexpr std::size_t shortest = 3;

/// Three or more signs of one kind that are used to draw with; '\0' for anything else.
char drawn_with(std::string_view text) {
    constexpr std::string_view signs = "=-~^*#+\"'`_:.";
    const bool same = text.size() >= shortest && signs.find(text.front()) != signs.npos &&
                      text.find_first_not_of(text.front()) == text.npos;
    return same ? text.front() : '\0';
}

/// As wide as a line is drawn under a title, by eye.
bool fits(std::size_t drawn, std::size_t title) {
    constexpr std::size_t spare = 8; // columns
    return drawn * 5 >= title * 3 && drawn <= title * 2 + spare;
}

} // namespace

std::size_t underlines::level_of(const std::string& style) {
    const auto found = std::ranges::find(styles_, style);
    if (found != styles_.end()) {
        return static_cast<std::size_t>(found - styles_.begin()) + 1;
    }
    styles_.push_back(style);
    return styles_.size();
}

bool underlines::take(std::string_view text, std::size_t columns, std::size_t line) {
    const char sign = drawn_with(text);
    auto& blocks = in_.content.blocks;
    auto& origins = in_.origins;
    if (sign == '\0' || columns != 0 || blocks.empty() || origins.back().line + 1 != line) {
        return false;
    }
    auto* title = std::get_if<document_paragraph>(&blocks.back());
    if (title == nullptr || title->indent != 0) {
        return false;
    }
    const std::string words = plain_text(title->runs);
    const bool is_name = drawn_with(words) == '\0' && !words.ends_with("。") &&
                         fits(text.size(), columns_of(words));
    if (!is_name) {
        return false;
    }
    bool overlined = false;
    if (blocks.size() > 1 && origins[origins.size() - 2].line + 2 == line) {
        const auto* above = std::get_if<document_paragraph>(&blocks[blocks.size() - 2]);
        overlined = above != nullptr && drawn_with(plain_text(above->runs)) == sign;
        if (!overlined) {
            return false; // the last line of a paragraph, and a rule below it
        }
    }
    document_heading heading;
    heading.level = level_of(std::string(1, sign) + (overlined ? "+" : ""));
    heading.runs = std::move(title->runs);
    blocks.back() = std::move(heading);
    if (overlined) {
        blocks.erase(blocks.end() - 2);
        origins.erase(origins.end() - 2);
    }
    return true;
}

} // namespace kijun
