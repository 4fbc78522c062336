#include "diff/patch_tree.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace kijun {
namespace {

bool is_ordinal(const std::string& label) {
    return label.starts_with('#');
}

std::size_t count_of(const std::string& ordinal) {
    std::size_t count = 0;
    std::from_chars(ordinal.data() + 1, ordinal.data() + ordinal.size(), count);
    return count;
}

std::string address_of(const address& parent) {
    return parent.clause.empty() ? std::string() : to_string(parent);
}

} // namespace

patch_node* patch_tree::make(std::string_view label, std::string_view text) {
    patch_node& one = nodes_.emplace_back();
    one.label = label;
    one.text = text;
    return &one;
}

patch_node* patch_tree::old_node(const std::string& place) const {
    const auto found = old_places_.find(place);
    return found == old_places_.end() ? nullptr : found->second;
}

void patch_tree::put_last(patch_node* parent, patch_node* child) {
    child->parent = parent;
    parent->children.push_back(child);
    if (!is_ordinal(child->label)) {
        parent->by_label.emplace(child->label, child);
    }
}

void patch_tree::take_out(patch_node* one) {
    if (one->parent == nullptr) {
        return;
    }
    auto& siblings = one->parent->children;
    siblings.erase(std::ranges::find(siblings, one));
    if (!is_ordinal(one->label)) {
        one->parent->by_label.erase(one->label);
    }
    one->parent = nullptr;
}

patch_tree::patch_tree(const edition& before) {
    std::vector<patch_node*> open;
    const auto attach = [this](patch_node* parent, patch_node* child, const address& place) {
        put_last(parent, child);
        old_places_.emplace(to_string(place), child);
    };
    for (std::size_t number = 0; number < before.clause_count(); ++number) {
        const clause rule = before.clause_at(number);
        patch_node* top = make(rule.id(), rule.title());
        top->grade = rule.grade();
        attach(&root_, top, {std::string(rule.id()), {}});
        open.assign(1, top);
        for (std::size_t i = rule.first_paragraph(); i < rule.end_paragraph(); ++i) {
            const paragraph part = before.paragraph_at(i);
            open.resize(part.depth() + 1);
            patch_node* one = make(part.label(), part.text());
            attach(open.back(), one, part.place());
            open.push_back(one);
        }
    }
}

bool patch_tree::wait(patch_node* one, const std::string& to, const std::string& after) {
    auto where = parse_address(to);
    if (one == nullptr || !where) {
        return false;
    }
    take_out(one);
    placement put{one, *where, {}};
    if (!after.empty()) {
        auto sibling = parse_address(after);
        if (!sibling) {
            return false;
        }
        put.after = sibling->path.empty() ? sibling->clause : sibling->path.back();
    }
    if (put.parent.path.empty()) {
        one->label = put.parent.clause;
        put.parent.clause.clear();
    } else {
        one->label = put.parent.path.back();
        put.parent.path.pop_back();
    }
    waiting_.push_back(std::move(put));
    return true;
}

// An ordinal (#2) is the second unlabelled child of the new edition. While one before it still
// waits to be put, nobody can say which child that is.
patch_node* patch_tree::child_of(patch_node* parent,
                                 const std::string& label,
                                 const std::string& parent_place) const {
    if (!is_ordinal(label)) {
        const auto found = parent->by_label.find(label);
        return found == parent->by_label.end() ? nullptr : found->second;
    }
    std::size_t count = count_of(label);
    const auto least = least_waiting_.find(parent_place);
    if (least != least_waiting_.end() && least->second <= count) {
        return nullptr;
    }
    for (patch_node* child : parent->children) {
        if (is_ordinal(child->label) && --count == 0) {
            return child;
        }
    }
    return nullptr;
}

patch_node* patch_tree::find(const address& place) {
    if (place.clause.empty()) {
        return &root_;
    }
    address so_far{place.clause, {}};
    patch_node* at = child_of(&root_, place.clause, "");
    for (const auto& label : place.path) {
        if (at == nullptr) {
            return nullptr;
        }
        at = child_of(at, label, to_string(so_far));
        so_far.path.push_back(label);
    }
    return at;
}

void patch_tree::note_least_waiting() {
    least_waiting_.clear();
    for (const auto& put : waiting_) {
        if (is_ordinal(put.what->label)) {
            const auto count = count_of(put.what->label);
            auto& least =
                least_waiting_.try_emplace(address_of(put.parent), count).first->second;
            least = std::min(least, count);
        }
    }
}

// Each round puts every place whose parent and sibling stand already. The places of one
// difference depend on each other in chains as long as the list of siblings at most, and the
// list comes in new order, so that a round or two are enough as a rule.
bool patch_tree::settle() {
    while (!waiting_.empty()) {
        note_least_waiting();
        std::vector<placement> left;
        for (auto& put : waiting_) {
            patch_node* parent = find(put.parent);
            patch_node* sibling = parent == nullptr || put.after.empty()
                                      ? nullptr
                                      : child_of(parent, put.after, address_of(put.parent));
            if (parent == nullptr || (sibling == nullptr && !put.after.empty())) {
                left.push_back(std::move(put));
                continue;
            }
            auto& children = parent->children;
            children.insert(sibling == nullptr
                                ? children.begin()
                                : std::next(std::ranges::find(children, sibling)),
                            put.what);
            put.what->parent = parent;
            if (!is_ordinal(put.what->label)) {
                parent->by_label[put.what->label] = put.what;
            }
        }
        if (left.size() == waiting_.size()) {
            return false;
        }
        waiting_ = std::move(left);
    }
    return true;
}

void patch_tree::read(edition_builder& into) const {
    // (node, next child) on a list of our own: no input can exhaust the stack.
    std::vector<std::pair<const patch_node*, std::size_t>> open{{&root_, 0}};
    while (!open.empty()) {
        auto& [at, next] = open.back();
        if (next == at->children.size()) {
            open.pop_back();
            if (open.size() == 1) {
                into.close_clause();
            } else if (open.size() > 1) {
                into.close_paragraph();
            }
            continue;
        }
        const patch_node* child = at->children[next++];
        // The builder counts the unlabelled, and knows (1)~2 again for what it is.
        const std::string label = is_ordinal(child->label) ? "" : child->label;
        if (open.size() == 1) {
            into.open_clause(child->label, child->text, child->grade);
        } else {
            into.open_paragraph(label, child->text);
        }
        open.emplace_back(child, 0);
    }
}

} // namespace kijun
