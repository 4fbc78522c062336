// What the rows of results say, of two small editions and a list that cites the old one.
#include "checks.h"
#include "samples.h"

static kijun_edition *before, *after;
static kijun_checklist* items;
static kijun_notes* notes;
static kijun_relations* stated;
static kijun_answers* answers;
static kijun_difference* changes;

static void make_objects(void) {
    CHECK(kijun_edition_read(of("1.xml"), of(old_text), NULL, NULL, &before) == KIJUN_OK);
    CHECK(kijun_edition_read(of("2.xml"), of(new_text), NULL, NULL, &after) == KIJUN_OK);
    CHECK(kijun_checklist_read(of("l.xml"), of(list_text), NULL, NULL, &items) == KIJUN_OK);
    CHECK(kijun_notes_read(of("n.xml"), of(notes_text), after, NULL, NULL, &notes) == KIJUN_OK);
    CHECK(kijun_relations_read(of("r.xml"), of(relations_text), NULL, NULL, &stated) ==
          KIJUN_OK);
    CHECK(kijun_answers_read(of("a.csv"), of(answers_text), NULL, NULL, &answers) == KIJUN_OK);
    CHECK(kijun_diff(before, after, NULL, NULL, &changes) == KIJUN_OK);
}

// The change whose first place on this side is that one.
static size_t change_at(kijun_change_texts side, const char* place) {
    kijun_text found;
    kijun_change change;
    change.size = sizeof change;
    for (size_t i = 0; kijun_difference_change(changes, i, &change) == KIJUN_OK; ++i) {
        if (kijun_difference_text(changes, i, side, 0, &found) == KIJUN_OK &&
            is(found, place)) {
            return i;
        }
    }
    return KIJUN_NONE;
}

static void an_edited_place_has_its_facts(void) {
    const size_t index = change_at(KIJUN_NEW_PLACES, "実1/1");
    kijun_change change;
    change.size = sizeof change;
    CHECK(kijun_difference_change(changes, index, &change) == KIJUN_OK);
    CHECK(change.kind == KIJUN_MODIFIED && change.level == KIJUN_LEVEL_PARAGRAPH);
    CHECK(change.grade == KIJUN_SUBSTANTIVE && is(change.mark, "変更") && change.edited);
    CHECK(change.strength_changed && change.old_strength == KIJUN_OBLIGATION_SHOULD &&
          change.new_strength == KIJUN_OBLIGATION_MUST);
    CHECK(change.similarity > 0.5 && change.similarity < 1);
    CHECK(change.number_before_count == 1 && change.number_after_count == 1);
    kijun_text text;
    CHECK(kijun_difference_text(changes, index, KIJUN_NUMBERS_BEFORE, 0, &text) == KIJUN_OK);
    CHECK(is(text, "30日"));
    CHECK(kijun_difference_text(changes, index, KIJUN_NUMBERS_AFTER, 0, &text) == KIJUN_OK);
    CHECK(is(text, "10日"));

    // Equal and deleted runs are the old wording, to the letter.
    char whole[256] = "";
    kijun_run run;
    run.size = sizeof run;
    for (size_t i = 0; i < change.run_count; ++i) {
        CHECK(kijun_difference_run(changes, index, i, &run) == KIJUN_OK);
        if (run.op != KIJUN_RUN_INSERT) {
            strncat(whole, run.text.data, run.text.length);
        }
    }
    CHECK(strcmp(whole, "実2を30日ごとに確かめることが望ましい。") == 0);
    CHECK(kijun_difference_run(changes, index, change.run_count, &run) ==
          KIJUN_INVALID_ARGUMENT);
}

