// libFuzzer's way in. With KIJUN_SEEDS set to a folder the seeds are written there first.
#include "target.hpp"

#include <cstddef>
#include <cstdint>
#include <fstream>

// NOLINTBEGIN(readability-identifier-naming): the names are libFuzzer's
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
    if (const char* folder = std::getenv("KIJUN_SEEDS")) {
        int number = 0;
        for (const std::string& seed : kijun::fuzz::seeds(KIJUN_CORPUS)) {
            std::ofstream(std::string(folder) + "/seed-" + std::to_string(++number),
                          std::ios::binary)
                << seed;
        }
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libFuzzer's bytes are text
    kijun::fuzz::take({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
// NOLINTEND(readability-identifier-naming)
