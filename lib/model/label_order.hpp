#pragma once
// Do the labels of siblings ascend? Kept apart from the builder because イ ロ ハ and ア イ ウ
// share their letters.

#include <kijun/numbering/label.hpp>

#include <vector>

namespace kijun {

/// The last label of each series among the siblings so far.
class label_order {
public:
    /// Takes in the next sibling's label. Gives the earlier label of its series when the new
    /// one counts less than it, else nullptr; gaps are in order, and so are equal labels. The
    /// pointer holds until the next call.
    [[nodiscard]] const label* take(const label& next);

private:
    std::vector<label> last_;
    label before_;
};

} // namespace kijun
