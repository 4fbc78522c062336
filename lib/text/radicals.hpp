#pragma once
// Kangxi and CJK radicals as PDF files carry them in place of kanji.

namespace kijun {

constexpr char32_t first_radical = 0x2E80;
constexpr char32_t last_radical = 0x2FDF;

/// The kanji that looks like this radical (Unicode 15, EquivalentUnifiedIdeograph); 0 for
/// anything else. ICU's NFKC maps the Kangxi block only and leaves ⻑, ⺠ and ⻘ as they are.
[[nodiscard]] char32_t unified_ideograph(char32_t radical) noexcept;

} // namespace kijun
