// What happens to whole clauses.

#include "revise.hpp"

#include <algorithm>
#include <cstddef>

namespace kijun::generator {

void reviser::revise_clauses() {
    outline& in = done_.after;
    const auto before = in.clauses;
    for (const node_index at : before) {
        if (chance_.chance(options_.clause_deleted) && in.clauses.size() > 1) {
            std::erase(in.clauses, at);
            touch_subtree(at);
            continue;
        }
        if (chance_.chance(options_.title_edited)) {
            sentence& title = in.nodes[at].text.front();
            title.front() = writer_.source().other(title.front());
            done_.wording[at] = edit_type::title_edited;
        } else if (chance_.chance(options_.class_changed)) {
            in.nodes[at].grade = in.nodes[at].grade == "基礎" ? "付加" : "基礎";
            done_.wording[at] = edit_type::class_changed;
        }
        if (chance_.chance(options_.clause_renumbered)) {
            renumber(at);
        } else if (chance_.chance(options_.clause_relocated)) {
            done_.relocated.push_back(at);
        }
    }
    relocate();
    // A new clause is a branch (実12-1) of the one before it, as new clauses mostly are.
    for (const node_index at : before) {
        const auto stands = std::ranges::find(in.clauses, at);
        if (!chance_.chance(options_.clause_added) || stands == in.clauses.end()) {
            continue;
        }
        std::string id;
        for (std::size_t branch = 1; id.empty() || ids_.contains(id); ++branch) {
            id = in.nodes[at].id + "-" + std::to_string(branch);
        }
        ids_.insert(id);
        const auto where = stands + 1 - in.clauses.begin();
        const node_index added = writer_.add_clause(in, std::move(id), in.nodes[at].group);
        in.clauses.insert(in.clauses.begin() + where, added);
    }
}

// Each goes to another gap between the clauses that stay than the one that it left.
void reviser::relocate() {
    outline& in = done_.after;
    const std::set<node_index> leaving(done_.relocated.begin(), done_.relocated.end());
    std::vector<node_index> stayed;
    std::vector<std::pair<node_index, std::size_t>> from; // clause, gap
    for (const node_index at : in.clauses) {
        if (leaving.contains(at)) {
            from.emplace_back(at, stayed.size());
        } else {
            stayed.push_back(at);
        }
    }
    if (stayed.empty()) {
        done_.relocated.clear();
        return;
    }
    std::vector<std::vector<node_index>> gaps(stayed.size() + 1);
    for (const auto& [at, gap] : from) {
        const std::size_t to = (gap + 1 + chance_.below(stayed.size())) % gaps.size();
        in.nodes[at].group = in.nodes[stayed[to == 0 ? 0 : to - 1]].group;
        gaps[to].push_back(at);
    }
    in.clauses.clear();
    for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
        in.clauses.insert(in.clauses.end(), gaps[gap].begin(), gaps[gap].end());
        if (gap < stayed.size()) {
            in.clauses.push_back(stayed[gap]);
        }
    }
}

// The number of a clause behind its neighbours', as when clauses are gathered under another
// one.
void reviser::renumber(node_index clause) {
    outline& in = done_.after;
    const std::string& base = in.nodes[chance_.pick(in.clauses)].id;
    std::string id;
    for (std::size_t branch = 1; id.empty() || ids_.contains(id); ++branch) {
        id = base.substr(0, base.find('-')) + "-" + std::to_string(branch);
    }
    ids_.insert(id);
    in.nodes[clause].id = std::move(id);
}

void reviser::hide_numbers() {
    outline& in = done_.after;
    std::vector<std::string> ids;
    ids.reserve(in.clauses.size());
    for (const node_index at : in.clauses) {
        ids.push_back(in.nodes[at].id);
    }
    chance_.shuffle(ids);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        in.nodes[in.clauses[i]].id = std::move(ids[i]);
    }
}

} // namespace kijun::generator
