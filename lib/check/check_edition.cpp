// An edition checked by itself: what its texts cite, how its places are labelled, and what an
// older edition says of it.

#include "check/checker_data.hpp"
#include "check/code_points.hpp"
#include "check/label_gaps.hpp"
#include "trace/cell.hpp"
#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace kijun {
namespace {

using checking::character_at;
using checking::character_before;

/// "実9" of "実9~2", which the model makes of a second 実9; "" of others.
std::string_view repeated(std::string_view label) {
    const std::size_t mark = label.rfind('~');
    const bool numbered =
        mark != std::string_view::npos && mark + 1 < label.size() &&
        label.find_first_not_of("0123456789", mark + 1) == std::string_view::npos;
    return numbered ? label.substr(0, mark) : std::string_view();
}

class edition_check {
public:
    edition_check(const edition& what, const difference* told) : what_(what), told_(told) {}

    std::vector<check_finding> run() {
        for (std::size_t c = 0; c < what_.clause_count(); ++c) {
            const clause in = what_.clause_at(c);
            check_repeat(in.id(), in.at(), in, "");
            check_labels(in.paragraphs());
            trace::clause_parts parts(in);
            for (std::size_t p = in.first_paragraph(); p < in.end_paragraph(); ++p) {
                const paragraph at = what_.paragraph_at(p);
                check_repeat(at.label(), at.at(), in, to_string(at.place()));
                check_labels(at.children());
                check_citations(at, parts);
            }
        }
        if (told_ != nullptr) {
            check_stale();
            check_terms();
        }
        std::ranges::stable_sort(found_, {}, [](const check_finding& one) {
            return std::tuple(one.where.at.line, one.where.at.column, one.why);
        });
        return std::move(found_);
    }

private:
    check_finding& add(check_why why, std::string citation, position at, std::string place) {
        check_finding& one = found_.emplace_back();
        one.why = why;
        one.citation = std::move(citation);
        one.where = {std::string(what_.file()), at, {}};
        one.place = std::move(place);
        return one;
    }

    check_finding& add_in(check_why why, const paragraph& in, const text_span& span) {
        const line_index lines(in.text());
        const auto at = [&](std::size_t offset) {
            return trace::shifted(in.text_at(), lines.at(offset));
        };
        check_finding& one =
            add(why,
                std::string(in.text().substr(span.begin, span.end - span.begin)),
                at(span.begin),
                to_string(in.place()));
        one.end = at(span.end);
        if (one.where.at.line != 0) {
            one.span = {one.where.at.offset, one.end.offset};
        }
        return one;
    }

    void
    check_repeat(std::string_view label, position at, const clause& in, std::string place) {
        const std::string_view first = repeated(label);
        const bool is_clause = place.empty();
        if (first.empty() || (is_clause && !what_.find_clause(first))) {
            return;
        }
        if (is_clause) {
            place = to_string(address{std::string(label), {}});
        }
        check_finding& one =
            add(check_why::duplicate, std::string(first), at, std::move(place));
        one.clauses = {std::string(is_clause ? first : in.id())};
    }

    void check_labels(const std::vector<paragraph>& siblings) {
        if (siblings.size() < 2) {
            return;
        }
        std::vector<std::string_view> labels;
        for (const paragraph& one : siblings) {
            const std::string_view first = repeated(one.label());
            labels.push_back(first.empty() ? one.label() : first);
        }
        for (const checking::label_gap& gap : checking::gaps_among(labels)) {
            const paragraph& behind = siblings[gap.sibling];
            if (stands_elsewhere(behind, gap.before)) {
                continue;
            }
            check_finding& one = add(check_why::gap,
                                     std::string(labels[gap.sibling]),
                                     behind.at(),
                                     to_string(behind.place()));
            one.given = gap.before;
            one.clauses = {std::string(behind.of_clause().id())};
        }
    }

    /// Notes and 参考 are counted through a clause: what is missing between two siblings may
    /// stand under another paragraph.
    [[nodiscard]] bool stands_elsewhere(const paragraph& behind,
                                        const std::string& before) const {
        const label to = read_label(behind.label());
        const label from = read_label(before);
        if (to.series != label_series::note && to.series != label_series::reference) {
            return false;
        }
        std::set<std::vector<std::uint32_t>> between;
        const clause in = behind.of_clause();
        for (std::size_t p = in.first_paragraph(); p < in.end_paragraph(); ++p) {
            label one = read_label(what_.paragraph_at(p).label());
            if (one.series == to.series && from.numbers < one.numbers &&
                one.numbers < to.numbers) {
                between.insert(std::move(one.numbers));
            }
        }
        const std::size_t missing = to.numbers.back() > from.numbers.back()
                                        ? to.numbers.back() - from.numbers.back() - 1
                                        : 1;
        return between.size() >= std::max<std::size_t>(missing, 1);
    }

