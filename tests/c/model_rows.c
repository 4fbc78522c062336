// What the rows of models say is what their files say.
#include "checks.h"
#include "samples.h"

static void an_edition_by_its_rows(void) {
    kijun_edition* edition = NULL;
    CHECK(kijun_edition_read(of("1.xml"), of(old_text), NULL, NULL, &edition) == KIJUN_OK);
    kijun_edition_info info;
    info.size = sizeof info;
    CHECK(kijun_edition_about(edition, &info) == KIJUN_OK);
    CHECK(is(info.standard, "S") && is(info.name, "第1版") && is(info.date, "2024-03"));
    CHECK(is(info.file, "1.xml") && info.clause_count == 3 && info.paragraph_count == 4);

    kijun_clause clause;
    clause.size = sizeof clause;
    CHECK(kijun_edition_clause(edition, 0, &clause) == KIJUN_OK);
    CHECK(is(clause.id, "実1") && is(clause.title, "一つめの規則") && is(clause.grade, "基礎"));
    CHECK(clause.group_count == 2 && clause.first_paragraph == 0 && clause.end_paragraph == 2);
    CHECK(clause.line == 3 && clause.column == 1);
    kijun_text group;
    CHECK(kijun_edition_group(edition, 0, 0, &group) == KIJUN_OK && is(group, "上"));
    CHECK(kijun_edition_group(edition, 0, 1, &group) == KIJUN_OK && is(group, "下"));
    CHECK(kijun_edition_group(edition, 0, 2, &group) == KIJUN_INVALID_ARGUMENT);

    kijun_paragraph paragraph;
    paragraph.size = sizeof paragraph;
    CHECK(kijun_edition_paragraph(edition, 0, &paragraph) == KIJUN_OK);
    CHECK(is(paragraph.label, "1") && paragraph.clause == 0 && paragraph.depth == 0);
    CHECK(paragraph.parent == KIJUN_NONE && paragraph.subtree_end == 2);
    CHECK(is(paragraph.text, "実2を30日ごとに確かめることが望ましい。"));
    CHECK(memcmp(old_text + paragraph.text_offset, "実2を30日", strlen("実2を30日")) == 0);
    CHECK(kijun_edition_paragraph(edition, 1, &paragraph) == KIJUN_OK);
    CHECK(is(paragraph.label, "(1)") && paragraph.parent == 0 && paragraph.depth == 1);
    CHECK(kijun_edition_paragraph(edition, 2, &paragraph) == KIJUN_OK);
    CHECK(is(paragraph.label, "#1") && paragraph.clause == 1);

    kijun_bytes* address = NULL;
    CHECK(kijun_edition_address(edition, 1, NULL, &address) == KIJUN_OK);
    CHECK(is(kijun_bytes_text(address), "実1/1/(1)"));
    kijun_place place;
    place.size = sizeof place;
    CHECK(kijun_edition_find(edition, kijun_bytes_text(address), &place) == KIJUN_OK);
    CHECK(place.clause == 0 && place.paragraph == 1);
    kijun_bytes_free(address);
    kijun_edition_free(edition);
}

static void findings_by_their_rows(void) {
    static const char twice[] =
        "<edition standard=\"S\" name=\"1\">\n<clause id=\"実1\" title=\"a\"/>\n"
        "<clause id=\"実1\" title=\"b\"/></edition>";
    kijun_edition* edition = NULL;
    CHECK(kijun_edition_read(of("t.xml"), of(twice), NULL, NULL, &edition) == KIJUN_OK);
    kijun_findings *ja = NULL, *en = NULL;
    CHECK(kijun_edition_findings(edition, KIJUN_JAPANESE, NULL, &ja) == KIJUN_OK);
    CHECK(kijun_edition_findings(edition, KIJUN_ENGLISH, NULL, &en) == KIJUN_OK);
    kijun_edition_free(edition); // which they do not need
    CHECK(kijun_findings_count(ja) == 1 && kijun_findings_count(en) == 1);
    kijun_finding one;
    one.size = sizeof one;
    CHECK(kijun_findings_at(en, 0, &one) == KIJUN_OK);
    CHECK(one.number == 202 && is(one.file, "t.xml") && one.line == 3 && one.column == 1);
    CHECK(one.severity != KIJUN_NOTE && one.detail_count > 0);
    CHECK(strstr(one.message.data, "t.xml:3:1: [KJ0202] ") == one.message.data);
    kijun_text detail;
    CHECK(kijun_findings_detail(en, 0, 0, &detail) == KIJUN_OK && is(detail, "実1"));
    CHECK(kijun_findings_detail(en, 0, one.detail_count, &detail) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_findings_at(en, 1, &one) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_findings_at(ja, 0, &one) == KIJUN_OK);
    CHECK(strstr(one.message.data, "。") != NULL);
    kijun_findings_free(ja);
    kijun_findings_free(en);
}

