#include "base/blanks.hpp"
#include "read/markdown.hpp"
#include "read/text_columns.hpp"

#include <algorithm>
#include <string>

namespace kijun {
namespace {

std::string_view next_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(
        std::min(end + (rest.substr(end).starts_with("\r\n") ? 2 : 1), rest.size()));
    return line;
}

/// Up to three spaces do not indent.
std::string_view unindented(std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    return first > 3 ? std::string_view() // npos, too
                     : line.substr(first);
}

bool is_heading(std::string_view line) {
    const std::string_view text = unindented(line);
    const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
    return marks > 0 && marks <= 6 && marks < text.size() && text[marks] == ' ' &&
           !trimmed(text.substr(marks)).empty();
}

/// "#!", "#include", "#1": a mark that no space follows.
bool is_directive(std::string_view line) {
    return line.size() > 1 && line[0] == '#' && line[1] != '#' && line[1] != ' ' &&
           line[1] != '\t';
}

std::size_t bars_in(std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
}

/// "| --- | :-: |"
bool is_delimiter_row(std::string_view line) {
    return line.find_first_not_of("|-: \t") == std::string_view::npos &&
           line.find('-') != std::string_view::npos && bars_in(line) > 0;
}

bool is_fence(std::string_view line) {
    const std::string_view text = unindented(line);
    return text.starts_with("```") || text.starts_with("~~~");
}

/// "*****" as wide as the line above: headings are drawn so in texts that are no Markdown,
/// which has = and - for it.
bool is_foreign_underline(std::string_view line, std::string_view before) {
    constexpr std::string_view signs = "*~^\"'+:._";
    constexpr std::size_t shortest = 3;
    const std::string_view drawn = trimmed(line);
    const std::string_view title = trimmed(before);
    if (drawn.size() < shortest || signs.find(drawn.front()) == signs.npos ||
        drawn.find_first_not_of(drawn.front()) != drawn.npos || title.empty()) {
        return false;
    }
    const std::size_t columns = columns_of(title);
    return drawn.size() <= columns + 2 && columns <= drawn.size() + 2;
}

/// "|:-|--:|" → "|:---|---:|"
std::string widened(std::string_view row) {
    constexpr std::string_view least = "---";
    std::string out;
    for (std::size_t at = 0; at < row.size();) {
        const std::size_t end = std::min(row.find_first_not_of('-', at), row.size());
        const std::string_view dashes = row.substr(at, end - at);
        out += !dashes.empty() && dashes.size() < least.size() ? least : dashes;
        out += row.substr(end, 1);
        at = end + 1;
    }
    return out;
}

} // namespace

std::string with_wide_delimiter_rows(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 64);
    bool fenced = false;
    std::string_view before;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = next_line(rest);
        const bool last = line.data() + line.size() == text.data() + text.size();
        fenced = fenced != is_fence(line);
        const bool row = !fenced && bars_in(before) > 0 && bars_in(line) > 0 &&
                         line.find_first_not_of("|-: \t>") == std::string_view::npos;
        out += row ? widened(line) : line;
        out += last ? "" : "\n";
        before = line;
    }
    return out;
}

bool is_markdown(std::string_view text, std::string_view name) {
    const bool hinted = name.ends_with(".md") || name.ends_with(".markdown");
    if (!hinted && text.find('\f') != text.npos) {
        return false; // pages for a printer
    }
    std::size_t for_it = 0;
    std::size_t against = 0;
    std::size_t fences = 0;
    std::size_t lines = 0;
    std::size_t tabbed = 0;
    bool heading_before = false;
    std::string_view before;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = next_line(rest);
        if (fences % 2 == 0 && is_foreign_underline(line, before)) {
            against += 2;
        } else if (is_fence(line)) {
            ++fences;
        }
        if (fences % 2 == 1) {
            before = line;
            continue;
        }
        const bool heading = is_heading(line);
        if (heading && heading_before && line.find("##") == before.find("##")) {
            against += 2; // comments stand line by line, headings of one level do not
        } else if (heading) {
            ++for_it;
        }
        against += is_directive(line) ? 1 : 0;
        const std::size_t bars = bars_in(line);
        if (is_delimiter_row(line) && bars_in(before) >= std::max<std::size_t>(bars, 1) &&
            trimmed(before).starts_with('|') == trimmed(line).starts_with('|')) {
            for_it += 2;
        }
        const std::string_view content = trimmed(line);
        lines += content.empty() ? 0 : 1;
        tabbed += content.find('\t') != std::string_view::npos ? 1 : 0;
        heading_before = heading;
        before = line;
    }
    for_it += fences >= 2 && fences % 2 == 0 ? 1 : 0;
    if (tabbed * 2 > lines) {
        return false;
    }
    return hinted ? for_it >= against : for_it > against;
}

} // namespace kijun
