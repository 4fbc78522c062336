#pragma once
// How much of an input kijun is ready to take. Everything over a limit is refused with the
// limit named; nothing is cut off in silence.

#include <cstddef>

namespace kijun {

/// The limits of one reading. The defaults hold the largest inputs known (an edition of
/// 1,000,000 paragraphs) with room to spare; tests rebuild them tiny.
struct limits {
    /// Bytes of one file.
    std::size_t file_bytes = std::size_t{512} << 20U;
    /// Clauses and paragraphs of one edition, items of one checklist.
    std::size_t places = 4'000'000;
    /// Levels of paragraphs inside a clause, of groups, and of XML elements.
    std::size_t depth = 1'000;
    /// Clauses that one range citation may stand for while no edition bounds it.
    std::size_t range = 1'000;
    /// Bytes that the parts of one ZIP file (docx, xlsx) may unpack to, all together.
    std::size_t part_bytes = std::size_t{512} << 20U;
    /// Parts of one ZIP file.
    std::size_t parts = 100'000;
};

} // namespace kijun
