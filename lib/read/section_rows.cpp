#include "read/section_rows.hpp"

#include "numbering/characters.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace kijun {
namespace {

using numbering::is_next_section;

std::optional<numbered_line> row_of(const outline_line& line, std::size_t index) {
    const auto first =
        std::ranges::find_if(line.cells, [](const std::string& cell) { return !cell.empty(); });
    constexpr std::size_t longest = 40; // bytes of a number
    if (first == line.cells.end() || first->size() > longest || line.is_contents) {
        return std::nullopt;
    }
    const std::u32string signs = to_utf32(*first);
    auto number = numbering::read_outline_number(signs);
    if (!number || !number->is_deep() || number->style != section_style::plain) {
        return std::nullopt;
    }
    std::u32string_view rest = std::u32string_view(signs).substr(number->signs);
    rest.remove_prefix(rest.starts_with(U'.') ? 1 : 0);
    const bool says_more = std::any_of(
        first + 1, line.cells.end(), [](const std::string& cell) { return !cell.empty(); });
    if (!rest.empty() || !says_more) {
        return std::nullopt;
    }
    numbered_line row;
    row.line = index;
    row.number = *std::move(number);
    return row;
}

} // namespace

std::vector<numbered_line> find_section_rows(const std::vector<outline_line>& lines,
                                             const std::set<std::string>& sections) {
    std::vector<numbered_line> all;
    std::set<std::string> ids;
    std::size_t known = 0;
    std::size_t goes_on = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto row = lines[i].cells.size() > 1 ? row_of(lines[i], i) : std::nullopt;
        if (!row) {
            continue;
        }
        known +=
            ids.insert(row->number.id).second && !sections.contains(row->number.id) ? 0 : 1;
        goes_on +=
            !all.empty() && is_next_section(all.back().number.parts, row->number.parts) ? 1 : 0;
        all.push_back(*std::move(row));
    }
    constexpr std::size_t fewest = 3;
    // Here and there a number is withdrawn, and its row with it.
    const bool counts = goes_on * 3 + 2 >= all.size() * 2;
    return all.size() >= fewest && counts && known * 10 <= all.size()
               ? std::move(all)
               : std::vector<numbered_line>();
}

} // namespace kijun
