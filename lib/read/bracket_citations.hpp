#pragma once
// Brackets at the front of a broken line in which a sentence cites, and which are no label.

#include <string_view>

namespace kijun {

/// 【実 10】 and 【実3、統4】, which close a sentence that may have gone on to the next line.
[[nodiscard]] bool cites_in_brackets(std::u32string_view text);

/// （参考2） or （注1、注2）【実10】, and nothing behind but a full stop: what a sentence cites
/// at its end, for a label has text behind it.
[[nodiscard]] bool cites_parts_alone(std::u32string_view text);

} // namespace kijun