static void what_came_and_went_has_its_lines(void) {
    kijun_change change;
    change.size = sizeof change;
    kijun_subtree_line line;
    line.size = sizeof line;
    const size_t added = change_at(KIJUN_NEW_PLACES, "実5");
    CHECK(kijun_difference_change(changes, added, &change) == KIJUN_OK);
    CHECK(change.kind == KIJUN_ADDED && change.level == KIJUN_LEVEL_CLAUSE);
    CHECK(change.old_place_count == 0 && change.subtree_count == 2);
    CHECK(kijun_difference_subtree(changes, added, 1, &line) == KIJUN_OK);
    CHECK(is(line.address, "実5/1") && is(line.label, "1") && line.depth == 1);
    CHECK(is(line.text, "利用者に知らせる。"));
    CHECK(kijun_difference_subtree(changes, added, 2, &line) == KIJUN_INVALID_ARGUMENT);

    const size_t deleted = change_at(KIJUN_OLD_PLACES, "実3");
    CHECK(kijun_difference_change(changes, deleted, &change) == KIJUN_OK);
    CHECK(change.kind == KIJUN_DELETED && change.new_place_count == 0);

    const size_t renumbered = change_at(KIJUN_OLD_PLACES, "実2");
    CHECK(kijun_difference_change(changes, renumbered, &change) == KIJUN_OK);
    CHECK(change.kind == KIJUN_RENUMBERED && !change.edited);
    kijun_text now;
    CHECK(kijun_difference_text(changes, renumbered, KIJUN_NEW_PLACES, 0, &now) == KIJUN_OK);
    CHECK(is(now, "実4"));
}

static void the_whole_has_its_counts(void) {
    kijun_difference_info info;
    info.size = sizeof info;
    CHECK(kijun_difference_about(changes, &info) == KIJUN_OK);
    CHECK(is(info.old_standard, "S") && is(info.old_edition, "第1版"));
    CHECK(is(info.new_standard, "S") && is(info.new_edition, "第2版") && !info.coarse);
    kijun_change_counts clauses;
    clauses.size = sizeof clauses;
    CHECK(kijun_difference_counts(changes, KIJUN_LEVEL_CLAUSE, &clauses) == KIJUN_OK);
    CHECK(clauses.old_total == 3 && clauses.new_total == 3 && clauses.added == 1);
    CHECK(clauses.deleted == 1 && clauses.renumbered == 1 && clauses.modified == 0);

    // 実1 still cites 実2, which is 実4 now.
    kijun_stale_citation stale;
    stale.size = sizeof stale;
    CHECK(info.stale_count == 1 && kijun_difference_stale(changes, 0, &stale) == KIJUN_OK);
    CHECK(is(stale.place, "実1/1") && is(stale.clause, "実2") && is(stale.now, "実4"));
    CHECK(is(stale.why, "renumbered") && !stale.reused);
    CHECK(kijun_difference_stale(changes, 1, &stale) == KIJUN_INVALID_ARGUMENT);
}

static void matches_and_histories_follow_a_clause(void) {
    kijun_matches* matches = NULL;
    CHECK(kijun_match(before, after, 1, NULL, &matches) == KIJUN_OK);
    CHECK(kijun_matches_count(matches) == 3);
    kijun_clause_match match;
    match.size = sizeof match;
    kijun_text text;
    kijun_candidate candidate;
    candidate.size = sizeof candidate;
    CHECK(kijun_matches_at(matches, 1, &match) == KIJUN_OK && is(match.clause, "実2"));
    CHECK(match.chosen_count == 1 && match.candidate_count == 1);
    CHECK(kijun_matches_chosen(matches, 1, 0, &text) == KIJUN_OK && is(text, "実4"));
    CHECK(kijun_matches_candidate(matches, 1, 0, &candidate) == KIJUN_OK);
    CHECK(is(candidate.clause, "実4") && candidate.score > 0.9 && candidate.score <= 1);
    CHECK(kijun_matches_candidate(matches, 1, 1, &candidate) == KIJUN_INVALID_ARGUMENT);
    kijun_matches_free(matches);

    const kijun_edition* const both[] = {before, after};
    kijun_chain* chain = NULL;
    kijun_history* history = NULL;
    CHECK(kijun_chain_make(both, 2, NULL, NULL, &chain) == KIJUN_OK);
    CHECK(kijun_chain_count(chain) == 2);
    CHECK(kijun_chain_history(chain, of("実2"), 0, NULL, &history) == KIJUN_OK);
    kijun_chain_free(chain);
    kijun_history_info info;
    info.size = sizeof info;
    kijun_history_state state;
    state.size = sizeof state;
    CHECK(kijun_history_about(history, &info) == KIJUN_OK && info.state_count == 2);
    CHECK(is(info.place, "実2") && info.found_in == 0);
    CHECK(kijun_history_at(history, 0, &state) == KIJUN_OK && !state.happened);
    CHECK(kijun_history_at(history, 1, &state) == KIJUN_OK && state.happened);
    CHECK(state.kind == KIJUN_RENUMBERED && is(state.edition, "第2版"));
    CHECK(kijun_history_place(history, 1, 0, &text) == KIJUN_OK && is(text, "実4"));
    CHECK(kijun_history_place(history, 1, 1, &text) == KIJUN_INVALID_ARGUMENT);
    kijun_history_free(history);
}

