#pragma once
// The rows of 図表1: what one item takes in, told as [参考] tells it.

#include <kijun/review/annual_review.hpp>

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

struct incorporated_row {
    reference_row row;      ///< with the incorporated changes only
    std::size_t number = 0; ///< of the row in [参考], from 1; 0 when no row tells the change
};

/// Which rows tell which change, made once for all items. Keeps a reference to the review.
class incorporated_changes {
public:
    explicit incorporated_changes(const annual_review& review);

    /// In the order of [参考]; changes that no row tells come last. O(n log n) in the changes
    /// that the item takes in and in those of their rows.
    [[nodiscard]] std::vector<incorporated_row> rows_of(const revised_item& item) const;

private:
    const annual_review& review_;
    std::unordered_map<std::string_view, std::size_t> index_; ///< of changes by their ids
    std::vector<std::vector<std::size_t>> rows_;              ///< by change
};

} // namespace kijun
