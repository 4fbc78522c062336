#pragma once
// One new edition against the lists of many institutions: any number of checklists run through
// one assessor, and of each no more stays in memory than a row of figures.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/impact/assessor.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kijun {

/// What a clause asks of one list.
struct clause_count {
    std::uint32_t clause = 0; ///< index into sector_summary::clauses
    std::uint32_t items = 0;  ///< that need review because of a change in it

    friend bool operator==(const clause_count&, const clause_count&) = default;
};

/// One list: what came of it, or why nothing did.
struct sector_row {
    std::string list;                  ///< the file, as it is told to the user
    std::string result;                ///< where what was found is kept; "" where it is not
    std::string checklist;             ///< its name
    std::string version;               ///< 2024
    std::size_t items = 0;             ///< all of them
    std::size_t citations = 0;         ///< a range is one
    std::size_t items_to_review = 0;   ///< those that need review
    std::size_t unlinked_items = 0;    ///< those that cite nothing of either edition
    std::size_t dangling = 0;          ///< citations of what is not, or no longer, there
    std::size_t unlinked_changes = 0;  ///< changes that concern no item
    std::size_t findings = 0;          ///< warnings and errors about its file and cells
    std::vector<clause_count> clauses; ///< ascending; empty once it is counted in a summary
    std::optional<failure> failed;     ///< why it could not be read or kept
    std::string skipped; ///< why it was left alone: "link", "binary" … as in skipped_file

    /// Was it read and looked at? Else `failed` or `skipped` says why not.
    [[nodiscard]] bool is_assessed() const noexcept { return !failed && skipped.empty(); }
};

/// A clause with changes in it, and how many ask because of it.
struct clause_concern {
    std::string clause;      ///< of the new edition; of the old one where it was deleted
    std::size_t changes = 0; ///< in it, or deleted from it
    std::size_t lists = 0;   ///< with an item that needs review because of these
    std::size_t items = 0;   ///< of all lists
};

/// Sums over all lists.
struct sector_totals {
    std::size_t lists = 0;           ///< those that were assessed
    std::size_t lists_to_review = 0; ///< with an item that needs review
    std::size_t failed = 0;          ///< lists that could not be read or kept
    std::size_t skipped = 0;         ///< files that are no list
    std::size_t items = 0;           ///< of all lists, as are the figures below
    std::size_t citations = 0;       ///< a range is one
    std::size_t items_to_review = 0; ///< an item counts once in each list
    std::size_t unlinked_items = 0;  ///< those that cite nothing of either edition
    std::size_t dangling = 0;        ///< citations of what is not, or no longer, there
    std::size_t findings = 0;        ///< warnings and errors
};

/// What one edition pair means for all lists. Memory: a row a list.
struct sector_summary {
    edition_name old_edition;            ///< that the lists may have been written for
    edition_name new_edition;            ///< that they are held against
    std::size_t changes = 0;             ///< of the edition pair
    sector_totals totals;                ///< what the rows come to
    std::vector<sector_row> rows;        ///< in the order of the lists
    std::vector<clause_concern> clauses; ///< in the order of the changes
};

/// A summary of no list yet.
[[nodiscard]] KIJUN_API sector_summary begin_sector(const assessor& of);
/// Counts a list.
KIJUN_API void add_row(sector_summary& to, sector_row row);
/// The figures of one list. `clauses` are those of `begin_sector`. Linear in its links.
[[nodiscard]] KIJUN_API sector_row row_of(const list_impact& found, const assessor& of);

/// A list on its way in: read, or a row where nothing is left to do (it was assessed before, it
/// cannot be read, it is no list).
struct opened_list {
    std::variant<sector_row, checklist> list; ///< a row where it is no list to look at
    std::size_t findings = 0;                 ///< warnings and errors that its reader had
};

/// Where lists come from and where what is found goes.
struct sector_lists {
    std::size_t count = 0; ///< how many there are
    /// Reads the list of this number. Called on any thread, once a number.
    std::function<opened_list(std::size_t)> open;
    /// Keeps what was found of it; may fill `list`, `result` and `failed` of the row. Called on
    /// the same thread, behind `open`; not for what was no list.
    std::function<void(std::size_t, const list_impact&, sector_row&)> keep;
    /// Hears of each list, by number and never of two at a time. May be empty.
    std::function<void(std::size_t, const sector_row&)> tell;
};

/// Assesses all lists on so many threads. What comes out, and what `tell` hears, is the same
/// for any number of them. Memory: one list a thread, the rows, and at most sixteen rows a
/// thread besides. Precondition: threads > 0.
[[nodiscard]] KIJUN_API sector_summary assess_sector(const assessor& of,
                                                     const sector_lists& lists,
                                                     std::size_t threads);

} // namespace kijun
