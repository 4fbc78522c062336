// Renumbered citations written anew, and the text read again to see that they cite what was
// meant.

#include "check/checker_data.hpp"
#include "check/plain_view.hpp"
#include "check/restyle.hpp"
#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/text/utf8.hpp>

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
            all.emplace(skipped + view.original(one.source.span.begin),
                        seen_citation{std::move(one.clauses), std::move(one.source.locator)});
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

} // namespace

fixed_text citation_checker::fix(std::string_view text,
                                 std::vector<check_finding> found) const {
    std::vector<replacement> all;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool doubted = std::ranges::any_of(found, [&](const check_finding& other) {
            return other.span == found[i].span && other.why == check_why::title_mismatch;
        });
        if (auto one = doubted ? std::nullopt : replacement_of(text, found[i], i)) {
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
    const std::size_t skipped =
        done.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const line_index lines(std::string_view(done.text).substr(skipped));
    const auto moved = [&](std::size_t offset) {
        std::size_t longer = 0;
        for (const replacement& one : all) {
            if (one.span.end <= offset) {
                longer += one.after.size() - (one.span.end - one.span.begin);
            }
        }
        position at = lines.at(offset + longer - skipped);
        at.offset += skipped;
        return at;
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (gone.contains(i)) {
            continue;
        }
        check_finding& one = found[i];
        if (!all.empty() && one.span.begin < one.span.end) {
            one.where.at = moved(one.span.begin);
            one.end = moved(one.span.end);
            one.span = {one.where.at.offset, one.end.offset};
        }
        done.left.push_back(std::move(one));
    }
    return done;
}

} // namespace kijun
