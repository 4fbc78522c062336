// Redlines. Phases: trim what both texts begin and end with, back to a word boundary; cut the
// middle into words; align the words (Myers); join what would read as confetti; refine replaced
// words at the dictionary's inner boundaries (コンピュータ|センター). Cost: linear in the texts
// plus Myers on the words of the middle.

#include "text/segmentation_pieces.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/redline.hpp>
#include <kijun/text/segmentation.hpp>
#include <kijun/text/sequence_diff.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <unordered_map>

namespace kijun {
namespace {

/// A stretch that both texts share (then `removed` is empty and `equal` set) or a replacement.
struct region {
    std::string_view equal;
    std::string_view removed;
    std::string_view inserted;
    [[nodiscard]] bool is_equal() const noexcept { return removed.empty() && inserted.empty(); }
};

bool continues(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t common_prefix(std::string_view one, std::string_view other) {
    const auto end = std::ranges::mismatch(one, other).in1;
    auto length = static_cast<std::size_t>(end - one.begin());
    while (length > 0 && ((length < one.size() && continues(one[length])) ||
                          (length < other.size() && continues(other[length])))) {
        --length;
    }
    return length;
}

std::size_t common_suffix(std::string_view one, std::string_view other) {
    std::size_t length = 0;
    while (length < one.size() && length < other.size() &&
           one[one.size() - 1 - length] == other[other.size() - 1 - length]) {
        ++length;
    }
    while (length > 0 && continues(one[one.size() - length])) {
        --length;
    }
    return length;
}

std::size_t boundary_at_or_before(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && continues(text[at])) {
        --at;
    }
    return at;
}

/// Pieces between cuts.
std::vector<std::string_view> pieces(std::string_view text,
                                     const std::vector<std::uint32_t>& cuts) {
    std::vector<std::string_view> out;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        out.push_back(text.substr(cuts[i - 1], cuts[i] - cuts[i - 1]));
    }
    return out;
}

/// Aligns two lists of pieces; both lists cover their text without gaps.
std::vector<region> align(const std::vector<std::string_view>& before,
                          const std::vector<std::string_view>& after) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto number = [&numbers](const std::vector<std::string_view>& words) {
        std::vector<std::uint32_t> ids;
        ids.reserve(words.size());
        for (const auto word : words) {
            ids.push_back(numbers.try_emplace(word, static_cast<std::uint32_t>(numbers.size()))
                              .first->second);
        }
        return ids;
    };
    const auto old_ids = number(before);
    const auto new_ids = number(after);
    auto pairs = common_subsequence(old_ids, new_ids);
    pairs.emplace_back(before.size(), after.size());

    const auto join = [](const std::vector<std::string_view>& words,
                         std::size_t from,
                         std::size_t to) -> std::string_view {
        if (from == to) {
            return {};
        }
        return {words[from].data(),
                static_cast<std::size_t>(words[to - 1].data() + words[to - 1].size() -
                                         words[from].data())};
    };
    std::vector<region> out;
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [x, y] : pairs) {
        if (i < x || j < y) {
            out.push_back({{}, join(before, i, x), join(after, j, y)});
        }
        if (x < before.size()) {
            if (!out.empty() && out.back().is_equal()) {
                out.back().equal = {out.back().equal.data(),
                                    out.back().equal.size() + after[y].size()};
            } else {
                out.push_back({after[y], {}, {}});
            }
        }
        i = x + 1;
        j = y + 1;
    }
    return out;
}

// An equal piece that is no longer than the edits on both of its sides reads as confetti: it
// becomes part of one larger edit. Source: N. Fraser, Diff Strategies, 2006, "semantic
// cleanup". Lengths count code points. A piece with a word of its own (3 code points or more)
// stays.
std::vector<region>
join_confetti(const std::vector<region>& in, std::string_view before, std::string_view after) {
    constexpr std::size_t word = 3;
    constexpr std::size_t phrase = 9;
    constexpr std::size_t much_smaller = 3;
    struct stretch {
        std::size_t old_length, new_length;
        bool equal;
    };
    std::vector<stretch> stretches;
    const auto weight = [](std::string_view text) { return count_code_points(text); };
    for (std::size_t at = 0; at < in.size(); ++at) {
        const auto& now = in[at];
        if (now.is_equal()) {
            const std::size_t length = weight(now.equal);
            const bool between = at > 0 && at + 1 < in.size();
            const auto edit = [&](const region& side) {
                return std::max(weight(side.removed), weight(side.inserted));
            };
            const bool replaces = between &&
                                  !(in[at - 1].removed.empty() && in[at + 1].removed.empty()) &&
                                  !(in[at - 1].inserted.empty() && in[at + 1].inserted.empty());
            const std::size_t least =
                between ? std::min(edit(in[at - 1]), edit(in[at + 1])) : 0;
            const bool confetti =
                replaces && ((length < word && length <= least) ||
                             (length < phrase && length * much_smaller <= least));
            stretches.push_back({now.equal.size(), now.equal.size(), !confetti});
        } else {
            stretches.push_back({now.removed.size(), now.inserted.size(), false});
        }
    }
    std::vector<region> out;
    std::size_t i = 0;
    std::size_t j = 0;
    for (std::size_t at = 0; at < stretches.size();) {
        if (stretches[at].equal) {
            out.push_back({after.substr(j, stretches[at].new_length), {}, {}});
            i += stretches[at].old_length;
            j += stretches[at].new_length;
            ++at;
            continue;
        }
        const std::size_t old_from = i;
        const std::size_t new_from = j;
        for (; at < stretches.size() && !stretches[at].equal; ++at) {
            i += stretches[at].old_length;
            j += stretches[at].new_length;
        }
        out.push_back(
            {{}, before.substr(old_from, i - old_from), after.substr(new_from, j - new_from)});
    }
    return out;
}

