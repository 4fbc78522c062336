#pragma once
// An edition while it is being written and revised: nodes that keep their index when they move,
// so that the index says which place became which.

#include "sentences.hpp"

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::generator {

using node_index = std::uint32_t;
constexpr node_index no_node = static_cast<node_index>(-1);

/// How a paragraph is numbered among its siblings.
enum class numbering : std::uint8_t {
    by_depth,  ///< 2, (2), ②, b
    reference, ///< 参考2
    note,      ///< (注2)
    none,
};

struct node {
    node_index parent = no_node; ///< none for a clause
    std::vector<node_index> children;
    numbering numbered = numbering::by_depth;
    std::vector<sentence> text; ///< of a clause its title
    std::string id;             ///< of a clause
    std::string grade;          ///< of a clause
    std::uint32_t group = 0;    ///< of a clause
};

struct outline {
    std::vector<node> nodes;
    std::vector<node_index> clauses; ///< in document order

    [[nodiscard]] bool is_clause(node_index at) const { return nodes[at].parent == no_node; }
    [[nodiscard]] node_index clause_of(node_index at) const;
    [[nodiscard]] std::size_t depth(node_index at) const; ///< 0 for a clause
    [[nodiscard]] std::string text_of(node_index at) const;
    /// Takes a paragraph from among its siblings; it stays in `nodes`.
    void take_out(node_index at);
    void put(node_index at, node_index parent, std::size_t position);
    [[nodiscard]] std::size_t position_of(node_index at) const;
    node_index add(node one);
    /// Nodes that stand in the document, in document order.
    [[nodiscard]] std::vector<node_index> in_order() const;
};

struct printed_outline {
    edition whole;
    std::vector<std::string> addresses; ///< by node; "" for one that is not in the document
};

[[nodiscard]] printed_outline print(const outline& what,
                                    std::string_view standard,
                                    std::string_view name,
                                    std::string_view date);

} // namespace kijun::generator
