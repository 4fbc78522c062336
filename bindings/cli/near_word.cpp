#include "near_word.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace kijun::cli {
namespace {

// Levenshtein distance, one row kept. O(n·m); both words are short.
std::size_t edits(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t replaced = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view near_word(std::string_view written, std::span<const std::string_view> known) {
    std::string_view best;
    std::size_t fewest = 3;
    if (written.size() > 40) { // nothing of ours is that long; spares a long row
        return best;
    }
    for (const std::string_view word : known) {
        const std::size_t distance = edits(written, word);
        if (distance < fewest && distance < word.size() && distance < written.size()) {
            fewest = distance;
            best = word;
        }
    }
    return best;
}

} // namespace kijun::cli
