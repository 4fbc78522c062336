#pragma once
// Names of worksheets as Excel allows them.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace kijun::xlsx {

/// Gives out names that differ from all given before, as Excel compares them.
class sheet_names {
public:
    /// `wanted` in one line of at most 31 UTF-16 units: [ ] : * ? / \ become their full-width
    /// forms, ' at an end is left out, and what was given already gets " (2)". A name that
    /// Excel keeps for itself (History) gets "_"; an empty one is "-".
    [[nodiscard]] std::string next(std::string_view wanted);

private:
    std::set<std::string> given_; ///< folded
};

/// UTF-16 units of a text, which is how Office counts characters.
[[nodiscard]] std::size_t utf16_units(std::u32string_view text) noexcept;

/// The longest beginning of the text of at most that many units.
[[nodiscard]] std::u32string_view within_units(std::u32string_view text,
                                               std::size_t most) noexcept;

} // namespace kijun::xlsx
