#pragma once
// The difference of two wordings as a reader should see it: few, whole pieces.

#include <kijun/base/export.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// In which of the two texts a run stands.
enum class run_op : std::uint8_t {
    equal,  ///< in both
    insert, ///< in the new one only
    remove, ///< in the old one only
};

/// A piece of text: in both, only in the new one, or only in the old one. Original text.
struct text_run {
    run_op op = run_op::equal; ///< which of the two
    std::string text;          ///< equal: as the new text has it

    friend bool operator==(const text_run&, const text_run&) = default;
};

/// Compares two texts and shows what a reader should see: whole words and phrases, never part
/// of a word, a number, or a character with its marks; enumerations item by item; what says
/// less than the edits around it as part of one edit. What only typesetting changed (see
/// comparison_key), apart from other edits, is `equal` and reads as in `after`, unless `exact`.
/// With `exact`, equal + remove pieces give `before`, equal + insert pieces give `after`, byte
/// for byte; without, only the latter holds. Runs are never empty, and no two neighbours have
/// the same operation. Linear but for a bounded number of steps between common chunks of long
/// texts; what these do not decide comes out as one replacement.
[[nodiscard]] KIJUN_API std::vector<text_run>
redline(std::string_view before, std::string_view after, bool exact = true);

} // namespace kijun
