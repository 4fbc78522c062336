#include "diff/followed_citations.hpp"

#include "diff/text_hash.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// What a citation says behind its number, which no number holds: 第三条第一項ただし書.
std::string_view part_named_at_end(std::string_view cited) noexcept {
    constexpr auto parts = std::to_array<std::string_view>(
        {"ただし書", "ただし書き", "但書", "本文", "前段", "後段", "柱書", "各号", "各項"});
    for (const std::string_view part : parts) {
        if (cited.ends_with(part)) {
            return part;
        }
    }
    return {};
}

} // namespace

followed_citations::followed_citations(const pairing& pairs,
                                       const edition& before,
                                       const edition& after)
    : old_clauses_(before.clauses()), new_clauses_(after.clauses()) {
    for (const place_index at : pairs.before.clauses()) {
        const place_index to = pairs.to_new[at];
        if (to != no_place && pairs.before.label(at) != pairs.after.label(to)) {
            renumbered_.emplace(pairs.before.label(at), pairs.after.label(to));
        }
        if (to == no_place) {
            gone_.try_emplace(std::string(pairs.before.label(at)));
        }
    }
    for (const one_to_many& split : pairs.splits) {
        if (pairs.before.is_clause(
                split.one)) { // one of the parts may count as the clause itself
            std::vector<std::string>& parts = gone_[std::string(pairs.before.label(split.one))];
            std::vector<place_index> in_order = split.many; // of the edition, not of merit
            std::ranges::sort(in_order);
            for (const place_index part : in_order) {
                parts.emplace_back(pairs.after.label(part));
            }
        }
    }
    for (const one_to_many& merger : pairs.mergers) {
        for (const place_index part : merger.many) {
            const auto gone = gone_.find(std::string(pairs.before.label(part)));
            if (gone != gone_.end() && pairs.before.is_clause(part)) {
                gone->second.emplace_back(pairs.after.label(merger.one));
            }
        }
    }
}

const std::vector<std::string>* followed_citations::gone_into(const std::string& old_id) const {
    const auto found = gone_.find(old_id);
    return found == gone_.end() ? nullptr : &found->second;
}

std::string_view followed_citations::new_number(const std::string& old_id) const {
    const auto found = renumbered_.find(old_id);
    return found == renumbered_.end() ? std::string_view() : found->second;
}

void followed_citations::follow_places(const pairing& pairs) {
    places_.emplace(pairs);
}

std::optional<std::string> followed_citations::old_key(std::string_view text,
                                                       std::string_view home) const {
    return key(text, home, true);
}

std::optional<std::string> followed_citations::new_key(std::string_view text,
                                                       std::string_view home) const {
    return key(text, home, false);
}

// By the numbers of the new edition; what cites its own clause leaves that out.
void followed_citations::add_cited(std::string& to,
                                   std::string_view id,
                                   std::string_view locator,
                                   bool old_side,
                                   std::string_view home) const {
    std::string clause(id.empty() ? home : id);
    std::string place(locator);
    std::string_view own = home;
    if (old_side) {
        const std::string inner =
            locator.empty() || !places_ ? std::string() : places_->now(clause + '/' + place);
        const std::string_view moved = new_number(clause);
        if (const std::size_t end = inner.find('/'); end != std::string::npos) {
            clause = inner.substr(0, end);
            place = inner.substr(end + 1);
        } else if (!moved.empty()) {
            clause = moved;
        }
        const std::string_view own_moved = new_number(std::string(home));
        own = own_moved.empty() ? home : own_moved;
    }
    to += '<';
    to += id.empty() && clause == own ? std::string_view() : std::string_view(clause);
    to += '>';
    to += place;
}

