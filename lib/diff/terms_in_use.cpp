#include "diff/terms_in_use.hpp"

namespace kijun {

terms_in_use::beginning terms_in_use::start_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [text](std::size_t of) -> std::size_t {
        return static_cast<unsigned char>(text[of]);
    };
    const std::size_t lead = byte(at);
    if (lead >= 0xE0U && lead < 0xF0U && text.size() - at >= 3) {
        return {(lead & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU),
                3};
    }
    return {lead, lead < 0xC0U ? 1U : lead < 0xE0U ? 2U : lead < 0xF0U ? 3U : 4U};
}

terms_in_use::terms_in_use(const std::vector<term>& terms)
    : begins_(starts / 64, 0), first_(starts, none) {
    entries_.reserve(terms.size());
    for (const term& each : terms) {
        const std::size_t start = start_at(each.text, 0).value;
        begins_[start / 64] |= std::uint64_t{1} << start % 64;
        const auto number = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back({each.text, each.may_be_left, false, first_[start]});
        first_[start] = number;
    }
}

// A term that is known to be in use leaves its list: nothing more is asked of it.
void terms_in_use::count(std::size_t start, std::string_view from) {
    for (std::uint32_t* link = &first_[start]; *link != none;) {
        entry& each = entries_[*link];
        if (!from.starts_with(each.text)) {
            link = &each.next;
        } else if (each.may_be_left > 0) {
            --each.may_be_left;
            link = &each.next;
        } else {
            each.used = true;
            *link = each.next;
        }
    }
    if (first_[start] == none) {
        begins_[start / 64] &= ~(std::uint64_t{1} << start % 64);
    }
}

void terms_in_use::look_at(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const beginning start = start_at(text, at);
        if ((begins_[start.value / 64] >> start.value % 64 & 1U) != 0) {
            count(start.value, text.substr(at));
        }
        at += start.length;
    }
}

} // namespace kijun
