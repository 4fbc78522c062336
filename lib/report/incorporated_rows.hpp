#pragma once
// The rows of 図表1: what one item takes in, told as [参考] tells it.

#include <kijun/review/annual_review.hpp>

#include <cstddef>
#include <vector>

namespace kijun {

struct incorporated_row {
    reference_row row;      ///< with the incorporated changes only
    std::size_t number = 0; ///< of the row in [参考], from 1; 0 when no row tells the change
};

/// In the order of [参考]; changes that no row tells come last.
[[nodiscard]] std::vector<incorporated_row> incorporated_rows(const annual_review& review,
                                                              const revised_item& item);

} // namespace kijun