static void a_checklist_by_its_rows(void) {
    kijun_checklist* items = NULL;
    CHECK(kijun_checklist_read(of("l.xml"), of(list_text), NULL, NULL, &items) == KIJUN_OK);
    kijun_checklist_info info;
    info.size = sizeof info;
    CHECK(kijun_checklist_about(items, &info) == KIJUN_OK);
    CHECK(is(info.name, "一覧") && is(info.version, "2024") && is(info.file, "l.xml"));
    CHECK(info.item_count == 2);
    kijun_item item;
    item.size = sizeof item;
    CHECK(kijun_checklist_item(items, 0, &item) == KIJUN_OK);
    CHECK(is(item.number, "1") && is(item.category, "区分") && is(item.subject, "対象"));
    CHECK(is(item.goal, "鍵を管理している。") && is(item.status, "状況"));
    CHECK(is(item.issue, "課題") && is(item.plan, "計画") && is(item.note, "備考"));
    CHECK(item.related_count == 1 && item.line == 2);
    kijun_related related;
    related.size = sizeof related;
    CHECK(kijun_checklist_related(items, 0, 0, &related) == KIJUN_OK);
    CHECK(is(related.standard, "S") && is(related.label, "規定"));
    CHECK(is(related.text, "実1、実9") && is(related.cell, "") && related.line == 2);
    CHECK(kijun_checklist_related(items, 0, 1, &related) == KIJUN_INVALID_ARGUMENT);
    CHECK(kijun_checklist_related(items, 2, 0, &related) == KIJUN_INVALID_ARGUMENT);
    size_t index = 0;
    CHECK(kijun_checklist_find(items, of("2"), &index) == KIJUN_OK && index == 1);
    kijun_checklist_free(items);
}

static void notes_by_their_rows(void) {
    kijun_notes* notes = NULL;
    CHECK(kijun_notes_read(of("n.xml"), of(notes_text), NULL, NULL, NULL, &notes) == KIJUN_OK);
    kijun_notes_info info;
    info.size = sizeof info;
    CHECK(kijun_notes_about(notes, &info) == KIJUN_OK);
    CHECK(is(info.standard, "S") && is(info.from, "第1版") && is(info.to, "第2版"));
    CHECK(is(info.file, "n.xml") && info.note_count == 1);
    kijun_note note;
    note.size = sizeof note;
    CHECK(kijun_notes_at(notes, 0, &note) == KIJUN_OK);
    CHECK(is(note.place, "実1/1") && is(note.text, "頻度の見直し") && note.line == 2);
    CHECK(kijun_notes_at(notes, 1, &note) == KIJUN_INVALID_ARGUMENT);
    kijun_notes_free(notes);
}

static void relations_by_their_rows(void) {
    kijun_relations* stated = NULL;
    CHECK(kijun_relations_read(of("r.xml"), of(relations_text), NULL, NULL, &stated) ==
          KIJUN_OK);
    kijun_relations_info info;
    info.size = sizeof info;
    CHECK(kijun_relations_about(stated, &info) == KIJUN_OK);
    CHECK(is(info.checklist, "一覧") && is(info.version, "2024") && is(info.standard, "S"));
    CHECK(is(info.edition, "第2版") && info.relation_count == 2);
    kijun_stated_relation one;
    one.size = sizeof one;
    CHECK(kijun_relations_at(stated, 0, &one) == KIJUN_OK);
    CHECK(is(one.item, "2") && is(one.clause, "実5") && is(one.path, "1"));
    CHECK(one.type == KIJUN_SUBSET_OF && is(kijun_relationship_word(one.type), "subset-of"));
    CHECK(is(one.rationale, "functional") && is(one.method, "hybrid") && one.reviewed);
    CHECK(is(one.author, "甲") && is(one.date, "2025-11-20") && is(one.reviewer, "乙"));
    CHECK(is(one.review_date, "2025-11-28") && is(one.reason, "一部である。"));
    CHECK(one.confidence > 0.49 && one.confidence < 0.51 && one.line == 2);
    CHECK(kijun_relations_at(stated, 1, &one) == KIJUN_OK);
    CHECK(one.confidence < 0 && !one.reviewed && one.type == KIJUN_INTERSECTS_WITH);
    kijun_relations_free(stated);
}

static void a_review_file_by_its_rows(void) {
    kijun_review_file* file = NULL;
    CHECK(kijun_review_file_read(of("nowhere/r.xml"), of(review_text), NULL, NULL, &file) ==
          KIJUN_OK);
    kijun_review_file_info info;
    info.size = sizeof info;
    CHECK(kijun_review_file_about(file, &info) == KIJUN_OK);
    CHECK(is(info.year, "2025") && is(info.title, "2025年度 一覧の見直しに関する方針") &&
          is(info.issuer, "事務局"));
    CHECK(is(info.issued, "2025-12-04") && is(info.since, "2025-06-01"));
    CHECK(is(info.checklist, "l.xml") && is(info.ledger, "b.xml"));
    CHECK(info.standard_count == 1);
    kijun_review_standard standard;
    standard.size = sizeof standard;
    CHECK(kijun_review_file_standard(file, 0, &standard) == KIJUN_OK);
    CHECK(is(standard.old_edition, "1.xml") && is(standard.new_edition, "2.xml"));
    CHECK(is(standard.notes, "n.xml"));
    CHECK(kijun_review_file_standard(file, 1, &standard) == KIJUN_INVALID_ARGUMENT);

    // What it names is looked for beside it.
    kijun_failure* why = NULL;
    kijun_review* review = NULL;
    CHECK(kijun_review_open(file, NULL, &why, &review) == KIJUN_CANNOT_READ);
    kijun_finding about;
    about.size = sizeof about;
    CHECK(kijun_failure_about(why, &about) == KIJUN_OK && is(about.file, "nowhere/1.xml"));
    kijun_failure_free(why);
    kijun_review_file_free(file);
}

int main(void) {
    an_edition_by_its_rows();
    findings_by_their_rows();
    a_checklist_by_its_rows();
    notes_by_their_rows();
    relations_by_their_rows();
    a_review_file_by_its_rows();
    (void)new_text;
    (void)answers_text;
    return checks_done();
}
