#include "check/judge.hpp"

#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>
#include <utility>

namespace kijun::checking {
namespace {

bool all_in(const std::vector<std::string>& clauses, const edition& in) {
    return std::ranges::all_of(
        clauses, [&](const std::string& id) { return in.find_clause(id).has_value(); });
}

bool is_range(const read_citation& cited) {
    return cited.clauses.size() > 1;
}

std::string listed(const std::vector<address>& places) {
    std::string all;
    for (const address& place : places) {
        all += (all.empty() ? "" : "、") + display(place);
    }
    return all;
}

} // namespace

std::optional<address>
place_in(const edition& in, std::string_view clause_id, std::string_view locator) {
    const std::optional<clause> found = in.find_clause(clause_id);
    if (!found) {
        return std::nullopt;
    }
    if (locator.empty()) {
        return address{std::string(clause_id), {}};
    }
    return trace::place_meant(in, clause_id, locator);
}

struct judge::outcome {
    check_why why = check_why::dangling;
    std::vector<address> now{};
    bool changed = false;
};

std::vector<read_citation> judge::read(std::string_view text) const {
    std::vector<read_citation> all;
    const auto take = [](resolved_citation& one, binding of) {
        // What is left out of a range is written there, too.
        std::vector<std::string>& named = one.clauses.empty() ? one.excluded : one.clauses;
        return read_citation{std::move(one.source), std::move(named), of};
    };
    if (was_ == nullptr) {
        for (resolved_citation& one : resolve_citations(text, &current_.clauses()).citations) {
            if (one.source.kind == citation_kind::clause) {
                all.push_back(take(one, binding::current));
            }
        }
        return all;
    }
    std::vector<resolved_citation> olds = resolve_citations(text, &was_->clauses()).citations;
    if (olds.empty() && was_->clauses().scheme() == current_.clauses().scheme() &&
        current_.clauses().scheme() == numbering_scheme::fisc) {
        return all; // one grammar: the other side finds nothing either
    }
    std::vector<resolved_citation> news =
        resolve_citations(text, &current_.clauses()).citations;
    std::erase_if(olds,
                  [](const auto& one) { return one.source.kind != citation_kind::clause; });
    std::erase_if(news,
                  [](const auto& one) { return one.source.kind != citation_kind::clause; });
    auto next = news.begin();
    for (resolved_citation& one : olds) {
        const text_span span = one.source.span;
        for (; next != news.end() && next->source.span.begin < span.begin; ++next) {
            all.push_back(take(*next, binding::current)); // only the new edition's families
        }
        const bool both = next != news.end() && next->source.span.begin == span.begin;
        const bool newer = both && !all_in(one.clauses, *was_) && !next->clauses.empty() &&
                           all_in(next->clauses, current_);
        all.push_back(newer ? take(*next, binding::current) : take(one, binding::free));
        next += both ? 1 : 0;
    }
    for (; next != news.end(); ++next) {
        all.push_back(take(*next, binding::current));
    }
    return all;
}

std::optional<judge::outcome>
judge::outcome_of(const std::string& clause, std::string_view locator, binding of) const {
    if (of == binding::other) {
        return std::nullopt;
    }
    const auto only_there = [&](const edition& in) {
        return place_in(in, clause, locator) ? std::nullopt : std::optional(outcome{});
    };
    if (of == binding::was) {
        return was_ == nullptr ? std::nullopt : only_there(*was_);
    }
    if (became_ == nullptr || of == binding::current || !was_->find_clause(clause)) {
        return only_there(current_);
    }
    const std::optional<address> place = place_in(*was_, clause, locator);
    if (!place) {
        return only_there(current_);
    }
    std::optional<fate> found = became_->of(*place);
    if (!found || found->now.empty()) {
        return outcome{check_why::withdrawn};
    }
    if (!found->stayed) {
        return outcome{check_why::renumbered, std::move(found->now), found->changed};
    }
    if (found->changed) {
        // Where a part of it went elsewhere, that is where it should read besides.
        std::vector<address> now = std::move(found->now);
        if (now.size() < 2) {
            now.clear();
        }
        return outcome{check_why::changed, std::move(now), true};
    }
    return std::nullopt;
}

/// 実29～実31 where these are all the clauses from the first to the last, else "".
std::string judge::range_now(const std::vector<address>& now) const {
    const clause_list& clauses = current_.clauses();
    std::optional<std::size_t> last;
    for (const address& place : now) {
        const std::optional<std::size_t> at = clauses.find(place.clause);
        if (!at || !place.path.empty() || (last && *at != *last + 1)) {
            return "";
        }
        last = at;
    }
    return now.size() < 2 ? "" : display(now.front()) + "～" + display(now.back());
}

void judge::judge_into(std::vector<check_finding>& to,
                       std::string_view text,
                       const read_citation& cited) const {
    constexpr std::size_t kinds = 4; // dangling, withdrawn, renumbered, changed
    std::array<check_finding, kinds> found;
    std::array<std::vector<address>, kinds> now;
    const std::string locator = is_range(cited) ? std::string() : cited.source.locator;
    for (const std::string& id : cited.clauses) {
        std::optional<outcome> one = outcome_of(id, locator, cited.of);
        if (!one) {
            continue;
        }
        const auto kind = static_cast<std::size_t>(one->why);
        found[kind].clauses.push_back(id);
        found[kind].also_changed =
            found[kind].also_changed || (one->why == check_why::renumbered && one->changed);
        for (address& place : one->now) {
            if (std::ranges::find(now[kind], place) == now[kind].end()) {
                now[kind].push_back(std::move(place));
            }
        }
    }
    const text_span span = cited.source.span;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        check_finding& one = found[kind];
        if (one.clauses.empty()) {
            continue;
        }
        one.why = static_cast<check_why>(kind);
        one.span = span;
        one.citation = text.substr(span.begin, span.end - span.begin);
        one.locator = locator;
        std::ranges::stable_sort(now[kind], {}, [this](const address& place) {
            return current_.clauses().find(place.clause);
        });
        const bool whole = is_range(cited) && one.clauses.size() == cited.clauses.size();
        one.now = whole ? range_now(now[kind]) : std::string();
        one.now = one.now.empty() ? listed(now[kind]) : one.now;
        one.successors = now[kind].size();
        if (one.why == check_why::renumbered && one.successors == 1) {
            one.now_place = to_string(now[kind].front());
        }
        to.push_back(std::move(one));
    }
}

} // namespace kijun::checking
