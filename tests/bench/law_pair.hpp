#pragma once
// A real pair: 不正競争防止法 as in force on 2020-04-01 and on 2024-06-13, where 第十九条の二
// became 第十九条の四 word for word while a new 第十九条の二 took its number.

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kijun::bench {

struct law_pair {
    edition before;
    edition after;
    /// Every article that is in both, by its index among the clauses: read from the laws by
    /// hand, facts only.
    std::vector<std::pair<std::size_t, std::size_t>> same;
};

/// Reads the pair from `../shared/corpus/laws`; none when it is not there. With a seed, the
/// numbers of the new edition's articles are dealt out anew among them.
[[nodiscard]] std::optional<law_pair> read_law_pair(std::optional<std::uint64_t> hide_numbers);

} // namespace kijun::bench
