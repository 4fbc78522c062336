#pragma once
// How well a comparison tells what is known to have been done.

#include "generate.hpp"
#include "place_list.hpp"

#include <kijun/diff/change.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::bench {

struct tally {
    std::size_t known = 0; ///< there in truth
    std::size_t told = 0;  ///< said by the comparison
    std::size_t both = 0;

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
    tally& operator+=(const tally& other);
};

/// Edits of one type.
struct recognition {
    std::size_t made = 0;
    std::size_t recognised = 0; ///< told as what they are
    std::size_t as_wording = 0; ///< told as another wording, though the wording stayed

    [[nodiscard]] double recall() const;
};

/// What is known of a pair of editions. Places are indices into the lists of places.
struct known_truth {
    std::vector<generator::known_edit> edits;
    std::vector<std::pair<std::size_t, std::size_t>> same; ///< old place, new place
    /// Old places of which nothing is known: no pair of them is counted. May be empty.
    std::vector<bool> unknown;
};

/// Sums over any number of pairs. Places that nobody can tell from each other (siblings of the
/// same text) count as one.
class scores {
public:
    /// With `keep_misses` every error becomes a line of `misses()`, with both texts.
    explicit scores(bool keep_misses) : keep_misses_(keep_misses) {}

    void add(const place_list& olds,
             const place_list& news,
             const known_truth& truth,
             const difference& told);
    /// Changes that were told between an edition and itself.
    void add_self(std::size_t count) { self_changes_ += count; }

    [[nodiscard]] const std::vector<std::string>& misses() const { return misses_; }

    tally paragraph_pairs;
    tally clause_pairs;
    tally moves;      ///< edits: told as moved, whatever is said of the wording; `told` unused
    tally move_flags; ///< changes: told as moved, and rightly; `known` unused
    std::map<std::string, tally> by_kind;       ///< what changes say, by kind
    std::map<std::string, recognition> by_type; ///< by type of edit
    std::size_t changes = 0;                    ///< told
    std::size_t unchanged = 0;                  ///< places
    std::size_t unchanged_told = 0;             ///< of them, named by a change
    std::size_t contradictions = 0;             ///< in what the changes say
    [[nodiscard]] std::size_t self_changes() const { return self_changes_; }

private:
    friend class scoring;
    bool keep_misses_;
    std::vector<std::string> misses_;
    std::size_t self_changes_ = 0;
};

} // namespace kijun::bench
