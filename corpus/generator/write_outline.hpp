#pragma once
// The old edition: an outline with text.

#include "generate.hpp"
#include "outline.hpp"
#include "random.hpp"
#include "sentences.hpp"

#include <cstdint>
#include <string>

namespace kijun::generator {

/// Puts clauses and paragraphs together, for the old edition and for what is added in the new.
class outline_writer {
public:
    outline_writer(random_numbers& chance, const generator_options& options)
        : chance_(&chance), options_(&options), source_(chance) {}

    [[nodiscard]] outline write();
    /// A clause with its commentary, not yet among `clauses`.
    node_index add_clause(outline& to, std::string id, std::uint32_t group);
    /// A paragraph with its children, not yet among its siblings. `depth` 1 is directly under a
    /// clause.
    node_index add_paragraph(outline& to, std::size_t depth, numbering how);
    [[nodiscard]] sentence_source& source() { return source_; }
    /// What the numbers of a group begin with: 実.
    [[nodiscard]] static std::string series_of(std::uint32_t group);

private:
    void fill(outline& in, node_index clause);
    void fill_children(outline& in, node_index parent, std::size_t depth);
    void cite(outline& in);

    random_numbers* chance_;
    const generator_options* options_;
    sentence_source source_;
};

} // namespace kijun::generator
