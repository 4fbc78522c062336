#pragma once
// Why calls fail, and the one place where exceptions end.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/result.hpp>
#include <kijun/kijun.h>

#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

struct kijun_failure {
    kijun_status status = KIJUN_INTERNAL;
    std::uint32_t number = 0;
    kijun::location where{};
    std::vector<std::string> details{};
    std::string ja{};
    std::string en{};
};

namespace kijun::c {

/// Of what the library could not do: the status goes by the number.
[[nodiscard]] kijun_failure refused(const failure& why);
/// Of a wrong call. `name` is the parameter, or the member of one.
[[nodiscard]] kijun_failure bad_argument(std::string_view name);
/// A status with words of this interface's own.
[[nodiscard]] kijun_failure told(kijun_status status, std::string ja, std::string en);

/// Hands the reason over where the caller wants it; gives back its status. NULL where there is
/// no memory left for it.
[[nodiscard]] kijun_status hand_over(kijun_failure** why, kijun_failure&& reason) noexcept;
[[nodiscard]] kijun_status hand_over_internal(kijun_failure** why, const char* what) noexcept;

/// What came of a call: its result, or the reason why there is none.
template <typename Value>
using outcome = std::variant<Value, kijun_failure>;
template <typename Object>
using made = outcome<std::unique_ptr<Object>>;

/// Runs `work`, which gives back a status or throws. Nothing is thrown out of here.
template <typename Work>
[[nodiscard]] kijun_status guarded(kijun_failure** why, Work&& work) noexcept {
    if (why != nullptr) {
        *why = nullptr;
    }
    try {
        return std::forward<Work>(work)();
    } catch (const std::bad_alloc&) {
        return KIJUN_OUT_OF_MEMORY;
    } catch (const std::length_error&) { // of a container: more than there can be memory
        return KIJUN_OUT_OF_MEMORY;
    } catch (const std::exception& thrown) {
        return hand_over_internal(why, thrown.what());
    } catch (...) {
        return hand_over_internal(why, "?");
    }
}

/// Makes an object: `work` gives back a `made<Object>`.
template <typename Object, typename Work>
[[nodiscard]] kijun_status make(kijun_failure** why, Object** out, Work&& work) noexcept {
    if (out != nullptr) {
        *out = nullptr;
    }
    return guarded(why, [&]() -> kijun_status {
        if (out == nullptr) {
            return hand_over(why, bad_argument("out"));
        }
        made<Object> done = std::forward<Work>(work)();
        if (kijun_failure* const reason = std::get_if<kijun_failure>(&done)) {
            return hand_over(why, std::move(*reason));
        }
        *out = std::get<0>(done).release();
        return KIJUN_OK;
    });
}

} // namespace kijun::c
