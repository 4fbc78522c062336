#include "diff/terms_in_use.hpp"

#include <algorithm>

namespace kijun {

terms_in_use::terms_in_use(const std::vector<term>& terms) {
    first_.fill(none);
    if (terms.empty()) {
        return;
    }
    constexpr std::size_t longest_looked_for = 64;
    shortest_ = longest_looked_for;
    for (const term& each : terms) {
        shortest_ = std::min(shortest_, each.text.size());
        entries_.push_back({each.text, each.may_be_left, false, none});
    }
    block_ = std::min<std::size_t>(3, shortest_);
    shift_.fill(static_cast<std::uint8_t>(shortest_ - block_ + 1));
    for (std::uint32_t number = 0; number < entries_.size(); ++number) {
        const char* const text = entries_[number].text.data();
        for (std::size_t at = 0; at + block_ <= shortest_; ++at) {
            std::uint8_t& shift = shift_[slot_of(text + at)];
            shift = std::min(shift, static_cast<std::uint8_t>(shortest_ - block_ - at));
        }
        const std::size_t slot = slot_of(text + shortest_ - block_);
        entries_[number].next = first_[slot];
        first_[slot] = number;
    }
}

void terms_in_use::count(std::size_t slot, std::string_view from) {
    for (std::uint32_t number = first_[slot]; number != none;) {
        entry& each = entries_[number];
        if (!each.used && from.starts_with(each.text)) {
            each.used = each.may_be_left == 0;
            each.may_be_left -= each.used ? 0 : 1;
        }
        number = each.next;
    }
}

void terms_in_use::look_at(std::string_view text) {
    if (entries_.empty()) {
        return;
    }
    for (std::size_t at = 0; text.size() - at >= shortest_;) {
        const std::size_t slot = slot_of(text.data() + at + shortest_ - block_);
        if (shift_[slot] == 0) {
            count(slot, text.substr(at));
            ++at;
        } else {
            at += shift_[slot];
        }
    }
}

} // namespace kijun
