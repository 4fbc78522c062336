// A task that may fail must not be called for its effect alone.
// error: ignoring return value|discard|nodiscard

#include <kijun/write/write.hpp>

namespace {
[[maybe_unused]] bool written() {
#ifdef KIJUN_WRONG
    kijun::save("out.txt", "text");
    return true;
#else
    return kijun::save("out.txt", "text").has_value();
#endif
}
} // namespace
