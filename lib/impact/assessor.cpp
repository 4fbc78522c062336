#include "impact/assess_list.hpp"
#include "impact/assessor_data.hpp"

#include <kijun/impact/assessor.hpp>

#include <cassert>
#include <utility>

namespace kijun {

assessor::assessor(difference changes,
                   edition before,
                   edition after,
                   const revision_notes* notes,
                   proposal_scope scope,
                   const proposal_options& options)
    : data_(std::make_shared<const data>(
          std::move(changes), std::move(before), std::move(after), notes, scope, options)) {}

list_impact assessor::assess(const checklist& items, const relation_set* stated) const {
    const data& of = *data_;
    effects::cited_clauses cited =
        effects::read_cited(items, of.before, of.after, of.index.places(), stated);
    effects::made_links made = effects::link_changes(of.changes, items, cited, of.index);
    list_impact found;
    effects::proposals proposed;
    if (of.known) {
        proposed = effects::propose(
            of.changes, of.after, of.index, *of.known, {items, cited, made.pairs}, of.options);
    }
    found.proposed = std::move(proposed.links);
    found.refused = std::move(proposed.refused);
    effects::weigh(made, of.index, proposed.spoken);
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
