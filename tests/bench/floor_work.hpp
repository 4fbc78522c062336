#pragma once
// The floor: what any comparison of two XML files has to do at least. Everything else is
// measured as a multiple of it, in the same run.

#include <cstddef>
#include <string_view>

namespace kijun::bench {

/// Parses one edition with pugixml and normalises every paragraph's text to NFKC with ICU. The
/// bytes that came out, so that nothing can be left out.
[[nodiscard]] std::size_t parse_and_normalise(std::string_view xml);

} // namespace kijun::bench
