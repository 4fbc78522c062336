// The names of enumerators, and proof that the C ones are those of the library.
#include "arguments.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/check/check.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/text/redline.hpp>
#include <kijun/trace/graph.hpp>

namespace kijun::c {
namespace {

// Where these hold, a number passes between the two by a cast. The library's own enumerators
// may get new neighbours: then the cast has to become a table here, for C numbers never change.
template <typename Enum>
constexpr bool same(Enum ours, std::int32_t theirs) {
    return static_cast<std::int32_t>(ours) == theirs;
}
static_assert(same(severity::note, KIJUN_NOTE) && same(severity::error, KIJUN_ERROR));
static_assert(same(change_level::clause, KIJUN_LEVEL_CLAUSE) &&
              same(change_level::paragraph, KIJUN_LEVEL_PARAGRAPH));
static_assert(same(change_kind::added, KIJUN_ADDED) &&
              same(change_kind::deleted, KIJUN_DELETED) &&
              same(change_kind::modified, KIJUN_MODIFIED) &&
              same(change_kind::moved, KIJUN_MOVED) &&
              same(change_kind::renumbered, KIJUN_RENUMBERED) &&
              same(change_kind::split, KIJUN_SPLIT) && same(change_kind::merged, KIJUN_MERGED));
static_assert(same(change_grade::substantive, KIJUN_SUBSTANTIVE) &&
              same(change_grade::editorial, KIJUN_EDITORIAL));
static_assert(same(obligation::none, KIJUN_OBLIGATION_NONE) &&
              same(obligation::info, KIJUN_OBLIGATION_INFO) &&
              same(obligation::may, KIJUN_OBLIGATION_MAY) &&
              same(obligation::should, KIJUN_OBLIGATION_SHOULD) &&
              same(obligation::must, KIJUN_OBLIGATION_MUST));
static_assert(same(run_op::equal, KIJUN_RUN_EQUAL) && same(run_op::insert, KIJUN_RUN_INSERT) &&
              same(run_op::remove, KIJUN_RUN_DELETE));
static_assert(same(relation::direct, KIJUN_DIRECT) &&
              same(relation::inherited, KIJUN_INHERITED) &&
              same(relation::indirect, KIJUN_INDIRECT) &&
              same(relation::suggested, KIJUN_SUGGESTED));
static_assert(same(answer::incorporate, KIJUN_INCORPORATE) &&
              same(answer::no_impact, KIJUN_NO_IMPACT) &&
              same(answer::not_related, KIJUN_NOT_RELATED));
static_assert(same(verdict_state::open, KIJUN_VERDICT_OPEN) &&
              same(verdict_state::incorporate, KIJUN_VERDICT_INCORPORATE) &&
              same(verdict_state::no_impact, KIJUN_VERDICT_NO_IMPACT) &&
              same(verdict_state::not_related, KIJUN_VERDICT_NOT_RELATED) &&
              same(verdict_state::stale, KIJUN_VERDICT_STALE));
static_assert(same(relationship::equal, KIJUN_EQUAL) &&
              same(relationship::subset_of, KIJUN_SUBSET_OF) &&
              same(relationship::superset_of, KIJUN_SUPERSET_OF) &&
              same(relationship::intersects_with, KIJUN_INTERSECTS_WITH) &&
              same(relationship::no_relationship, KIJUN_NO_RELATIONSHIP));
static_assert(same(citation_kind::clause, KIJUN_CITES_CLAUSE) &&
              same(citation_kind::part, KIJUN_CITES_PART) &&
              same(citation_kind::item, KIJUN_CITES_ITEM));
static_assert(same(vertex_kind::edition, KIJUN_VERTEX_EDITION) &&
              same(vertex_kind::clause, KIJUN_VERTEX_CLAUSE) &&
              same(vertex_kind::paragraph, KIJUN_VERTEX_PARAGRAPH) &&
              same(vertex_kind::checklist, KIJUN_VERTEX_CHECKLIST) &&
              same(vertex_kind::item, KIJUN_VERTEX_ITEM) &&
              same(vertex_kind::external, KIJUN_VERTEX_EXTERNAL));
static_assert(same(edge_kind::contains, KIJUN_EDGE_CONTAINS) &&
              same(edge_kind::cites, KIJUN_EDGE_CITES) &&
              same(edge_kind::relates, KIJUN_EDGE_RELATES) &&
              same(edge_kind::becomes, KIJUN_EDGE_BECOMES));
static_assert(same(check_why::dangling, KIJUN_CHECK_DANGLING) &&
              same(check_why::withdrawn, KIJUN_CHECK_WITHDRAWN) &&
              same(check_why::renumbered, KIJUN_CHECK_RENUMBERED) &&
              same(check_why::changed, KIJUN_CHECK_CHANGED) &&
              same(check_why::title_mismatch, KIJUN_CHECK_TITLE_MISMATCH) &&
              same(check_why::edition_mismatch, KIJUN_CHECK_EDITION_MISMATCH) &&
              same(check_why::duplicate, KIJUN_CHECK_DUPLICATE) &&
              same(check_why::gap, KIJUN_CHECK_GAP) &&
              same(check_why::stale_term, KIJUN_CHECK_STALE_TERM));

/// The library's word for a number from 0 to that of `last`.
template <typename Enum>
kijun_text word(std::int32_t number, Enum last) noexcept {
    return number < 0 || number > static_cast<std::int32_t>(last)
               ? kijun_text{"", 0}
               : borrowed(to_string(static_cast<Enum>(number)));
}

} // namespace
} // namespace kijun::c

using kijun::c::word;

kijun_text kijun_change_kind_word(kijun_change_kind kind) noexcept {
    return word(kind, kijun::change_kind::merged);
}
kijun_text kijun_change_grade_word(kijun_change_grade grade) noexcept {
    return word(grade, kijun::change_grade::editorial);
}
kijun_text kijun_obligation_word(kijun_obligation strength) noexcept {
    return word(strength, kijun::obligation::must);
}
kijun_text kijun_relation_word(kijun_relation relation) noexcept {
    return word(relation, kijun::relation::suggested);
}
kijun_text kijun_answer_word(kijun_answer answer) noexcept {
    return word(answer, kijun::answer::not_related);
}
kijun_text kijun_verdict_state_word(kijun_verdict_state state) noexcept {
    return word(state, kijun::verdict_state::stale);
}
kijun_text kijun_relationship_word(kijun_relationship type) noexcept {
    return word(type, kijun::relationship::no_relationship);
}
kijun_text kijun_vertex_kind_word(kijun_vertex_kind kind) noexcept {
    return word(kind, kijun::vertex_kind::external);
}
kijun_text kijun_edge_kind_word(kijun_edge_kind kind) noexcept {
    return word(kind, kijun::edge_kind::becomes);
}
kijun_text kijun_check_why_word(kijun_check_why why) noexcept {
    return word(why, kijun::check_why::stale_term);
}
