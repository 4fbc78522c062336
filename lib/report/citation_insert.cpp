#include "report/citation_insert.hpp"

#include "trace/cell.hpp"

#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace kijun {

namespace {

constexpr std::string_view usual_separator = "、";

/// 実73-1 as (1, {73, 1}); none for an id of another scheme.
struct series_number {
    std::size_t series = 0;
    std::vector<std::uint32_t> numbers;

    friend auto operator<=>(const series_number&, const series_number&) = default;
};

std::optional<series_number> number_of(std::string_view clause) {
    constexpr std::array<std::string_view, 4> series = {"統", "実", "設", "監"};
    const auto* const found =
        std::find_if(series.begin(), series.end(), [&](std::string_view letter) {
            return clause.starts_with(letter);
        });
    if (found == series.end()) {
        return std::nullopt;
    }
    series_number number{static_cast<std::size_t>(found - series.begin()), {}};
    bool inside = false;
    for (const char digit : clause.substr(found->size())) {
        if (digit == '-' && inside) {
            inside = false;
        } else if (digit >= '0' && digit <= '9') {
            if (!std::exchange(inside, true)) {
                number.numbers.push_back(0);
            }
            // Numbers of clauses have few digits; what has more is no number of this scheme.
            if (number.numbers.back() > 99'999) {
                return std::nullopt;
            }
            number.numbers.back() =
                number.numbers.back() * 10 + static_cast<std::uint32_t>(digit - '0');
        } else {
            return std::nullopt;
        }
    }
    return inside ? std::optional(std::move(number)) : std::nullopt;
}

/// Does `one` stand before `other`? None when nothing says.
std::optional<bool> is_before(std::string_view one, std::string_view other, const edition& in) {
    const std::optional<series_number> first = number_of(one);
    const std::optional<series_number> second = number_of(other);
    if (first && second) {
        return *first < *second;
    }
    const std::optional<std::size_t> first_place = in.clauses().find(one);
    const std::optional<std::size_t> second_place = in.clauses().find(other);
    if (first_place && second_place) {
        return *first_place < *second_place;
    }
    return std::nullopt;
}

/// A citation of the cell: what it reads as, likeliest first, and where.
struct cited_range {
    std::string first;
    std::string last;
    text_span span;
};

/// The cell as a list of clauses; none when something in it is no clause.
std::optional<std::vector<cited_range>> read_list(std::string_view text, const edition& in) {
    std::vector<cited_range> list;
    for (const resolved_citation& cited : resolve_citations(text, &in.clauses()).citations) {
        if (cited.source.kind != citation_kind::clause || cited.clauses.empty()) {
            return std::nullopt;
        }
        list.push_back({cited.clauses.front(), cited.clauses.back(), cited.source.span});
    }
    return list;
}

/// Index of the citation that the clause goes before, list.size() for the end of the list; none
/// when that is not certain.
std::optional<std::size_t>
slot_of(const std::vector<cited_range>& list, std::string_view clause, const edition& in) {
    std::size_t slot = list.size();
    for (std::size_t i = 0; i != list.size(); ++i) {
        if (i != 0 && !is_before(list[i - 1].last, list[i].first, in).value_or(false)) {
            return std::nullopt;
        }
        const std::optional<bool> goes_before = is_before(clause, list[i].first, in);
        const std::optional<bool> comes_after = is_before(list[i].last, clause, in);
        if (!goes_before || !comes_after || *goes_before == *comes_after) {
            return std::nullopt; // unknown order, or inside a range
        }
        if (*goes_before) {
            slot = std::min(slot, i);
        }
    }
    return slot;
}

/// What stands between two neighbours, when it is nothing but a separator.
std::string
separator_at(std::string_view text, const std::vector<cited_range>& list, std::size_t slot) {
    if (list.size() < 2) {
        return std::string(usual_separator);
    }
    const std::size_t right = std::clamp<std::size_t>(slot, 1, list.size() - 1);
    const std::size_t begin = list[right - 1].span.end;
    const std::string_view between = text.substr(begin, list[right].span.begin - begin);
    std::string_view rest = between;
    bool separates = false;
    while (!rest.empty()) {
        constexpr std::array<std::string_view, 8> parts = {
            "、", "，", ",", "・", "/", "／", " ", "\n"};
        const auto* const part =
            std::find_if(parts.begin(), parts.end(), [&](std::string_view candidate) {
                return rest.starts_with(candidate);
            });
        if (part == parts.end()) {
            return std::string(usual_separator);
        }
        separates = separates || *part != " ";
        rest.remove_prefix(part->size());
    }
    return std::string(separates ? between : usual_separator);
}

std::string text_of(const std::vector<cell_piece>& pieces) {
    std::string text;
    for (const cell_piece& piece : pieces) {
        text += piece.text;
    }
    return text;
}

/// Puts added text at a byte offset, parting the piece that lies there.
void insert_at(std::vector<cell_piece>& pieces, std::size_t offset, std::string text) {
    std::size_t i = 0;
    while (i != pieces.size() && offset >= pieces[i].text.size()) {
        offset -= pieces[i].text.size();
        ++i;
    }
    const auto at = [&](std::size_t index) {
        return pieces.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (offset != 0) {
        cell_piece rest{pieces[i].text.substr(offset), pieces[i].added};
        pieces[i].text.resize(offset);
        pieces.insert(at(++i), std::move(rest));
    }
    pieces.insert(at(i), cell_piece{std::move(text), true});
}

/// Neighbours that were both added, or both not, are one piece.
std::vector<cell_piece> joined(std::vector<cell_piece> pieces) {
    std::vector<cell_piece> result;
    for (cell_piece& piece : pieces) {
        if (!result.empty() && result.back().added == piece.added) {
            result.back().text += piece.text;
        } else {
            result.push_back(std::move(piece));
        }
    }
    return result;
}

/// Does the changed text read as the list did, with the clause at its slot?
bool reads_as(std::string_view text,
              std::vector<cited_range> list,
              std::size_t slot,
              const std::string& clause,
              const edition& in) {
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(slot), {clause, clause, {}});
    const std::optional<std::vector<cited_range>> now = read_list(text, in);
    return now && std::equal(now->begin(),
                             now->end(),
                             list.begin(),
                             list.end(),
                             [](const cited_range& one, const cited_range& other) {
                                 return one.first == other.first && one.last == other.last;
                             });
}

/// The pieces with the clause at its certain place, or nothing.
std::optional<std::vector<cell_piece>>
with_citation(std::vector<cell_piece> pieces, const std::string& clause, const edition& in) {
    const std::string text = text_of(pieces);
    const std::optional<std::vector<cited_range>> list = read_list(text, in);
    if (!list || list->empty()) {
        return std::nullopt;
    }
    const std::optional<std::size_t> slot = slot_of(*list, clause, in);
    if (!slot) {
        return std::nullopt;
    }
    const std::string separator = separator_at(text, *list, *slot);
    if (*slot == list->size()) {
        insert_at(pieces, list->back().span.end, separator + clause);
    } else {
        insert_at(pieces, (*list)[*slot].span.begin, clause + separator);
    }
    if (!reads_as(text_of(pieces), *list, *slot, clause, in)) {
        return std::nullopt;
    }
    return pieces;
}

} // namespace

std::vector<cell_piece> with_citations(std::string_view text,
                                       const std::vector<std::string>& clauses,
                                       const edition& in) {
    std::vector<cell_piece> pieces;
    // What says that there is nothing (－, 該当なし) makes way.
    const bool is_nothing = trace::read_cell(text, in.clauses()).blank && !clauses.empty();
    if (!text.empty() && !is_nothing) {
        pieces.push_back({std::string(text), false});
    }
    for (const std::string& clause : clauses) {
        if (std::optional<std::vector<cell_piece>> placed = with_citation(pieces, clause, in)) {
            pieces = *std::move(placed);
            continue;
        }
        const std::string before = text_of(pieces);
        const std::vector<cited_range> list =
            read_list(before, in).value_or(std::vector<cited_range>());
        const std::string separator =
            before.empty() ? std::string() : separator_at(before, list, list.size());
        pieces.push_back({separator + clause, true});
    }
    return joined(std::move(pieces));
}

} // namespace kijun