static void an_impact_has_its_links(void) {
    kijun_assessor* assessor = NULL;
    kijun_impact* impact = NULL;
    const kijun_assessor_options how = {sizeof how, notes, KIJUN_PROPOSE_SUGGESTED, 0};
    CHECK(kijun_assessor_make(changes, &how, NULL, &assessor) == KIJUN_OK);
    const kijun_assessing_options besides = {sizeof besides, stated, NULL};
    CHECK(kijun_assess(assessor, items, &besides, NULL, &impact) == KIJUN_OK);
    kijun_assessor_free(assessor);
    kijun_impact_info info;
    info.size = sizeof info;
    CHECK(kijun_impact_about(impact, &info) == KIJUN_OK);
    CHECK(is(info.checklist, "一覧") && is(info.version, "2024") && info.item_count == 2);

    kijun_link link;
    link.size = sizeof link;
    int cited = 0, related = 0;
    for (size_t i = 0; i < info.link_count; ++i) {
        CHECK(kijun_impact_link(impact, KIJUN_LINKED, i, &link) == KIJUN_OK);
        kijun_change change;
        change.size = sizeof change;
        CHECK(kijun_difference_change(changes, link.change_index, &change) == KIJUN_OK);
        CHECK(change.id.length == link.change.length &&
              memcmp(change.id.data, link.change.data, change.id.length) == 0);
        CHECK(link.verdict == KIJUN_VERDICT_OPEN && link.score > 0 && link.score <= 1);
        kijun_text via;
        CHECK(link.via_count > 0 &&
              kijun_impact_link_text(impact, KIJUN_LINKED, i, KIJUN_VIA, 0, &via) == KIJUN_OK);
        cited += is(link.method, "citation") && is(link.item, "1") && is(via, "実1") &&
                 link.relation == KIJUN_DIRECT && is(link.citation, "実1");
        related += is(link.method, "relation") && is(link.item, "2") && is(via, "実5");
    }
    CHECK(cited == 2 && related == 1); // 1 and 1/(2); 実5
    CHECK(kijun_impact_link(impact, KIJUN_LINKED, info.link_count, &link) ==
          KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_impact_link(impact, 2, 0, &link) == KIJUN_INVALID_ARGUMENT);

    kijun_impacted_item item;
    item.size = sizeof item;
    kijun_text text;
    CHECK(kijun_impact_item(impact, 0, &item) == KIJUN_OK);
    CHECK(is(item.number, "1") && item.cites && item.needs_review && is(item.skipped, ""));
    CHECK(kijun_impact_item_change(impact, 0, item.change_count - 1, &text) == KIJUN_OK);
    CHECK(kijun_impact_item_change(impact, 0, item.change_count, &text) ==
          KIJUN_INVALID_ARGUMENT);
    kijun_dangling dangling;
    dangling.size = sizeof dangling;
    CHECK(info.dangling_count >= 1 && kijun_impact_dangling(impact, 0, &dangling) == KIJUN_OK);
    CHECK(is(dangling.item, "1") && is(dangling.citation, "実9") &&
          is(dangling.why, "dangling"));
    CHECK(is(dangling.file, "l.xml") && dangling.line == 2);
    CHECK(info.unlinked_count >= 1 && kijun_impact_unlinked(impact, 0, &text) == KIJUN_OK);
    kijun_findings* findings = NULL;
    CHECK(kijun_impact_findings(impact, KIJUN_ENGLISH, NULL, &findings) == KIJUN_OK);
    CHECK(kijun_findings_count(findings) >= 1);
    kijun_findings_free(findings);
    kijun_impact_free(impact);
}

