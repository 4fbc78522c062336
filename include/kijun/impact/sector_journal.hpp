#pragma once
// The journal of a sector run: a line for each list whose result is kept, so that a run that
// was interrupted goes on where it was.
//
// A result counts as current when the journal knows it under the same list, for the same bytes
// of the list, in a run of the same inputs and options, and when the file still has the bytes
// that were written. Nothing of that is a time: clocks lie, copies have new dates, and a file
// may change within one tick. Each line begins with a hash of the rest, so that one that a
// crash cut short is no line; of two lines about one list the later holds.

#include <kijun/base/export.hpp>
#include <kijun/impact/sector.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

/// What was kept of one list, and from which bytes.
struct journal_entry {
    std::uint64_t list_hash = 0;    ///< content_hash of the list's bytes
    std::uint64_t result_hash = 0;  ///< content_hash of what was written
    std::uint64_t result_bytes = 0; ///< and its size
    sector_row row;                 ///< of an assessed list
};

/// The first line, with its end: `run` is a hash of all that the results depend on besides the
/// lists. A journal of another run, or of another form, has another one.
[[nodiscard]] KIJUN_API std::string journal_head(std::uint64_t run);

/// A line with its end.
[[nodiscard]] KIJUN_API std::string to_journal_line(const journal_entry& entry);

/// None for what is no whole line. `line` is without its end.
[[nodiscard]] KIJUN_API std::optional<journal_entry> parse_journal_line(std::string_view line);

} // namespace kijun
