// Wrong calls: each is refused with a status, nothing is touched, and nothing is left behind.
#include "checks.h"

#include <kijun/kijun.h>

static const char small_edition[] =
    "<edition standard=\"S\" name=\"1\"><clause id=\"実1\" title=\"One\">"
    "<para label=\"1\"><text>実2 を守ることが必要である。</text></para></clause>"
    "<clause id=\"実2\" title=\"Two\"/></edition>";
static const char next_edition[] =
    "<edition standard=\"S\" name=\"2\"><clause id=\"実1\" title=\"One\">"
    "<para label=\"1\"><text>実2 を守ることが望ましい。</text></para></clause>"
    "<clause id=\"実2\" title=\"Two\"/></edition>";
static const char small_list[] =
    "<checklist name=\"L\" version=\"1\"><item number=\"1\" category=\"c\" goal=\"g\" "
    "subject=\"s\"><related standard=\"S\" label=\"l\">実1</related></item></checklist>";

static kijun_edition *before, *after;
static kijun_checklist* items;
static kijun_difference* changes;

static void make_objects(void) {
    const kijun_text name = kijun_text_of("e.xml");
    CHECK(kijun_edition_read(name, kijun_text_of(small_edition), NULL, NULL, &before) ==
          KIJUN_OK);
    CHECK(kijun_edition_read(name, kijun_text_of(next_edition), NULL, NULL, &after) ==
          KIJUN_OK);
    CHECK(kijun_checklist_read(name, kijun_text_of(small_list), NULL, NULL, &items) ==
          KIJUN_OK);
    CHECK(kijun_diff(before, after, NULL, NULL, &changes) == KIJUN_OK);
}

// Does a call fail so, with a reason that has words in both languages and this in its first
// detail? Frees the reason.
static int
fails(kijun_status status, kijun_status wanted, kijun_failure** reason, const char* in) {
    kijun_failure* const why = *reason; // set by the call before this one
    kijun_text detail = {NULL, 0};
    const int told = status == wanted && kijun_failure_status(why) == wanted &&
                     kijun_failure_message(why, KIJUN_JAPANESE).length > 0 &&
                     kijun_failure_message(why, KIJUN_ENGLISH).length > 0 &&
                     (in == NULL || (kijun_failure_detail(why, 0, &detail) == KIJUN_OK &&
                                     detail.length == strlen(in) &&
                                     memcmp(detail.data, in, detail.length) == 0));
    kijun_failure_free(why);
    *reason = NULL;
    return told;
}

