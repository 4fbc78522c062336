#pragma once
// Running heads and page numbers of a PDF.

#include "pdf_lines.hpp"
#include "pdf_pages.hpp"
#include "pdf_tables.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kijun {

/// Lines in the upper or lower tenth of their pages that are page numbers, that at least a
/// third of the pages, and two, have at the same height, digits aside, or that begin or end
/// with the number of their page as at least a quarter of the pages do, and three: 4.6 題名 21,
/// the name of another section on each. So is 【統1】 on the page on which 統1 begins, and on
/// those behind it. Keeps a view of the pages.
class running_finder {
public:
    /// `tables` are those of each page, whose words are not among its own any more.
    running_finder(const std::vector<pdf_page>& pages,
                   const std::vector<std::vector<pdf_table>>& tables);
    [[nodiscard]] bool is_running(const pdf_line& line) const;

private:
    void take_heading(const pdf_line& line);
    [[nodiscard]] bool in_margin(const pdf_line& line) const;
    /// From the nearer of the upper and the lower end of the page.
    [[nodiscard]] double depth_of(const pdf_line& line) const;
    [[nodiscard]] bool names_clause(const pdf_line& line) const;

    const std::vector<pdf_page>& pages_;
    std::map<std::string, std::set<std::size_t>> seen_;
    /// Pages by how far what is printed is from what is counted.
    std::map<long, std::set<std::size_t>> counted_;
    /// The clauses that margins name by their number alone, by height and page.
    std::map<std::string, std::map<std::size_t, std::string>> numbers_;
    /// How far inside its page a line begins with a clause's number, by number and page.
    std::map<std::string, std::map<std::size_t, double>> in_text_;
};

} // namespace kijun
