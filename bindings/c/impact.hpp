#pragma once
// What changes mean for one checklist, as an object.

#include "failure.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/kijun.h>
#include <kijun/model/checklist.hpp>

#include <cstddef>
#include <memory>
#include <vector>

struct kijun_impact {
    std::shared_ptr<const kijun::impact> found;
    std::shared_ptr<const kijun::checklist> items;
    std::vector<std::size_t> linked;   ///< index of the change, one a link
    std::vector<std::size_t> proposed; ///< the same of proposed links
};

namespace kijun::c {

/// Linear on average.
[[nodiscard]] std::unique_ptr<kijun_impact>
impact_object(std::shared_ptr<const impact> found, std::shared_ptr<const checklist> items);

} // namespace kijun::c
