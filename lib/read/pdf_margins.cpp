#include "pdf_margins.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kijun {
namespace {

constexpr std::size_t fewest_lines = 20; // that say where lines end
constexpr double near = 3;

/// The last place at which many of the lines end; none where they end anywhere.
std::optional<double> common_end(const std::vector<double>& sorted) {
    constexpr std::size_t part = 12;
    const std::size_t enough = std::max<std::size_t>(5, sorted.size() / part);
    if (sorted.size() < fewest_lines) {
        return std::nullopt;
    }
    for (std::size_t end = sorted.size(); end >= enough; --end) {
        if (sorted[end - 1] - sorted[end - enough] <= 2 * near) {
            return sorted[end - 1];
        }
    }
    return std::nullopt;
}

margins margins_of(std::vector<double> lefts, std::vector<double> rights, double tables) {
    margins found;
    if (lefts.empty()) {
        found.right = tables;
        return found;
    }
    std::ranges::sort(rights);
    found.left = *std::ranges::min_element(lefts);
    constexpr std::size_t hundred = 100;
    found.right = common_end(rights).value_or(
        std::max(rights[rights.size() - 1 - rights.size() / hundred], tables));
    return found;
}

} // namespace

void pdf_margins::take_line(double page_width, std::size_t page, const pdf_box& line) {
    side& in = widths_[std::lround(page_width)].pages[page % 2];
    in.lefts.push_back(line.left);
    in.rights.push_back(line.right);
}

void pdf_margins::take_table(double page_width, const pdf_box& table) {
    double& tables = widths_[std::lround(page_width)].tables;
    tables = std::max(tables, table.right);
}

void pdf_margins::settle() {
    constexpr double usual = 0.15;
    for (auto& [width, each] : widths_) {
        side all = each.pages[0];
        all.lefts.insert(
            all.lefts.end(), each.pages[1].lefts.begin(), each.pages[1].lefts.end());
        all.rights.insert(
            all.rights.end(), each.pages[1].rights.begin(), each.pages[1].rights.end());
        each.settled[0] = each.settled[1] = margins_of(all.lefts, all.rights, each.tables);
        margins apart[2];
        bool many = true;
        for (std::size_t i = 0; i != 2; ++i) {
            const side& page = each.pages[i];
            many = many && page.lefts.size() >= fewest_lines;
            apart[i] = margins_of(page.lefts, page.rights, each.tables);
        }
        // Set apart, both margins are: by the same width.
        const double by = apart[1].right - apart[0].right;
        if (many && std::abs(by) > 2 * near &&
            std::abs(apart[1].left - apart[0].left - by) < near) {
            each.settled[0] = apart[0];
            each.settled[1] = apart[1];
        }
        for (margins& within : each.settled) {
            const auto whole = static_cast<double>(width);
            if (within.right < whole * (1 - usual) - within.left) {
                within.right = whole - within.left; // as the left margin leads one to expect
            }
        }
    }
}

margins pdf_margins::of(double page_width, std::size_t page) const {
    const auto found = widths_.find(std::lround(page_width));
    return found == widths_.end() ? margins{} : found->second.settled[page % 2];
}

} // namespace kijun
