#pragma once
// Do the labels of siblings ascend? Kept apart from the builder because イ ロ ハ and ア イ ウ
// share their letters.

#include <kijun/numbering/label.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A label that somebody else holds.
struct label_view {
    std::string_view text;
    label_series series = label_series::other;
    std::span<const std::uint32_t> numbers;
};

/// The last label of each series among the siblings so far. Allocates nothing once it has seen
/// as many series as there are, so that one object serves family after family.
class label_order {
public:
    struct place {
        /// The earlier label of the series when the new one counts less than it, else nullptr;
        /// gaps are in order, and so are equal labels. Holds until the next call.
        const std::string* goes_back_from = nullptr;
        /// The new label counts more than every earlier one of its series, which are in order:
        /// none of them can have its text.
        bool highest = false;
    };

    /// Takes in the next sibling's label.
    [[nodiscard]] place take(const label_view& next);
    /// Begins another family.
    void clear() noexcept { used_ = 0; }

private:
    struct seen {
        label_series series = label_series::other;
        bool ascending = true;
        std::vector<std::uint32_t> numbers;
        std::string text;
    };
    std::vector<seen> last_; ///< the first `used_` of them count
    std::size_t used_ = 0;
    std::string before_;
};

} // namespace kijun
