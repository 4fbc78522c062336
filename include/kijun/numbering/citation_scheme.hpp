#pragma once
// A numbering that kijun does not know: how a program teaches it another standard's own.

#include <kijun/base/export.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The number that a line of a document begins with.
struct numbered_heading {
    std::string id; ///< of the clause, as it is cited
    /// Numbers count within it: where a document says one number twice, those count that go up
    /// within their series.
    std::string series;
    std::vector<std::uint32_t> numbers; ///< what to compare by: 4.10.2 is 4, 10, 2
    std::size_t end = 0; ///< bytes of the line that the number takes; its title follows
};

/// How the clauses of a standard are numbered and cited. An edition that is given one
/// (`edition::with_scheme`, `extensions` of `read_edition_with`) is cited by it alone: in its
/// own texts, in checklists, in documents that are checked against it.
///
/// One object may serve many editions and threads at once; its calls are const and give the
/// same answer each time.
class KIJUN_API citation_scheme {
public:
    citation_scheme() = default;
    citation_scheme(const citation_scheme&) = delete;
    citation_scheme& operator=(const citation_scheme&) = delete;
    virtual ~citation_scheme();

    /// Is that an id of this scheme? An edition is numbered by the first scheme that has more
    /// than half of its ids.
    [[nodiscard]] virtual bool has_id(std::string_view id) const = 0;

    /// The number of a clause at the front of a line or of a cell (blanks before it are gone);
    /// none where there is none. `line` is UTF-8. Where this is not overridden, clauses are
    /// found in documents by the numberings that kijun knows. Called for every line.
    [[nodiscard]] virtual std::optional<numbered_heading>
    read_heading(std::string_view line) const;

    /// All citations of a text (UTF-8), their spans ascending and disjoint, each with at least
    /// one reading unless it is a part; what is no id of the list may be named, and is dangling
    /// then. `stands_in` is the place of the text where it is known. Should be linear: it is
    /// called for every text.
    [[nodiscard]] virtual std::vector<citation> read_citations(
        std::string_view text, const clause_list& clauses, const address& stands_in) const = 0;
};

} // namespace kijun
