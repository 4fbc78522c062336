// Redlines. Phases: trim what both texts begin and end with, but for some context; find common
// stretches of characters in the middle (common_blocks); settle what a reader should see kept
// (settle_blocks). Cost: linear in the texts but for the chain of common stretches, which is
// bounded, and dictionary look-ups at borders in doubt.

#include "text/common_blocks.hpp"
#include "text/decoding.hpp"
#include "text/settle_blocks.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/redline.hpp>

#include <algorithm>
#include <cstring>

namespace kijun {
namespace {

bool continues(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Is `at` between code points, as far as bytes tell?
bool is_start(std::string_view text, std::size_t at) noexcept {
    return at == text.size() || !continues(text[at]);
}

std::size_t common_prefix(std::string_view one, std::string_view other) noexcept {
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t length = 0;
    constexpr std::size_t step = 16;
    while (most - length >= step &&
           std::memcmp(one.data() + length, other.data() + length, step) == 0) {
        length += step;
    }
    while (length < most && one[length] == other[length]) {
        ++length;
    }
    while (length > 0 && !(is_start(one, length) && is_start(other, length))) {
        --length;
    }
    return length;
}

std::size_t common_suffix(std::string_view one, std::string_view other) noexcept {
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t length = 0;
    constexpr std::size_t step = 16;
    while (most - length >= step && std::memcmp(one.data() + one.size() - length - step,
                                                other.data() + other.size() - length - step,
                                                step) == 0) {
        length += step;
    }
    while (length < most && one[one.size() - 1 - length] == other[other.size() - 1 - length]) {
        ++length;
    }
    while (length > 0 && continues(one[one.size() - length])) {
        --length;
    }
    return length;
}

/// Code points, each with the byte where it begins. An ill-formed byte is a value of its own
/// above all code points, so that equal values are equal bytes.
class decoded_bytes {
public:
    explicit decoded_bytes(std::string_view text) : bytes_(text) {
        constexpr char32_t first_beyond = 0x110000;
        values_.reserve(text.size() / 2 + 1);
        offsets_.reserve(text.size() / 2 + 2);
        for (std::size_t at = 0; at < text.size();) {
            const code_point next = code_point_at(text, at);
            values_.push_back(next.valid ? next.value
                                         : first_beyond + static_cast<unsigned char>(text[at]));
            offsets_.push_back(static_cast<std::uint32_t>(at));
            at += next.length;
        }
        offsets_.push_back(static_cast<std::uint32_t>(text.size()));
    }

    [[nodiscard]] std::u32string_view text() const noexcept { return values_; }
    [[nodiscard]] std::string_view bytes(std::size_t from, std::size_t to) const {
        return bytes_.substr(offsets_[from], offsets_[to] - offsets_[from]);
    }

private:
    std::string_view bytes_;
    std::u32string values_;
    std::vector<std::uint32_t> offsets_;
};

class run_list {
public:
    void add(run_op op, std::string_view text) {
        if (text.empty()) {
            return;
        }
        if (!runs_.empty() && runs_.back().op == op) {
            runs_.back().text += text;
        } else {
            runs_.push_back({op, std::string(text)});
        }
    }
    std::vector<text_run> take() { return std::move(runs_); }

private:
    std::vector<text_run> runs_;
};

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

/// The middles of two texts with what is known to be the same on both sides of them.
std::vector<common_block> align(std::u32string_view old_text,
                                std::u32string_view new_text,
                                std::size_t head,
                                std::size_t tail) {
    std::vector<common_block> blocks{{0, 0, head}};
    for (auto block : common_blocks(old_text.substr(head, old_text.size() - head - tail),
                                    new_text.substr(head, new_text.size() - head - tail))) {
        block.old_at += head;
        block.new_at += head;
        blocks.push_back(block);
    }
    blocks.push_back({old_text.size() - tail, new_text.size() - tail, tail});
    return blocks;
}

} // namespace

std::vector<text_run> redline(std::string_view before, std::string_view after, bool exact) {
    run_list runs;
    const std::size_t prefix = common_prefix(before, after);
    if (prefix == before.size() && prefix == after.size()) {
        runs.add(run_op::equal, after);
        return runs.take();
    }
    const std::size_t suffix = common_suffix(before.substr(prefix), after.substr(prefix));
    // Bytes of context on both sides of the middle: words that it cuts end there.
    constexpr std::size_t context = 192;
    std::size_t head = prefix > context ? prefix - context : 0;
    while (!is_start(before, head) && head > 0) {
        --head;
    }
    std::size_t tail = suffix > context ? suffix - context : 0;
    while (tail > 0 && continues(before[before.size() - tail])) {
        --tail;
    }
    const decoded_bytes one(before.substr(head, before.size() - head - tail));
    const decoded_bytes other(after.substr(head, after.size() - head - tail));
    const auto most = std::min(one.text().size(), other.text().size());
    const auto same_head = static_cast<std::size_t>(
        std::ranges::mismatch(one.text(), other.text()).in1 - one.text().begin());
    std::size_t same_tail = 0;
    while (same_tail < most - same_head &&
           one.text()[one.text().size() - 1 - same_tail] ==
               other.text()[other.text().size() - 1 - same_tail]) {
        ++same_tail;
    }
    runs.add(run_op::equal, after.substr(0, head));
    const auto kept = settle_blocks(
        one.text(), other.text(), align(one.text(), other.text(), same_head, same_tail));
    for (std::size_t at = 0; at < kept.size(); ++at) {
        if (at > 0) {
            runs.add(run_op::remove, one.bytes(kept[at - 1].old_end(), kept[at].old_at));
            runs.add(run_op::insert, other.bytes(kept[at - 1].new_end(), kept[at].new_at));
        }
        runs.add(run_op::equal, other.bytes(kept[at].new_at, kept[at].new_end()));
    }
    runs.add(run_op::equal, after.substr(after.size() - tail));
    auto found = runs.take();
    return exact ? found : without_typesetting(found);
}

} // namespace kijun
