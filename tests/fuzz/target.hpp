#pragma once
// What a fuzz target has: its seeds, and what it does with an input. An input that breaks a
// promise ends the program.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::fuzz {

/// Inputs to begin with; `corpus` is the project's folder of that name.
std::vector<std::string> seeds(const std::string& corpus);
void take(std::string_view input);

/// What is being taken, so that a broken promise can show it.
inline std::string_view at_hand;

inline void promise(bool kept, const char* what) {
    if (!kept) {
        std::fprintf(stderr, "broken promise: %s, with the input\n", what);
        (void)std::fwrite(at_hand.data(), 1, at_hand.size(), stderr);
        std::abort();
    }
}

} // namespace kijun::fuzz
