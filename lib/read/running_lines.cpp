#include "running_lines.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <map>

namespace kijun {

bool is_page_number(std::string_view line) {
    std::string key = comparison_key(line);
    const auto strip = [&key](std::string_view signs) {
        const std::size_t begin = key.find_first_not_of(signs);
        if (begin == std::string::npos) {
            return;
        }
        key = key.substr(begin, key.find_last_not_of(signs) - begin + 1);
    };
    strip(" -()[]");
    for (const std::string_view unit : {"ページ", "頁"}) {
        if (key.ends_with(unit)) {
            key.resize(key.size() - unit.size());
        }
    }
    if (key.starts_with("P.") || key.starts_with("p.")) {
        key.erase(0, 2);
    }
    strip(" ");
    std::size_t digits = 0;
    std::size_t slashes = 0;
    for (const char c : key) {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        slashes += c == '/' ? 1 : 0;
    }
    constexpr std::size_t most_digits = 8;
    return digits != 0 && digits <= most_digits && slashes <= 1 &&
           digits + slashes == key.size() && key.front() != '/' && key.back() != '/';
}

running_lines find_running_lines(const document& in) {
    constexpr std::size_t longest = 80;
    constexpr std::size_t often = 3;
    std::map<std::string, std::vector<std::size_t>> lines;
    running_lines found;
    for (std::size_t block = 0; block != in.blocks.size(); ++block) {
        const auto* paragraph = std::get_if<document_paragraph>(&in.blocks[block]);
        if (paragraph == nullptr || !paragraph->label.empty()) {
            continue;
        }
        const std::string text = plain_text(paragraph->runs);
        if (is_page_number(text)) {
            found.blocks.push_back(block);
        } else if (count_code_points(text) <= longest) {
            lines[comparison_key(text)].push_back(block);
        }
    }
    for (const auto& [line, blocks] : lines) {
        if (blocks.size() >= often) {
            found.blocks.insert(found.blocks.end(), blocks.begin() + 1, blocks.end());
        }
    }
    std::sort(found.blocks.begin(), found.blocks.end());
    if (!found.blocks.empty()) {
        found.example =
            plain_text(std::get<document_paragraph>(in.blocks[found.blocks.front()]).runs);
    }
    return found;
}

} // namespace kijun
