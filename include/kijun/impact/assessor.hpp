#pragma once
// One pair of editions, made ready once for any number of checklists.
//
// What depends on the editions alone (which changes concern who cites which clause, which
// clauses cite each other, what each changed text is about) is worked out when an assessor is
// made; a checklist then costs its own text, its citations and its links.

#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/revision_notes.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Which links that nobody wrote are proposed beside those that follow from citations.
enum class proposal_scope : std::uint8_t {
    none,           ///< only what somebody wrote
    indirect,       ///< along citations between clauses; costs what there is of such links
    with_suggested, ///< by words, likeness and nearness, too; costs changes × items
};

/// An immutable value; copies share it, and any number of threads may use it at once.
class KIJUN_API assessor {
public:
    /// `changes` is the difference of the two editions. Linear in the editions' text, with
    /// `none` in their clauses and changes.
    assessor(difference changes,
             edition before,
             edition after,
             const revision_notes* notes = nullptr,
             proposal_scope scope = proposal_scope::with_suggested,
             const proposal_options& options = {});

    /// The same as `assess` and `propose_links` give. O(text + citations + links log links +
    /// changes), where suggestions are asked for and changes × items.
    [[nodiscard]] list_impact assess(const checklist& items,
                                     const relation_set* stated = nullptr) const;

    /// That it was made from.
    [[nodiscard]] const difference& changes() const noexcept;
    /// What the notes explain, by change.
    [[nodiscard]] const std::vector<explained_change>& reasons() const noexcept;
    /// The old edition.
    [[nodiscard]] const edition& before() const noexcept;
    /// The new edition.
    [[nodiscard]] const edition& after() const noexcept;

    /// The index of a change by its id; none for an id that the difference does not have.
    [[nodiscard]] std::optional<std::size_t> find_change(std::string_view id) const;
    /// The clauses that changes are told in, each once, in the order of the changes: a change
    /// stands in a clause of the new edition, what was deleted in one of the old one.
    [[nodiscard]] const std::vector<std::string>& clause_names() const noexcept;
    /// Index into `clause_names`. Precondition: change < changes().changes.size().
    [[nodiscard]] std::uint32_t clause_number(std::size_t change) const;

private:
    friend class impact_graph;
    struct data;
    std::shared_ptr<const data> data_;
};

} // namespace kijun
