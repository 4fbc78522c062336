#include "read/label_levels.hpp"

#include "read/line_label.hpp"

#include <algorithm>
#include <string>

namespace kijun {
namespace {

/// Twips by which two indents differ that are meant to.
constexpr std::size_t step = 60;

/// Of one series and later, though not the very next: (3) after (1).
bool comes_later(const label& earlier, const label& later) {
    return earlier.series == later.series && earlier.series != label_series::other &&
           !later.numbers.empty() && earlier.numbers < later.numbers;
}

/// 2-1 behind 2.
bool is_branch(const label& of, const label& branch) {
    return of.series == branch.series && !of.numbers.empty() &&
           branch.numbers.size() == of.numbers.size() + 1 &&
           std::equal(of.numbers.begin(), of.numbers.end(), branch.numbers.begin());
}

} // namespace

std::size_t label_levels::level_by_indent(std::size_t indent) const {
    std::size_t level = open_.size();
    while (level > 0 && (open_[level - 1].indent + step > indent || holds_nothing(level - 1))) {
        --level;
    }
    return level;
}

std::optional<std::size_t>
label_levels::level_of(std::string_view written, bool certain, std::size_t indent) const {
    const label read = read_label(written);
    if (const auto level = going_on(read, indent)) {
        return level;
    }
    const bool begins = may_begin_list(written);
    bool same_series = false;
    for (std::size_t i = open_.size(); i > 0; --i) {
        const label& before = open_[i - 1].written;
        const std::size_t there = open_[i - 1].indent;
        const bool level_with = !with_indents_ || indent < there + step;
        same_series = same_series || (before.series == read.series && !before.text.empty());
        const bool later =
            certain && comes_later(before, read) && before.text.front() == read.text.front();
        if (level_with && (later || is_branch(before, read))) {
            return i - 1;
        }
    }
    if (!certain && !begins) {
        return std::nullopt;
    }
    const std::size_t by_indent = level_by_indent(indent);
    const bool indents_tell = with_indents_ || (nested_ && same_series);
    if (!certain && same_series && (!indents_tell || by_indent < open_.size())) {
        return std::nullopt; // 「1 つの…」 in the fifth paragraph
    }
    if (indents_tell) {
        return by_indent;
    }
    const bool of_clause =
        read.series == label_series::reference || read.series == label_series::note;
    if (of_clause) {
        // A note without a number can only be the note of the one item that it stands in.
        const bool of_item = read.series == label_series::note && read.numbers.empty() &&
                             !open_.empty() && !open_.front().written.text.empty();
        return of_item ? 1 : 0;
    }
    return under_last_item();
}

std::size_t label_levels::under_last_item() const {
    std::size_t level = open_.size();
    while (level > 0 && holds_nothing(level - 1)) {
        --level;
    }
    return level;
}

std::optional<std::size_t> label_levels::going_on(const label& read,
                                                  std::optional<std::size_t> indent) const {
    // A list whose items are closed can go on only where the levels above it are open.
    std::optional<std::size_t> deepest;
    for (std::size_t i = std::min(last_.size(), open_.size() + 1); i > 0; --i) {
        if (!follows(last_[i - 1].written, read)) {
            continue;
        }
        deepest = deepest ? deepest : i - 1;
        const std::size_t there = last_[i - 1].indent;
        if (!nested_ || !indent || (*indent < there + step && there < *indent + step)) {
            return i - 1;
        }
    }
    return deepest;
}

std::size_t label_levels::level_of_unlabelled(std::size_t indent, std::string_view next) const {
    const std::size_t level = with_indents_ || hanging_ ? level_by_indent(indent) : 0;
    if (next.empty()) {
        return level;
    }
    const label read = read_label(next);
    const auto list = going_on(read, std::nullopt);
    if (list) {
        return *list + 1 <= open_.size() ? std::max(level, *list + 1) : level;
    }
    // What stands before a new list introduces it, and both belong to the item before.
    const bool of_clause =
        read.series == label_series::reference || read.series == label_series::note;
    return may_begin_list(next) && !of_clause ? std::max(level, under_last_item()) : level;
}

void label_levels::open(std::string_view written, std::size_t indent) {
    const std::size_t level = open_.size();
    open_.push_back({written.empty() ? label{} : read_label(written), indent});
    last_.resize(std::min(last_.size(), level + 1));
    if (!written.empty()) {
        last_.resize(level + 1);
        last_[level] = open_.back();
    }
}

} // namespace kijun