std::optional<std::string>
followed_citations::key(std::string_view text, std::string_view home, bool old_side) const {
    const clause_list& clauses = old_side ? old_clauses_ : new_clauses_;
    std::string all;
    std::size_t done = 0;
    for (const resolved_citation& cited : resolve_citations(text, &clauses).citations) {
        const auto& [begin, end] = cited.source.span;
        const std::string& locator = cited.source.locator;
        const bool own_part = cited.source.kind == citation_kind::part && !locator.empty() &&
                              !home.empty() && any_place();
        if (cited.source.kind != citation_kind::clause && !own_part) {
            continue;
        }
        all += text.substr(done, begin - done);
        if (own_part) {
            add_cited(all, {}, locator, old_side, home);
        } else if (cited.clauses.size() == 1) {
            add_cited(all, cited.clauses.front(), locator, old_side, home);
        } else {
            for (const std::string& id : cited.clauses) {
                add_cited(all, id, {}, old_side, home);
            }
            all += locator;
        }
        all += part_named_at_end(text.substr(begin, end - begin));
        done = end;
    }
    if (done == 0) {
        return std::nullopt;
    }
    all += text.substr(done);
    return comparison_key(all);
}

/// The addresses that a text cites in clauses where something moved.
std::vector<std::string> followed_citations::cited_places(std::string_view text,
                                                          std::string_view home,
                                                          const clause_list& in) const {
    std::vector<std::string> found;
    for (const resolved_citation& cited : resolve_citations(text, &in).citations) {
        const bool own = cited.source.kind == citation_kind::part;
        const bool one =
            cited.source.kind == citation_kind::clause && cited.clauses.size() == 1;
        if (!cited.source.locator.empty() && (own || one)) {
            std::string clause(own ? home : std::string_view(cited.clauses.front()));
            if (places_ && places_->any_in(clause)) {
                found.push_back(std::move(clause) + '/' + cited.source.locator);
            }
        }
    }
    return found;
}

std::vector<followed_citations::left_place>
followed_citations::places_left_behind(std::string_view before,
                                       std::string_view after,
                                       const std::vector<std::string>& cited_now,
                                       std::string_view old_home,
                                       std::string_view new_home) const {
    // The supplement of an amending law cites the law as it was.
    if (old_home.starts_with("附則（")) {
        return {};
    }
    // Most texts cite no such clause, which is cheap to see.
    const auto has_moved = [this](const std::string& id) {
        return places_ && places_->any_in(id);
    };
    const bool own = old_home == new_home && has_moved(std::string(old_home));
    if (!own && std::ranges::none_of(cited_now, has_moved)) {
        return {};
    }
    const std::vector<std::string> is = cited_places(after, new_home, new_clauses_);
    if (is.empty()) {
        return {};
    }
    const std::vector<std::string> was =
        before == after ? is : cited_places(before, old_home, old_clauses_);
    std::vector<left_place> left;
    for (const std::string& address : is) {
        std::string now = places_->now(address);
        const std::string clause = address.substr(0, address.find('/'));
        if (now.empty() || !new_number(clause).empty() ||
            std::ranges::find(was, address) == was.end()) {
            continue;
        }
        // Another citation may have come here as its place did, and this one gone on.
        const bool came = std::ranges::any_of(was, [this, &address](const std::string& old) {
            return places_->now(old) == address;
        });
        if (!came && std::ranges::find(is, now) == is.end()) {
            left.push_back({address, std::move(now)});
        }
    }
    return left;
}

void follow_citations(pairing& pairs) {
    const followed_citations citations(pairs, pairs.before.source(), pairs.after.source());
    if (!citations.any()) {
        return;
    }
    const auto read =
        [](const place_tree& tree, const std::vector<place_index>& joined, const auto& key_of) {
            std::vector<std::uint64_t> keys(tree.size());
            for (place_index at = 0; at < tree.size(); ++at) {
                keys[at] = tree[at].hash;
                if (joined[at] == no_place && !tree.is_clause(at)) {
                    if (const std::optional<std::string> key = key_of(tree.text(at))) {
                        keys[at] = digest_text(*key).hash;
                    }
                }
            }
            return keys;
        };
    pairs.old_keys = read(pairs.before, pairs.to_new, [&citations](std::string_view text) {
        return citations.old_key(text);
    });
    pairs.new_keys = read(pairs.after, pairs.to_old, [&citations](std::string_view text) {
        return citations.new_key(text);
    });
}

} // namespace kijun
