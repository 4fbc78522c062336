#include <kijun/text/sequence_diff.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace {

using numbers = std::vector<std::uint32_t>;

// The textbook table: slow and obvious.
std::size_t longest_common(const numbers& a, const numbers& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1
                                              : std::max(best[i - 1][j], best[i][j - 1]);
        }
    }
    return best[a.size()][b.size()];
}

// Every sequence of up to `length` numbers below `kinds`.
std::vector<numbers> all_sequences(std::size_t length, std::uint32_t kinds) {
    std::vector<numbers> all{{}};
    for (std::size_t from = 0, round = 0; round < length; ++round) {
        const std::size_t to = all.size();
        for (; from < to; ++from) {
            for (std::uint32_t kind = 0; kind < kinds; ++kind) {
                auto longer = all[from];
                longer.push_back(kind);
                all.push_back(longer);
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("the common subsequence of all small sequences is as long as the textbook's") {
    const auto all = all_sequences(5, 3);
    std::size_t wrong = 0;
    for (const auto& a : all) {
        for (const auto& b : all) {
            const auto pairs = kijun::common_subsequence(a, b);
            bool good = pairs.size() == longest_common(a, b);
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                good = good && a[pairs[i].first] == b[pairs[i].second];
                good = good && (i == 0 || (pairs[i - 1].first < pairs[i].first &&
                                           pairs[i - 1].second < pairs[i].second));
            }
            wrong += good ? 0U : 1U;
        }
    }
    CHECK(all.size() == 364);
    CHECK(wrong == 0);
}

TEST_CASE("beyond the budget what stands once on both sides is kept in order") {
    using pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    CHECK(kijun::common_subsequence(numbers{1, 2, 3, 4, 5, 9}, numbers{1, 5, 4, 3, 2, 9}, 0)
              .size() == 3); // both ends and one between
    CHECK(kijun::common_subsequence(numbers{7, 1, 2, 3, 8}, numbers{9, 2, 3, 1, 6}, 0) ==
          pairs{{2, 1}, {3, 2}});
    // 2 stands twice, and nobody may say which of them is which.
    CHECK(kijun::common_subsequence(numbers{7, 2, 3, 2, 8}, numbers{9, 2, 3, 2, 6}, 0) ==
          pairs{{2, 2}});
}

TEST_CASE("a long list without repeats has its answer whatever became of its order") {
    constexpr std::size_t size = 20'000;
    constexpr std::size_t step = 7'919; // a prime that does not divide the size
    numbers before;
    numbers after;
    std::vector<std::size_t> places(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        before.push_back(i);
        after.push_back(static_cast<std::uint32_t>(i * step % size));
        places[after.back()] = i;
    }
    const auto pairs = kijun::common_subsequence(before, after);
    CHECK(pairs.size() == kijun::longest_increasing(places).size());
    CHECK(pairs.size() > 100);
    CHECK(std::ranges::all_of(
        pairs, [&](const auto& pair) { return before[pair.first] == after[pair.second]; }));
    CHECK(std::ranges::is_sorted(pairs, [](const auto& one, const auto& other) {
        return one.first < other.first && one.second < other.second;
    }));
}

TEST_CASE("the longest increasing subsequence keeps what stayed in order") {
    const std::vector<std::size_t> values = {5, 1, 2, 9, 3, 4};
    CHECK(kijun::longest_increasing(values) == std::vector<std::size_t>{1, 2, 4, 5});
    CHECK(kijun::longest_increasing({}).empty());
}
