// The place that somebody wrote, in the editions of a chain, and what may have been meant.

#include "diff/edition_chain_data.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/numbering/label.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace kijun {
namespace {

/// With the labels of its path in canonical spelling: 実112/２/（１）.
address with_canonical_labels(address written) {
    for (std::string& one : written.path) {
        const label read = read_label(one);
        if (read.series != label_series::other && read.series != label_series::ordinal) {
            one = read.text;
        }
    }
    return written;
}

/// The one place that the text, as a whole, cites.
std::optional<address> cited_place(std::string_view written, const clause_list& clauses) {
    const resolution cited = resolve_citations(written, &clauses);
    if (cited.citations.size() != 1) {
        return std::nullopt;
    }
    const resolved_citation& one = cited.citations.front();
    if (one.source.kind != citation_kind::clause || one.clauses.size() != 1 ||
        one.source.span.begin != 0 || one.source.span.end != written.size()) {
        return std::nullopt;
    }
    std::string place = to_string(address{one.clauses.front(), {}});
    if (!one.source.locator.empty()) {
        place += '/' + one.source.locator;
    }
    const result<address> read = parse_address(place);
    return read ? std::optional(*read) : std::nullopt;
}

/// What the text may name, whether the edition has it or not.
std::vector<address> readings_of(std::string_view written, const edition& in) {
    std::vector<address> all;
    if (const result<address> read = parse_address(written)) {
        all.push_back(*read);
        all.push_back(with_canonical_labels(*read));
    }
    if (auto cited = cited_place(written, in.clauses())) {
        all.push_back(*std::move(cited));
    }
    return all;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Levenshtein distance in code points, one row kept. O(n·m).
std::size_t edits(std::u32string_view one, std::u32string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t k = 0; k < other.size(); ++k) {
            const std::size_t replaced = diagonal + (one[i] == other[k] ? 0 : 1);
            diagonal =
                std::exchange(row[k + 1], std::min({replaced, row[k] + 1, row[k + 1] + 1}));
        }
    }
    return row.back();
}

/// The places whose labels are nearest to a label, at most five. A label of 64 code points is
/// longer than any that somebody means; what is longer is cut for the comparison.
std::vector<place_index> nearest(const place_tree& tree,
                                 const std::vector<place_index>& among,
                                 std::string_view label,
                                 bool only_similar) {
    constexpr std::size_t most = 5;
    constexpr std::size_t longest = 64;
    const std::u32string wanted = to_utf32(label).substr(0, longest);
    std::vector<std::pair<std::size_t, place_index>> ranked;
    for (const place_index at : among) {
        const std::u32string known = to_utf32(tree.label(at)).substr(0, longest);
        const std::size_t distance = edits(wanted, known);
        // Something must be left of it, and no more than two characters be wrong.
        if (!only_similar ||
            (distance <= 2 && distance < std::max(wanted.size(), known.size()))) {
            ranked.emplace_back(distance, at);
        }
    }
    std::ranges::sort(ranked);
    std::vector<place_index> found;
    for (const auto& [distance, at] : ranked) {
        if (found.size() < most) {
            found.push_back(at);
        }
    }
    return found;
}

} // namespace

std::optional<found_place> edition_chain::find(std::string_view written,
                                               std::optional<std::size_t> in) const {
    written = trimmed(written);
    for (std::size_t at = size(); at-- > 0;) {
        if (in && *in != at) {
            continue;
        }
        for (address& place : readings_of(written, data_->editions[at])) {
            if (data_->lookups[at].find(place) != no_place) {
                return found_place{std::move(place), at};
            }
        }
    }
    return std::nullopt;
}

std::vector<std::string> edition_chain::near(std::string_view written,
                                             std::optional<std::size_t> in) const {
    written = trimmed(written);
    std::vector<std::string> found;
    std::string clause;
    for (std::size_t at = size(); at-- > 0;) {
        if (in && *in != at) {
            continue;
        }
        const place_tree& tree = data_->trees[at];
        const auto add = [&](const std::vector<place_index>& places) {
            for (const place_index near_by : places) {
                found.push_back(tree.address_of(near_by));
            }
        };
        std::vector<address> readings = readings_of(written, data_->editions[at]);
        std::ranges::reverse(readings); // a citation says more than what was taken for an id
        for (const address& place : readings) {
            clause = clause.empty() ? place.clause : clause;
            address there{place.clause, {}};
            place_index deepest = data_->lookups[at].find(there);
            if (deepest == no_place || place.path.empty()) {
                continue;
            }
            std::string_view missing = place.path.front();
            for (const std::string& label : place.path) {
                missing = label;
                there.path.push_back(label);
                const place_index next = data_->lookups[at].find(there);
                if (next == no_place) {
                    break;
                }
                deepest = next;
            }
            const std::vector<place_index> children = tree.children(deepest);
            add(children.empty() ? std::vector{deepest}
                                 : nearest(tree, children, missing, false));
            return found;
        }
    }
    for (std::size_t at = size(); at-- > 0 && found.empty();) {
        if (!in || *in == at) {
            const place_tree& tree = data_->trees[at];
            for (const place_index one :
                 nearest(tree,
                         tree.clauses(),
                         clause.empty() ? written : std::string_view(clause),
                         true)) {
                found.push_back(tree.address_of(one));
            }
        }
    }
    return found;
}

} // namespace kijun
