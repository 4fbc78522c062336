#include "paper_marks.hpp"

#include "base/blanks.hpp"
#include "numbering/characters.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace kijun {

using numbering::is_blank;

clause_prefix clause_at_begin(std::u32string_view text) {
    constexpr std::size_t longest = 24;
    std::size_t blanks = 0;
    while (blanks < text.size() && is_blank(text[blanks])) {
        ++blanks;
    }
    const std::u32string head(text.substr(blanks, longest));
    const std::string bytes = to_utf8(head);
    const std::vector<citation> cited = parse_citations(bytes);
    if (cited.empty() || cited.front().kind != citation_kind::clause ||
        cited.front().span.begin != 0) {
        return {};
    }
    const citation& first = cited.front();
    // 実14-1 is the branch here; what follows as a place (1-(2)) belongs to the text.
    const citation_reading& reading = first.readings.front();
    if (!reading.last.empty()) {
        return {};
    }
    const std::size_t size = to_utf32(std::string_view(bytes).substr(0, first.span.end)).size();
    return {reading.first, blanks + size};
}

paper_mark find_paper_mark(std::u32string_view text, std::size_t from) {
    constexpr std::array words{U"追加",
                               U"変更",
                               U"削除",
                               U"新設",
                               U"廃止",
                               U"移設",
                               U"移動",
                               U"修正",
                               U"訂正",
                               U"改訂",
                               U"改正",
                               U"統合",
                               U"分割",
                               U"見直し"};
    for (std::size_t open = text.find(U'【', from); open != std::u32string_view::npos;
         open = text.find(U'【', open + 1)) {
        constexpr std::size_t longest = 40;
        const std::size_t inner = text.substr(open, longest).find(U'】');
        if (inner == std::u32string_view::npos) {
            continue;
        }
        const std::size_t close = open + inner;
        const std::u32string_view inside = text.substr(open + 1, close - open - 1);
        std::u32string_view rest = inside;
        while (!rest.empty()) {
            const auto word =
                std::find_if(words.begin(), words.end(), [rest](std::u32string_view each) {
                    return rest.starts_with(each);
                });
            if (word != words.end()) {
                rest.remove_prefix(std::u32string_view(*word).size());
            } else if (is_blank(rest.front()) || rest.front() == U'・' ||
                       rest.front() == U'、' || rest.front() == U'/') {
                rest.remove_prefix(1);
            } else {
                break;
            }
        }
        if (rest.empty() && !inside.empty()) {
            return {open, close + 1, std::string(trimmed(to_utf8(inside)))};
        }
    }
    return {};
}

} // namespace kijun