class run_list {
public:
    void add(run_op op, std::string_view text) {
        if (text.empty()) {
            return;
        }
        if (!runs_.empty() && runs_.back().op == op) {
            runs_.back().text += text;
        } else if (op == run_op::remove && !runs_.empty() &&
                   runs_.back().op == run_op::insert) {
            // A reader expects what went before what came.
            const auto insert = runs_.back();
            runs_.pop_back();
            add(op, text);
            runs_.push_back(insert);
        } else {
            runs_.push_back({op, std::string(text)});
        }
    }
    std::vector<text_run> take() { return std::move(runs_); }

private:
    std::vector<text_run> runs_;
};

/// A replaced word keeps the parts that the dictionary sees as words of their own at its ends.
void add_replacement(run_list& runs, std::string_view removed, std::string_view inserted) {
    if (removed.empty() || inserted.empty()) {
        runs.add(run_op::remove, removed);
        runs.add(run_op::insert, inserted);
        return;
    }
    const auto old_pieces = pieces(removed, dictionary_boundaries(removed));
    const auto new_pieces = pieces(inserted, dictionary_boundaries(inserted));
    const auto shortest = std::min(old_pieces.size(), new_pieces.size());
    std::size_t head = 0;
    std::size_t head_bytes = 0;
    while (head < shortest && old_pieces[head] == new_pieces[head]) {
        head_bytes += old_pieces[head++].size();
    }
    std::size_t tail = 0;
    std::size_t tail_bytes = 0;
    while (tail < shortest - head && old_pieces[old_pieces.size() - 1 - tail] ==
                                         new_pieces[new_pieces.size() - 1 - tail]) {
        tail_bytes += old_pieces[old_pieces.size() - 1 - tail++].size();
    }
    runs.add(run_op::equal, inserted.substr(0, head_bytes));
    runs.add(run_op::remove,
             removed.substr(head_bytes, removed.size() - head_bytes - tail_bytes));
    runs.add(run_op::insert,
             inserted.substr(head_bytes, inserted.size() - head_bytes - tail_bytes));
    runs.add(run_op::equal, inserted.substr(inserted.size() - tail_bytes));
}

/// Inserted and removed pieces that differ by typesetting alone become equal text as the new
/// one has it.
std::vector<text_run> without_typesetting(const std::vector<text_run>& runs) {
    run_list out;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        const auto& run = runs[at];
        if (run.op == run_op::equal) {
            out.add(run_op::equal, run.text);
            continue;
        }
        const bool pair = run.op == run_op::remove && at + 1 < runs.size() &&
                          runs[at + 1].op == run_op::insert;
        const std::string other = pair ? runs[at + 1].text : std::string();
        if (comparison_key(run.text) == comparison_key(other)) {
            out.add(run_op::equal, run.op == run_op::insert ? run.text : other);
            at += pair ? 1 : 0;
        } else {
            out.add(run.op, run.text);
        }
    }
    return out.take();
}

} // namespace

std::vector<text_run> redline(std::string_view before, std::string_view after, bool exact) {
    // Bytes of context around the differing middle that the segmenter needs to cut as it would
    // in the whole.
    constexpr std::size_t context = 96;
    const std::size_t prefix = common_prefix(before, after);
    const std::size_t suffix = common_suffix(before.substr(prefix), after.substr(prefix));
    run_list runs;
    if (prefix == before.size() && prefix == after.size()) {
        runs.add(run_op::equal, after);
        return runs.take();
    }
    const std::size_t head =
        boundary_at_or_before(before, prefix > context ? prefix - context : 0);
    std::size_t tail = suffix > context ? suffix - context : 0;
    while (tail > 0 && continues(before[before.size() - tail])) {
        --tail;
    }
    const auto old_middle = before.substr(head, before.size() - head - tail);
    const auto new_middle = after.substr(head, after.size() - head - tail);
    const auto regions = join_confetti(align(pieces(old_middle, word_boundaries(old_middle)),
                                             pieces(new_middle, word_boundaries(new_middle))),
                                       old_middle,
                                       new_middle);
    runs.add(run_op::equal, after.substr(0, head));
    for (const auto& part : regions) {
        if (part.is_equal()) {
            runs.add(run_op::equal, part.equal);
        } else {
            add_replacement(runs, part.removed, part.inserted);
        }
    }
    runs.add(run_op::equal, after.substr(after.size() - tail));
    auto found = runs.take();
    return exact ? found : without_typesetting(found);
}

} // namespace kijun
