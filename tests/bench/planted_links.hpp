#pragma once
// A generated pair of editions with a checklist in which links are planted: items that do not
// cite a changed clause, and which one sign or another speaks for.

#include <kijun/diff/change.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun::bench {

/// What tells that the item belongs to the change, and nothing else does.
enum class sign : std::uint8_t {
    words,    ///< its goal names two things of the new text
    compound, ///< its goal names parts of two compounds of the new text
    cited,    ///< its goal names one thing; it cites the clauses that share most things with it
    near,     ///< its goal names one thing; it cites the clauses before and behind
    reference, ///< it cites, among up to three others, a clause that cites the changed one
};
inline constexpr std::size_t sign_count = 5;
[[nodiscard]] const char* to_string(sign what);

struct planted_link {
    std::string clause; ///< of the new edition, with a change in it
    std::string item;
    sign by = sign::words;
};

struct planted_list {
    edition before;
    edition after;
    difference changes;
    checklist items; ///< planted ones among twice as many drawn ones
    std::vector<planted_link> links;
};

/// The same seed gives the same list on every machine.
[[nodiscard]] planted_list plant_links(std::uint64_t seed, std::size_t clauses);

} // namespace kijun::bench
