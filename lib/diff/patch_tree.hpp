#pragma once
// An edition taken apart into places that can be reworded, taken out and put elsewhere.

#include <kijun/model/edition.hpp>
#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

struct patch_node {
    std::string label;
    std::string text;
    std::string grade;
    patch_node* parent = nullptr;
    std::vector<patch_node*> children;
    /// Ordinals apart: they count, see `child_of`.
    std::unordered_map<std::string, patch_node*> by_label;
};

/// Places are found by their addresses in the old edition, whatever has become of them; what
/// was taken out waits until `settle` puts it behind its sibling in the new edition.
class patch_tree {
public:
    explicit patch_tree(const edition& before);

    [[nodiscard]] patch_node* make(std::string_view label, std::string_view text);
    /// The place of that address in the old edition, or nullptr.
    [[nodiscard]] patch_node* old_node(const std::string& place) const;
    static void put_last(patch_node* parent, patch_node* child);
    static void take_out(patch_node* one);
    /// Takes a place out, to be put at the address `to`, behind the sibling at the address
    /// `after` ("" as first child). False when these are no addresses.
    [[nodiscard]] bool wait(patch_node* one, const std::string& to, const std::string& after);
    /// Puts everything that waits. False when the place for something is never found.
    [[nodiscard]] bool settle();
    void read(edition_builder& into) const;

private:
    /// A place waiting to be put behind its sibling.
    struct placement {
        patch_node* what = nullptr;
        address parent; ///< in the new edition; clause "" for the root
        std::string after;
    };

    [[nodiscard]] patch_node* find(const address& place);
    [[nodiscard]] patch_node* child_of(patch_node* parent,
                                       const std::string& label,
                                       const std::string& parent_place) const;
    void note_least_waiting();

    std::deque<patch_node> nodes_;
    patch_node root_;
    std::unordered_map<std::string, patch_node*> old_places_;
    std::vector<placement> waiting_;
    /// By parent, the least ordinal that is not yet put.
    std::map<std::string, std::size_t> least_waiting_;
};

} // namespace kijun
