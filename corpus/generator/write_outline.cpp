#include "write_outline.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace kijun::generator {
namespace {

constexpr std::size_t deepest = 4;
/// Paragraphs that one paragraph under a clause makes with its children, on average; measured.
constexpr double family_size = 3.1;

struct series {
    std::string_view letter;
    double share;
};
constexpr std::array<series, 4> all_series{
    {{"統", 0.11}, {"実", 0.47}, {"設", 0.41}, {"監", 0.01}}};

} // namespace

outline outline_writer::write() {
    outline all;
    std::size_t done = 0;
    double until = 0;
    for (std::uint32_t group = 0; group < all_series.size(); ++group) {
        until += all_series[group].share * static_cast<double>(options_->clauses);
        const bool last = group + 1 == all_series.size();
        std::size_t number = options_->numbers_behind;
        for (; done < options_->clauses && (last || static_cast<double>(done) < until);
             ++done) {
            all.clauses.push_back(
                add_clause(all, series_of(group) + std::to_string(++number), group));
        }
    }
    cite(all);
    return all;
}

std::string outline_writer::series_of(std::uint32_t group) {
    return std::string(all_series[group].letter);
}

node_index outline_writer::add_clause(outline& to, std::string id, std::uint32_t group) {
    node one;
    one.id = std::move(id);
    one.group = group;
    one.grade = chance_->chance(0.7) ? "基礎" : "付加";
    one.text = {source_.title()};
    const node_index at = to.add(std::move(one));
    fill(to, at);
    return at;
}

void outline_writer::fill(outline& in, node_index clause) {
    const auto add = [&](numbering how) {
        const node_index part = add_paragraph(in, 1, how);
        in.put(part, clause, in.nodes[clause].children.size());
    };
    // Between half and one and a half of the mean, so that clauses differ in length.
    const double mean = options_->paragraphs_per_clause / family_size;
    const auto most = static_cast<std::size_t>(mean * 1.5 + 0.5);
    const auto least = static_cast<std::size_t>(mean * 0.5 + 0.5);
    for (std::size_t left = chance_->between(least, most); left > 0; --left) {
        add(numbering::by_depth);
    }
    for (const numbering how : {numbering::reference, numbering::note}) {
        if (chance_->chance(0.15)) {
            for (std::size_t left = chance_->between(1, 2); left > 0; --left) {
                add(how);
            }
        }
    }
}

node_index outline_writer::add_paragraph(outline& to, std::size_t depth, numbering how) {
    node one;
    one.numbered = how == numbering::by_depth && depth > 1 && chance_->chance(0.02)
                       ? numbering::none
                       : how;
    const bool has_children = how == numbering::by_depth && depth < deepest &&
                              chance_->chance(depth == 1 ? 0.28 : 0.08);
    if (has_children && chance_->chance(0.4)) {
        one.text = {source_.heading()};
    } else if (depth > 1 && chance_->chance(0.6)) {
        one.text = {chance_->chance(0.2) ? source_.common_item() : source_.item()};
    } else if (!has_children && chance_->chance(options_->duplicates)) {
        one.text = {source_.common_rule()};
    } else {
        // One to four sentences; most paragraphs have one.
        constexpr std::array<std::size_t, 12> lengths{1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4};
        for (std::size_t left = chance_->pick(lengths); left > 0; --left) {
            one.text.push_back(source_.rule());
        }
    }
    const node_index at = to.add(std::move(one));
    if (has_children) {
        fill_children(to, at, depth);
    }
    return at;
}

// Mostly three to six; one list in ten is long, so that an insertion shifts many. The entries
// of some lists are one sentence but for a phrase.
void outline_writer::fill_children(outline& in, node_index parent, std::size_t depth) {
    const bool alike = chance_->chance(options_->near_duplicates);
    std::size_t left = chance_->chance(0.1) ? chance_->between(8, 16) : chance_->between(3, 6);
    for (node_index first = no_node; left > 0; --left) {
        const node_index child = add_paragraph(in, depth + 1, numbering::by_depth);
        in.put(child, parent, in.nodes[parent].children.size());
        if (first == no_node) {
            first = child;
        } else if (alike && in.nodes[child].children.empty() &&
                   in.nodes[first].text.front().front().does != slot::fixed) {
            in.nodes[child].text = {source_.sibling_of(in.nodes[first].text.front())};
        }
    }
}

// One rule in twelve ends in a citation of one to three clauses.
void outline_writer::cite(outline& in) {
    for (node_index at = 0; at < in.nodes.size(); ++at) {
        auto& text = in.nodes[at].text;
        if (in.is_clause(at) || text.empty() || text.back().back().does != slot::ending ||
            !chance_->chance(1.0 / 12)) {
            continue;
        }
        phrase cited{slot::citation, "", {}};
        for (std::size_t left = chance_->between(1, 3); left > 0; --left) {
            const node_index clause = chance_->pick(in.clauses);
            if (std::ranges::find(cited.cites, clause) == cited.cites.end()) {
                cited.cites.push_back(clause);
            }
        }
        text.back().push_back(std::move(cited));
    }
}

} // namespace kijun::generator
