#include "check/restyle.hpp"

#include <kijun/text/utf8.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace kijun::checking {
namespace {

constexpr char32_t wide_distance = U'！' - U'!';

char32_t narrow(char32_t c) {
    return c >= U'！' && c <= U'～' ? c - wide_distance : c;
}

bool is_digit(char32_t c) {
    return narrow(c) >= U'0' && narrow(c) <= U'9';
}

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\u3000' || c == U'\u00A0' || c == U'\n' || c == U'\r' ||
           c == U'\t';
}

bool is_dash(char32_t c) {
    constexpr std::u32string_view dashes = U"-－‐‑–—−ー";
    return dashes.find(c) != dashes.npos;
}

/// 実103-3 by its parts; empty series when it is not of that form.
struct clause_parts_of_id {
    std::u32string series;
    std::u32string number;
    std::u32string branch;
};

clause_parts_of_id parts_of(std::string_view id) {
    const std::u32string text = to_utf32(id);
    clause_parts_of_id parts;
    std::size_t at = 0;
    while (at < text.size() && !(text[at] >= U'0' && text[at] <= U'9')) {
        parts.series += text[at++];
    }
    while (at < text.size() && text[at] >= U'0' && text[at] <= U'9') {
        parts.number += text[at++];
    }
    if (at < text.size() && text[at] == U'-') {
        parts.branch = text.substr(++at);
        for (const char32_t c : parts.branch) {
            if (!(c >= U'0' && c <= U'9')) {
                return {};
            }
        }
        at = text.size();
    }
    const bool whole = at == text.size() && parts.series.size() == 1 && !parts.number.empty();
    return whole ? parts : clause_parts_of_id{};
}

constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 6> series_names{
    {{U"統", U"統制基準"},
     {U"実", U"実務基準"},
     {U"設", U"設備基準"},
     {U"監", U"監査基準"},
     {U"運", U"運用基準"},
     {U"技", U"技術基準"}}};

std::u32string_view name_of(std::u32string_view letter) {
    for (const auto& [one, name] : series_names) {
        if (one == letter) {
            return name;
        }
    }
    return {};
}

std::u32string widened(std::u32string text) {
    for (char32_t& c : text) {
        c = c > U' ' && c <= U'~' ? c + wide_distance : c;
    }
    return text;
}

class reader {
public:
    explicit reader(std::string_view written) : text_(to_utf32(written)) {}

    [[nodiscard]] std::u32string take_prefix() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && !is_digit(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }
    /// The digits here, when they are this number.
    bool take_number(std::u32string_view number) {
        std::size_t to = at_;
        std::u32string read;
        while (to < text_.size() && is_digit(text_[to])) {
            read += narrow(text_[to++]);
        }
        if (read != number) {
            return false;
        }
        wide_ = text_[at_] != narrow(text_[at_]);
        at_ = to;
        return true;
    }
    /// The dash before a branch with the blanks around it; empty when there is none.
    [[nodiscard]] std::u32string take_dash() {
        std::size_t to = at_;
        while (to < text_.size() && is_blank(text_[to])) {
            ++to;
        }
        if (to == text_.size() || !is_dash(text_[to])) {
            return {};
        }
        ++to;
        while (to < text_.size() && is_blank(text_[to])) {
            ++to;
        }
        std::u32string dash = text_.substr(at_, to - at_);
        at_ = to;
        return dash;
    }
    [[nodiscard]] std::u32string rest() const { return text_.substr(at_); }
    [[nodiscard]] bool wide() const { return wide_; }

private:
    std::u32string text_;
    std::size_t at_ = 0;
    bool wide_ = false;
};

/// What is written before the number, for another series; none when none is written.
std::optional<std::u32string>
other_series(std::u32string prefix, std::u32string_view was, std::u32string_view now) {
    for (const auto& [from, to] :
         {std::pair(name_of(was), name_of(now)), std::pair(was, now)}) {
        const std::size_t at = from.empty() ? prefix.npos : prefix.find(from);
        if (at != prefix.npos && !to.empty()) {
            return prefix.replace(at, from.size(), to);
        }
    }
    return std::nullopt;
}

