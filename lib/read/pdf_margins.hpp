#pragma once
// Where the lines of a PDF begin and can end.

#include "pdf_order.hpp"
#include "pdf_pages.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace kijun {

/// Pages of one width have one margin; where left and right pages are set apart, one each. The
/// right margin is the last place at which a twelfth of the lines end; where there is none, the
/// outermost end but for one line in a hundred, or that of a table. So that one line that
/// stands out does not make all others look short. All in points.
class pdf_margins {
public:
    void take_line(double page_width, std::size_t page, const pdf_box& line);
    void take_table(double page_width, const pdf_box& table);
    /// After all lines and tables; O(n log n).
    void settle();
    [[nodiscard]] margins of(double page_width, std::size_t page) const;

private:
    struct side {
        std::vector<double> lefts;
        std::vector<double> rights;
    };
    struct of_width {
        side pages[2]; ///< even, odd
        double tables = 0;
        margins settled[2];
    };
    std::map<long, of_width> widths_;
};

} // namespace kijun