static void a_graph_has_its_vertices_and_edges(void) {
    const kijun_edition* const editions[] = {before, after};
    const kijun_checklist* const lists[] = {items};
    const kijun_trace_inputs inputs = {sizeof inputs, editions, 2, lists, 1, stated, NULL};
    kijun_trace* trace = NULL;
    CHECK(kijun_trace_make(&inputs, NULL, &trace) == KIJUN_OK);
    kijun_trace_info info;
    info.size = sizeof info;
    CHECK(kijun_trace_about(trace, &info) == KIJUN_OK);
    kijun_vertex vertex;
    vertex.size = sizeof vertex;
    CHECK(kijun_trace_vertex(trace, 0, &vertex) == KIJUN_OK);
    CHECK(vertex.kind == KIJUN_VERTEX_EDITION &&
          is(kijun_vertex_kind_word(vertex.kind), "edition"));
    CHECK(kijun_trace_vertex(trace, info.vertex_count, &vertex) == KIJUN_INVALID_ARGUMENT);
    int becomes = 0, typed = 0;
    kijun_edge edge;
    edge.size = sizeof edge;
    for (size_t i = 0; kijun_trace_edge(trace, i, &edge) == KIJUN_OK; ++i) {
        CHECK(edge.from < info.vertex_count && edge.to < info.vertex_count);
        becomes += edge.kind == KIJUN_EDGE_BECOMES;
        typed += edge.kind == KIJUN_EDGE_RELATES && is(edge.type, "subset-of") &&
                 edge.confidence < 0.51 && is(edge.method, "relation");
    }
    CHECK(becomes == 1 && typed == 1); // 実1; the first relation
    kijun_dangling_citation dangling;
    dangling.size = sizeof dangling;
    int from_items = 0;
    for (size_t i = 0; i < info.dangling_count; ++i) {
        CHECK(kijun_trace_dangling(trace, i, &dangling) == KIJUN_OK);
        from_items +=
            dangling.from_item && is(dangling.from, "通番1") && is(dangling.clause, "実9");
    }
    CHECK(from_items == 1);
    kijun_text uncovered;
    CHECK(info.uncovered_count >= 1 &&
          kijun_trace_uncovered(trace, 0, &uncovered) == KIJUN_OK && is(uncovered, "実4"));
    kijun_findings* findings = NULL;
    CHECK(kijun_trace_findings(trace, KIJUN_ENGLISH, NULL, &findings) == KIJUN_OK);
    CHECK(kijun_findings_count(findings) >= 1);
    kijun_findings_free(findings);
    kijun_trace_free(trace);
}

static void a_citation_says_what_a_range_leaves_out(void) {
    kijun_citations* cited = NULL;
    CHECK(kijun_cite(of("実1～実3（実2を除く）"), NULL, NULL, &cited) == KIJUN_OK);
    kijun_citation one;
    one.size = sizeof one;
    kijun_text clause;
    CHECK(kijun_citations_at(cited, 0, &one) == KIJUN_OK);
    CHECK(one.clause_count == 2 && one.excluded_count == 0);
    CHECK(kijun_citations_clause(cited, 0, 1, &clause) == KIJUN_OK && is(clause, "実3"));
    CHECK(kijun_citations_at(cited, 1, &one) == KIJUN_OK);
    CHECK(one.clause_count == 0 && one.excluded_count == 1);
    CHECK(kijun_citations_excluded(cited, 1, 0, &clause) == KIJUN_OK && is(clause, "実2"));
    CHECK(kijun_citations_excluded(cited, 1, 1, &clause) == KIJUN_INVALID_ARGUMENT);
    kijun_citations_free(cited);
}