/// The place behind the clause (" 2-(1)", "（参考6）") for another path.
std::optional<std::u32string>
other_path(const std::u32string& rest, const address& was, const address& now) {
    if (was.path == now.path) {
        return rest;
    }
    if (was.path.empty() || now.path.empty()) {
        return std::nullopt;
    }
    const auto shown = [](const address& of) { return to_utf32(display_path(of.path)); };
    const auto slashed = [](const address& of) { return to_utf32(path_text(of)); };
    constexpr std::u32string_view before = U" \u3000\u00A0-－のノ（(/";
    constexpr std::u32string_view behind = U"）)";
    for (const auto& [from, to] : {std::pair(shown(was), shown(now)),
                                   std::pair(widened(shown(was)), widened(shown(now))),
                                   std::pair(slashed(was), slashed(now))}) {
        const std::size_t at = rest.find(from);
        if (at == rest.npos) {
            continue;
        }
        std::u32string lead = rest.substr(0, at);
        const std::u32string tail = rest.substr(at + from.size());
        if (lead.find_first_not_of(before) == lead.npos &&
            tail.find_first_not_of(behind) == tail.npos) {
            lead.append(to).append(tail);
            return lead;
        }
    }
    return std::nullopt;
}

/// An element of a list that leaves out what the one before it says (the ⑧ of 実112 2-(1)⑦、⑧):
/// the last labels of the path alone.
std::optional<std::string>
restyled_tail(std::string_view written, const address& was, const address& now) {
    if (was.clause != now.clause || was.path.size() != now.path.size()) {
        return std::nullopt;
    }
    std::size_t same = 0;
    while (same < was.path.size() && was.path[same] == now.path[same]) {
        ++same;
    }
    const std::u32string text = to_utf32(written);
    for (std::size_t from = 0; from <= same && from < was.path.size(); ++from) {
        const auto at = static_cast<std::ptrdiff_t>(from);
        const std::u32string old_tail =
            to_utf32(display_path({was.path.begin() + at, was.path.end()}));
        const std::u32string new_tail =
            to_utf32(display_path({now.path.begin() + at, now.path.end()}));
        if (text == old_tail) {
            return to_utf8(new_tail);
        }
        if (text == widened(old_tail)) {
            return to_utf8(widened(new_tail));
        }
    }
    return std::nullopt;
}

/// One that says its clause.
std::optional<std::string>
restyled_whole(std::string_view written, const address& was, const address& now) {
    const clause_parts_of_id from = parts_of(was.clause);
    const clause_parts_of_id to = parts_of(now.clause);
    if (from.series.empty() || to.series.empty()) {
        return std::nullopt;
    }
    reader in(written);
    std::optional<std::u32string> prefix = in.take_prefix();
    if (from.series != to.series) {
        prefix = other_series(*std::move(prefix), from.series, to.series);
    }
    if (!prefix || !in.take_number(from.number)) {
        return std::nullopt;
    }
    std::u32string dash;
    if (!from.branch.empty()) {
        dash = in.take_dash();
        if (dash.empty() || !in.take_number(from.branch)) {
            return std::nullopt;
        }
    }
    const std::u32string rest = in.rest();
    const std::optional<std::u32string> path = other_path(rest, was, now);
    if (!path || (was.path.empty() && !rest.empty())) {
        return std::nullopt;
    }
    std::u32string number = to.number;
    if (!to.branch.empty()) {
        number += dash.empty() ? U"-" : dash;
        number += to.branch;
    }
    return to_utf8(*prefix + (in.wide() ? widened(number) : number) + *path);
}

} // namespace

std::optional<std::string>
restyled(std::string_view written, const address& was, const address& now) {
    const std::optional<std::string> whole = restyled_whole(written, was, now);
    return whole ? whole : restyled_tail(written, was, now);
}

} // namespace kijun::checking
