#include "numbering/citation_readings.hpp"

#include "numbering/citation_ast.hpp"
#include "numbering/clause_number.hpp"

#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

// No edition has ten branches of one clause, so 14-1、16 is no 14-16.
constexpr std::uint32_t most_branches = 9;

std::string id_of(ast::series of, std::uint32_t number, std::uint32_t branch = 0) {
    return to_id({letter_of(of), number, branch});
}

std::vector<citation_reading> read_range(ast::series series,
                                         const ast::number& first,
                                         const ast::range_end& end,
                                         list_context& context) {
    const std::uint32_t branch = first.branches.empty() ? 0 : first.branches.front();
    const std::string from = id_of(series, first.main, branch);
    const ast::series to = end.of == ast::series::same ? series : end.of;
    const std::uint32_t last = end.at.main;
    const std::uint32_t last_branch = end.at.branches.empty() ? 0 : end.at.branches.front();
    context = {to, last, last_branch};
    citation_reading whole{from, id_of(to, last, last_branch)};
    // After a branch, a bare right end may count branches.
    const bool may_be_branch =
        end.of == ast::series::same && last_branch == 0 && branch < last && branch != 0;
    if (!may_be_branch) {
        return {std::move(whole)};
    }
    citation_reading branches{from, id_of(series, first.main, last)};
    if (last <= first.main) {
        context = {series, first.main, last};
        return {std::move(branches)};
    }
    if (last > most_branches) {
        return {std::move(whole)};
    }
    return {std::move(whole), std::move(branches)};
}

std::vector<citation_reading> read_single(ast::series series,
                                          std::uint32_t main,
                                          ast::separator after,
                                          list_context& context) {
    const citation_reading number{id_of(series, main), ""};
    const bool may_be_branch = context.series == series && series != ast::series::item &&
                               context.branch != 0 && main > context.branch &&
                               main <= most_branches;
    if (!may_be_branch) {
        context = {series, main, 0};
        return {number};
    }
    context.branch = main; // 統5-1/2/3: the third leans on the first too
    citation_reading branch{id_of(series, context.number, main), ""};
    if (after == ast::separator::tight) {
        return {std::move(branch), number};
    }
    return {number, std::move(branch)};
}

/// Does a range count over all that another reading names? By the numbers alone, as no edition
/// is known here.
bool counts_over(const citation_reading& range, const citation_reading& what) {
    const auto first = read_clause_number(range.first);
    const auto last = read_clause_number(range.last);
    const auto from = read_clause_number(what.first);
    const auto to = what.last.empty() ? from : read_clause_number(what.last);
    return first && last && from && to && first->series == from->series && *first <= *from &&
           *from <= *to && *to <= *last;
}

} // namespace

const char* letter_of(ast::series of) noexcept {
    switch (of) {
    case ast::series::governance:
        return "統";
    case ast::series::practice:
        return "実";
    case ast::series::facilities:
        return "設";
    case ast::series::audit:
        return "監";
    case ast::series::operation:
        return "運";
    case ast::series::technology:
        return "技";
    case ast::series::same:
    case ast::series::item:
        break;
    }
    return "";
}

std::vector<citation_reading>
read_numbers(const ast::element& from, ast::separator after, list_context& context) {
    const ast::series series = from.of == ast::series::same ? context.series : from.of;
    const ast::number& first = from.first;
    if (!from.ends.empty()) {
        return read_range(series, first, from.ends.front(), context);
    }
    if (first.branches.empty()) {
        if (from.of != ast::series::same) {
            context = {};
        }
        return read_single(series, first.main, after, context);
    }
    const std::uint32_t branch = first.branches.front();
    context = {series, first.main, branch};
    citation_reading single{id_of(series, first.main, branch), ""};
    if (first.worded) {
        return {std::move(single), {id_of(series, first.main), ""}}; // 14の1: or a part of 14
    }
    if (first.branches.size() > 1) {
        // 5-1-5: from branch to branch, when it goes up.
        const std::uint32_t last = first.branches[1];
        context.branch = last;
        if (last > branch) {
            single.last = id_of(series, first.main, last);
        }
        return {std::move(single)};
    }
    if (branch <= first.main) {
        return {std::move(single)};
    }
    citation_reading range{id_of(series, first.main), id_of(series, branch)};
    if (series == ast::series::item) {
        return {std::move(range), std::move(single)}; // few checklists number with branches
    }
    return {std::move(single), std::move(range)};
}

bool is_in_range(std::span<const citation> before, const citation& one) {
    constexpr std::size_t reach = 64; // citations that one looks back over
    const auto near = before.last(std::min(reach, before.size()));
    return std::ranges::any_of(near, [&one](const citation& range) {
        return !range.readings.empty() && range.locator.empty() &&
               counts_over(range.readings.front(), one.readings.front());
    });
}

} // namespace kijun::numbering
