// Resolving: each citation's readings against the clause list. A citation costs
// O(log clauses + what it stands for).

#include "numbering/clause_number.hpp"
#include "numbering/control_citation.hpp"
#include "numbering/exclusions.hpp"
#include "numbering/law_citation.hpp"
#include "numbering/outline_citation.hpp"
#include "numbering/section_citation.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/location.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/numbering/citation_scheme.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kijun {

using numbering::clause_number;
using numbering::read_clause_number;
using numbering::take_out_exclusions;
using numbering::to_id;

namespace {

// A branch of two digits is in no edition: 実150-153 and 統20-21 are ranges.
constexpr std::uint32_t most_branches = 9;

/// Counts lines and columns forward through a text, so that a thousand findings in one long
/// line cost one pass.
class line_counter {
public:
    explicit line_counter(std::string_view text) : text_(text) {}

    /// Precondition: not before an offset asked for earlier.
    position at(std::size_t offset) {
        const std::string_view passed = text_.substr(offset_, offset - offset_);
        const std::size_t last = passed.rfind('\n');
        if (last == std::string_view::npos) {
            column_ += count_code_points(passed);
        } else {
            line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
            column_ = count_code_points(passed.substr(last + 1));
        }
        offset_ = offset;
        return {
            static_cast<std::uint32_t>(line_), static_cast<std::uint32_t>(column_ + 1), offset};
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 0;
};

bool is_range(const citation_reading& reading) {
    return !reading.last.empty();
}

std::string spelled(const citation_reading& reading) {
    return is_range(reading) ? reading.first + "～" + reading.last : reading.first;
}

/// The reading to take where nothing decides: the first, but a range rather than a branch that
/// no edition could have.
const citation_reading& likeliest(const citation& cited) {
    const auto branch_of = [](const citation_reading& reading) {
        const auto number = read_clause_number(reading.first);
        return number ? number->branch : 0;
    };
    const citation_reading& first = cited.readings.front();
    const bool unlikely = cited.kind == citation_kind::clause && !is_range(first) &&
                          branch_of(first) > most_branches;
    return unlikely && cited.readings.size() > 1 ? cited.readings[1] : first;
}

class resolver {
public:
    resolver(std::string_view text, const clause_list* clauses, const limits& bounds)
        : text_(text), clauses_(clauses), bounds_(bounds), left_(bounds.places), lines_(text) {}

    /// What the citation stands for; findings go to `into`, if anywhere.
    std::vector<std::string> name(citation& cited, std::vector<diagnostic>* into) {
        source_ = &cited;
        findings_ = into;
        if (cited.readings.empty()) {
            return {};
        }
        if (clauses_ == nullptr || cited.kind != citation_kind::clause) {
            return guess(cited);
        }
        read_branch_as_paragraph(cited);
        return look_up(cited);
    }

private:
    [[nodiscard]] std::string written() const {
        const text_span span = source_->span;
        return std::string(text_.substr(span.begin, span.end - span.begin));
    }

    void find(code id, std::string what) {
        if (findings_ != nullptr) {
            findings_->push_back(
                {id, {"", lines_.at(source_->span.begin), ""}, {written(), std::move(what)}});
        }
    }

    /// A range that cannot be filled: its ends, so that nothing cited is lost.
    std::vector<std::string> only_ends(const citation_reading& range) {
        find(code::citation_bad_range, spelled(range));
        const auto from = read_clause_number(range.first);
        const auto to = read_clause_number(range.last);
        if (range.first == range.last) {
            return {range.first};
        }
        return from && to && from->series == to->series && *to < *from
                   ? std::vector{range.last, range.first}
                   : std::vector{range.first, range.last};
    }

    bool take(std::size_t count) {
        if (count > left_) {
            return false;
        }
        left_ -= count;
        return true;
    }

