#include "check/fates.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace kijun::checking {
namespace {

/// Counts to sums: entry i becomes the number before place i.
void add_up(std::vector<std::uint32_t>& counts) {
    std::uint32_t sum = 0;
    for (std::uint32_t& count : counts) {
        const std::uint32_t own = count;
        count = sum;
        sum += own;
    }
}

/// A text without its citations of clauses, and the clauses that it cites.
std::string without_citations(std::string_view text,
                              const edition& in,
                              std::set<std::string>& cited_clauses) {
    std::string rest;
    std::size_t done = 0;
    for (const resolved_citation& one : resolve_citations(text, &in.clauses()).citations) {
        if (one.source.kind == citation_kind::clause) {
            rest += text.substr(done, one.source.span.begin - done);
            rest += one.source.locator;
            done = one.source.span.end;
            cited_clauses.insert(one.clauses.begin(), one.clauses.end());
        }
    }
    rest += text.substr(done);
    // Where one citation became several, the signs between them are of no account.
    for (const std::string_view sign : {"、", "・"}) {
        for (std::size_t at = rest.find(sign); at != std::string::npos; at = rest.find(sign)) {
            rest.erase(at, sign.size());
        }
    }
    return comparison_key(rest);
}

} // namespace

fates::fates(const edition& was, const edition& current, const diff_options& options)
    : olds_(was), news_(current), old_places_(olds_), new_places_(news_),
      alignment_(olds_, news_, options), told_(alignment_.tell(was, current)),
      index_(told_, old_places_, new_places_), old_counts_(olds_.size() + 1),
      new_counts_(news_.size() + 1) {
    count_changes();
}

void fates::count_changes() {
    const auto count = [](counts& in, const place_lookup& places, const std::string& at) {
        if (const place_index found = places.find(at); found != no_place) {
            ++in[found];
        }
    };
    for (const change& what : told_.changes) {
        matters_.push_back(matters(what));
        if (!matters_.back()) {
            continue;
        }
        for (const std::string& place : what.old_places) {
            count(old_counts_, old_places_, place);
        }
        for (const std::string& place : what.new_places) {
            count(new_counts_, new_places_, place);
        }
    }
    add_up(old_counts_);
    add_up(new_counts_);
}

bool fates::matters(const change& what) const {
    return what.grade == change_grade::substantive && !only_followed(what);
}

/// Did a wording do nothing but cite what the clauses that it cited have become, be it that
/// they were split or taken up by others (the comparison knows those that bear one other
/// number)?
bool fates::only_followed(const change& what) const {
    if (what.kind != change_kind::modified || what.level != change_level::paragraph ||
        (what.citations_added.empty() && what.citations_removed.empty())) {
        return false;
    }
    std::string before;
    std::string after;
    for (const text_run& run : what.runs) {
        before += run.op == run_op::insert ? "" : run.text;
        after += run.op == run_op::remove ? "" : run.text;
    }
    std::set<std::string> cited;
    std::set<std::string> cites;
    if (without_citations(before, olds_.source(), cited) !=
        without_citations(after, news_.source(), cites)) {
        return false;
    }
    std::set<std::string> followed;
    for (const std::string& id : cited) {
        const place_index at = old_places_.find(address{id, {}});
        if (at == no_place) {
            return false;
        }
        std::vector<place_index> now = alignment_.became().successors(at);
        now = now.empty() ? dissolved_into(at) : now;
        for (const place_index to : now) {
            followed.emplace(news_.label(to));
        }
    }
    return followed == cites;
}

std::vector<place_index> fates::dissolved_into(place_index clause) const {
    // Half of the text makes it another clause's; a fifth of it is a part worth naming.
    constexpr std::size_t enough = 2;
    constexpr std::size_t part = 5;
    std::size_t whole = 0;
    std::size_t found = 0;
    std::map<place_index, std::size_t> by_clause;
    for (place_index at = clause + 1; at < olds_[clause].end; ++at) {
        whole += olds_[at].weight;
        const std::vector<place_index> now = alignment_.became().successors(at);
        if (!now.empty()) {
            found += olds_[at].weight;
            by_clause[news_[now.front()].clause] += olds_[at].weight;
        }
    }
    std::vector<place_index> into;
    for (const auto& [to, weight] : by_clause) {
        if (enough * found > whole && part * weight > whole) {
            into.push_back(to);
        }
    }
    return into;
}

// That a place stands elsewhere now is told as such, and changes nothing of what it says.
bool fates::changed_itself(place_index one, place_index other) const {
    return std::ranges::any_of(index_.of_both(one, other), [this](std::size_t number) {
        const change& what = told_.changes[number];
        switch (what.kind) {
        case change_kind::moved:
        case change_kind::renumbered:
            return what.edited;
        case change_kind::split:
        case change_kind::merged:
            return true;
        default:
            return static_cast<bool>(matters_[number]);
        }
    });
}

std::optional<fate> fates::of(const address& place) const {
    const place_index at = old_places_.find(place);
    if (at == no_place) {
        return std::nullopt;
    }
    fate found;
    const auto inside = [](const counts& of, const place_tree& tree, place_index root) {
        return of[tree[root].end] - of[root + 1] > 0;
    };
    found.changed = inside(old_counts_, olds_, at);
    std::vector<place_index> successors = alignment_.became().successors(at);
    if (successors.empty() && olds_.is_clause(at)) {
        successors = dissolved_into(at);
    }
    for (const place_index to : successors) {
        found.changed =
            found.changed || inside(new_counts_, news_, to) || changed_itself(at, to);
        if (const result<address> now = parse_address(news_.address_of(to))) {
            found.stayed = found.stayed || *now == place;
            found.now.push_back(*now);
        }
    }
    found.changed = found.changed || successors.size() > 1;
    return found;
}

} // namespace kijun::checking
