#pragma once
// The finer cuts that a redline may fall back on inside a replaced word.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// ICU's own boundaries, katakana compounds cut where its dictionary cuts them
/// (コンピュータ|センター). Byte offsets, 0 and the length included.
[[nodiscard]] std::vector<std::uint32_t> dictionary_boundaries(std::string_view text);

} // namespace kijun
