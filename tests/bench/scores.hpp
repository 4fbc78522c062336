#pragma once
// How well a comparison tells what is known to have been done.

#include "generate.hpp"

#include <kijun/diff/change.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kijun::bench {

struct tally {
    std::size_t known = 0; ///< edits that were made
    std::size_t told = 0;  ///< changes reported
    std::size_t both = 0;

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};

/// Sums over any number of pairs.
class scores {
public:
    void add(const std::vector<generator::known_edit>& truth,
             const std::vector<generator::place_identity>& same,
             const difference& told);

    /// A Markdown table; the same input prints the same bytes.
    [[nodiscard]] std::string table() const;

private:
    std::map<std::string, tally> by_kind_;
    std::map<generator::edit_type, tally> by_type_; ///< `told` unused
    std::size_t changes_ = 0;
    std::size_t false_alarms_ = 0; ///< changes that name unchanged places only
    std::size_t retyped_substantive_ = 0;
    std::size_t respelt_substantive_ = 0;
};

} // namespace kijun::bench