static void a_check_has_its_findings(void) {
    kijun_checker* checker = NULL;
    kijun_check_report* report = NULL;
    CHECK(kijun_checker_make(after, before, NULL, NULL, &checker) == KIJUN_OK);
    const kijun_named_bytes inputs[] = {{of("a.txt"), of("実2 による。\n実3 と実7。")},
                                        {of("b"), {"\0\1\2\3", 4}}};
    CHECK(kijun_checker_check_bytes(checker, inputs, 2, NULL, &report) == KIJUN_OK);
    kijun_check_info info;
    info.size = sizeof info;
    CHECK(kijun_check_report_about(report, &info) == KIJUN_OK);
    CHECK(info.file_count == 1 && info.skipped_count == 1 && info.finding_count == 3);
    kijun_check_finding one;
    one.size = sizeof one;
    CHECK(kijun_check_report_finding(report, 0, &one) == KIJUN_OK);
    CHECK(one.why == KIJUN_CHECK_RENUMBERED && is(one.now, "実4") && is(one.file, "a.txt"));
    CHECK(one.line == 1 && one.column == 1 && one.begin == 0 && one.end == strlen("実2"));
    kijun_text clause;
    CHECK(kijun_check_report_clause(report, 0, 0, &clause) == KIJUN_OK && is(clause, "実2"));
    CHECK(kijun_check_report_clause(report, 0, one.clause_count, &clause) ==
          KIJUN_INVALID_ARGUMENT);
    kijun_bytes* advice = NULL;
    CHECK(kijun_check_report_advice(report, 0, KIJUN_ENGLISH, NULL, &advice) == KIJUN_OK);
    CHECK(strstr(kijun_bytes_text(advice).data, "実4") != NULL);
    kijun_bytes_free(advice);
    CHECK(kijun_check_report_finding(report, 1, &one) == KIJUN_OK);
    CHECK(one.why == KIJUN_CHECK_WITHDRAWN && one.line == 2);
    CHECK(kijun_check_report_finding(report, 2, &one) == KIJUN_OK);
    CHECK(one.why == KIJUN_CHECK_DANGLING && is(one.citation, "実7"));
    kijun_skipped skipped;
    skipped.size = sizeof skipped;
    CHECK(kijun_check_report_skipped(report, 0, KIJUN_ENGLISH, &skipped) == KIJUN_OK);
    CHECK(is(skipped.file, "b") && is(skipped.why, "binary") && skipped.number == 0);
    kijun_check_report_free(report);

    const kijun_text nowhere[] = {of("/nowhere/x.txt"), of("/nowhere/x.txt")};
    CHECK(kijun_checker_check_files(checker, nowhere, 2, NULL, &report) == KIJUN_OK);
    CHECK(kijun_check_report_about(report, &info) == KIJUN_OK && info.skipped_count == 1);
    CHECK(kijun_check_report_skipped(report, 0, KIJUN_ENGLISH, &skipped) == KIJUN_OK);
    CHECK(is(skipped.why, "unreadable") && skipped.number == 1 && skipped.message.length > 0);
    kijun_check_report_free(report);

    kijun_reading_options tight = {.size = sizeof tight, .file_bytes = 8};
    kijun_checker* bounded = NULL;
    CHECK(kijun_checker_within(checker, &tight, NULL, &bounded) == KIJUN_OK);
    CHECK(kijun_checker_check_bytes(bounded, inputs, 2, NULL, &report) == KIJUN_OK);
    CHECK(kijun_check_report_about(report, &info) == KIJUN_OK);
    CHECK(info.file_count == 0 && info.skipped_count == 2 && info.finding_count == 0);
    CHECK(kijun_check_report_skipped(report, 0, KIJUN_ENGLISH, &skipped) == KIJUN_OK);
    CHECK(is(skipped.file, "a.txt") && is(skipped.why, "too-large") && skipped.number == 3);
    kijun_check_report_free(report);
    kijun_checker_free(bounded);
    CHECK(kijun_checker_within(NULL, &tight, NULL, &bounded) == KIJUN_INVALID_ARGUMENT);

    kijun_bytes* anew = NULL;
    CHECK(kijun_checker_fix(checker, of("a.txt"), inputs[0].bytes, NULL, &report, &anew) ==
          KIJUN_OK);
    CHECK(is(kijun_bytes_text(anew), "実4 による。\n実3 と実7。"));
    CHECK(kijun_check_report_about(report, &info) == KIJUN_OK);
    kijun_fixed fixed;
    fixed.size = sizeof fixed;
    CHECK(info.fixed_count == 1 && kijun_check_report_fixed(report, 0, &fixed) == KIJUN_OK);
    CHECK(is(fixed.before, "実2") && is(fixed.after, "実4") && fixed.line == 1);
    kijun_bytes_free(anew);
    kijun_check_report_free(report);
    CHECK(kijun_checker_fix(checker, of("a.txt"), of("x"), NULL, NULL, &anew) == KIJUN_OK);
    kijun_bytes_free(anew);
    CHECK(kijun_checker_fix(checker, of("a.txt"), of("\xFF"), NULL, &report, &anew) ==
          KIJUN_INVALID_ARGUMENT);
    CHECK(report == NULL && anew == NULL);
    kijun_checker_free(checker);
}

