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
    // What leaves its place is taken out first, then put between those that stay, so that no
    // two of them can meet in their old order.
    for (const node_index at : done_.relocated) {
        std::erase(in.clauses, at);
    }
    for (const node_index at : done_.relocated) {
        const std::size_t where = chance_.below(in.clauses.size() + 1);
        if (!in.clauses.empty()) {
            in.nodes[at].group = in.nodes[in.clauses[where == 0 ? 0 : where - 1]].group;
        }
        in.clauses.insert(in.clauses.begin() + static_cast<std::ptrdiff_t>(where), at);
    }
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

// The number of a clause behind its neighbours', as when clauses are gathered under another one.
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
