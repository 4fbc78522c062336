// Renumbered citations written anew, and the text read again to see that they cite what was
// meant.

#include "check/checker_data.hpp"
#include "check/places_in.hpp"
#include "check/plain_view.hpp"
#include "check/restyle.hpp"
#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct replacement {
    std::size_t finding = 0;
    text_span span;
    std::string after;
    address now;
};

/// A citation of the text as one reads it.
struct seen_citation {
    std::vector<std::string> clauses;
    std::string locator;
};

/// The citations of clauses by the bytes of the file at which they begin.
std::map<std::size_t, seen_citation> citations_of(std::string_view text, const edition& in) {
    const std::size_t skipped = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const checking::plain_view view(text.substr(skipped));
    std::map<std::size_t, seen_citation> all;
    for (resolved_citation& one : resolve_citations(view.text(), &in.clauses()).citations) {
        if (one.source.kind == citation_kind::clause) {
            all.emplace(
                skipped + view.original(one.source.span.begin),
                seen_citation{std::move(one.clauses.empty() ? one.excluded : one.clauses),
                              std::move(one.source.locator)});
        }
    }
    return all;
}

/// The finding's citation anew; none where that is not certain.
std::optional<replacement>
replacement_of(std::string_view text, const check_finding& found, std::size_t index) {
    if (found.why != check_why::renumbered || found.successors != 1 ||
        found.clauses.size() != 1 || found.span.begin >= found.span.end ||
        text.substr(found.span.begin, found.span.end - found.span.begin) != found.citation) {
        return std::nullopt;
    }
    const result<address> was =
        parse_address(trace::inside(found.clauses.front(), found.locator));
    const result<address> now = parse_address(found.now_place);
    if (!was || !now) {
        return std::nullopt;
    }
    std::optional<std::string> after = checking::restyled(found.citation, *was, *now);
    if (!after) {
        return std::nullopt;
    }
    return replacement{index, found.span, *std::move(after), *now};
}

std::string applied(std::string_view text, const std::vector<replacement>& all) {
    std::string changed;
    std::size_t done = 0;
    for (const replacement& one : all) {
        changed += text.substr(done, one.span.begin - done);
        changed += one.after;
        done = one.span.end;
    }
    changed += text.substr(done);
    return changed;
}

/// Those that the changed text does not cite as meant; all, when it has more or fewer
/// citations.
std::set<std::size_t> failed(std::string_view changed,
                             const std::vector<replacement>& all,
                             std::size_t citations,
                             const edition& in) {
    const std::map<std::size_t, seen_citation> seen = citations_of(changed, in);
    std::set<std::size_t> bad;
    std::size_t longer = 0; // what has been added so far, modulo 2^64
    for (const replacement& one : all) {
        const auto at = seen.find(one.span.begin + longer);
        longer += one.after.size() - (one.span.end - one.span.begin);
        if (seen.size() != citations || at == seen.end() ||
            at->second.clauses != std::vector{one.now.clause} ||
            at->second.locator != path_text(one.now)) {
            bad.insert(one.finding);
        }
    }
    return bad;
}

/// Sets the findings that are left to where they stand in the changed text.
template <typename Predicate>
void move_places(std::vector<check_finding>& found,
                 const std::vector<replacement>& all,
                 std::string_view changed,
                 Predicate is_gone) {
    std::vector<std::size_t> longer{0}; // behind so many replacements, modulo 2^64
    for (const replacement& one : all) {
        longer.push_back(longer.back() + one.after.size() - (one.span.end - one.span.begin));
    }
    const auto moved = [&](std::size_t offset) {
        const auto behind = std::ranges::upper_bound(
            all, offset, {}, [](const replacement& one) { return one.span.end; });
        return offset + longer[static_cast<std::size_t>(behind - all.begin())];
    };
    std::vector<std::size_t> offsets;
    const auto has_place = [&](std::size_t i) {
        return !is_gone(i) && found[i].span.begin < found[i].span.end;
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (has_place(i)) {
            found[i].span = {moved(found[i].span.begin), moved(found[i].span.end)};
            offsets.push_back(found[i].span.begin);
            offsets.push_back(found[i].span.end);
        }
    }
    const checking::places_in places(changed, std::move(offsets));
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (has_place(i)) {
            found[i].where.at = places.at(found[i].span.begin);
            found[i].end = places.at(found[i].span.end);
        }
    }
}

} // namespace

fixed_text citation_checker::fix(std::string_view text,
                                 std::vector<check_finding> found) const {
    std::set<std::size_t> doubted; // citations beside a wrong title
    for (const check_finding& one : found) {
        if (one.why == check_why::title_mismatch) {
            doubted.insert(one.span.begin);
        }
    }
    std::vector<replacement> all;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (doubted.contains(found[i].span.begin)) {
            continue;
        }
        if (auto one = replacement_of(text, found[i], i)) {
            all.push_back(*std::move(one));
        }
    }
    fixed_text done{std::string(text), {}, {}};
    const std::size_t citations = citations_of(text, current()).size();
    while (!all.empty()) {
        done.text = applied(text, all);
        const std::set<std::size_t> bad = failed(done.text, all, citations, current());
        if (bad.empty()) {
            break;
        }
        std::erase_if(all, [&bad](const auto& one) { return bad.contains(one.finding); });
        done.text = text;
    }
    std::set<std::size_t> gone;
    for (const replacement& one : all) {
        const check_finding& cause = found[one.finding];
        done.fixed.push_back({cause.where, cause.citation, one.after});
        gone.insert(one.finding);
    }
    const auto is_gone = [&](std::size_t i) { return gone.contains(i); };
    move_places(found, all, done.text, is_gone);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!is_gone(i)) {
            done.left.push_back(std::move(found[i]));
        }
    }
    return done;
}

} // namespace kijun
