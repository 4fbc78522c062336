#pragma once
// What the readers give, as one Python value each: the model, and what was found while reading.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/model/revision_notes.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kijun::python {

template <typename Model>
struct read_value {
    Model of{};
    std::vector<diagnostic> findings{};
};

using read_edition_value = read_value<edition>;
using read_checklist_value = read_value<checklist>;
using read_notes = read_value<revision_notes>;
using read_ledger_value = read_value<ledger>;
using read_relations_value = read_value<relation_set>;
using read_review_file_value = read_value<review_file>;
using read_answers_value = read_value<answered_sheets>;
using read_paper = read_value<published_review>;

/// A document, made or read. `located` where it was read, so that its JSON says where each
/// block stands.
struct paper {
    located_document of{};
    bool located = false;
    std::vector<diagnostic> findings{};

    paper() = default;
    explicit paper(document made) : of{std::move(made), {}, false} {
        of.origins.resize(of.content.blocks.size());
    }
    paper(located_document read, std::vector<diagnostic> found)
        : of(std::move(read)), located(true), findings(std::move(found)) {}
};

/// A handle into an edition, with the edition: handles themselves do not keep it alive.
template <typename Handle>
struct kept {
    edition of;
    Handle at;

    friend bool operator==(const kept& one, const kept& other) { return one.at == other.at; }
};
using kept_clause = kept<clause>;
using kept_paragraph = kept<paragraph>;

/// A difference with its editions, which the papers and the impact need beside it.
struct compared {
    edition before;
    edition after;
    std::shared_ptr<const difference> of;
};

/// What the changes mean for one list, with all that it was worked out from.
struct assessed {
    edition before;
    edition after;
    std::shared_ptr<const checklist> items;
    std::shared_ptr<const impact> of;
};

template <typename Model>
[[nodiscard]] read_value<Model> as_value(reading<Model> read) {
    return {std::move(read.value), std::move(read.findings)};
}

} // namespace kijun::python
