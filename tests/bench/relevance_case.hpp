#pragma once
// A checklist beside two editions, with what reviewers said of each row of the [参考] table.

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/revision_notes.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kijun::bench {

/// Changes that reviewers answered for together, and the 通番 that they said these concern.
struct judged_row {
    std::string place;
    std::vector<std::size_t> changes; ///< indices into difference::changes
    std::set<std::string> items;
};

struct relevance_case {
    edition before;
    edition after;
    checklist items;
    difference changes;
    std::vector<judged_row> rows;
};

/// corpus/annual-review.
[[nodiscard]] relevance_case corpus_case();

/// The published case of 2025; none where the shared corpus is not there.
[[nodiscard]] std::optional<relevance_case> published_case();

} // namespace kijun::bench
