// The inverted index against a map, and windows cut quickly against windows cut one by one.

#include "diff/hash_index.hpp"

#include "diff/tokens.hpp"
#include "diff/window_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

using namespace kijun;

namespace {

std::vector<std::uint32_t> numbers(const hash_index& index, std::uint32_t hash) {
    std::vector<std::uint32_t> found;
    for (const hash_index::entry each : index.find(hash)) {
        CHECK(hash_index::hash_of(each) == hash);
        found.push_back(hash_index::number_of(each));
    }
    return found;
}

// As the definition has it: from each token on, until four are enough.
std::size_t count_windows(std::span<const token> tokens, std::vector<std::uint32_t>& ends) {
    ends.clear();
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        std::uint32_t mass = 0;
        std::size_t end = begin;
        for (; end < tokens.size() && mass < 4; ++end) {
            mass += tokens[end].mass;
        }
        if (mass >= 4) {
            ends.push_back(static_cast<std::uint32_t>(end));
        }
    }
    return ends.size();
}

} // namespace

TEST_CASE("the index finds what a map finds, without what too many hold") {
    std::mt19937 draw(7);
    for (const std::size_t entries : {0U, 1U, 100U, 5000U}) {
        for (const std::size_t most : {1U, 3U, 1000U}) {
            std::map<std::uint32_t, std::set<std::uint32_t>> known;
            hash_index index;
            std::vector<std::uint32_t> hashes;
            for (std::size_t i = 0; i < entries; ++i) {
                // Few upper bits in use at times, so that some buckets are long; repeats.
                const auto drawn = static_cast<std::uint32_t>(draw());
                const std::uint32_t hash = i % 3 == 0 ? drawn % 50 : drawn;
                const auto number = static_cast<std::uint32_t>(draw() % 40);
                known[hash].insert(number);
                index.add(hash, number);
                hashes.push_back(hash);
            }
            index.sort(most);
            for (const auto& [hash, held] : known) {
                const std::vector<std::uint32_t> all(held.begin(), held.end());
                CHECK(numbers(index, hash) ==
                      (held.size() <= most ? all : std::vector<std::uint32_t>()));
            }
            CHECK(numbers(index, 0xFFFFFFFEU).empty());
            std::vector<std::uint32_t> spare;
            std::vector<std::uint32_t> sorted = hashes;
            sort_hashes(hashes, spare);
            std::ranges::sort(sorted);
            CHECK(hashes == sorted);
        }
    }
}

TEST_CASE("windows are the same wherever they stand, of words as of single characters") {
    const std::vector<std::string> pieces{"暗", "号", "key", "7", "。", "é", "Ａ", "𠮷", "ab1"};
    std::mt19937 draw(11);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (std::size_t i = draw() % 30; i-- > 0;) {
            text += pieces[draw() % (round % 2 == 0 ? 2 : pieces.size())];
            text += draw() % 5 == 0 ? " " : "";
        }
        std::vector<token> buffer;
        const auto tokens = tokenise(text, buffer);
        token_windows all;
        cut_windows(tokens, all);
        std::vector<std::uint32_t> ends;
        CHECK(all.hashes.size() == count_windows(tokens, ends));
        CHECK(all.ends == ends);
        for (std::size_t i = 0; i < all.hashes.size(); ++i) {
            token_windows alone;
            cut_windows(tokens.subspan(i, all.ends[i] - i), alone);
            REQUIRE(!alone.hashes.empty());
            CHECK(alone.hashes.front() == all.hashes[i]);
        }
    }
}

TEST_CASE("windows that were kept serve a search of the same sample or a smaller one") {
    window_samples samples;
    CHECK(!samples.of(0, 0));
    samples.begin(3, 1);
    samples.keep(1, {{2, 3, 4, 8}, {}});
    CHECK(!samples.of(0, 1));
    CHECK(!samples.of(1, 0)); // would need the odd ones too
    for (const std::uint32_t mask : {1U, 3U}) {
        const auto kept = samples.of(1, mask);
        REQUIRE(kept);
        CHECK(std::vector<std::uint32_t>(kept->begin(), kept->end()) ==
              std::vector<std::uint32_t>{2, 4, 8});
    }
    CHECK(!samples.of(7, 1));
}
