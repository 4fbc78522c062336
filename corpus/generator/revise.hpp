#pragma once
// The new edition: the old outline, revised, with a note of what was done to each node.

#include "generate.hpp"
#include "outline.hpp"
#include "random.hpp"
#include "write_outline.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kijun::generator {

struct revision {
    outline after;
    /// By node: what was done to its wording; none for a node that kept it. New nodes are those
    /// past the end of the old outline.
    std::vector<std::optional<edit_type>> wording;
    std::vector<std::pair<node_index, node_index>> splits;  ///< what was whole, its new part
    std::vector<std::pair<node_index, node_index>> mergers; ///< what grew, what went into it
    std::vector<node_index> permuted;                       ///< parents
    std::vector<node_index> relocated;                      ///< clauses
    /// What was whole, its new part; what grew, what went into it.
    std::vector<std::pair<node_index, node_index>> clause_splits;
    std::vector<std::pair<node_index, node_index>> clause_mergers;
    std::vector<node_index> promoted;
    std::vector<node_index> demoted;
};

class reviser {
public:
    reviser(const outline& before, const generator_options& options, random_numbers& chance);

    [[nodiscard]] revision revise();

private:
    void reword(node_index at);
    void edit_phrases(node_index at, double share);
    void replace_phrases(sentence& chosen);
    bool can_move(node_index at) const;
    bool try_wording(node_index at, edit_type type);
    void change_citation(node_index at);
    void insert_beside(node_index at);
    void remove(node_index at);
    bool move(node_index at);
    bool move_sentence(node_index at);
    void promote(node_index at);
    void demote(node_index at);
    bool split(node_index at);
    bool merge(node_index at);
    void permute(node_index parent);
    void revise_clauses();
    void revise_clause(std::size_t position, std::vector<node_index>& standing);
    void add_clauses();
    void split_clause(node_index at);
    void merge_clauses(node_index at, node_index next);
    void relocate();
    void renumber(node_index clause);
    std::string branch_of(const std::string& id);
    void hide_numbers();
    void count_through();
    void replace_terms();
    void touch_subtree(node_index at);
    std::size_t length_of(node_index at) const;

    const generator_options& options_;
    random_numbers& chance_;
    outline_writer writer_;
    revision done_;
    std::size_t old_count_;
    std::vector<bool> touched_; ///< has its one edit
    std::set<std::string> ids_;
    std::vector<std::pair<node_index, node_index>> added_behind_; ///< clause, new one
};

} // namespace kijun::generator