    /// Is the right end the larger one? By number inside a series, else by document order.
    [[nodiscard]] bool ascends(const citation_reading& range) const {
        const auto from = read_clause_number(range.first);
        const auto to = read_clause_number(range.last);
        if (from && to && from->series == to->series) {
            return *from < *to;
        }
        const auto begin = clauses_ != nullptr ? clauses_->find(range.first) : std::nullopt;
        const auto end = clauses_ != nullptr ? clauses_->find(range.last) : std::nullopt;
        return begin && end && *begin < *end;
    }

    // -- with an edition ------------------------------------------------------------------

    [[nodiscard]] bool exists(const citation_reading& reading) const {
        return clauses_->find(reading.first) &&
               (!is_range(reading) || (clauses_->find(reading.last) && ascends(reading)));
    }

    std::vector<std::string> look_up(const citation& cited) {
        const auto there = std::ranges::find_if(
            cited.readings, [this](const citation_reading& r) { return exists(r); });
        const citation_reading& reading =
            there == cited.readings.end() ? likeliest(cited) : *there;
        if (is_range(reading)) {
            return fill_from_list(reading);
        }
        if (there == cited.readings.end()) {
            find(code::citation_dangling, reading.first);
        }
        return {reading.first};
    }

    /// 実112-2-(1)⑧ and 実112の2 read as a branch. Where no such branch is but 実112 is, the 2
    /// is the paragraph that the place is in.
    void read_branch_as_paragraph(citation& cited) const {
        const citation_reading& reading = cited.readings.front();
        const auto number = read_clause_number(reading.first);
        if (!number || number->branch == 0 || is_range(reading) ||
            clauses_->find(reading.first)) {
            return;
        }
        citation_reading whole{to_id({number->series, number->number, 0}), ""};
        const bool is_worded = cited.readings.size() == 2 && cited.readings[1] == whole;
        const bool has_place = cited.readings.size() == 1 && !cited.locator.empty();
        if ((is_worded || has_place) && clauses_->find(whole.first)) {
            const std::string paragraph = std::to_string(number->branch);
            cited.locator = has_place ? paragraph + '/' + cited.locator : paragraph;
            cited.readings = {std::move(whole)};
        }
    }

    std::vector<std::string> fill_from_list(const citation_reading& range) {
        const auto begin = clauses_->find(range.first);
        const auto end = clauses_->find(range.last);
        const auto from = read_clause_number(range.first);
        const auto to = read_clause_number(range.last);
        const bool spans_series = !from || !to || from->series != to->series;
        if (!ascends(range) && ((begin && end) || !spans_series)) {
            return only_ends(range);
        }
        std::vector<std::size_t> positions;
        if (begin && end && *begin < *end) {
            for (std::size_t at = *begin; at <= *end; ++at) {
                positions.push_back(at);
            }
        } else {
            positions = clauses_->between(range.first, range.last);
            if (spans_series) {
                for (const auto& one : {begin, end}) {
                    if (one) {
                        positions.push_back(*one);
                    }
                }
            }
        }
        if (!take(positions.size())) {
            return only_ends(range);
        }
        std::vector<std::string> named;
        const bool names_ends = !is_block() || positions.empty();
        if (!begin && names_ends) {
            find(code::citation_dangling, range.first);
            named.push_back(range.first);
        }
        for (const std::size_t at : positions) {
            named.push_back(clauses_->ids()[at]);
        }
        if (!end && names_ends) {
            find(code::citation_dangling, range.last);
            named.push_back(range.last);
        }
        return named;
    }

    /// 実20番台: those that there are of them.
    [[nodiscard]] bool is_block() const {
        const std::string text = written();
        return text.ends_with("番台") || text.ends_with("番代");
    }

    // -- without --------------------------------------------------------------------------

    std::vector<std::string> guess(const citation& cited) {
        const citation_reading& reading = likeliest(cited);
        if (cited.readings.size() > 1 && cited.kind == citation_kind::clause) {
            find(code::citation_ambiguous, spelled(reading));
        }
        return is_range(reading) ? count_up(reading) : std::vector{reading.first};
    }

