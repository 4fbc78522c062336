#include "read/document_parts.hpp"

#include "numbering/characters.hpp"
#include "numbering/outline_number.hpp"
#include "read/clause_heading.hpp"
#include "read/numbered_lines.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_kanji;
using numbering::is_katakana;
using numbering::is_one_of;
using numbering::narrow;

constexpr std::u32string_view opening = U"【［[（(＜<〈「〔";
constexpr std::u32string_view closing = U"】］]）)＞>〉」〕";

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::optional<document_part> part_of(const outline_line& line, std::size_t index) {
    if (!line.cells.empty() || line.is_note || line.goes_on) {
        return std::nullopt;
    }
    const std::string all = line.label.empty() ? line.text : line.label + " " + line.text;
    if (!names_what_follows(all)) {
        return std::nullopt;
    }
    const std::u32string whole = to_utf32(all);
    std::u32string_view text = trimmed(whole);
    const bool bracketed = !text.empty() && is_one_of(text.front(), opening);
    if (bracketed) {
        text = trimmed(text.substr(1));
    }
    const auto name = numbering::read_part_name(text);
    if (!name) {
        return std::nullopt;
    }
    text.remove_prefix(name->signs);
    if (bracketed) {
        text = trimmed(text);
        if (text.empty() || !is_one_of(text.front(), closing)) {
            return std::nullopt; // （別紙1を参照）
        }
        text.remove_prefix(1);
    } else if (!text.empty()) {
        const char32_t next = text.front();
        const bool parted =
            is_blank(next) || is_one_of(next, opening) || is_one_of(narrow(next), U":.-―—");
        // 第1章総則, but not 別紙1様式 and 第1章の規定.
        const bool touches = !name->is_annex && (is_kanji(next) || is_katakana(next));
        if (!parted && !touches && line.heading == 0) {
            return std::nullopt;
        }
    }
    while (!text.empty() &&
           (is_blank(text.front()) || is_one_of(narrow(text.front()), U":.-―—"))) {
        text.remove_prefix(1);
    }
    text = trimmed(text);
    std::string title = to_utf8(text);
    if (ends_with_page(title)) {
        return std::nullopt;
    }
    return document_part{index, name->id, std::move(title), name->is_annex};
}

} // namespace

std::vector<document_part> find_document_parts(const std::vector<outline_line>& lines) {
    std::vector<document_part> all;
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (auto part = part_of(lines[i], i)) {
            last[part->id] = i;
            all.push_back(*std::move(part));
        }
    }
    std::erase_if(all,
                  [&last](const document_part& each) { return last[each.id] != each.line; });
    return all;
}

} // namespace kijun
