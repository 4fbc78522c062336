#pragma once
// Which clauses of an edition cite which: 【実3、実28】 in the text of 実8.

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun::effects {

class clause_references {
public:
    /// Linear in the text and its citations.
    explicit clause_references(const edition& of);

    /// Clauses that it cites, each once, ascending, itself apart.
    [[nodiscard]] const std::vector<std::uint32_t>& from(std::uint32_t clause) const {
        return cites_[clause];
    }
    /// Clauses that cite it, likewise.
    [[nodiscard]] const std::vector<std::uint32_t>& to(std::uint32_t clause) const {
        return cited_by_[clause];
    }

    /// A way along citations: path.front() cites the next one, and so on to path.back().
    struct way {
        std::vector<std::uint32_t> path;
    };
    /// The ways of at most `most_steps` citations that end in a clause, shortest first: a
    /// shortest one from each clause that has any, and of the others at most `most_others`. No
    /// way comes by a clause twice, so cycles end.
    [[nodiscard]] std::vector<way> ways_to(std::uint32_t clause, std::size_t most_steps) const;

    /// Where many clauses cite many, ways grow like a power of their number.
    static constexpr std::size_t most_others = 256;

private:
    void
    add_other_ways(std::vector<way>& found, std::uint32_t clause, std::size_t most_steps) const;

    std::vector<std::vector<std::uint32_t>> cites_;
    std::vector<std::vector<std::uint32_t>> cited_by_;
};

} // namespace kijun::effects
