#pragma once
// Finding the paragraph that a citation means inside a clause.

#include <kijun/model/edition.hpp>
#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kijun::trace {

/// "実112" and "2/(1)/⑧" as one address.
[[nodiscard]] std::string inside(std::string_view clause_id, std::string_view locator);

/// The paragraph at an address in text form.
[[nodiscard]] std::optional<paragraph> paragraph_at(const edition& in, std::string_view place);

/// The place that a citation with a locator means: that place, be its labels written (a), a) or
/// a, as long as only one part can be meant; or, where a single label names none, the only part
/// of the clause that bears it, of notes and 参考 the first, and the clause itself where
/// several do. A number alone (実8 3) is always the clause's own. 4.1(3) is 3 of a clause that
/// counts 1, 2, 3 and nothing in brackets there. None where there is no such place.
[[nodiscard]] std::optional<address>
place_meant(const edition& in, std::string_view clause_id, std::string_view locator);

/// Vertices of an edition in document order: itself, then each clause followed by its
/// paragraphs. So a vertex number is found by counting.
struct edition_vertices {
    std::size_t base = 0;

    [[nodiscard]] std::size_t of(const clause& c) const {
        return base + 1 + c.index() + c.first_paragraph();
    }
    [[nodiscard]] std::size_t of(const paragraph& p) const {
        return base + 1 + p.of_clause().index() + 1 + p.index();
    }
};

/// The parts of one clause by label, indexed when first asked for: most clauses are never
/// asked. Building O(paragraphs of the clause), a question O(depth) on average.
class clause_parts {
public:
    explicit clause_parts(clause of) : of_(of) {}

    /// What （参考6） means in the text of `from`: the part with that label directly under the
    /// clause, else the nearest one beside or around `from`, else the first one in the clause.
    [[nodiscard]] std::optional<paragraph> find(std::string_view locator,
                                                const paragraph& from);

private:
    void index();

    clause of_;
    bool indexed_ = false;
    std::map<std::pair<std::size_t, std::string_view>, paragraph> children_;
    std::unordered_map<std::string_view, paragraph> top_;
    std::unordered_map<std::string_view, paragraph> first_;
};

} // namespace kijun::trace
