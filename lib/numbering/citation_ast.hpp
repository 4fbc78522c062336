#pragma once
// What the citation grammar makes of a text, before anything is decided: numbers, marks between
// them, labels as written.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun::numbering::ast {

/// What a number counts in. The letters are those that clause ids begin with.
enum class series : std::uint8_t {
    same,       ///< none written: that of the element before
    governance, ///< 統
    practice,   ///< 実
    facilities, ///< 設
    audit,      ///< 監
    operation,  ///< 運, older editions
    technology, ///< 技, older editions
    item,       ///< 通番
};

/// A stretch of the parsed text, by pointers into it.
struct slice {
    const char* begin = nullptr;
    const char* end = nullptr;

    [[nodiscard]] std::string_view text() const { return {begin, end}; }
};

/// Numbers joined by hyphens: 73, 73-1, and with more than one hyphen 5-1-5. What the hyphen
/// means is not known yet.
struct number {
    std::uint32_t main = 0;
    std::vector<std::uint32_t> branches;
    /// の for the hyphen, 14の1: a branch, or what the standard numbers 1 inside 14.
    bool worded = false;
};

/// The right end of what is a range for certain: ～実5, -実5, から5まで.
struct range_end {
    series of = series::same;
    number at;
};

/// A place inside a clause: the labels as written, outermost first.
struct place {
    std::vector<slice> labels;
    /// ①～③: the last label is the first of several.
    bool several = false;
};

/// One element of a list. `ends` holds one end or none.
struct element {
    series of = series::same;
    number first;
    std::vector<range_end> ends;
    place where;
    /// 第 before the number: 実務基準第9.
    bool ordinal = false;
};

/// What stands between two elements.
enum class separator : std::uint8_t {
    loose, ///< 、 , ； 及び …
    tight, ///< / ・, as in 統4-1/2
};

} // namespace kijun::numbering::ast
