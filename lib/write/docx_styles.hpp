#pragma once
// The looks of a Word paper: Mincho of 10.5 points, headings in Gothic.

#include <string>
#include <string_view>

namespace kijun::docx {

inline constexpr std::string_view core_head =
    R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/">)";

/// Inside <w:styles>. `language` is BCP 47, "" for Japanese.
[[nodiscard]] std::string styles(std::string_view language);

} // namespace kijun::docx
