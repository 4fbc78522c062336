#pragma once
// Lines and columns for many offsets of one text, whatever its lines are like: a file that is
// one line of 100 MB costs no more than one of a million lines.

#include <kijun/base/location.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// Notes line and column every 256 bytes (8 bytes a note, 3 % of the text) and counts from the
/// nearest note before an offset. Keeps a view: the text must outlive it.
class place_finder {
public:
    place_finder() = default;
    /// `skipped` is what stands before `text` in the file and on no line: a byte order mark.
    explicit place_finder(std::string_view text, std::size_t skipped = 0);

    /// The position of text[offset]; offsets past the end count as the end. The position's own
    /// offset counts from the begin of the file.
    [[nodiscard]] position at(std::size_t offset) const;

private:
    static constexpr std::size_t stride = 256;
    struct note {
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };
    static void count(note& place, char byte) noexcept;

    std::string_view text_;
    std::size_t skipped_ = 0;
    std::vector<note> notes_;
};

} // namespace kijun
