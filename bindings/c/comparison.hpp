#pragma once
// Comparisons as objects: a difference keeps its editions, so that nobody can mix them up.

#include "arguments.hpp"
#include "failure.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/kijun.h>
#include <kijun/model/edition.hpp>

#include <memory>

struct kijun_difference {
    std::shared_ptr<const kijun::difference> told;
    kijun::edition before;
    kijun::edition after;
};

namespace kijun::c {

[[nodiscard]] outcome<diff_options> comparing_of(const kijun_diff_options* options);

} // namespace kijun::c