    void check_citations(const paragraph& from, trace::clause_parts& parts) {
        const clause_list& clauses = what_.clauses();
        // Only laws cite from where they stand: 前条, 次項.
        const bool relative = clauses.scheme() == numbering_scheme::law;
        const resolution resolved =
            resolve_citations(from.text(), &clauses, {}, relative ? from.place() : address());
        // What a supplement of a law cites is of the law that it amends, or of the time before;
        // 第一項（第三号を除く。） leans on what stands before it.
        if (relative && from.of_clause().id().starts_with("附則")) {
            return;
        }
        for (const resolved_citation& cited : resolved.citations) {
            const citation& source = cited.source;
            if (source.kind == citation_kind::part) {
                if (!relative && !source.locator.empty() && !parts.find(source.locator, from)) {
                    check_finding& one = add_in(check_why::dangling, from, source.span);
                    one.clauses = {std::string(from.of_clause().id())};
                    one.locator = source.locator;
                }
                continue;
            }
            if (source.kind == citation_kind::clause) {
                check_clauses(from, cited);
            }
        }
    }

    void check_clauses(const paragraph& from, const resolved_citation& cited) {
        const std::string locator =
            cited.clauses.size() == 1 ? cited.source.locator : std::string();
        std::vector<std::string> missing;
        for (const std::string& id : cited.clauses.empty() ? cited.excluded : cited.clauses) {
            if (!checking::place_in(what_, id, locator)) {
                missing.push_back(id);
            }
        }
        if (!missing.empty()) {
            check_finding& one = add_in(check_why::dangling, from, cited.source.span);
            one.locator = what_.find_clause(missing.front()) ? locator : std::string();
            one.clauses = std::move(missing);
        }
    }

    /// Citations that did not follow their clause to its new number.
    void check_stale() {
        for (const stale_citation& stale : told_->stale) {
            const result<address> place = parse_address(stale.place);
            const auto in = place ? what_.find_paragraph(*place) : std::nullopt;
            if (!in) {
                continue;
            }
            for (const resolved_citation& cited :
                 resolve_citations(in->text(), &what_.clauses()).citations) {
                if (cited.source.kind != citation_kind::clause || cited.clauses.size() != 1 ||
                    cited.clauses.front() != stale.clause) {
                    continue;
                }
                check_finding one = add_in(check_why::renumbered, *in, cited.source.span);
                found_.pop_back();
                one.clauses = {stale.clause};
                one.now = display(address{stale.now, {}});
                one.successors = 1;
                // What is not there any more has one cause, and is told once.
                std::erase_if(found_, [&](const check_finding& other) {
                    return other.why == check_why::dangling && other.place == one.place &&
                           other.where == one.where;
                });
                found_.push_back(std::move(one));
            }
        }
    }

    /// Is the term at `at` a word, not a part of the new term or of a longer katakana word?
    static bool stands_alone(std::string_view text, std::size_t at, const replaced_term& term) {
        const std::size_t inside = term.after.find(term.before);
        if (inside != std::string::npos && at >= inside &&
            text.substr(at - inside).starts_with(term.after)) {
            return false;
        }
        const auto joins = [](std::string_view one, std::string_view other) {
            const auto katakana = [](std::string_view c) {
                const char32_t point = checking::code_point(c);
                return (point >= 0x30A1 && point <= 0x30FA) || point == 0x30FC;
            };
            const auto letter = [](std::string_view c) {
                return c.size() == 1 && checking::in_a_name(c);
            };
            return (katakana(one) && katakana(other)) || (letter(one) && letter(other));
        };
        const std::size_t end = at + term.before.size();
        return !joins(character_before(text, at), character_at(text, at)) &&
               !joins(character_before(text, end), character_at(text, end));
    }

    void check_terms() {
        for (const replaced_term& term : told_->terms) {
            for (std::size_t p = 0; p < what_.paragraph_count() && !term.before.empty(); ++p) {
                const paragraph in = what_.paragraph_at(p);
                const std::string_view text = in.text();
                for (std::size_t at = text.find(term.before); at != std::string_view::npos;
                     at = text.find(term.before, at + term.before.size())) {
                    if (stands_alone(text, at, term)) {
                        check_finding& one =
                            add_in(check_why::stale_term, in, {at, at + term.before.size()});
                        one.clauses = {std::string(in.of_clause().id())};
                        one.now = term.after;
                        one.successors = 1;
                    }
                }
            }
        }
    }

    const edition& what_;
    const difference* told_;
    std::vector<check_finding> found_;
};

bool same_texts(const edition& one, const edition& other) {
    if (one.clause_count() != other.clause_count() ||
        one.paragraph_count() != other.paragraph_count() || one.name() != other.name()) {
        return false;
    }
    for (std::size_t i = 0; i < one.clause_count(); ++i) {
        const clause a = one.clause_at(i);
        const clause b = other.clause_at(i);
        if (a.id() != b.id() || a.title() != b.title() ||
            a.end_paragraph() != b.end_paragraph()) {
            return false;
        }
    }
    for (std::size_t i = 0; i < one.paragraph_count(); ++i) {
        const paragraph a = one.paragraph_at(i);
        const paragraph b = other.paragraph_at(i);
        if (a.label() != b.label() || a.depth() != b.depth() || a.text() != b.text()) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<check_finding> citation_checker::check_edition(const edition& what) const {
    const edition* const old_edition = was();
    if (old_edition == nullptr || what.standard() != old_edition->standard() ||
        what.name() == old_edition->name()) {
        return edition_check(what, nullptr).run();
    }
    if (same_texts(what, current())) {
        return edition_check(what, &data_->became->told()).run();
    }
    const difference told = diff(*old_edition, what, data_->options.comparison);
    return edition_check(what, &told).run();
}

} // namespace kijun
