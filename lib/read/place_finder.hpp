#pragma once
// Lines and columns for many offsets of one text, whatever its lines are like: a file that is
// one line of 100 MB costs no more than one of a million lines.

#include <kijun/base/location.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// Notes line and column every 256 bytes (8 bytes a note, 3 % of the text), as far as it was
/// asked, and counts from the nearest note before an offset. Nothing is done before the first
/// question. Keeps a view: the text must outlive it. Not for several threads at once.
class place_finder {
public:
    place_finder() = default;
    /// `skipped` is what stands before `text` in the file and on no line: a byte order mark.
    explicit place_finder(std::string_view text, std::size_t skipped = 0)
        : text_(text), skipped_(skipped) {}

    /// The position of text[offset]; offsets past the end count as the end. The position's own
    /// offset counts from the begin of the file.
    [[nodiscard]] position at(std::size_t offset) const;

private:
    static constexpr std::size_t stride = 256;
    struct note {
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };
    void count(note& place, std::size_t begin, std::size_t end) const noexcept;

    std::string_view text_;
    std::size_t skipped_ = 0;
    mutable std::vector<note> notes_; ///< of text[i * stride]
};

} // namespace kijun
