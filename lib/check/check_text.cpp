#include "check/checker_data.hpp"
#include "check/code_points.hpp"
#include "check/places_in.hpp"
#include "check/plain_view.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace kijun {

namespace checking {

void sort_findings(std::vector<check_finding>& found) {
    std::ranges::stable_sort(found, [](const check_finding& one, const check_finding& other) {
        return std::pair(one.span.begin, one.why) < std::pair(other.span.begin, other.why);
    });
}

} // namespace checking

namespace {

using checking::binding;
using checking::read_citation;
using checking::title_beside;
using checking::title_verdict;
using checking::titled_clause;

std::string cut(std::string_view text, const text_span& span) {
    return std::string(text.substr(span.begin, span.end - span.begin));
}

/// Do two citations stand in one list, so that a title behind the second may be of the first?
bool in_one_list(std::string_view text, const text_span& one, const text_span& other) {
    constexpr std::array<std::string_view, 14> links{" ",
                                                     "\xE3\x80\x80",
                                                     "、",
                                                     "，",
                                                     ",",
                                                     "・",
                                                     "/",
                                                     "／",
                                                     "及び",
                                                     "および",
                                                     "又は",
                                                     "や",
                                                     "と",
                                                     "\n"};
    return checking::skip(text, one.end, links) == other.begin;
}

} // namespace

/// The clauses whose titles may rightly stand beside a citation: under its number in either
/// edition, and what the old one is now.
std::vector<titled_clause> citation_checker::data::meant_by(const read_citation& cited) const {
    std::vector<titled_clause> all;
    const auto add = [&all](bool is_old, const std::optional<clause>& found) {
        if (found) {
            const titled_clause one{is_old, found->index()};
            if (std::ranges::find(all, one) == all.end()) {
                all.push_back(one);
            }
        }
    };
    for (const std::string& id : cited.clauses) {
        if (was && cited.of != binding::current) {
            add(true, was->find_clause(id));
            const std::optional<checking::fate> fate = became->of({id, {}});
            for (const address& now : fate ? fate->now : std::vector<address>()) {
                add(false, current.find_clause(now.clause));
            }
        }
        if (cited.of != binding::was) {
            add(false, current.find_clause(id));
        }
    }
    return all;
}

void citation_checker::data::check_titles(std::string_view text,
                                          std::vector<read_citation>& cited,
                                          std::vector<check_finding>& to) const {
    for (std::size_t i = 0; i < cited.size(); ++i) {
        read_citation& one = cited[i];
        if (one.clauses.size() != 1 || one.of == binding::other) {
            continue; // a range has no title
        }
        std::vector<titled_clause> own = meant_by(one);
        const bool by_itself = !own.empty();
        if (!by_itself) {
            continue; // not there: told as such
        }
        const text_span span = one.source.span;
        const std::size_t previous = i == 0 ? 0 : cited[i - 1].source.span.end;
        const std::size_t next =
            i + 1 < cited.size() ? cited[i + 1].source.span.begin : text.size();
        bool told = false;
        for (const title_beside& beside : checking::titles_beside(text, span, previous, next)) {
            const std::string words = cut(text, beside.span);
            title_verdict verdict = titles.judge(words, beside.form, own);
            if (verdict.fits_current && !verdict.fits_was && one.of == binding::free) {
                // The title is the new edition's: is it that of this very number there?
                const std::optional<clause> here = current.find_clause(one.clauses.front());
                if (here &&
                    titles.judge(words, beside.form, {{false, here->index()}}).fits_current) {
                    one.of = binding::current;
                }
            }
            for (std::size_t k = i; verdict.is_other && k > 0; --k) {
                if (!in_one_list(text, cited[k - 1].source.span, cited[k].source.span)) {
                    break;
                }
                verdict.is_other =
                    !titles.judge(words, beside.form, meant_by(cited[k - 1])).fits;
            }
            if (verdict.is_other && !told) {
                told = true;
                check_finding found;
                found.why = check_why::title_mismatch;
                found.span = span;
                found.citation = cut(text, span);
                found.clauses = one.clauses;
                found.locator = one.source.locator;
                found.given = words;
                found.meant = std::string(titles.clause_of(own.back()).title());
                if (verdict.whose) {
                    const std::string id(titles.clause_of(*verdict.whose).id());
                    std::vector<address> now{{id, {}}};
                    if (verdict.whose->is_old) {
                        const std::optional<checking::fate> fate = became->of({id, {}});
                        now = fate ? fate->now : std::vector<address>();
                    }
                    for (const address& place : now) {
                        found.now += (found.now.empty() ? "" : "、") + display(place);
                    }
                    found.successors = now.size();
                }
                to.push_back(std::move(found));
            }
        }
    }
}

std::vector<check_finding> citation_checker::data::check(std::string_view text) const {
    std::vector<check_finding> found;
    std::vector<read_citation> cited = judge.read(text);
    for (const checking::stated_edition& one : stated.read(text, cited)) {
        check_finding stale;
        stale.why = check_why::edition_mismatch;
        stale.span = one.span;
        stale.citation = cut(text, one.span);
        stale.given = stale.citation;
        stale.meant = std::string(current.name());
        stale.now = stale.meant;
        stale.successors = 1;
        found.push_back(std::move(stale));
    }
    check_titles(text, cited, found);
    for (const read_citation& one : cited) {
        judge.judge_into(found, text, one);
    }
    checking::sort_findings(found);
    return found;
}

std::vector<check_finding> citation_checker::check_text(std::string_view whole,
                                                        const std::string& file) const {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::size_t skipped = whole.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const checking::plain_view view(whole.substr(skipped));
    std::vector<check_finding> found = data_->check(view.text());
    if (found.empty()) {
        return found;
    }
    std::vector<std::size_t> offsets;
    for (check_finding& one : found) {
        const std::size_t begin = view.original(one.span.begin);
        // The end belongs to the last character, not to the tag behind it.
        const std::size_t end =
            one.span.end > one.span.begin ? view.original(one.span.end - 1) + 1 : begin;
        one.span = {skipped + begin, skipped + end};
        offsets.push_back(one.span.begin);
        offsets.push_back(one.span.end);
    }
    const checking::places_in places(whole, std::move(offsets));
    for (check_finding& one : found) {
        one.where = {file, places.at(one.span.begin), {}};
        one.end = places.at(one.span.end);
    }
    return found;
}

} // namespace kijun
