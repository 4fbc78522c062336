#pragma once
// Findings as objects, with their words put together.

#include "failure.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/kijun.h>

#include <span>
#include <string>
#include <vector>

struct kijun_findings {
    std::vector<kijun::diagnostic> found;
    std::vector<std::string> messages; ///< one each
};

namespace kijun::c {

[[nodiscard]] made<kijun_findings> findings_of(std::span<const diagnostic> found,
                                               kijun_language language);

/// The findings that `of` gives of an object, once it is sure that there is one.
template <typename Object, typename Of>
[[nodiscard]] kijun_status give_findings(const Object* object,
                                         kijun_language language,
                                         kijun_failure** why,
                                         kijun_findings** out,
                                         Of of) noexcept {
    return make(why, out, [&]() -> made<kijun_findings> {
        if (object == nullptr) {
            return bad_argument("of");
        }
        return findings_of(of(*object), language);
    });
}

} // namespace kijun::c