static kijun_review* hold(const kijun_ledger* ledger, const kijun_review_file* file) {
    kijun_review_parts parts = {0};
    parts.size = sizeof parts;
    parts.before = before;
    parts.after = after;
    parts.items = items;
    parts.notes = notes;
    parts.ledger = ledger;
    parts.file = file;
    kijun_review* review = NULL;
    CHECK(kijun_review_hold(&parts, NULL, &review) == KIJUN_OK);
    return review;
}

static void answers_become_verdicts_and_a_conclusion(void) {
    kijun_review* review = hold(NULL, NULL);
    kijun_review_info info;
    info.size = sizeof info;
    CHECK(kijun_review_about(review, &info) == KIJUN_OK);
    CHECK(!info.needs_revision && info.open_questions > 0 && info.to_answer > 0);
    kijun_reference_row row;
    row.size = sizeof row;
    CHECK(kijun_review_row(review, 0, &row) == KIJUN_OK);
    CHECK(is(row.clause, "実1") && is(row.path, "1") && is(row.mark, "変更"));
    CHECK(row.needs_review && row.item_count == 1 && row.change_count >= 1);
    kijun_text text;
    CHECK(kijun_review_row_text(review, 0, KIJUN_ROW_ITEMS, 0, &text) == KIJUN_OK);
    CHECK(is(text, "1"));
    CHECK(kijun_review_row_text(review, 0, KIJUN_ROW_REASONS, 0, &text) == KIJUN_OK);
    CHECK(is(text, "頻度の見直し"));
    size_t index = 0;
    CHECK(kijun_review_row_text(review, 0, KIJUN_ROW_CHANGES, 0, &text) == KIJUN_OK);
    CHECK(kijun_difference_find(changes, text, &index) == KIJUN_OK);
    CHECK(kijun_review_row_text(review, 0, KIJUN_ROW_CHANGES, row.change_count, &text) ==
          KIJUN_INVALID_ARGUMENT);

    kijun_ledger* book = NULL;
    const kijun_answers* const all[] = {answers};
    CHECK(kijun_review_take_in(review, all, 1, NULL, NULL, &book) == KIJUN_OK);
    kijun_review_free(review);
    kijun_ledger_info held;
    held.size = sizeof held;
    CHECK(kijun_ledger_about(book, &held) == KIJUN_OK && held.verdict_count >= 2);
    kijun_verdict verdict;
    verdict.size = sizeof verdict;
    CHECK(kijun_ledger_verdict(book, 0, &verdict) == KIJUN_OK);
    CHECK(verdict.change.length == 16 && verdict.item.length == 16);
    CHECK(verdict.answer == KIJUN_INCORPORATE && verdict.relation == KIJUN_DIRECT);
    CHECK(is(verdict.reviewer, "丙") && is(verdict.date, "2025-11-20"));
    CHECK(is(verdict.reason, "周期が変わる") && is(verdict.clause, "実1"));
    CHECK(is(verdict.path, "1") && is(verdict.number, "1") && !verdict.superseded);
    CHECK(verdict.change_text.length > 0 && verdict.item_text.length > 0);

    review = hold(book, NULL);
    CHECK(kijun_review_about(review, &info) == KIJUN_OK && info.needs_revision);
    CHECK(info.answered >= 1);
    kijun_revised_item item;
    item.size = sizeof item;
    CHECK(info.revised_item_count == 1 && kijun_review_item(review, 0, &item) == KIJUN_OK);
    CHECK(is(item.number, "1") && item.incorporated_count >= 1);
    CHECK(kijun_review_item_text(review, 0, KIJUN_INCORPORATED, 0, &text) == KIJUN_OK);
    CHECK(kijun_difference_find(changes, text, &index) == KIJUN_OK);

    // The parts of a review outlive it.
    kijun_impact* impact = NULL;
    kijun_difference* again = NULL;
    CHECK(kijun_review_impact(review, NULL, &impact) == KIJUN_OK);
    CHECK(kijun_review_difference(review, NULL, &again) == KIJUN_OK);
    kijun_review_free(review);
    kijun_link link;
    link.size = sizeof link;
    CHECK(kijun_impact_link(impact, KIJUN_LINKED, 0, &link) == KIJUN_OK);
    CHECK(link.verdict == KIJUN_VERDICT_INCORPORATE && is(link.skipped, "answered"));
    kijun_difference_info told;
    told.size = sizeof told;
    CHECK(kijun_difference_about(again, &told) == KIJUN_OK && told.change_count > 0);
    kijun_difference_free(again);
    kijun_impact_free(impact);
    kijun_ledger_free(book);
}