static void null_objects_are_refused(void) {
    kijun_failure* why = NULL;
    kijun_difference* made = changes;
    CHECK(fails(
        kijun_diff(NULL, after, NULL, &why, &made), KIJUN_INVALID_ARGUMENT, &why, "before"));
    CHECK(made == NULL); // a result that was there is not taken for a new one
    CHECK(fails(
        kijun_diff(before, NULL, NULL, &why, &made), KIJUN_INVALID_ARGUMENT, &why, "after"));
    CHECK(fails(
        kijun_diff(before, after, NULL, &why, NULL), KIJUN_INVALID_ARGUMENT, &why, "out"));
    CHECK(kijun_diff(NULL, NULL, NULL, NULL, NULL) == KIJUN_INVALID_ARGUMENT);

    kijun_bytes* bytes = NULL;
    CHECK(fails(kijun_difference_write(NULL, KIJUN_JSON, NULL, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "of"));
    CHECK(fails(kijun_edition_address(before, 1, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "paragraph"));
    CHECK(fails(
        kijun_bytes_save(NULL, kijun_text_of("x"), &why), KIJUN_INVALID_ARGUMENT, &why, "of"));
    kijun_findings* findings = NULL;
    CHECK(fails(kijun_edition_findings(NULL, KIJUN_ENGLISH, &why, &findings),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "of"));
    CHECK(fails(kijun_edition_findings(before, 7, &why, &findings),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "language"));
    kijun_chain* chain = NULL;
    const kijun_edition* const one_missing[] = {before, NULL};
    CHECK(fails(kijun_chain_make(one_missing, 2, NULL, &why, &chain),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "editions"));
    CHECK(fails(kijun_chain_make(one_missing, 1, NULL, &why, &chain),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "count"));
    kijun_impact* impact = NULL;
    CHECK(fails(
        kijun_assess(NULL, items, NULL, &why, &impact), KIJUN_INVALID_ARGUMENT, &why, "of"));
    kijun_review* review = NULL;
    CHECK(fails(kijun_review_hold(NULL, &why, &review), KIJUN_INVALID_ARGUMENT, &why, "parts"));
    kijun_review_parts parts = {0};
    parts.size = sizeof parts;
    CHECK(fails(kijun_review_hold(&parts, &why, &review),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "parts.before"));
    kijun_trace* trace = NULL;
    kijun_trace_inputs inputs = {0};
    inputs.size = sizeof inputs;
    inputs.edition_count = 1;
    CHECK(fails(kijun_trace_make(&inputs, &why, &trace),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "inputs.editions"));
}

static void null_rows_are_refused(void) {
    kijun_clause clause = {0};
    clause.size = sizeof clause;
    kijun_text text;
    size_t index = 0;
    CHECK(kijun_edition_clause(NULL, 0, &clause) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_edition_clause(before, 0, NULL) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_edition_group(before, 0, 0, &text) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_difference_text(changes, 0, KIJUN_OLD_PLACES, 0, NULL) ==
          KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_difference_find(changes, kijun_text_of("c1"), NULL) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_checklist_find(NULL, kijun_text_of("1"), &index) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_findings_count(NULL) == 0);
    CHECK(kijun_citations_count(NULL) == 0);
    CHECK(kijun_matches_count(NULL) == 0);
    CHECK(kijun_chain_count(NULL) == 0);
    CHECK(kijun_bytes_text(NULL).length == 0);
    CHECK(kijun_failure_status(NULL) == KIJUN_OK);
    CHECK(strcmp(kijun_failure_message(NULL, KIJUN_ENGLISH).data, "") == 0);
    CHECK(kijun_text_of(NULL).length == 0);
}

static void indices_past_the_end_are_refused(void) {
    kijun_edition_info info;
    info.size = sizeof info;
    CHECK(kijun_edition_about(before, &info) == KIJUN_OK);
    CHECK(info.clause_count == 2 && info.paragraph_count == 1);
    kijun_clause clause;
    clause.size = sizeof clause;
    kijun_paragraph paragraph;
    paragraph.size = sizeof paragraph;
    CHECK(kijun_edition_clause(before, info.clause_count, &clause) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_edition_clause(before, KIJUN_NONE, &clause) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_edition_paragraph(before, 1, &paragraph) == KIJUN_INVALID_ARGUMENT);
    kijun_text text = {"kept", 4};
    CHECK(kijun_difference_text(changes, 0, KIJUN_NEW_PLACES, 1, &text) ==
          KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_difference_text(changes, 0, 99, 0, &text) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_difference_text(changes, 0, -1, 0, &text) == KIJUN_INVALID_ARGUMENT);
    CHECK(text.length == 4); // as it was
    kijun_change_counts counts;
    counts.size = sizeof counts;
    CHECK(kijun_difference_counts(changes, 2, &counts) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_difference_counts(changes, KIJUN_LEVEL_PARAGRAPH, &counts) == KIJUN_OK);
    CHECK(counts.modified == 1);
    CHECK(kijun_change_kind_word(-1).length == 0 && kijun_change_kind_word(7).length == 0);
    CHECK(kijun_change_kind_word(KIJUN_MERGED).length == 6);
}

static void names_that_nothing_has_are_not_found(void) {
    kijun_place place;
    place.size = sizeof place;
    CHECK(kijun_edition_find(before, kijun_text_of("実1/1"), &place) == KIJUN_OK);
    CHECK(place.clause == 0 && place.paragraph == 0);
    CHECK(kijun_edition_find(before, kijun_text_of("実2"), &place) == KIJUN_OK);
    CHECK(place.clause == 1 && place.paragraph == KIJUN_NONE);
    CHECK(kijun_edition_find(before, kijun_text_of("実3"), &place) == KIJUN_NOT_FOUND);
    CHECK(kijun_edition_find(before, kijun_text_of("実1/2"), &place) == KIJUN_NOT_FOUND);
    CHECK(kijun_edition_find(before, kijun_text_of("実1//"), &place) == KIJUN_INVALID_ARGUMENT);
    size_t index = 99;
    CHECK(kijun_difference_find(changes, kijun_text_of("c99"), &index) == KIJUN_NOT_FOUND);
    CHECK(index == 99);
    CHECK(kijun_difference_find(changes, kijun_text_of("c1"), &index) == KIJUN_OK);
    CHECK(index == 0);
    CHECK(kijun_checklist_find(items, kijun_text_of("2"), &index) == KIJUN_NOT_FOUND);
}

static void texts_that_cannot_be_are_refused(void) {
    const kijun_text nowhere = {NULL, 3};
    const kijun_text endless = {"x", SIZE_MAX};
    const kijun_text cut = {"a\0b", 3};
    kijun_failure* why = NULL;
    kijun_edition* edition = NULL;
    CHECK(fails(kijun_edition_open(nowhere, NULL, &why, &edition),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "path"));
    CHECK(fails(
        kijun_edition_open(cut, NULL, &why, &edition), KIJUN_INVALID_ARGUMENT, &why, "path"));
    CHECK(fails(kijun_edition_open(kijun_text_of(""), NULL, &why, &edition),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "path"));
    CHECK(fails(kijun_edition_read(cut, nowhere, NULL, &why, &edition),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "bytes"));
    CHECK(fails(kijun_edition_read(endless, cut, NULL, &why, &edition),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "name"));
    kijun_citations* cited = NULL;
    CHECK(fails(kijun_cite(kijun_text_of("実1\n\xFF"), before, &why, &cited),
                KIJUN_CANNOT_READ,
                &why,
                "0xFF"));
    CHECK(kijun_cite((kijun_text){NULL, 0}, before, NULL, &cited) == KIJUN_OK);
    CHECK(kijun_citations_count(cited) == 0);
    kijun_citations_free(cited);
}

// What a reading that fails says, whatever reads it.
static void inputs_that_are_none_say_why(void) {
    const kijun_text name = kijun_text_of("x.xml");
    kijun_failure* why = NULL;
    kijun_edition* edition = NULL;
    kijun_finding about;
    about.size = sizeof about;
    CHECK(kijun_edition_open(kijun_text_of("/nowhere/x.xml"), NULL, &why, &edition) ==
          KIJUN_CANNOT_READ);
    CHECK(kijun_failure_about(why, &about) == KIJUN_OK);
    CHECK(about.number == 1 && about.file.length == strlen("/nowhere/x.xml"));
    kijun_failure_free(why);

    CHECK(
        kijun_edition_read(name, kijun_text_of("<edition>\n <clause>"), NULL, &why, &edition) ==
        KIJUN_CANNOT_READ);
    CHECK(kijun_failure_about(why, &about) == KIJUN_OK);
    CHECK(about.number == 101 && about.line == 2 && about.severity == KIJUN_ERROR);
    kijun_failure_free(why);

    // Every prefix of a file is either read or refused, by every reader.
    for (size_t length = 0; length < sizeof small_edition; ++length) {
        const kijun_text cut = {small_edition, length};
        kijun_checklist* list = NULL;
        kijun_notes* notes = NULL;
        kijun_ledger* ledger = NULL;
        kijun_relations* relations = NULL;
        kijun_document* document = NULL;
        kijun_review_file* file = NULL;
        kijun_answers* answers = NULL;
        const kijun_status read = kijun_edition_read(name, cut, NULL, NULL, &edition);
        CHECK((read == KIJUN_OK) == (edition != NULL));
        CHECK(length + 1 < sizeof small_edition ? read == KIJUN_CANNOT_READ : read == KIJUN_OK);
        CHECK(kijun_checklist_read(name, cut, NULL, NULL, &list) == KIJUN_CANNOT_READ);
        CHECK(kijun_notes_read(name, cut, NULL, NULL, NULL, &notes) == KIJUN_CANNOT_READ);
        CHECK(kijun_ledger_read(name, cut, NULL, NULL, &ledger) == KIJUN_CANNOT_READ);
        CHECK(kijun_relations_read(name, cut, NULL, NULL, &relations) == KIJUN_CANNOT_READ);
        CHECK(kijun_review_file_read(name, cut, NULL, NULL, &file) == KIJUN_CANNOT_READ);
        CHECK((kijun_document_read(name, cut, NULL, NULL, &document) == KIJUN_OK) ==
              (document != NULL));
        CHECK((kijun_answers_read(name, cut, NULL, NULL, &answers) == KIJUN_OK) ==
              (answers != NULL));
        kijun_edition_free(edition);
        kijun_document_free(document);
        kijun_answers_free(answers);
    }
}

static void limits_are_kept(void) {
    const kijun_text name = kijun_text_of("x.xml");
    const kijun_text whole = kijun_text_of(small_edition);
    kijun_failure* why = NULL;
    kijun_edition* edition = NULL;
    kijun_reading_options tiny = {0};
    tiny.size = sizeof tiny;
    tiny.file_bytes = whole.length - 1;
    CHECK(fails(
        kijun_edition_read(name, whole, &tiny, &why, &edition), KIJUN_OVER_LIMIT, &why, NULL));
    tiny.file_bytes = whole.length;
    CHECK(kijun_edition_read(name, whole, &tiny, &why, &edition) == KIJUN_OK && why == NULL);
    kijun_edition_free(edition);
    tiny.places = 2;
    CHECK(fails(
        kijun_edition_read(name, whole, &tiny, &why, &edition), KIJUN_OVER_LIMIT, &why, NULL));
    tiny.places = 0;
    tiny.sheet = kijun_text_of("S");
    CHECK(fails(kijun_edition_read(name, whole, &tiny, &why, &edition),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "options.sheet"));
    tiny.sheet = kijun_text_of("");
    tiny.columns = kijun_text_of("no columns");
    kijun_checklist* list = NULL;
    CHECK(fails(kijun_checklist_read(name, whole, &tiny, &why, &list),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "options.columns"));
}

static void forms_that_there_are_not_are_refused(void) {
    kijun_failure* why = NULL;
    kijun_bytes* bytes = NULL;
    kijun_writing_options how = {0};
    how.size = sizeof how;
    CHECK(fails(kijun_edition_write(before, KIJUN_SARIF, NULL, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                NULL));
    CHECK(fails(kijun_edition_write(before, 17, NULL, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "format"));
    CHECK(fails(kijun_edition_write(before, -1, NULL, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "format"));
    how.paper = KIJUN_PAPER_POLICY;
    CHECK(fails(kijun_difference_write(changes, KIJUN_HTML, &how, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                NULL));
    how.paper = KIJUN_PAPER_TRACKED;
    CHECK(fails(kijun_difference_write(changes, KIJUN_CSV, &how, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                NULL));
    how.date = kijun_text_of("4 Dec");
    CHECK(fails(kijun_difference_write(changes, KIJUN_DOCX, &how, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "options.date"));
    how.date = kijun_text_of("");
    how.language = 2;
    CHECK(fails(kijun_difference_write(changes, KIJUN_DOCX, &how, &why, &bytes),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "options.language"));
    CHECK(bytes == NULL);
}

static void what_does_not_go_together_is_refused(void) {
    kijun_failure* why = NULL;
    kijun_edition* built = NULL;
    CHECK(kijun_apply(before, changes, NULL, &built) == KIJUN_OK);
    kijun_difference* none = NULL;
    CHECK(kijun_diff(built, after, NULL, NULL, &none) == KIJUN_OK);
    kijun_difference_info info;
    info.size = sizeof info;
    CHECK(kijun_difference_about(none, &info) == KIJUN_OK && info.change_count == 0);
    kijun_difference_free(none);
    kijun_edition_free(built);
    CHECK(fails(kijun_apply(after, changes, &why, &built), KIJUN_INVALID_ARGUMENT, &why, NULL));

    kijun_trace* trace = NULL;
    kijun_bytes* bytes = NULL;
    kijun_trace_inputs inputs = {0};
    inputs.size = sizeof inputs;
    CHECK(kijun_trace_make(&inputs, NULL, &trace) == KIJUN_OK); // of nothing
    CHECK(fails(kijun_trace_write(trace, KIJUN_OSCAL_JSON, NULL, &why, &bytes),
                KIJUN_CANNOT_WRITE,
                &why,
                NULL));
    kijun_trace_free(trace);
}

static void what_cannot_be_written_says_so(void) {
    kijun_failure* why = NULL;
    kijun_bytes* bytes = NULL;
    CHECK(kijun_difference_write(changes, KIJUN_JSON, NULL, NULL, &bytes) == KIJUN_OK);
    CHECK(kijun_bytes_text(bytes).data[kijun_bytes_text(bytes).length] == '\0');
    CHECK(fails(kijun_bytes_save(bytes, kijun_text_of("/nowhere/x"), &why),
                KIJUN_CANNOT_WRITE,
                &why,
                "/nowhere/x"));
    kijun_bytes_free(bytes);
}

static void a_place_that_is_in_no_edition_has_neighbours(void) {
    kijun_failure* why = NULL;
    kijun_chain* chain = NULL;
    kijun_history* history = NULL;
    const kijun_edition* const both[] = {before, after};
    CHECK(kijun_chain_make(both, 2, NULL, NULL, &chain) == KIJUN_OK);
    CHECK(fails(kijun_chain_history(chain, kijun_text_of("実1/9"), KIJUN_NONE, &why, &history),
                KIJUN_NOT_FOUND,
                &why,
                "実1/1"));
    CHECK(fails(kijun_chain_history(chain, kijun_text_of("実1"), 2, &why, &history),
                KIJUN_INVALID_ARGUMENT,
                &why,
                "in"));
    kijun_difference* step = NULL;
    CHECK(fails(kijun_chain_step(chain, 1, &why, &step), KIJUN_INVALID_ARGUMENT, &why, "step"));
    kijun_chain_free(chain);
}

static void every_free_takes_null(void) {
    kijun_failure_free(NULL);
    kijun_findings_free(NULL);
    kijun_bytes_free(NULL);
    kijun_edition_free(NULL);
    kijun_checklist_free(NULL);
    kijun_notes_free(NULL);
    kijun_ledger_free(NULL);
    kijun_relations_free(NULL);
    kijun_document_free(NULL);
    kijun_review_file_free(NULL);
    kijun_answers_free(NULL);
    kijun_published_free(NULL);
    kijun_citations_free(NULL);
    kijun_difference_free(NULL);
    kijun_matches_free(NULL);
    kijun_chain_free(NULL);
    kijun_history_free(NULL);
    kijun_assessor_free(NULL);
    kijun_impact_free(NULL);
    kijun_trace_free(NULL);
    kijun_checker_free(NULL);
    kijun_check_report_free(NULL);
    kijun_review_free(NULL);
}

int main(void) {
    make_objects();
    null_objects_are_refused();
    null_rows_are_refused();
    indices_past_the_end_are_refused();
    names_that_nothing_has_are_not_found();
    texts_that_cannot_be_are_refused();
    inputs_that_are_none_say_why();
    limits_are_kept();
    forms_that_there_are_not_are_refused();
    what_does_not_go_together_is_refused();
    what_cannot_be_written_says_so();
    a_place_that_is_in_no_edition_has_neighbours();
    every_free_takes_null();
    kijun_difference_free(changes);
    kijun_checklist_free(items);
    kijun_edition_free(after);
    kijun_edition_free(before);
    return checks_done();
}
