// What happens to whole clauses.

#include "revise.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

namespace kijun::generator {

void reviser::revise_clauses() {
    outline& in = done_.after;
    std::vector<node_index> standing;
    for (std::size_t i = 0; i < in.clauses.size(); ++i) {
        revise_clause(i, standing);
    }
    if (standing.empty()) {
        standing.push_back(in.clauses.front());
    }
    in.clauses = std::move(standing);
    relocate();
    add_clauses();
}

// One draw decides among what happens to the clause as a whole.
void reviser::revise_clause(std::size_t position, std::vector<node_index>& standing) {
    outline& in = done_.after;
    const node_index at = in.clauses[position];
    if (touched_[at]) {
        return; // went into the one before it
    }
    constexpr double unit = 1.0 / 1'000'000'000;
    double drawn = static_cast<double>(chance_.below(1'000'000'000)) * unit;
    const auto turn = [&drawn](double rate) {
        drawn -= rate;
        return drawn < 0 && drawn >= -rate;
    };
    if (turn(options_.clause_deleted) && in.clauses.size() > 1) {
        touch_subtree(at);
        return;
    }
    standing.push_back(at);
    if (turn(options_.clause_renumbered)) {
        renumber(at);
    } else if (turn(options_.clause_relocated)) {
        done_.relocated.push_back(at);
    } else if (turn(options_.clause_split)) {
        split_clause(at);
        return;
    } else if (turn(options_.clause_merged)) {
        if (position + 1 < in.clauses.size()) {
            merge_clauses(at, in.clauses[position + 1]);
        }
        return;
    }
    if (chance_.chance(options_.title_edited)) {
        sentence& title = in.nodes[at].text.front();
        title.front() = writer_.source().other(title.front());
        done_.wording[at] = edit_type::title_edited;
    } else if (chance_.chance(options_.class_changed)) {
        in.nodes[at].grade = in.nodes[at].grade == "基礎" ? "付加" : "基礎";
        done_.wording[at] = edit_type::class_changed;
    }
}

std::string reviser::branch_of(const std::string& id) {
    std::string made;
    for (std::size_t branch = 1; made.empty() || ids_.contains(made); ++branch) {
        made = id + "-" + std::to_string(branch);
    }
    ids_.insert(made);
    return made;
}

// A new clause is a branch (実12-1) of the one before it, as new clauses mostly are.
void reviser::add_clauses() {
    outline& in = done_.after;
    for (const node_index at : in.clauses) {
        if (at < old_count_ && chance_.chance(options_.clause_added)) {
            std::string id = branch_of(in.nodes[at].id);
            added_behind_.emplace_back(
                at, writer_.add_clause(in, std::move(id), in.nodes[at].group));
        }
    }
    std::vector<node_index> all;
    std::vector<std::vector<node_index>> behind(old_count_);
    for (const auto& [at, added] : added_behind_) {
        behind[at].push_back(added);
    }
    for (const node_index at : in.clauses) {
        all.push_back(at);
        all.insert(all.end(), behind[at].begin(), behind[at].end());
    }
    in.clauses = std::move(all);
}

void reviser::split_clause(node_index at) {
    outline& in = done_.after;
    const auto children = in.nodes[at].children;
    if (children.size() < 4) {
        return;
    }
    node part;
    part.id = branch_of(in.nodes[at].id);
    part.group = in.nodes[at].group;
    part.grade = in.nodes[at].grade;
    part.text = {writer_.source().title()};
    const node_index added = in.add(std::move(part));
    for (std::size_t i = children.size() / 2; i < children.size(); ++i) {
        in.take_out(children[i]);
        in.put(children[i], added, in.nodes[added].children.size());
    }
    added_behind_.emplace_back(at, added);
    done_.clause_splits.emplace_back(at, added);
}

// The numbered paragraphs of the second one go behind those of the first.
void reviser::merge_clauses(node_index at, node_index next) {
    outline& in = done_.after;
    const auto is_numbered = [&in](node_index one) {
        return in.nodes[one].numbered == numbering::by_depth;
    };
    const auto going = in.nodes[next].children;
    for (const node_index child : going) {
        const auto& own = in.nodes[at].children;
        const auto numbered = static_cast<std::size_t>(std::ranges::count_if(own, is_numbered));
        in.take_out(child);
        in.put(child, at, is_numbered(child) ? numbered : in.nodes[at].children.size());
    }
    touched_[next] = true;
    done_.clause_mergers.emplace_back(at, next);
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
    in.nodes[clause].id = branch_of(base.substr(0, base.find('-')));
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

void reviser::count_through() {
    outline& in = done_.after;
    std::map<std::string, std::size_t> last; // by series
    for (const node_index at : in.clauses) {
        const std::string series = outline_writer::series_of(in.nodes[at].group);
        in.nodes[at].id = series + std::to_string(options_.numbers_behind + ++last[series]);
    }
}

} // namespace kijun::generator
