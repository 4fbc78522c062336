#include "truth.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace kijun::generator {
namespace {

class teller {
public:
    teller(generated_pair& into,
           const outline& before,
           const printed_outline& old_print,
           const revision& done,
           const printed_outline& new_print)
        : into_(into), before_(before), after_(done.after), done_(done),
          olds_(old_print.addresses), news_(new_print.addresses) {
        for (const auto& [whole, part] : done.splits) {
            parts_[whole] = part;
            in_group_.insert({whole, part});
        }
        for (const auto& [whole, gone] : done.mergers) {
            swallowed_[whole] = gone;
            in_group_.insert({whole, gone});
        }
        for (const auto& [whole, part] : done.clause_splits) {
            parts_[whole] = part;
            in_group_.insert({whole, part});
            grouped_parents_.insert({whole, part});
        }
        for (const auto& [whole, gone] : done.clause_mergers) {
            swallowed_[whole] = gone;
            in_group_.insert({whole, gone});
            grouped_parents_.insert({gone, whole});
        }
        promoted_.insert(done.promoted.begin(), done.promoted.end());
        demoted_.insert(done.demoted.begin(), done.demoted.end());
        permuted_.insert(done.permuted.begin(), done.permuted.end());
        relocated_.insert(done.relocated.begin(), done.relocated.end());
    }

    void tell() {
        for (const node_index at : after_.in_order()) {
            tell_new_side(at);
        }
        for (const node_index at : before_.in_order()) {
            if (is_there(at) || in_group_.contains(at)) {
                continue;
            }
            const node_index parent = before_.nodes[at].parent;
            if (parent == no_node || is_there(parent)) {
                const bool rule = before_.is_clause(at);
                add(rule ? edit_type::clause_deleted : edit_type::deleted,
                    change_kind::deleted,
                    at)
                    .old_places = {olds_[at]};
            }
        }
    }

private:
    [[nodiscard]] bool is_there(node_index at) const { return !news_[at].empty(); }
    [[nodiscard]] bool is_new(node_index at) const { return at >= before_.nodes.size(); }

    known_edit& add(edit_type type, change_kind kind, node_index at) {
        auto& edit = into_.truth.emplace_back();
        edit.type = type;
        edit.kind = kind;
        edit.level = after_.is_clause(at) ? change_level::clause : change_level::paragraph;
        return edit;
    }

    known_edit& add_pair(edit_type type, change_kind kind, node_index at) {
        auto& edit = add(type, kind, at);
        edit.old_places = {olds_[at]};
        edit.new_places = {news_[at]};
        // Nobody touched its words: its citations only followed their clauses.
        const bool reworded = done_.wording[at].has_value();
        edit.edited = reworded &&
                      comparison_key(before_.text_of(at)) != comparison_key(after_.text_of(at));
        return edit;
    }

    void tell_new_side(node_index at) {
        const auto part = parts_.find(at);
        const auto gone = swallowed_.find(at);
        if (part != parts_.end()) {
            const bool rule = after_.is_clause(at);
            auto& edit =
                add(rule ? edit_type::clause_split : edit_type::split, change_kind::split, at);
            edit.old_places = {olds_[at]};
            edit.new_places = {news_[at], news_[part->second]};
        } else if (gone != swallowed_.end()) {
            const bool rule = after_.is_clause(at);
            auto& edit = add(
                rule ? edit_type::clause_merged : edit_type::merged, change_kind::merged, at);
            edit.old_places = {olds_[at], olds_[gone->second]};
            edit.new_places = {news_[at]};
        } else if (!in_group_.contains(at)) {
            tell_single(at);
        }
        if (!is_new(at)) {
            into_.same.push_back({olds_[at], news_[at]});
        }
        tell_labels(at);
    }

    void tell_single(node_index at) {
        const bool rule = after_.is_clause(at);
        const node_index parent = after_.nodes[at].parent;
        if (is_new(at)) {
            if (parent == no_node || !is_new(parent)) {
                add(rule ? edit_type::clause_added : edit_type::added, change_kind::added, at)
                    .new_places = {news_[at]};
            }
            return;
        }
        const auto wording = done_.wording[at];
        if (parent != before_.nodes[at].parent && !went_along(at)) {
            auto& edit = add_pair(edit_type::moved, change_kind::moved, at);
            edit.type = promoted_.contains(at)  ? edit_type::promoted
                        : demoted_.contains(at) ? edit_type::demoted
                        : edit.edited           ? edit_type::moved_edited
                                                : edit_type::moved;
        } else if (rule && after_.nodes[at].id != before_.nodes[at].id) {
            add_pair(edit_type::clause_renumbered, change_kind::renumbered, at);
        } else if (rule && relocated_.contains(at)) {
            add_pair(edit_type::clause_relocated, change_kind::moved, at);
        } else if (wording || before_.text_of(at) != after_.text_of(at)) {
            auto& edit = add_pair(
                wording.value_or(edit_type::citation_followed), change_kind::modified, at);
            if (edit.type == edit_type::retyped || edit.type == edit_type::respelt ||
                edit.type == edit_type::citation_followed ||
                edit.type == edit_type::term_replaced) {
                edit.grade = change_grade::editorial;
            }
        }
    }

    /// With its clause, which was split or went into another one: no change of its own.
    bool went_along(node_index at) const {
        return grouped_parents_.contains({before_.nodes[at].parent, after_.nodes[at].parent});
    }

    /// The children whose labels are others now, in one edit.
    void tell_labels(node_index parent) {
        known_edit edit;
        edit.kind = change_kind::renumbered;
        edit.type = permuted_.contains(parent) ? edit_type::permuted : edit_type::shifted;
        if (is_new(parent)) {
            return;
        }
        // In the order of the old edition, as the comparison lists them.
        for (const node_index at : before_.nodes[parent].children) {
            if (!is_there(at) || in_group_.contains(at) || after_.nodes[at].parent != parent ||
                before_.nodes[at].numbered == numbering::none ||
                olds_[at].substr(olds_[parent].size()) ==
                    news_[at].substr(news_[parent].size())) {
                continue;
            }
            edit.old_places.push_back(olds_[at]);
            edit.new_places.push_back(news_[at]);
        }
        if (!edit.old_places.empty()) {
            into_.truth.push_back(std::move(edit));
        }
    }

    generated_pair& into_;
    const outline& before_;
    const outline& after_;
    const revision& done_;
    const std::vector<std::string>& olds_;
    const std::vector<std::string>& news_;
    std::map<node_index, node_index> parts_;
    std::map<node_index, node_index> swallowed_;
    std::set<node_index> in_group_;
    std::set<std::pair<node_index, node_index>> grouped_parents_; ///< old and new one
    std::set<node_index> promoted_;
    std::set<node_index> demoted_;
    std::set<node_index> permuted_;
    std::set<node_index> relocated_;
};

} // namespace

void tell_truth(generated_pair& into,
                const outline& before,
                const printed_outline& old_print,
                const revision& done,
                const printed_outline& new_print) {
    teller(into, before, old_print, done, new_print).tell();
}

} // namespace kijun::generator
