#pragma once
// What an assessor holds.

#include "impact/change_index.hpp"
#include "impact/explain.hpp"
#include "impact/proposal_index.hpp"
#include "impact/proposer.hpp"

#include <kijun/impact/assessor.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {

struct assessor::data {
    data(difference of,
         edition old_edition,
         edition new_edition,
         const revision_notes* notes,
         proposal_scope scope,
         const proposal_options& wanted)
        : changes(std::move(of)), before(std::move(old_edition)), after(std::move(new_edition)),
          index(changes, before, after), options(wanted) {
        if (scope != proposal_scope::none) {
            known.emplace(changes, after, scope, options.steps);
        }
        if (notes != nullptr) {
            why = effects::explain(changes, after, *notes, index.places());
        }
        std::unordered_map<std::string, std::uint32_t> known_names;
        for (const change& one : changes.changes) {
            numbers.try_emplace(one.id, clauses.size());
            std::string name = effects::clause_id_of(effects::place_of(one));
            const auto number = static_cast<std::uint32_t>(names.size());
            const auto [found, is_new] = known_names.try_emplace(name, number);
            if (is_new) {
                names.push_back(std::move(name));
            }
            clauses.push_back(found->second);
        }
    }

    difference changes;
    edition before;
    edition after;
    effects::change_index index;
    std::optional<effects::proposal_index> known;
    effects::explanation why;
    proposal_options options;
    std::unordered_map<std::string_view, std::size_t> numbers; ///< by id of a change
    std::vector<std::string> names;                            ///< of clauses
    std::vector<std::uint32_t> clauses;                        ///< by change
};

} // namespace kijun
