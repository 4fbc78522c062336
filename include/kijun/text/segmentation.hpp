#pragma once
// Where Japanese text may be cut: words and sentences.

#include <kijun/base/export.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// Byte offsets of word boundaries, 0 and the length included. ICU's dictionary, with runs of
/// katakana and runs of ASCII letters and digits joined (ICU cuts サイ|バー).
[[nodiscard]] KIJUN_API std::vector<std::uint32_t> word_boundaries(std::string_view text);

/// The sentences of a text in order, each with its final 「。」 and any citation in 【】 that
/// follows it. A line break ends a sentence. Blank sentences are left out.
[[nodiscard]] KIJUN_API std::vector<std::string_view> sentences(std::string_view text);

} // namespace kijun
