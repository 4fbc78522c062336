#pragma once
// Running heads and page numbers of a PDF.

#include "pdf_lines.hpp"
#include "pdf_pages.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kijun {

/// Lines in the upper or lower tenth of their pages that are page numbers, that at least a
/// third of the pages, and two, have at the same height, digits aside, or that begin or end
/// with the number of their page as at least a quarter of the pages do, and three: 4.6 題名 21,
/// the name of another section on each. Keeps a view of the pages.
class running_finder {
public:
    explicit running_finder(const std::vector<pdf_page>& pages);
    [[nodiscard]] bool is_running(const pdf_line& line) const;

private:
    [[nodiscard]] bool in_margin(const pdf_line& line) const;

    const std::vector<pdf_page>& pages_;
    std::map<std::string, std::set<std::size_t>> seen_;
    /// Pages by how far what is printed is from what is counted.
    std::map<long, std::set<std::size_t>> counted_;
};

} // namespace kijun
