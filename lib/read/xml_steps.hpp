#pragma once
// A walk through an XML tree that uses no stack, however deep the tree is.

#include <pugixml.hpp>

#include <cstddef>

namespace kijun {

/// Calls `enter(node)` for every node under `root` in the order of the document, and, where it
/// returned true, `leave(node)` after all that the node holds. What it refuses is not looked
/// into, and not left. False, at once, where a node lies more than `levels` deep.
template <typename Enter, typename Leave>
[[nodiscard]] bool
step_through(pugi::xml_node root, std::size_t levels, Enter enter, Leave leave) {
    pugi::xml_node at = root.first_child();
    std::size_t depth = 1;
    while (at) {
        const bool inside = enter(at);
        const pugi::xml_node child = inside ? at.first_child() : pugi::xml_node();
        if (child) {
            if (depth++ == levels) {
                return false;
            }
            at = child;
            continue;
        }
        if (inside) {
            leave(at);
        }
        for (;;) {
            if (const pugi::xml_node next = at.next_sibling()) {
                at = next;
                break;
            }
            at = at.parent();
            --depth;
            if (at == root || !at) {
                return true;
            }
            leave(at);
        }
    }
    return true;
}

} // namespace kijun
