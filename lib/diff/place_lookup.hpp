#pragma once
// From an address to the place of a tree, for many questions.

#include "diff/place_tree.hpp"

#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace kijun {

/// Keeps a reference to the tree. Making it is linear in the places; an answer is linear in the
/// address, however many siblings there are.
class place_lookup {
public:
    explicit place_lookup(const place_tree& tree);

    /// `no_place` when there is none. Of clauses with one id, the first.
    [[nodiscard]] place_index find(const address& of) const;
    /// Of an address as `to_string` prints it.
    [[nodiscard]] place_index find(std::string_view written) const;

private:
    struct child {
        place_index parent;
        std::string_view label;
        friend bool operator==(const child&, const child&) = default;
    };
    struct child_hash {
        std::size_t operator()(const child& of) const noexcept {
            return std::hash<std::string_view>{}(of.label) ^
                   (of.parent * std::size_t{0x9E3779B1});
        }
    };
    std::unordered_map<child, place_index, child_hash> children_;
};

} // namespace kijun
