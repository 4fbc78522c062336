// Sparse alignment with affine gaps. Pairs of characters of the new text are looked up in a
// hash index of the old one; each maximal common stretch becomes a candidate, and a dynamic
// programme chains candidates. Cost: linear in the texts but for the chain, which is quadratic
// in at most `most_candidates`. Long texts: patience matching of chunks (B. Cohen), then the
// above between.

#include "text/common_blocks.hpp"

#include "text/characters.hpp"
#include "text/chunked_blocks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kijun {
namespace {

// A pair of characters that stands more often than this in the old text tells nothing about
// which place is meant; it is no anchor.
constexpr std::size_t most_places = 24;
// The chain compares candidates pairwise: 65,536 steps at most, about as many as there are
// characters in the longest texts that come here whole, times 16.
constexpr std::size_t most_candidates = 256;

struct candidate {
    common_block block;
    std::size_t weight = 0;
    std::size_t score = 0;
    std::size_t previous = 0;
};

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t weight_of(char32_t c) noexcept {
    return is_kanji(c) || is_katakana(c) || is_ascii_word(c) ? 2 : 1;
}

/// Where each pair of neighbouring characters stands in a text.
class pair_index {
public:
    explicit pair_index(std::u32string_view text) : text_(text) {
        std::size_t size = 32;
        while (size < text.size() * 2) {
            size *= 2;
        }
        mask_ = static_cast<std::uint32_t>(size - 1);
        // Slots first, then a link for each place: one piece of memory.
        links_.assign(size + text.size(), end);
        // From the back, so that a chain ascends.
        for (std::size_t at = text.size() - 1; at-- > 0;) {
            std::uint32_t& first = links_[slot(text[at], text[at + 1])];
            links_[size + at] = first;
            first = static_cast<std::uint32_t>(at);
        }
    }

    /// Calls `found` with each place; not at all when there are too many.
    template <typename Found>
    void places(char32_t one, char32_t other, Found found) const {
        std::array<std::uint32_t, most_places> all{};
        std::size_t count = 0;
        std::size_t steps = 0;
        for (std::uint32_t at = links_[slot(one, other)]; at != end;
             at = links_[mask_ + 1 + at]) {
            if (++steps > 2 * most_places) {
                return;
            }
            if (text_[at] == one && text_[at + 1] == other) {
                if (count == most_places) {
                    return;
                }
                all[count++] = at;
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            found(all[i]);
        }
    }

private:
    static constexpr std::uint32_t end = static_cast<std::uint32_t>(-1);

    [[nodiscard]] std::uint32_t slot(char32_t one, char32_t other) const noexcept {
        const std::uint32_t mixed = (static_cast<std::uint32_t>(one) * 0x9E3779B1U) ^
                                    (static_cast<std::uint32_t>(other) * 0x85EBCA6BU);
        return (mixed ^ mixed >> 15U) & mask_;
    }

    std::u32string_view text_;
    std::vector<std::uint32_t> links_;
    std::uint32_t mask_ = 0;
};

std::vector<candidate> candidates(std::u32string_view old_text, std::u32string_view new_text) {
    std::vector<candidate> found;
    const pair_index index(old_text);
    for (std::size_t j = 0; j + 1 < new_text.size(); ++j) {
        index.places(new_text[j], new_text[j + 1], [&](std::size_t i) {
            if (i > 0 && j > 0 && old_text[i - 1] == new_text[j - 1]) {
                return; // inside a stretch that was found before
            }
            std::size_t length = 2;
            while (i + length < old_text.size() && j + length < new_text.size() &&
                   old_text[i + length] == new_text[j + length]) {
                ++length;
            }
            const std::size_t weight = kijun::weight_of(new_text.substr(j, length));
            if (weight > 2) {
                found.push_back({{i, j, length}, weight, 0, none});
            }
        });
    }
    if (found.size() > most_candidates) {
        // The lightest go first; of equal ones those that come last.
        std::ranges::stable_sort(found, std::ranges::greater(), &candidate::weight);
        found.resize(most_candidates);
        std::ranges::stable_sort(found, {}, [](const candidate& c) { return c.block.new_at; });
    }
    return found;
}

/// Characters at the beginning of `later` that `earlier` holds too.
std::size_t overlap(const common_block& earlier, const common_block& later) noexcept {
    const std::size_t in_old =
        earlier.old_end() > later.old_at ? earlier.old_end() - later.old_at : 0;
    const std::size_t in_new =
        earlier.new_end() > later.new_at ? earlier.new_end() - later.new_at : 0;
    return std::max(in_old, in_new);
}

std::size_t cost_of_gap(std::size_t in_old, std::size_t in_new) noexcept {
    return in_old == 0 || in_new == 0 ? 1 : 2;
}

std::vector<common_block> best_chain(std::u32string_view old_text,
                                     std::u32string_view new_text) {
    auto all = candidates(old_text, new_text);
    std::size_t best = none;
    std::size_t best_score = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto& here = all[at];
        here.score = here.weight -
                     std::min(here.weight, cost_of_gap(here.block.old_at, here.block.new_at));
        for (std::size_t before = 0; before < at; ++before) {
            const auto& there = all[before];
            if (there.block.old_at >= here.block.old_at ||
                there.block.new_at >= here.block.new_at) {
                continue;
            }
            const std::size_t shared = overlap(there.block, here.block);
            if (shared >= here.block.length) {
                continue;
            }
            const std::size_t weight =
                shared == 0 ? here.weight
                            : kijun::weight_of(new_text.substr(here.block.new_at + shared,
                                                               here.block.length - shared));
            const std::size_t cost =
                cost_of_gap(here.block.old_at + shared - there.block.old_end(),
                            here.block.new_at + shared - there.block.new_end());
            if (weight > cost && there.score + weight - cost > here.score) {
                here.score = there.score + weight - cost;
                here.previous = before;
            }
        }
        const std::size_t cost = cost_of_gap(old_text.size() - here.block.old_end(),
                                             new_text.size() - here.block.new_end());
        // The last gap is there in any case; to have it pure is worth one.
        const std::size_t score = here.score + 2 - cost;
        if (here.score > 0 && score > best_score) {
            best_score = score;
            best = at;
        }
    }
    std::vector<common_block> chain;
    for (std::size_t at = best; at != none; at = all[at].previous) {
        common_block block = all[at].block;
        if (all[at].previous != none) {
            const std::size_t shared = overlap(all[all[at].previous].block, block);
            block = {block.old_at + shared, block.new_at + shared, block.length - shared};
        }
        chain.push_back(block);
    }
    std::ranges::reverse(chain);
    return chain;
}

} // namespace

std::size_t weight_of(std::u32string_view text) noexcept {
    std::size_t weight = 0;
    for (const char32_t c : text) {
        weight += weight_of(c);
    }
    return weight;
}

std::vector<common_block> common_blocks(std::u32string_view old_text,
                                        std::u32string_view new_text) {
    if (old_text.size() < 2 || new_text.size() < 2) {
        return {};
    }
    return old_text.size() + new_text.size() <= whole_limit
               ? best_chain(old_text, new_text)
               : chunked_blocks(old_text, new_text);
}

} // namespace kijun
