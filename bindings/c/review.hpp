#pragma once
// One annual review as an object, and what it is made from.

#include "failure.hpp"

#include <kijun/kijun.h>
#include <kijun/review/annual_review.hpp>

#include <memory>
#include <vector>

struct kijun_review {
    std::shared_ptr<const kijun::annual_review> held;
    std::vector<kijun::diagnostic> findings;
};

namespace kijun::c {

/// A review with the findings of what it was made from.
[[nodiscard]] std::unique_ptr<kijun_review> review_object(annual_review held,
                                                          std::vector<diagnostic> findings);

} // namespace kijun::c
