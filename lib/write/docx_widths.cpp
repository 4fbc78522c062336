#include "write/docx_widths.hpp"

#include "write/terminal_width.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace kijun::docx {

namespace {

constexpr std::size_t short_line = 16; // halves of a full-width letter
constexpr std::size_t least_line = 12; // of a column with longer lines
constexpr std::size_t longest_text = 600;

struct column_need {
    std::size_t line = 0; ///< the longest, in halves of a letter
    std::size_t text = 0; ///< the longest cell
};

/// In halves of a letter. Between Japanese and ASCII, Word leaves a quarter of a letter.
std::size_t width_of(std::string_view line) {
    std::size_t borders = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool was_ascii = static_cast<unsigned char>(line[i - 1]) < 0x80;
        borders += was_ascii != (static_cast<unsigned char>(line[i]) < 0x80) ? 1 : 0;
    }
    return terminal_width(line) + (borders + 1) / 2;
}

/// Calls `see` with the width of each line, in halves of a letter.
template <typename See>
void each_line(const table_cell& cell, See see) {
    for (const document_paragraph& paragraph : cell.content) {
        const std::string text = plain_text(labelled_runs(paragraph));
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            see(width_of(std::string_view(text).substr(begin, end - begin)) +
                paragraph.indent * 2 / 210);
            begin = end + 1;
        }
    }
}

std::vector<column_need> needs_of(const table_grid& grid) {
    std::vector<column_need> needs(grid.columns);
    for (const std::vector<grid_slot>& row : grid.rows) {
        for (std::size_t x = 0; x != row.size(); ++x) {
            if (!row[x].is_own() || row[x].cell->column_span > 1) {
                continue;
            }
            std::size_t text = 0;
            each_line(*row[x].cell, [&](std::size_t width) {
                needs[x].line = std::max(needs[x].line, width);
                text += width;
            });
            needs[x].text = std::max(needs[x].text, text);
        }
    }
    return needs;
}

/// Makes the widths fill the room, each in proportion.
void fit(std::vector<double>& widths, double room) {
    double all = 0;
    for (const double width : widths) {
        all += width;
    }
    for (double& width : widths) {
        width = width * room / all;
    }
}

} // namespace

std::vector<std::size_t>
column_widths(const table_grid& grid, std::size_t room, std::size_t letter) {
    const std::vector<column_need> needs = needs_of(grid);
    const auto on_paper = [letter](std::size_t halves) {
        return static_cast<double>(halves * letter) / 2 + static_cast<double>(cell_padding);
    };
    std::vector<double> widths;
    std::vector<double> most;
    std::vector<double> weights;
    double left = static_cast<double>(room);
    for (const column_need& need : needs) {
        const bool is_short = need.line <= short_line;
        const std::size_t least = is_short ? std::max<std::size_t>(need.line, 2) : least_line;
        widths.push_back(on_paper(least));
        most.push_back(on_paper(std::max(need.line, least)));
        weights.push_back(
            is_short ? 0 : std::sqrt(static_cast<double>(std::min(need.text, longest_text))));
        left -= widths.back();
    }
    // Each round either shares out all that is left or fills a column up.
    for (std::size_t round = 0; left > 1 && round <= widths.size(); ++round) {
        double all = 0;
        for (std::size_t i = 0; i != widths.size(); ++i) {
            all += widths[i] < most[i] ? weights[i] : 0;
        }
        if (all <= 0) {
            break;
        }
        const double share = left;
        for (std::size_t i = 0; i != widths.size(); ++i) {
            if (widths[i] < most[i]) {
                const double more = std::min(share * weights[i] / all, most[i] - widths[i]);
                widths[i] += more;
                left -= more;
            }
        }
    }
    fit(widths, static_cast<double>(room));
    std::vector<std::size_t> rounded;
    rounded.reserve(widths.size());
    for (const double width : widths) {
        rounded.push_back(static_cast<std::size_t>(width));
    }
    return rounded;
}

std::size_t lines_of(const std::vector<grid_slot>& row,
                     const std::vector<std::size_t>& widths,
                     std::size_t letter) {
    std::size_t most = 1;
    for (std::size_t x = 0; x != row.size(); ++x) {
        if (!row[x].is_own()) {
            continue;
        }
        std::size_t room = 0;
        for (std::size_t i = x; i < row.size() && row[i].cell == row[x].cell; ++i) {
            room += widths[i];
        }
        const std::size_t halves = std::max<std::size_t>(
            room > cell_padding ? (room - cell_padding) * 2 / letter : 1, 1);
        std::size_t lines = 0;
        each_line(*row[x].cell, [&](std::size_t width) {
            lines += std::max<std::size_t>(1, (width + halves - 1) / halves);
        });
        most = std::max(most, lines);
    }
    return most;
}

} // namespace kijun::docx
