#pragma once
// The fields of a clause as tables name them.

#include <cstdint>
#include <string_view>

namespace kijun {

enum class form_field : std::uint8_t {
    none,
    number,
    title,
    grade,
    text,
    group,   ///< 大項目
    subgroup ///< 中項目
};

/// Which field a cell names: 基準番号, 基準小項目, 適用区分, 解 説; none for any other text.
[[nodiscard]] form_field form_field_of(std::string_view cell);

} // namespace kijun
