// The rules that make a redline readable. Cost: linear in the blocks and in the characters that
// borders are moved over, a dictionary look-up for each stretch in doubt.

#include "text/settle_blocks.hpp"

#include "text/word_borders.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kijun {
namespace {

// An enumeration's items are short; between longer pieces a comma is one of a sentence.
constexpr std::size_t longest_item = 15;

bool is_separator(char32_t c) noexcept {
    return c == U'、' || c == U'・' || c == U'，' || c == U',' || c == U'/' || c == U'／';
}

/// Does it hold 、 and its like, or is it a word that stands for it?
bool parts_items(std::u32string_view kept) noexcept {
    constexpr std::array<std::u32string_view, 8> words = {U"及び",
                                                          U"又は",
                                                          U"並びに",
                                                          U"若しくは",
                                                          U"および",
                                                          U"または",
                                                          U"ならびに",
                                                          U"もしくは"};
    return std::ranges::any_of(kept, is_separator) ||
           std::ranges::find(words, kept) != words.end();
}

class settler {
public:
    settler(std::u32string_view old_text,
            std::u32string_view new_text,
            std::vector<common_block> blocks)
        : old_(old_text), new_(new_text), blocks_(std::move(blocks)), old_borders_(old_text),
          new_borders_(new_text) {}

    std::vector<common_block> settle() {
        join_confetti();
        keep_separators();
        slide();
        widen();
        join_confetti();
        return std::move(blocks_);
    }

private:
    struct edit {
        std::size_t removed, inserted;
        [[nodiscard]] std::size_t size() const noexcept { return std::max(removed, inserted); }
    };

    [[nodiscard]] static edit between(const common_block& left, const common_block& right) {
        return {right.old_at - left.old_end(), right.new_at - left.new_end()};
    }

    // Source of the rule: N. Fraser, Diff Strategies, 2006, "semantic cleanup", with the
    // measure of what is small taken from Japanese: two characters are a word, eight a phrase.
    [[nodiscard]] bool is_confetti(const common_block& kept, edit before, edit after) const {
        constexpr std::size_t word = 3;
        constexpr std::size_t phrase = 9;
        constexpr std::size_t much_smaller = 3;
        // Between two insertions, or two deletions, nothing is hard to read.
        if ((before.removed == 0 && after.removed == 0) ||
            (before.inserted == 0 && after.inserted == 0)) {
            return false;
        }
        if (parts_items(new_.substr(kept.new_at, kept.length)) &&
            std::max(before.size(), after.size()) <= longest_item) {
            return false;
        }
        // A word between an insertion and a deletion shows what moved.
        constexpr std::size_t two_kanji = 4;
        const auto is_pure = [](edit one) { return one.removed == 0 || one.inserted == 0; };
        if (is_pure(before) && is_pure(after) &&
            weight_of(new_.substr(kept.new_at, kept.length)) >= two_kanji) {
            return false;
        }
        const std::size_t least = std::min(before.size(), after.size());
        return (kept.length < word && kept.length <= least) ||
               (kept.length < phrase && kept.length * much_smaller <= least);
    }

    // One pass with a stack, which is the front of the list itself: joining two edits makes a
    // larger one, which may swallow the piece before it too.
    void join_confetti() {
        std::size_t kept = 1;
        for (std::size_t at = 1; at < blocks_.size(); ++at) {
            const common_block next = blocks_[at];
            while (kept > 1 && (blocks_[kept - 1].length == 0 ||
                                is_confetti(blocks_[kept - 1],
                                            between(blocks_[kept - 2], blocks_[kept - 1]),
                                            between(blocks_[kept - 1], next)))) {
                --kept;
            }
            blocks_[kept++] = next;
        }
        blocks_.resize(kept);
    }

    void keep_separators() {
        std::vector<common_block> found;
        for (std::size_t at = 1; at < blocks_.size(); ++at) {
            const auto old_items =
                separators(old_, blocks_[at - 1].old_end(), blocks_[at].old_at);
            if (old_items.empty()) {
                continue;
            }
            const auto new_items =
                separators(new_, blocks_[at - 1].new_end(), blocks_[at].new_at);
            const bool alike = std::ranges::equal(
                old_items, new_items, [&](auto i, auto j) { return old_[i] == new_[j]; });
            for (std::size_t i = 0; alike && i < old_items.size(); ++i) {
                found.push_back({old_items[i], new_items[i], 1});
            }
        }
        if (!found.empty()) {
            blocks_.insert(blocks_.end() - 1, found.begin(), found.end());
            std::ranges::sort(blocks_, {}, [](const common_block& block) {
                return std::pair(block.old_at, block.new_at);
            });
        }
    }

