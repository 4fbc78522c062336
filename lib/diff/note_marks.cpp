#include "diff/note_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {
namespace {

/// The digits of the mark that `text` begins with, [5] or ^[5]; "" where it begins with none.
std::string_view mark_at(std::string_view text) noexcept {
    if (text.starts_with('^')) {
        text.remove_prefix(1);
    }
    constexpr std::size_t most_digits = 4;
    if (!text.starts_with('[')) {
        return {};
    }
    std::size_t end = 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    const bool closed =
        end > 1 && end <= most_digits + 1 && end < text.size() && text[end] == ']';
    return closed ? text.substr(1, end - 1) : std::string_view();
}

std::string_view mark_of(const place_tree& tree, place_index note) {
    const std::string_view label = mark_at(tree.label(note));
    return label.empty() ? mark_at(tree.text(note)) : label;
}

} // namespace

note_marks::note_marks(const pairing& pairs) {
    for (place_index at = 0; at < pairs.before.size(); ++at) {
        const std::string_view old_mark = mark_of(pairs.before, at);
        const place_index to = pairs.to_new[at];
        if (old_mark.empty() || to == no_place) {
            continue;
        }
        const std::string_view new_mark = mark_of(pairs.after, to);
        if (!new_mark.empty()) {
            any_ = any_ || old_mark != new_mark;
            notes_[std::string(old_mark)].emplace_back(at, new_mark);
        }
    }
}

std::string_view note_marks::new_mark(const std::string& old_mark, place_index at) const {
    const auto found = notes_.find(old_mark);
    if (found == notes_.end()) {
        return old_mark;
    }
    const std::vector<note>& notes = found->second;
    const auto next = std::ranges::lower_bound(notes, at, {}, &note::first);
    return next == notes.end() ? notes.back().second : next->second;
}

std::optional<std::string> note_marks::followed(std::string_view text, place_index at) const {
    std::string all;
    std::size_t done = 0;
    bool changed = false;
    for (std::size_t open = text.find('['); open != std::string_view::npos;
         open = text.find('[', open + 1)) {
        const std::string_view digits = mark_at(text.substr(open));
        if (digits.empty()) {
            continue;
        }
        const std::string old_mark(digits);
        const std::string_view now = new_mark(old_mark, at);
        changed = changed || now != old_mark;
        all += text.substr(done, open + 1 - done);
        all += now;
        done = open + 1 + digits.size();
    }
    if (!changed) {
        return std::nullopt;
    }
    all += text.substr(done);
    return all;
}

} // namespace kijun
