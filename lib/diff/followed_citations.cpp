#include "diff/followed_citations.hpp"

#include "diff/text_hash.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun {

followed_citations::followed_citations(const pairing& pairs,
                                       const edition& before,
                                       const edition& after)
    : old_clauses_(before.clauses()), new_clauses_(after.clauses()) {
    for (const place_index at : pairs.before.clauses()) {
        const place_index to = pairs.to_new[at];
        if (to != no_place && pairs.before[at].label != pairs.after[to].label) {
            renumbered_.emplace(pairs.before[at].label, pairs.after[to].label);
        }
        if (to == no_place) {
            gone_.try_emplace(std::string(pairs.before[at].label));
        }
    }
    for (const one_to_many& split : pairs.splits) {
        if (pairs.before.is_clause(
                split.one)) { // one of the parts may count as the clause itself
            std::vector<std::string>& parts = gone_[std::string(pairs.before[split.one].label)];
            std::vector<place_index> in_order = split.many; // of the edition, not of merit
            std::ranges::sort(in_order);
            for (const place_index part : in_order) {
                parts.emplace_back(pairs.after[part].label);
            }
        }
    }
    for (const one_to_many& merger : pairs.mergers) {
        for (const place_index part : merger.many) {
            const auto gone = gone_.find(std::string(pairs.before[part].label));
            if (gone != gone_.end() && pairs.before.is_clause(part)) {
                gone->second.emplace_back(pairs.after[merger.one].label);
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

std::optional<std::string> followed_citations::old_key(std::string_view text) const {
    return key(text, true);
}

std::optional<std::string> followed_citations::new_key(std::string_view text) const {
    return key(text, false);
}

std::optional<std::string> followed_citations::key(std::string_view text, bool old_side) const {
    const clause_list& clauses = old_side ? old_clauses_ : new_clauses_;
    std::string all;
    std::size_t done = 0;
    for (const resolved_citation& cited : resolve_citations(text, &clauses).citations) {
        if (cited.source.kind != citation_kind::clause) {
            continue;
        }
        all += text.substr(done, cited.source.span.begin - done);
        for (const std::string& id : cited.clauses) {
            const std::string_view moved = old_side ? new_number(id) : std::string_view();
            all += '<';
            all += moved.empty() ? std::string_view(id) : moved;
            all += '>';
        }
        all += cited.source.locator;
        done = cited.source.span.end;
    }
    if (done == 0) {
        return std::nullopt;
    }
    all += text.substr(done);
    return comparison_key(all);
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
                    if (const std::optional<std::string> key = key_of(tree[at].text)) {
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
