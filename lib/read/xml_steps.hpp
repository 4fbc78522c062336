#pragma once
// A walk through an XML tree that uses no stack, however deep the tree is.

#include <pugixml.hpp>

#include <cstddef>

namespace kijun {

/// Calls `enter(node)` for every node under `root` in the order of the document, and, where it
/// returned true, `leave(node)` after all that the node holds. What it refuses is not looked
/// into, and not left.
template <typename Enter, typename Leave>
void step_through(pugi::xml_node root, Enter enter, Leave leave) {
    pugi::xml_node at = root.first_child();
    while (at) {
        const bool inside = enter(at);
        if (inside && at.first_child()) {
            at = at.first_child();
            continue;
        }
        if (inside) {
            leave(at);
        }
        while (!at.next_sibling()) {
            at = at.parent();
            if (at == root || !at) {
                return;
            }
            leave(at);
        }
        at = at.next_sibling();
    }
}

/// Is any node under `root` deeper than so many levels?
[[nodiscard]] inline bool is_deeper_than(pugi::xml_node root, std::size_t levels) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    step_through(
        root,
        [&](pugi::xml_node) {
            deepest = ++depth > deepest ? depth : deepest;
            return true;
        },
        [&](pugi::xml_node) { --depth; });
    return deepest > levels;
}

} // namespace kijun
