// Memory that runs out at every allocation in turn, once for that one alone and once for all
// from there on: each call then says so, gives nothing, and leaves nothing behind. (C++,
// because only here can operator new be replaced.)
#include "checks.h"

#include <kijun/kijun.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::int64_t never = INT64_MAX;
/// How far into a row of allocations each is tried; behind it ever fewer. Under sanitizers,
/// where a throw costs fifty times as much, soon.
#ifdef KIJUN_THINNED
constexpr std::int64_t thinned = 30;
#else
constexpr std::int64_t thinned = never;
#endif

std::atomic<std::int64_t> left{never};  // allocations until one fails
std::atomic<bool> from_there_on{false}; // all behind it fail, too
std::atomic<std::int64_t> live{0};      // allocations that nobody freed
std::atomic<bool> has_failed{false};

void* allocate(std::size_t size, std::size_t alignment) noexcept {
    const std::int64_t before = left.load() == never ? never : left.fetch_sub(1);
    if (before == 1 || (before < 1 && from_there_on)) {
        has_failed = true;
        return nullptr;
    }
    // aligned_alloc wants whole multiples.
    const std::size_t rounded = (size + alignment) / alignment * alignment;
    void* const made = alignment <= alignof(std::max_align_t)
                           ? std::malloc(size == 0 ? 1 : size)
                           : std::aligned_alloc(alignment, rounded);
    live += made == nullptr ? 0 : 1;
    return made;
}

void* allocate_or_throw(std::size_t size, std::size_t alignment = 1) {
    void* const made = allocate(size, alignment);
    if (made == nullptr) {
        throw std::bad_alloc();
    }
    return made;
}

void release(void* what) noexcept {
    live -= what == nullptr ? 0 : 1;
    std::free(what);
}

} // namespace

void* operator new(std::size_t size) {
    return allocate_or_throw(size);
}
void* operator new[](std::size_t size) {
    return allocate_or_throw(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size, 1);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size, 1);
}
void operator delete(void* what) noexcept {
    release(what);
}
void operator delete[](void* what) noexcept {
    release(what);
}
void operator delete(void* what, std::size_t) noexcept {
    release(what);
}
void operator delete[](void* what, std::size_t) noexcept {
    release(what);
}
void operator delete(void* what, std::align_val_t) noexcept {
    release(what);
}
void operator delete[](void* what, std::align_val_t) noexcept {
    release(what);
}
void operator delete(void* what, std::size_t, std::align_val_t) noexcept {
    release(what);
}
void operator delete[](void* what, std::size_t, std::align_val_t) noexcept {
    release(what);
}
void operator delete(void* what, const std::nothrow_t&) noexcept {
    release(what);
}
void operator delete[](void* what, const std::nothrow_t&) noexcept {
    release(what);
}