    /// Positions of separators; none when an item is too long for an enumeration.
    static std::vector<std::size_t>
    separators(std::u32string_view text, std::size_t begin, std::size_t end) {
        std::vector<std::size_t> found;
        std::size_t item = begin;
        for (std::size_t at = begin; at < end; ++at) {
            if (is_separator(text[at])) {
                found.push_back(at);
                item = at + 1;
            } else if (at + 1 - item > longest_item) {
                return {};
            }
        }
        return found;
    }

    void slide() {
        for (std::size_t at = 1; at < blocks_.size(); ++at) {
            common_block& left = blocks_[at - 1];
            common_block& right = blocks_[at];
            const edit here = between(left, right);
            if (here.removed == 0 && here.inserted > 0) {
                slide(left,
                      right,
                      new_,
                      left.new_end(),
                      right.new_at,
                      old_borders_,
                      new_borders_,
                      left.old_end());
            } else if (here.inserted == 0 && here.removed > 0) {
                slide(left,
                      right,
                      old_,
                      left.old_end(),
                      right.old_at,
                      new_borders_,
                      old_borders_,
                      left.new_end());
            }
        }
    }

    /// `begin` and `end` of the edit in the text that has it; `point` where the other lacks it.
    static void slide(common_block& left,
                      common_block& right,
                      std::u32string_view text,
                      std::size_t begin,
                      std::size_t end,
                      word_borders& other,
                      word_borders& own,
                      std::size_t point) {
        std::size_t back = 0;
        while (back < left.length && text[begin - 1 - back] == text[end - 1 - back]) {
            ++back;
        }
        std::size_t ahead = 0;
        while (ahead < right.length && text[begin + ahead] == text[end + ahead]) {
            ++ahead;
        }
        if (back == 0 && ahead == 0) {
            return;
        }
        // Long texts that repeat themselves give many places that are as good as any.
        constexpr std::size_t most_shifts = 64;
        const std::size_t from = back > most_shifts ? back - most_shifts : 0;
        const std::size_t to = back + std::min(ahead, most_shifts);
        // What looks best without the dictionary is looked up first; it mostly holds.
        const auto told = [&](std::size_t shift, auto border_of) {
            const auto first = border_of(own, begin - back + shift);
            const auto last = border_of(own, end - back + shift);
            const bool cuts = first == border::inside || last == border::inside ||
                              border_of(other, point - back + shift) == border::inside;
            return cuts ? 0 : static_cast<int>(first) + static_cast<int>(last);
        };
        std::array<int, 2 * most_shifts + 1> worth{};
        for (std::size_t shift = from; shift <= to; ++shift) {
            worth.at(shift - from) = told(shift, [](const word_borders& of, std::size_t at) {
                const border here = of.guess(at);
                return here == border::doubt ? border::word : here;
            });
        }
        std::size_t best = back;
        for (bool sure = false; !sure;) {
            const auto most = std::ranges::max_element(worth) - worth.begin();
            const int hoped = worth.at(static_cast<std::size_t>(most));
            // Where several are as good, the edit stays where it is.
            best =
                worth.at(back - from) == hoped ? back : from + static_cast<std::size_t>(most);
            int& here = worth.at(best - from);
            here = told(best, [](word_borders& of, std::size_t at) { return of.at(at); });
            sure = here >= hoped;
        }
        left.length = left.length + best - back;
        right.old_at = right.old_at + best - back;
        right.new_at = right.new_at + best - back;
        right.length = right.length + back - best;
    }

    [[nodiscard]] bool is_cut(std::size_t in_old, std::size_t in_new) {
        return old_borders_.at(in_old) != border::inside &&
               new_borders_.at(in_new) != border::inside;
    }

    void widen() {
        for (std::size_t at = 1; at < blocks_.size(); ++at) {
            common_block& left = blocks_[at - 1];
            common_block& right = blocks_[at];
            while (left.length > 0 && !is_cut(left.old_end(), left.new_end())) {
                --left.length;
            }
            while (right.length > 0 && !is_cut(right.old_at, right.new_at)) {
                ++right.old_at;
                ++right.new_at;
                --right.length;
            }
        }
    }

    std::u32string_view old_;
    std::u32string_view new_;
    std::vector<common_block> blocks_;
    word_borders old_borders_;
    word_borders new_borders_;
};

} // namespace

std::vector<common_block> settle_blocks(std::u32string_view old_text,
                                        std::u32string_view new_text,
                                        std::vector<common_block> blocks) {
    return settler(old_text, new_text, std::move(blocks)).settle();
}

} // namespace kijun
