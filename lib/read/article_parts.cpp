#include "read/article_parts.hpp"

#include "read/numbered_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

constexpr std::string_view word = "Article ";

/// 4 is IV; only the numbers that articles have.
std::string roman(std::uint32_t number) {
    constexpr std::array<std::pair<std::uint32_t, std::string_view>, 7> signs{
        {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string written;
    for (const auto& [value, sign] : signs) {
        for (; number >= value; number -= value) {
            written += sign;
        }
    }
    return written;
}

bool is_article(const document_part& part) {
    return part.id.starts_with(word);
}

} // namespace

std::optional<document_part> article_part_of(const outline_line& line, std::size_t index) {
    auto read = numbered_line_of(line, index);
    constexpr std::uint32_t most = 89;
    if (!read || (read->word != U"article" && read->word != U"article.") || read->is_deep() ||
        read->is_inserted || read->number.parts.front() > most ||
        (!read->title.empty() && !names_what_follows(read->title))) {
        return std::nullopt;
    }
    const std::string number = read->number.style == section_style::roman
                                   ? roman(read->number.parts.front())
                                   : read->number.id;
    return document_part{index, std::string(word) + number, std::move(read->title), false};
}

void keep_articles_with_sections(const std::vector<outline_line>& lines,
                                 std::vector<document_part>& parts) {
    std::size_t articles = 0;
    std::size_t with_sections = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!is_article(parts[i])) {
            continue;
        }
        const std::size_t end = i + 1 < parts.size() ? parts[i + 1].line : lines.size();
        ++articles;
        for (std::size_t at = parts[i].line + 1; at < end; ++at) {
            const auto read = numbered_line_of(lines[at], at);
            if (read && read->word.starts_with(U"sec") && !read->is_deep() &&
                read->number.parts.front() == 1) {
                ++with_sections;
                break;
            }
        }
    }
    if (with_sections < 2 || with_sections * 2 <= articles) {
        std::erase_if(parts, is_article);
    }
}

} // namespace kijun
