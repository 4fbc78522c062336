#include "impact.hpp"

#include "arguments.hpp"
#include "findings.hpp"
#include "writing.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

#include <string_view>
#include <unordered_map>

namespace kijun::c {

std::unique_ptr<kijun_impact> impact_object(std::shared_ptr<const impact> found,
                                            std::shared_ptr<const checklist> items) {
    std::unordered_map<std::string_view, std::size_t> by_id;
    const std::vector<change>& changes = found->changes.changes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        by_id.try_emplace(changes[i].id, i);
    }
    const auto indices = [&](const std::vector<impact_link>& links) {
        std::vector<std::size_t> all;
        all.reserve(links.size());
        for (const impact_link& one : links) {
            const auto known = by_id.find(one.change);
            all.push_back(known == by_id.end() ? KIJUN_NONE : known->second);
        }
        return all;
    };
    auto linked = indices(found->links);
    auto proposed = indices(found->proposed);
    return std::make_unique<kijun_impact>(kijun_impact{
        std::move(found), std::move(items), std::move(linked), std::move(proposed)});
}

} // namespace kijun::c

using namespace kijun::c;

namespace {

const kijun::impact_link*
find(const kijun_impact* of, kijun_links which, size_t index) noexcept {
    if (of == nullptr || (which != KIJUN_LINKED && which != KIJUN_PROPOSED)) {
        return nullptr;
    }
    const auto& links = which == KIJUN_LINKED ? of->found->links : of->found->proposed;
    return index < links.size() ? &links[index] : nullptr;
}

made<kijun_bytes> written(const kijun_impact& of, const writing& how) {
    if (how.format == KIJUN_JSON) {
        return bytes_of(kijun::to_json(*of.found, how.with_changes));
    }
    if (!how.is_paper() || how.paper != KIJUN_PAPER_USUAL) {
        return no_such_form(how);
    }
    // A worksheet is for sorting and filtering: one table, as the command line has it.
    const bool one_table = how.one_table || how.format == KIJUN_XLSX;
    return bytes_of(kijun::impact_paper(*of.found,
                                        *of.items,
                                        how.in,
                                        one_table ? kijun::impact_layout::one_table
                                                  : kijun::impact_layout::by_item),
                    how);
}

} // namespace

kijun_status kijun_impact_about(const kijun_impact* of, kijun_impact_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::impact& found = *of->found;
    kijun_impact_info row{};
    row.checklist = borrowed(found.checklist);
    row.version = borrowed(found.version);
    row.citation_count = found.citations;
    row.change_count = found.changes.changes.size();
    row.link_count = found.links.size();
    row.proposed_count = found.proposed.size();
    row.item_count = found.items.size();
    row.dangling_count = found.dangling.size();
    row.unlinked_count = found.unlinked_changes.size();
    return put(out, row);
}

kijun_status kijun_impact_link(const kijun_impact* of,
                               kijun_links which,
                               size_t index,
                               kijun_link* out) noexcept {
    const kijun::impact_link* const one = find(of, which, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_link row{};
    row.change = borrowed(one->change);
    row.change_index = (which == KIJUN_LINKED ? of->linked : of->proposed)[index];
    row.item = borrowed(one->item);
    row.relation = static_cast<kijun_relation>(one->how);
    row.verdict = static_cast<kijun_verdict_state>(one->verdict);
    row.citation = borrowed(one->citation);
    row.method = borrowed(one->method);
    row.score = one->score;
    row.relevance = one->relevance;
    row.rationale = borrowed(one->rationale);
    row.reviewer = borrowed(one->reviewer);
    row.date = borrowed(one->date);
    row.skipped = borrowed(one->skipped);
    row.via_count = one->via.size();
    row.evidence_count = one->evidence.size();
    return put(out, row);
}

kijun_status kijun_impact_link_text(const kijun_impact* of,
                                    kijun_links which,
                                    size_t link,
                                    kijun_link_texts texts,
                                    size_t index,
                                    kijun_text* out) noexcept {
    const kijun::impact_link* const one = find(of, which, link);
    if (one == nullptr || (texts != KIJUN_VIA && texts != KIJUN_EVIDENCE)) {
        return KIJUN_INVALID_ARGUMENT;
    }
    return put(out, texts == KIJUN_VIA ? one->via : one->evidence, index);
}

kijun_status
kijun_impact_item(const kijun_impact* of, size_t index, kijun_impacted_item* out) noexcept {
    if (of == nullptr || index >= of->found->items.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::impacted_item& one = of->found->items[index];
    kijun_impacted_item row{};
    row.number = borrowed(one.number);
    row.cites = one.cites ? 1 : 0;
    row.needs_review = one.needs_review ? 1 : 0;
    row.skipped = borrowed(one.skipped);
    row.change_count = one.changes.size();
    return put(out, row);
}

kijun_status kijun_impact_item_change(const kijun_impact* of,
                                      size_t item,
                                      size_t index,
                                      kijun_text* out) noexcept {
    if (of == nullptr || item >= of->found->items.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    // Nothing is ranked where nothing was proposed; then they stand as the edition has them.
    const kijun::impacted_item& one = of->found->items[item];
    return put(out, one.ranked.empty() ? one.changes : one.ranked, index);
}

kijun_status
kijun_impact_dangling(const kijun_impact* of, size_t index, kijun_dangling* out) noexcept {
    if (of == nullptr || index >= of->found->dangling.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::dangling_link& one = of->found->dangling[index];
    kijun_dangling row{};
    row.item = borrowed(one.item);
    row.citation = borrowed(one.citation);
    row.clause = borrowed(one.clause);
    row.why = borrowed(one.why);
    row.now = borrowed(one.now);
    row.reused = one.reused ? 1 : 0;
    row.file = borrowed(one.where.file);
    row.line = one.where.at.line;
    row.column = one.where.at.column;
    row.cell = borrowed(one.where.cell);
    return put(out, row);
}

kijun_status
kijun_impact_unlinked(const kijun_impact* of, size_t index, kijun_text* out) noexcept {
    return of == nullptr ? KIJUN_INVALID_ARGUMENT
                         : put(out, of->found->unlinked_changes, index);
}

kijun_status kijun_impact_findings(const kijun_impact* of,
                                   kijun_language language,
                                   kijun_failure** why,
                                   kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_impact& one) {
        return std::span(one.found->findings);
    });
}

kijun_status kijun_impact_write(const kijun_impact* of,
                                kijun_format format,
                                const kijun_writing_options* options,
                                kijun_failure** why,
                                kijun_bytes** out) noexcept {
    return write(of, format, options, why, out, written);
}

void kijun_impact_free(kijun_impact* of) noexcept {
    delete of;
}