    std::vector<std::string> count_up(const citation_reading& range) {
        const auto from = read_clause_number(range.first);
        const auto to = read_clause_number(range.last);
        if (!from || !to || !ascends(range)) {
            return only_ends(range);
        }
        const bool branches = from->number == to->number;
        const std::size_t count =
            branches ? to->branch - from->branch + 1
                     : to->number - from->number + 1 + (to->branch != 0 ? 1 : 0);
        if (count > bounds_.range || !take(count)) {
            return only_ends(range);
        }
        std::vector<std::string> named;
        clause_number at = *from;
        for (; at < *to; ++(branches ? at.branch : at.number)) {
            named.push_back(to_id(at));
            if (!branches) {
                at.branch = 0; // whole numbers after the left end
            }
        }
        named.push_back(range.last);
        return named;
    }

    std::string_view text_;
    const clause_list* clauses_;
    limits bounds_;
    std::size_t left_; // clauses that all ranges together may still stand for
    line_counter lines_;
    const citation* source_ = nullptr;
    std::vector<diagnostic>* findings_ = nullptr;
};

/// Sections in whatever ways the list counts them. Where two readings overlap, what names a
/// part or a style of its own is the fuller one: 第2章1 is no chapter 2.
std::vector<citation> read_all_sections(std::string_view text, const clause_list& clauses) {
    std::vector<citation> all = numbering::read_outline_citations(text, clauses);
    if (!clauses.has_style(section_style::plain)) {
        return all;
    }
    std::vector<citation> plain = numbering::read_section_citations(text, clauses);
    if (all.empty()) {
        return plain;
    }
    std::erase_if(plain, [&all](const citation& one) {
        const auto next = std::ranges::upper_bound(
            all, one.span.begin, {}, [](const citation& each) { return each.span.end; });
        return next != all.end() && next->span.begin < one.span.end;
    });
    const std::size_t middle = all.size();
    all.insert(all.end(), plain.begin(), plain.end());
    std::ranges::inplace_merge(all,
                               all.begin() + static_cast<std::ptrdiff_t>(middle),
                               {},
                               [](const citation& each) { return each.span.begin; });
    return all;
}

/// The citations of a text by the scheme that the clauses are numbered in.
std::vector<citation>
read_citations(std::string_view text, const clause_list* clauses, const address& stands_in) {
    switch (clauses == nullptr ? numbering_scheme::fisc : clauses->scheme()) {
    case numbering_scheme::law:
        return numbering::read_law_citations(text, *clauses, stands_in);
    case numbering_scheme::control:
        return numbering::read_control_citations(text, *clauses);
    case numbering_scheme::section:
        return read_all_sections(text, *clauses);
    case numbering_scheme::own:
        return clauses->own_scheme()->read_citations(text, *clauses, stands_in);
    case numbering_scheme::fisc:
        break;
    }
    return parse_citations(text);
}

} // namespace

resolution resolve_citations(std::string_view text,
                             const clause_list* clauses,
                             const limits& bounds,
                             const address& stands_in) {
    resolution out;
    resolver by(text, clauses, bounds);
    for (citation& cited : read_citations(text, clauses, stands_in)) {
        std::vector<std::string> named = by.name(cited, &out.findings);
        out.citations.push_back({std::move(cited), std::move(named)});
    }
    take_out_exclusions(text, out.citations);
    return out;
}

std::vector<std::string>
cited_clauses(std::string_view text, const clause_list& clauses, const address& stands_in) {
    std::vector<resolved_citation> all;
    resolver by(text, &clauses, limits{});
    for (citation& cited : read_citations(text, &clauses, stands_in)) {
        if (cited.kind == citation_kind::clause) {
            std::vector<std::string> named = by.name(cited, nullptr);
            all.push_back({std::move(cited), std::move(named)});
        }
    }
    take_out_exclusions(text, all);
    std::vector<std::string> found;
    std::unordered_set<std::string> seen;
    for (resolved_citation& one : all) {
        for (std::string& id : one.clauses) {
            if (seen.insert(id).second) {
                found.push_back(std::move(id));
            }
        }
    }
    return found;
}

} // namespace kijun
