// Patience matching (B. Cohen) of chunks that are unique on both sides: a longest increasing
// subsequence. Then Myers with a budget of steps on the chunks between far anchors. Cost:
// O(n log n) and the budget.

#include "text/chunked_blocks.hpp"

#include "text/characters.hpp"

#include <kijun/text/sequence_diff.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>

namespace kijun {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Ends of chunks: after a full stop or a line break; in longer sentences after a comma or a
/// blank. A whole sentence mostly stands once in a text, an item of a list does not.
std::vector<std::size_t> chunk_ends(std::u32string_view text) {
    constexpr std::size_t long_sentence = 48;
    constexpr std::size_t longest = 96;
    std::vector<std::size_t> ends;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        const std::size_t length = at + 1 - start;
        const bool stops =
            c == U'。' || c == U'\n' || (is_blank(c) && at > start && text[at - 1] == U'.');
        const bool pauses = length >= long_sentence && (c == U'、' || is_blank(c));
        if (stops || pauses || length == longest) {
            ends.push_back(at + 1);
            start = at + 1;
        }
    }
    if (start < text.size()) {
        ends.push_back(text.size());
    }
    return ends;
}

struct chunk {
    std::size_t begin, end;
    std::uint32_t id;
};

class chunked_text {
public:
    using numbers = std::unordered_map<std::u32string_view, std::uint32_t>;

    chunked_text(std::u32string_view text, numbers& ids) {
        std::size_t begin = 0;
        for (const std::size_t end : chunk_ends(text)) {
            const auto id = ids.try_emplace(text.substr(begin, end - begin),
                                            static_cast<std::uint32_t>(ids.size()));
            chunks.push_back({begin, end, id.first->second});
            begin = end;
        }
    }

    /// Position of the chunk with each id; `none` where there is none or several.
    [[nodiscard]] std::vector<std::size_t> unique_places(std::size_t ids) const {
        std::vector<std::size_t> count(ids, 0);
        std::vector<std::size_t> place(ids, none);
        for (std::size_t at = 0; at < chunks.size(); ++at) {
            place[chunks[at].id] = ++count[chunks[at].id] == 1 ? at : none;
        }
        return place;
    }

    std::vector<chunk> chunks;
};

/// Pairs of chunks that are unique on both sides and stand in one order.
std::vector<std::pair<std::size_t, std::size_t>>
anchors(const chunked_text& before, const chunked_text& after, std::size_t ids) {
    const auto old_places = before.unique_places(ids);
    const auto new_places = after.unique_places(ids);
    std::vector<std::size_t> olds;
    std::vector<std::size_t> news;
    for (std::size_t at = 0; at < after.chunks.size(); ++at) {
        const std::uint32_t id = after.chunks[at].id;
        if (new_places[id] == at && old_places[id] != none) {
            olds.push_back(old_places[id]);
            news.push_back(at);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const std::size_t position : longest_increasing(olds)) {
        pairs.emplace_back(olds[position], news[position]);
    }
    return pairs;
}

class long_alignment {
public:
    long_alignment(std::u32string_view old_text, std::u32string_view new_text)
        : old_(old_text), new_(new_text) {}

    std::vector<common_block> align() {
        chunked_text::numbers ids;
        const chunked_text before(old_, ids);
        const chunked_text after(new_, ids);
        auto pairs = anchors(before, after, ids.size());
        pairs.emplace_back(before.chunks.size(), after.chunks.size());
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto& [x, y] : pairs) {
            chunks_between(std::span(before.chunks).subspan(i, x - i),
                           std::span(after.chunks).subspan(j, y - j));
            if (x < before.chunks.size()) {
                keep(before.chunks[x], after.chunks[y]);
            }
            i = x + 1;
            j = y + 1;
        }
        between(old_.size(), new_.size());
        return std::move(blocks_);
    }

private:
    /// Between anchors that lie far apart, chunks that are not unique have to do.
    void chunks_between(std::span<const chunk> before, std::span<const chunk> after) {
        if (before.empty() || after.empty() ||
            before.back().end - before.front().begin + after.back().end - after.front().begin <=
                whole_limit) {
            return;
        }
        constexpr std::size_t most_steps = std::size_t{1} << 20U;
        const auto ids = [](std::span<const chunk> chunks) {
            std::vector<std::uint32_t> all(chunks.size());
            std::ranges::transform(chunks, all.begin(), &chunk::id);
            return all;
        };
        for (const auto& [x, y] : common_subsequence(ids(before), ids(after), most_steps)) {
            keep(before[x], after[y]);
        }
    }

    void keep(const chunk& one, const chunk& other) {
        between(one.begin, other.begin);
        add({one.begin, other.begin, one.end - one.begin});
        old_at_ = one.end;
        new_at_ = other.end;
    }

    /// From where the last kept chunk ended to these places.
    void between(std::size_t old_end, std::size_t new_end) {
        const std::size_t most = std::min(old_end - old_at_, new_end - new_at_);
        std::size_t head = 0;
        while (head < most && old_[old_at_ + head] == new_[new_at_ + head]) {
            ++head;
        }
        std::size_t tail = 0;
        while (tail < most - head && old_[old_end - 1 - tail] == new_[new_end - 1 - tail]) {
            ++tail;
        }
        add({old_at_, new_at_, head});
        const std::size_t i = old_at_ + head;
        const std::size_t j = new_at_ + head;
        const auto one = old_.substr(i, old_end - tail - i);
        const auto other = new_.substr(j, new_end - tail - j);
        if (one.size() > 1 && other.size() > 1 && one.size() + other.size() <= whole_limit) {
            for (const auto& block : common_blocks(one, other)) {
                add({i + block.old_at, j + block.new_at, block.length});
            }
        }
        add({old_end - tail, new_end - tail, tail});
    }

    void add(const common_block& block) {
        if (block.length == 0) {
            return;
        }
        if (!blocks_.empty() && blocks_.back().old_end() == block.old_at &&
            blocks_.back().new_end() == block.new_at) {
            blocks_.back().length += block.length;
        } else {
            blocks_.push_back(block);
        }
    }

    std::u32string_view old_;
    std::u32string_view new_;
    std::size_t old_at_ = 0;
    std::size_t new_at_ = 0;
    std::vector<common_block> blocks_;
};

} // namespace

std::vector<common_block> chunked_blocks(std::u32string_view old_text,
                                         std::u32string_view new_text) {
    return long_alignment(old_text, new_text).align();
}

} // namespace kijun
