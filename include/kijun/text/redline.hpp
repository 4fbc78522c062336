#pragma once
// The difference of two wordings as a reader should see it: few, whole pieces.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

enum class run_op : std::uint8_t { equal, insert, remove };

/// A piece of text: in both, only in the new one, or only in the old one. Original text.
struct text_run {
    run_op op = run_op::equal;
    std::string text;

    friend bool operator==(const text_run&, const text_run&) = default;
};

/// Compares two texts: word segments first, then characters inside replaced words, then
/// cleaned. What only typesetting changed (see comparison_key) is `equal` and reads as in
/// `after`, unless `exact`. With `exact`, equal + remove pieces give `before`, equal + insert
/// pieces give `after`, byte for byte; without, only the latter holds. Myers' O(ND) on trimmed
/// texts; over a step budget the middle comes out as one replacement. Source: E. W. Myers, An
/// O(ND) Difference Algorithm and Its Variations, 1986.
[[nodiscard]] std::vector<text_run>
redline(std::string_view before, std::string_view after, bool exact = true);

} // namespace kijun
