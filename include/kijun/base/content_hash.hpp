#pragma once
// A hash of bytes by which to know them again: the same on every machine.

#include <kijun/base/export.hpp>

#include <cstdint>
#include <string_view>

namespace kijun {

/// 64 bits of the bytes, and of what was hashed before them. Not against forgers: two contents
/// that nobody made alike on purpose have one hash in 2^64. Eight bytes a step. Source of the
/// finish: D. Stafford's "Mix13", as in splitmix64.
[[nodiscard]] KIJUN_API std::uint64_t content_hash(std::string_view bytes,
                                                   std::uint64_t before = 0) noexcept;

} // namespace kijun