static void a_hole_that_is_justified_is_a_row(void) {
    static const char book_text[] =
        "<ledger><hole of=\"0123456789abcdef\" answer=\"justified\" reviewer=\"丙\" "
        "date=\"2025-11-20\" clause=\"実4\"><reason>対象外</reason></hole></ledger>";
    kijun_ledger* book = NULL;
    CHECK(kijun_ledger_read(of("b.xml"), of(book_text), NULL, NULL, &book) == KIJUN_OK);
    kijun_hole hole;
    hole.size = sizeof hole;
    CHECK(kijun_ledger_hole(book, 0, &hole) == KIJUN_OK);
    CHECK(is(hole.of, "0123456789abcdef") && !hole.withdrawn && is(hole.clause, "実4"));
    CHECK(is(hole.reason, "対象外") && is(hole.reviewer, "丙") && !hole.superseded);
    CHECK(kijun_ledger_hole(book, 1, &hole) == KIJUN_INVALID_ARGUMENT);
    kijun_ledger_free(book);
}

static void a_paper_reads_back(void) {
    kijun_review_file* file = NULL;
    CHECK(kijun_review_file_read(of("r.xml"), of(review_text), NULL, NULL, &file) == KIJUN_OK);
    kijun_review* review = hold(NULL, file);
    kijun_review_file_free(file);
    kijun_bytes* paper = NULL;
    CHECK(kijun_review_write(review, KIJUN_DOCX, NULL, NULL, &paper) == KIJUN_OK);
    kijun_published* published = NULL;
    CHECK(kijun_published_read(of("p.docx"), kijun_bytes_text(paper), NULL, NULL, &published) ==
          KIJUN_OK);
    kijun_published_info info;
    info.size = sizeof info;
    CHECK(kijun_published_about(published, &info) == KIJUN_OK);
    CHECK(is(info.file, "p.docx") && is(info.title, "2025年度 一覧の見直しに関する方針") &&
          is(info.issuer, "事務局"));
    CHECK(is(info.issued, "2025-12-04") && info.says && !info.needs_review);
    kijun_review_info held;
    held.size = sizeof held;
    CHECK(kijun_review_about(review, &held) == KIJUN_OK && info.row_count == held.row_count);
    kijun_published_free(published);
    kijun_bytes_free(paper);
    kijun_review_free(review);
}

int main(void) {
    make_objects();
    an_edited_place_has_its_facts();
    what_came_and_went_has_its_lines();
    the_whole_has_its_counts();
    matches_and_histories_follow_a_clause();
    an_impact_has_its_links();
    a_graph_has_its_vertices_and_edges();
    a_citation_says_what_a_range_leaves_out();
    a_check_has_its_findings();
    answers_become_verdicts_and_a_conclusion();
    a_hole_that_is_justified_is_a_row();
    a_paper_reads_back();
    kijun_difference_free(changes);
    kijun_answers_free(answers);
    kijun_relations_free(stated);
    kijun_notes_free(notes);
    kijun_checklist_free(items);
    kijun_edition_free(after);
    kijun_edition_free(before);
    return checks_done();
}
