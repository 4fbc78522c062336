#include "impact/assess_list.hpp"
#include "impact/explain.hpp"
#include "impact/proposer.hpp"
#include "impact/recount.hpp"

#include <kijun/impact/assessor.hpp>

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <utility>

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

assessor::assessor(difference changes,
                   edition before,
                   edition after,
                   const revision_notes* notes,
                   proposal_scope scope,
                   const proposal_options& options)
    : data_(std::make_shared<const data>(
          std::move(changes), std::move(before), std::move(after), notes, scope, options)) {}

list_impact assessor::assess(const checklist& items) const {
    const data& of = *data_;
    effects::cited_clauses cited =
        effects::read_cited(items, of.before, of.after, of.index.places());
    effects::made_links made = effects::link_changes(of.changes, items, cited, of.index);
    list_impact found;
    if (of.known) {
        found.proposed = effects::propose(
            of.changes, of.after, of.index, *of.known, {items, cited, made.pairs}, of.options);
    }
    effects::settle(found, of.changes, items, std::move(cited), std::move(made));
    found.findings.insert(found.findings.end(), of.why.findings.begin(), of.why.findings.end());
    return found;
}

const difference& assessor::changes() const noexcept {
    return data_->changes;
}

const std::vector<explained_change>& assessor::reasons() const noexcept {
    return data_->why.reasons;
}

const edition& assessor::before() const noexcept {
    return data_->before;
}

const edition& assessor::after() const noexcept {
    return data_->after;
}

std::optional<std::size_t> assessor::find_change(std::string_view id) const {
    const auto found = data_->numbers.find(id);
    return found == data_->numbers.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::string>& assessor::clause_names() const noexcept {
    return data_->names;
}

std::uint32_t assessor::clause_number(std::size_t change) const {
    assert(change < data_->clauses.size());
    return data_->clauses[change];
}

} // namespace kijun
