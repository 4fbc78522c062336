#include "arguments.hpp"

uint32_t kijun_abi_version(void) noexcept {
    return KIJUN_ABI_VERSION;
}

kijun_text kijun_version(void) noexcept {
    return kijun::c::borrowed(KIJUN_VERSION);
}

kijun_text kijun_text_of(const char* string) noexcept {
    return kijun::c::borrowed(string == nullptr ? "" : string);
}
