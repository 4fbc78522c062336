#include "diff/place_lookup.hpp"

namespace kijun {

place_lookup::place_lookup(const place_tree& tree) {
    children_.reserve(tree.size());
    for (place_index at = 0; at < tree.size(); ++at) {
        children_.try_emplace({tree[at].parent, tree.label(at)}, at);
    }
}

place_index place_lookup::find(const address& of) const {
    auto found = children_.find({no_place, of.clause});
    for (const std::string& label : of.path) {
        if (found == children_.end()) {
            break;
        }
        found = children_.find({found->second, label});
    }
    return found == children_.end() ? no_place : found->second;
}

place_index place_lookup::find(std::string_view written) const {
    const result<address> read = parse_address(written);
    return read ? find(*read) : no_place;
}

} // namespace kijun
