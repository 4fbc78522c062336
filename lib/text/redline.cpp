// Redlines. Phases: trim what both texts begin and end with, but for some context; find common
// stretches of characters in the middle (common_blocks); settle what a reader should see kept
// (settle_blocks). Cost: linear in the texts but for the chain of common stretches, which is
// bounded, and dictionary look-ups at borders in doubt.

#include "text/common_blocks.hpp"
#include "text/common_ends.hpp"
#include "text/decoding.hpp"
#include "text/settle_blocks.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/redline.hpp>

#include <algorithm>
#include <memory>

namespace kijun {
namespace {

/// Is `at` between code points, as far as bytes tell?
bool is_start(std::string_view text, std::size_t at) noexcept {
    return at == text.size() || !continues_character(text[at]);
}

/// Code points, each with the byte where it begins. An ill-formed byte is a value of its own
/// above all code points, so that equal values are equal bytes.
class decoded_bytes {
public:
    explicit decoded_bytes(std::string_view text)
        : bytes_(text), values_(std::make_unique_for_overwrite<char32_t[]>(text.size() + 1)),
          offsets_(std::make_unique_for_overwrite<std::uint32_t[]>(text.size() + 1)) {
        constexpr char32_t first_beyond = 0x110000;
        const auto tail = [text](std::size_t at) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])) ^ 0x80U;
        };
        for (std::size_t at = 0; at < text.size();) {
            // Most of a Japanese text, U+1000 to U+CFFF, without a call.
            const std::uint32_t lead = tail(at) ^ 0x80U;
            if (lead > 0xE0U && lead < 0xEDU && text.size() - at >= 3 &&
                (tail(at + 1) | tail(at + 2)) < 0x40U) {
                values_[size_] = (lead & 0x0FU) << 12U | tail(at + 1) << 6U | tail(at + 2);
                offsets_[size_++] = static_cast<std::uint32_t>(at);
                at += 3;
                continue;
            }
            const code_point next = code_point_at(text, at);
            values_[size_] =
                next.valid ? next.value : first_beyond + static_cast<unsigned char>(text[at]);
            offsets_[size_++] = static_cast<std::uint32_t>(at);
            at += next.length;
        }
        offsets_[size_] = static_cast<std::uint32_t>(text.size());
    }

    [[nodiscard]] std::u32string_view text() const noexcept { return {values_.get(), size_}; }
    [[nodiscard]] std::string_view bytes(std::size_t from, std::size_t to) const {
        return bytes_.substr(offsets_[from], offsets_[to] - offsets_[from]);
    }

private:
    std::string_view bytes_;
    std::unique_ptr<char32_t[]> values_;
    std::unique_ptr<std::uint32_t[]> offsets_;
    std::size_t size_ = 0;
};

class run_list {
public:
    run_list() { runs_.reserve(8); }

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

/// Do these pieces differ by typesetting alone?
bool is_typesetting(std::string_view one, std::string_view other) {
    std::string scratch;
    std::string other_scratch;
    return comparison_key(one, scratch) == comparison_key(other, other_scratch);
}

/// Inserted and removed pieces that differ by typesetting alone become equal text as the new
/// one has it.
std::vector<text_run> without_typesetting(std::vector<text_run> runs) {
    constexpr std::string_view nothing;
    const auto is_pair = [&runs](std::size_t at) {
        return runs[at].op == run_op::remove && at + 1 < runs.size() &&
               runs[at + 1].op == run_op::insert;
    };
    std::vector<std::size_t> set_anew; // the first pieces of such pairs
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (runs[at].op == run_op::equal) {
            continue;
        }
        const bool pair = is_pair(at);
        if (is_typesetting(runs[at].text, pair ? runs[at + 1].text : nothing)) {
            set_anew.push_back(at);
        }
        at += pair ? 1 : 0;
    }
    if (set_anew.empty()) {
        return runs;
    }
    run_list out;
    auto next = set_anew.begin();
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (next == set_anew.end() || at != *next) {
            out.add(runs[at].op, runs[at].text);
            continue;
        }
        ++next;
        const bool pair = is_pair(at);
        out.add(run_op::equal,
                pair                            ? runs[at + 1].text
                : runs[at].op == run_op::insert ? runs[at].text
                                                : nothing);
        at += pair ? 1 : 0;
    }
    return out.take();
}

/// Bytes that an insertion or a deletion could stand further to the front. Not to the back,
/// since the prefix is as long as can be.
std::size_t room_to_slide(std::string_view before,
                          std::string_view after,
                          std::size_t prefix,
                          std::size_t suffix) noexcept {
    if (prefix + suffix != std::min(before.size(), after.size())) {
        return 0;
    }
    const std::string_view longer = before.size() > after.size() ? before : after;
    const std::size_t end = longer.size() - suffix;
    std::size_t room = 0;
    while (room < prefix && longer[prefix - 1 - room] == longer[end - 1 - room]) {
        ++room;
    }
    return room;
}

/// Common stretches, the first at the beginning of both texts and the last at their end.
std::vector<common_block> align(std::u32string_view old_text, std::u32string_view new_text) {
    const std::size_t most = std::min(old_text.size(), new_text.size());
    std::size_t head = 0;
    while (head < most && old_text[head] == new_text[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < most - head &&
           old_text[old_text.size() - 1 - tail] == new_text[new_text.size() - 1 - tail]) {
        ++tail;
    }
    std::vector<common_block> blocks;
    blocks.reserve(16);
    blocks.push_back({0, 0, head});
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
    // Bytes of context on both sides of the middle, so that words which it cuts are seen whole:
    // 16 characters of Japanese, and as far as the whole edit may slide. A longer word asks for
    // more.
    constexpr std::size_t least_context = 48;
    constexpr std::size_t more = 16;
    for (std::size_t context = least_context + room_to_slide(before, after, prefix, suffix);;
         context *= more) {
        std::size_t head = prefix > context ? prefix - context : 0;
        while (head > 0 && !is_start(before, head)) {
            --head;
        }
        std::size_t tail = suffix > context ? suffix - context : 0;
        while (tail > 0 && continues_character(before[before.size() - tail])) {
            --tail;
        }
        const decoded_bytes one(before.substr(head, before.size() - head - tail));
        const decoded_bytes other(after.substr(head, after.size() - head - tail));
        const auto kept =
            settle_blocks(one.text(), other.text(), align(one.text(), other.text()));
        if ((kept.front().length == 0 && head > 0) || (kept.back().length == 0 && tail > 0)) {
            continue;
        }
        runs.add(run_op::equal, after.substr(0, head));
        for (std::size_t at = 0; at < kept.size(); ++at) {
            if (at > 0) {
                runs.add(run_op::remove, one.bytes(kept[at - 1].old_end(), kept[at].old_at));
                runs.add(run_op::insert, other.bytes(kept[at - 1].new_end(), kept[at].new_at));
            }
            runs.add(run_op::equal, other.bytes(kept[at].new_at, kept[at].new_end()));
        }
        runs.add(run_op::equal, after.substr(after.size() - tail));
        break;
    }
    return exact ? runs.take() : without_typesetting(runs.take());
}

} // namespace kijun