namespace {

constexpr const char* old_edition =
    "<edition standard='S' name='1'><group title='G'><clause id='実1' title='一つめの規則'>"
    "<para label='1'><text>実2を30日ごとに確かめることが必要である。</text>"
    "<para label='(1)'><text>鍵の管理</text></para></para></clause>"
    "<clause id='実2' title='二つめの規則'><para "
    "label='1'><text>記録を残すことが望ましい。</text>"
    "</para></clause></group></edition>";
constexpr const char* new_edition =
    "<edition standard='S' name='2' date='2025-03'><group title='G'>"
    "<clause id='実1' title='一つめの規則'>"
    "<para label='1'><text>実3を10日ごとに確かめることが必要である。</text>"
    "<para label='(1)'><text>鍵の管理</text></para>"
    "<para label='(2)'><text>鍵の廃棄</text></para></para></clause>"
    "<clause id='実3' title='二つめの規則'><para "
    "label='1'><text>記録を残すことが望ましい。</text>"
    "</para></clause></group></edition>";
constexpr const char* list = "<checklist name='L' version='1'><item number='1' category='区分' "
                             "goal='鍵を管理している。' "
                             "subject='API接続先'><related standard='S' "
                             "label='l'>実1、実2、実9</related></item></checklist>";
constexpr const char* notes_text =
    "<revision standard='S' from='1' to='2'><note clause='実1' path='1'>頻度</note></revision>";
constexpr const char* answers_text = "clause,path,items,verdict,rationale,reviewer,date\n"
                                     "実1,1,1,incorporate,理由,名前,2025-11-20\n";

kijun_text text(const char* of) {
    return kijun_text_of(of);
}

/// All that a scenario uses, made while memory is there.
struct fixture {
    kijun_edition* before = nullptr;
    kijun_edition* after = nullptr;
    kijun_checklist* items = nullptr;
    kijun_notes* notes = nullptr;
    kijun_difference* changes = nullptr;
    kijun_assessor* assessor = nullptr;
    kijun_impact* impact = nullptr;
    kijun_review* review = nullptr;
    kijun_answers* answers = nullptr;
    kijun_ledger* ledger = nullptr;
    kijun_checker* checker = nullptr;
    kijun_check_report* report = nullptr;
    kijun_chain* chain = nullptr;
    kijun_trace* trace = nullptr;
    kijun_citations* cited = nullptr;
    kijun_bytes* docx = nullptr;
    kijun_bytes* xlsx = nullptr;
};
fixture at;

template <typename Object>
using maker = kijun_status (*)(kijun_failure**, Object**);

/// Where a call that was short of memory stands afterwards.
struct outcome {
    kijun_status status;
    bool none;  ///< there is no result
    bool found; ///< every allocation was there
};

template <typename Object>
outcome attempt(maker<Object> make, void (*free)(Object*), std::int64_t allowed, bool sticky) {
    kijun_failure* why = nullptr;
    Object* made = nullptr;
    has_failed = false;
    from_there_on = sticky;
    left = allowed;
    const kijun_status status = make(&why, &made);
    left = never;
    const outcome what{status, made == nullptr, !has_failed};
    free(made);
    kijun_failure_free(why);
    return what;
}

/// Every allocation of a call in turn. What the library keeps for good (ICU's break rules and
/// the like) is there after the first call.
template <typename Object>
void starve(const char* name, maker<Object> make, void (*free)(Object*)) {
    CHECK(attempt(make, free, never, false).status == KIJUN_OK);
    std::int64_t points = 0;
    for (const bool sticky : {false, true}) {
        for (std::int64_t allowed = 1;; allowed += 1 + allowed / thinned) {
            const std::int64_t before = live;
            const outcome what = attempt(make, free, allowed, sticky);
            CHECK(live == before);
            CHECK(what.status == (what.none ? KIJUN_OUT_OF_MEMORY : KIJUN_OK));
            CHECK(!what.found || what.status == KIJUN_OK);
            if (checks_failed > 0) {
                std::printf("%s: at allocation %lld\n", name, static_cast<long long>(allowed));
                std::exit(1);
            }
            if (what.found) {
                break;
            }
            ++points;
        }
    }
    std::printf("%s: %lld\n", name, static_cast<long long>(points));
    CHECK(points > 0);
}

template <kijun_format Format, kijun_paper Paper>
kijun_status review_as(kijun_failure** why, kijun_bytes** out) {
    kijun_writing_options how{};
    how.size = sizeof how;
    how.paper = Paper;
    return kijun_review_write(at.review, Format, &how, why, out);
}

void make_fixture() {
    const auto must = [](kijun_status status) { CHECK(status == KIJUN_OK); };
    must(kijun_edition_read(text("1.xml"), text(old_edition), nullptr, nullptr, &at.before));
    must(kijun_edition_read(text("2.xml"), text(new_edition), nullptr, nullptr, &at.after));
    must(kijun_checklist_read(text("l.xml"), text(list), nullptr, nullptr, &at.items));
    must(kijun_notes_read(
        text("n.xml"), text(notes_text), nullptr, nullptr, nullptr, &at.notes));
    must(kijun_diff(at.before, at.after, nullptr, nullptr, &at.changes));
    must(kijun_assessor_make(at.changes, nullptr, nullptr, &at.assessor));
    must(kijun_assess(at.assessor, at.items, nullptr, nullptr, &at.impact));
    must(kijun_answers_read(text("a.csv"), text(answers_text), nullptr, nullptr, &at.answers));
    kijun_review_parts parts{};
    parts.size = sizeof parts;
    parts.before = at.before;
    parts.after = at.after;
    parts.items = at.items;
    parts.notes = at.notes;
    must(kijun_review_hold(&parts, nullptr, &at.review));
    const kijun_answers* const answers[] = {at.answers};
    must(kijun_review_take_in(at.review, answers, 1, nullptr, nullptr, &at.ledger));
    must(kijun_checker_make(at.after, at.before, nullptr, nullptr, &at.checker));
    const kijun_edition* const both[] = {at.before, at.after};
    must(kijun_chain_make(both, 2, nullptr, nullptr, &at.chain));
    must(kijun_cite(text("実1～実3、実9"), at.after, nullptr, &at.cited));
    must(review_as<KIJUN_DOCX, KIJUN_PAPER_TRACKED>(nullptr, &at.docx));
    must(review_as<KIJUN_XLSX, KIJUN_PAPER_ANSWERS>(nullptr, &at.xlsx));
}

void free_fixture() {
    kijun_bytes_free(at.xlsx);
    kijun_bytes_free(at.docx);
    kijun_citations_free(at.cited);
    kijun_chain_free(at.chain);
    kijun_checker_free(at.checker);
    kijun_ledger_free(at.ledger);
    kijun_review_free(at.review);
    kijun_answers_free(at.answers);
    kijun_impact_free(at.impact);
    kijun_assessor_free(at.assessor);
    kijun_difference_free(at.changes);
    kijun_notes_free(at.notes);
    kijun_checklist_free(at.items);
    kijun_edition_free(at.after);
    kijun_edition_free(at.before);
}

void starve_readers() {
    starve<kijun_edition>(
        "edition",
        [](kijun_failure** why, kijun_edition** out) {
            return kijun_edition_read(text("1.xml"), text(old_edition), nullptr, why, out);
        },
        kijun_edition_free);
    starve<kijun_checklist>(
        "checklist",
        [](kijun_failure** why, kijun_checklist** out) {
            return kijun_checklist_read(text("l.xml"), text(list), nullptr, why, out);
        },
        kijun_checklist_free);
    starve<kijun_checklist>(
        "checklist from a table",
        [](kijun_failure** why, kijun_checklist** out) {
            return kijun_checklist_read(
                text("l.csv"), text("通番,関連規定箇所\n1,実1\n"), nullptr, why, out);
        },
        kijun_checklist_free);
    starve<kijun_notes>(
        "notes",
        [](kijun_failure** why, kijun_notes** out) {
            return kijun_notes_read(
                text("n.xml"), text(notes_text), at.after, nullptr, why, out);
        },
        kijun_notes_free);
    starve<kijun_answers>(
        "answers",
        [](kijun_failure** why, kijun_answers** out) {
            return kijun_answers_read(text("a.csv"), text(answers_text), nullptr, why, out);
        },
        kijun_answers_free);
    starve<kijun_edition>(
        "edition from a text",
        [](kijun_failure** why, kijun_edition** out) {
            return kijun_edition_read(
                text("e.md"),
                text("# 基準 第1版\n\n## 実1 題名\n\n1 本文。\n\n(1) 子\n"),
                nullptr,
                why,
                out);
        },
        kijun_edition_free);
    starve<kijun_document>(
        "document from HTML",
        [](kijun_failure** why, kijun_document** out) {
            return kijun_document_read(
                text("d.html"),
                text("<!DOCTYPE html><h1>基準</h1><p>本<u>文</u></p><ol><li>a<li>b</ol>"
                     "<table><tr><td rowspan=2>1<td>2<tr><td>3</table>"),
                nullptr,
                why,
                out);
        },
        kijun_document_free);
    starve<kijun_document>(
        "document from Markdown",
        [](kijun_failure** why, kijun_document** out) {
            return kijun_document_read(
                text("d.md"),
                text(
                    "# 基準\n\n1. [a](b)\n\n| a | b |\n| --- | --- |\n| c | d |\n\n<p>e</p>\n"),
                nullptr,
                why,
                out);
        },
        kijun_document_free);
    starve<kijun_document>(
        "document from Word",
        [](kijun_failure** why, kijun_document** out) {
            return kijun_document_read(
                text("d.docx"), kijun_bytes_text(at.docx), nullptr, why, out);
        },
        kijun_document_free);
    starve<kijun_answers>(
        "answers from a workbook",
        [](kijun_failure** why, kijun_answers** out) {
            return kijun_answers_read(
                text("a.xlsx"), kijun_bytes_text(at.xlsx), nullptr, why, out);
        },
        kijun_answers_free);
}

void starve_stages() {
    starve<kijun_difference>(
        "diff",
        [](kijun_failure** why, kijun_difference** out) {
            return kijun_diff(at.before, at.after, nullptr, why, out);
        },
        kijun_difference_free);
    starve<kijun_edition>(
        "apply",
        [](kijun_failure** why, kijun_edition** out) {
            return kijun_apply(at.before, at.changes, why, out);
        },
        kijun_edition_free);
    starve<kijun_matches>(
        "match",
        [](kijun_failure** why, kijun_matches** out) {
            return kijun_match(at.before, at.after, 0, why, out);
        },
        kijun_matches_free);
    starve<kijun_history>(
        "history",
        [](kijun_failure** why, kijun_history** out) {
            return kijun_chain_history(at.chain, text("実2"), KIJUN_NONE, why, out);
        },
        kijun_history_free);
    starve<kijun_citations>(
        "cite",
        [](kijun_failure** why, kijun_citations** out) {
            return kijun_cite(text("実1～実3、実9"), at.after, why, out);
        },
        kijun_citations_free);
    starve<kijun_findings>(
        "findings",
        [](kijun_failure** why, kijun_findings** out) {
            return kijun_citations_findings(at.cited, KIJUN_ENGLISH, why, out);
        },
        kijun_findings_free);
    starve<kijun_assessor>(
        "assessor",
        [](kijun_failure** why, kijun_assessor** out) {
            return kijun_assessor_make(at.changes, nullptr, why, out);
        },
        kijun_assessor_free);
    starve<kijun_impact>(
        "impact",
        [](kijun_failure** why, kijun_impact** out) {
            kijun_assessing_options how{};
            how.size = sizeof how;
            how.ledger = at.ledger;
            return kijun_assess(at.assessor, at.items, &how, why, out);
        },
        kijun_impact_free);
    starve<kijun_trace>(
        "trace",
        [](kijun_failure** why, kijun_trace** out) {
            const kijun_edition* const editions[] = {at.before, at.after};
            const kijun_checklist* const lists[] = {at.items};
            kijun_trace_inputs inputs{};
            inputs.size = sizeof inputs;
            inputs.editions = editions;
            inputs.edition_count = 2;
            inputs.checklists = lists;
            inputs.checklist_count = 1;
            return kijun_trace_make(&inputs, why, out);
        },
        kijun_trace_free);
    starve<kijun_check_report>(
        "check",
        [](kijun_failure** why, kijun_check_report** out) {
            const kijun_named_bytes input{text("t.txt"), text("実1、実2 と実9 による。")};
            return kijun_checker_check_bytes(at.checker, &input, 1, why, out);
        },
        kijun_check_report_free);
    starve<kijun_ledger>(
        "take in",
        [](kijun_failure** why, kijun_ledger** out) {
            const kijun_answers* const answers[] = {at.answers};
            return kijun_review_take_in(at.review, answers, 1, nullptr, why, out);
        },
        kijun_ledger_free);
}

void starve_writers() {
    starve<kijun_bytes>(
        "review.json", review_as<KIJUN_JSON, KIJUN_PAPER_USUAL>, kijun_bytes_free);
    starve<kijun_bytes>(
        "policy.html", review_as<KIJUN_HTML, KIJUN_PAPER_POLICY>, kijun_bytes_free);
    starve<kijun_bytes>(
        "report.html", review_as<KIJUN_HTML, KIJUN_PAPER_REPORT>, kijun_bytes_free);
    starve<kijun_bytes>(
        "policy.md", review_as<KIJUN_MARKDOWN, KIJUN_PAPER_POLICY>, kijun_bytes_free);
    starve<kijun_bytes>(
        "changes.csv", review_as<KIJUN_CSV, KIJUN_PAPER_CHANGES>, kijun_bytes_free);
    starve<kijun_bytes>(
        "comparison.txt", review_as<KIJUN_TEXT, KIJUN_PAPER_COMPARISON>, kijun_bytes_free);
    starve<kijun_bytes>(
        "tracked.docx", review_as<KIJUN_DOCX, KIJUN_PAPER_TRACKED>, kijun_bytes_free);
    starve<kijun_bytes>(
        "answers.xlsx", review_as<KIJUN_XLSX, KIJUN_PAPER_ANSWERS>, kijun_bytes_free);
    starve<kijun_bytes>(
        "ledger.xml",
        [](kijun_failure** why, kijun_bytes** out) {
            return kijun_ledger_write(at.ledger, KIJUN_XML, nullptr, why, out);
        },
        kijun_bytes_free);
}

void starve_rows() { // these have no `why`
    kijun_clause row{};
    row.size = sizeof row;
    const std::int64_t before = live;
    left = 1;
    CHECK(kijun_edition_clause(at.before, 0, &row) == KIJUN_OUT_OF_MEMORY);
    left = 1;
    kijun_text group{};
    CHECK(kijun_edition_group(at.before, 0, 0, &group) == KIJUN_OUT_OF_MEMORY);
    left = 1;
    kijun_place place{};
    place.size = sizeof place;
    CHECK(kijun_edition_find(at.before, text("実1/1"), &place) == KIJUN_OUT_OF_MEMORY);
    left = never;
    CHECK(live == before);
}

} // namespace

int main() {
    make_fixture();
    starve_readers();
    starve_stages();
    starve_writers();
    starve_rows();
    free_fixture();
    return checks_done();
}
