"""The annual review from Python: held, answered, and held again."""

import kijun
import pytest


def test_what_a_review_concludes(review):
    assert review.conclusion.needs_revision and review.conclusion.open_questions == 0
    assert not review.conclusion.provisional
    (revised,) = review.conclusion.revised_items
    assert (revised.number, revised.new_clauses) == ("22", ("実9",))
    assert review.settlement.pairs == len(review.settlement.settled) == 195
    assert 0 < review.settlement.share_without_look < 0.1
    assert review.file.year == "2025" and len(review.file.factors) == 4
    assert review.rows[0].reasons == ("規程の点検周期の見直し",)
    assert len(review.papers()) == 8 and review.papers()["policy"].title


def test_answers_made_in_python_settle_questions(old, new, items, tmp_path):
    held = kijun.hold_review(old, new, items)
    asked = held.conclusion.open_questions
    assert asked == 171 and held.conclusion.provisional and "provisional" in repr(held)
    book = held.take_in(
        [kijun.ReviewerAnswer("統1", "5", ["1", "2"], "no-impact", reason="文言は変わらない")],
        reviewer="甲",
        date="2025-06-01",
    )
    assert [one.code for one in book.findings] == ["KJ0509"]  # item 8 is linked, too
    said = {(one.number, one.answer, one.reviewer, one.date) for one in book.verdicts}
    assert said == {("1", "no-impact", "甲", "2025-06-01"), ("2", "no-impact", "甲", "2025-06-01"),
                    ("8", "not-related", "甲", "2025-06-01")}
    path = tmp_path / "ledger.xml"
    book.save(path)
    again = kijun.hold_review(old, new, items, ledger=kijun.read_ledger(path))
    assert again.conclusion.open_questions == asked - 3
    link = next(one for one in again.impact.links if (one.change, one.item) == ("c1", "1"))
    assert (link.verdict, link.rationale) == ("no-impact", "文言は変わらない")
    only = held.take_in([kijun.ReviewerAnswer("統1", "5", ["1"])], only_named=True,
                        reviewer="甲", date="2025-06-01")
    assert [one.number for one in only.verdicts] == ["1"]


def test_one_taking_in_goes_on_from_another(old, new, items):
    held = kijun.hold_review(old, new, items)
    first = held.take_in([kijun.ReviewerAnswer("統1", "5", ["1", "2", "8"])], reviewer="甲",
                         date="2025-06-01")
    both = held.take_in([kijun.ReviewerAnswer("統1", "7", ["1", "2", "8"])], reviewer="乙",
                        date="2025-06-02", ledger=first)
    assert [one.reviewer for one in both.verdicts] == ["甲"] * 3 + ["乙"] * 3
    same = held.take_in([kijun.ReviewerAnswer("統1", "5", ["1", "2", "8"])], reviewer="甲",
                        date="2025-06-01", ledger=both)
    assert len(same.verdicts) == 6


def test_what_does_not_fit_is_found(old, new, items):
    held = kijun.hold_review(old, new, items)
    book = held.take_in([kijun.ReviewerAnswer("実9", "99", ["1"]),
                         kijun.ReviewerAnswer("統1", "5", ["999"])])
    assert [one.code for one in book.findings] == ["KJ0503", "KJ0504"]
    assert len(book.verdicts) == 0


def test_a_worksheet_is_written_filled_in_and_taken_in(old, new, items, tmp_path):
    held = kijun.hold_review(old, new, items)
    sheet = held.answer_paper()
    sheet.save(tmp_path / "answers.xlsx")
    empty = kijun.read_answers(tmp_path / "answers.xlsx")
    assert len(empty.answers) == 0
    # Filled in as a person would: verdict, reviewer, date and reason of the first question.
    table = next(one for one in sheet if hasattr(one, "rows"))
    heads = [cell.text for cell in table.rows[0]]
    from kijun import paper

    given = {"判定": "影響なし", "判定者": "甲", "日付": "2025-06-01", "理由": "変わらない"}
    row = [paper.cell(given[head]) if head in given else cell
           for head, cell in zip(heads, table.rows[1])]
    filled = paper.document(
        sheet.title, table.replace(rows=[table.rows[0], row, *table.rows[2:]])
    )
    filled.save(tmp_path / "filled.xlsx")
    book = held.take_in(tmp_path / "filled.xlsx", only_named=True)
    assert [(one.answer, one.reviewer, one.reason) for one in book.verdicts] == [
        ("no-impact", "甲", "変わらない")
    ]


def test_a_ledger_keeps_what_it_was(tmp_path, sample):
    path = tmp_path / "ledger.xml"
    path.write_bytes((sample / "ledger.xml").read_bytes())
    book = kijun.read_ledger(path)
    shorter = book.replace(verdicts=book.verdicts[:3])
    shorter.save()
    assert len(kijun.read_ledger(path)) == 3
    assert (tmp_path / "ledger.xml.bak").read_bytes() == (sample / "ledger.xml").read_bytes()
    with pytest.raises(ValueError, match="was read from no file"):
        kijun.Ledger().save()


def test_a_review_file_with_two_standards(tmp_path, sample):
    text = (sample / "review.xml").read_text()
    for name in ("edition-12", "edition-13", "revision-notes", "checklist-2024", "ledger"):
        text = text.replace(f'"{name}.xml"', f'"{sample}/{name}.xml"')
    line = next(one for one in text.splitlines() if "<standard " in one)
    path = tmp_path / "review.xml"
    path.write_text(text.replace(line, line + "\n" + line))
    held = kijun.reviews(path)
    assert len(held) == 2 and held[0].to_json() == held[1].to_json()
    assert kijun.review(path, standard=1).to_json() == held[1].to_json()
    with pytest.raises(ValueError, match="has 2 standards: choose one"):
        kijun.review(path)


def test_a_missing_ledger_asks_nothing_anew_by_itself(tmp_path, sample):
    text = (sample / "review.xml").read_text()
    for name in ("edition-12", "edition-13", "revision-notes", "checklist-2024"):
        text = text.replace(f'"{name}.xml"', f'"{sample}/{name}.xml"')
    (tmp_path / "review.xml").write_text(text)
    with pytest.raises(kijun.Error) as raised:
        kijun.review(tmp_path / "review.xml")
    assert raised.value.code == "KJ0535" and raised.value.where.file.endswith("ledger.xml")
    fresh = kijun.review(str(tmp_path / "review.xml"), new_ledger=True)
    assert fresh.conclusion.open_questions > 100


def test_relations_and_notes_can_be_made_by_hand(old, new, items):
    notes = kijun.RevisionNotes(notes=[kijun.RevisionNote("実9/2", "認証情報の追加")])
    found = kijun.assess(old, new, items, notes=notes)
    (reason,) = found.reasons
    assert found.difference[reason.change].new == ("実9/2",) and reason.note == 0
    rows = found.reference_rows(notes)
    assert ("認証情報の追加",) in [row.reasons for row in rows]
    assert kijun.read_notes(notes.to_xml().encode()).notes[0].text == "認証情報の追加"
    relations = kijun.Relations(
        relations=[kijun.StatedRelation("22", "実9", type="subset-of", confidence=0.5)]
    )
    linked = kijun.assess(old, new, items, relations=relations)
    stated = [one for one in linked.links if one.method == "relation"]
    assert stated and {one.item for one in stated} == {"22"}
    assert stated[0].stated[0].confidence == 0.5


def test_checks_fix_files(tmp_path, old, new):
    text = tmp_path / "rules.md"
    text.write_text("実99 と実127 を見る。\n")
    report = kijun.check([text], new, was=old, fix=True)
    assert text.read_text() == "実103-3 と実127 を見る。\n"
    assert [(one.before, one.after) for one in report.fixed] == [("実99", "実103-3")]
    assert [one.why for one in report.findings] == ["withdrawn"]
    fixed = kijun.Checker(new, old).fix("実99")
    assert fixed.text == "実103-3" and len(fixed.findings) == 0


def test_one_thing_is_checked_by_what_it_is(old, new, items, tmp_path):
    checker = kijun.Checker(new, old)
    assert {one.why for one in checker.check(items)} == {
        "dangling", "withdrawn", "renumbered", "changed"
    }
    assert checker.check(new) == kijun.Checker(new, old).check(new)
    document = kijun.read_document("実127 を見る。".encode(), name="a.md")
    (found,) = checker.check(document, name="a.md")
    assert (found.why, found.citation, found.where.file) == ("withdrawn", "実127", "a.md")
    assert found.advice and "実127" in found.citation
    with pytest.raises(ValueError, match="binary, not checked"):
        checker.check(bytes(range(256)), name="x")
    with pytest.raises(kijun.Error):
        checker.check(tmp_path / "none.md")
    missing = kijun.check([tmp_path / "none.md"], new)
    assert [(one.why, missing.files) for one in missing.skipped] == [("unreadable", 0)]


def test_the_graph_answers_questions(old, new, items, sample):
    graph = kijun.trace([old, new], [items])
    assert "22" in {one.item for one in graph.items_of("実8")}
    assert {one.clause for one in graph.clauses_of("22")} == {"実1", "実8", "実16", "実26"}
    assert "実9" in graph.uncovered() and "実200" in {one.clause for one in graph.dangling}
    clause = graph.find("clause", "実8")[-1]
    assert graph.vertices[clause].of.endswith("第13版")
    path = graph.paths_to_items(clause)[0]
    assert path[0] == clause and graph.vertices[path[-1]].kind == "item"
    assert clause in {graph.edges[one].to for one in graph.in_edges(clause)}
    assert graph.out_edges(clause)
    holes = graph.holes(kijun.read_ledger(sample / "ledger.xml"))
    assert {one.state for one in holes} <= {"open", "justified", "stale"}
    assert {one.name for one in holes if not one.is_item} == set(graph.uncovered())
    with pytest.raises(IndexError):
        graph.in_edges(10**6)
    with pytest.raises(ValueError):
        graph.find("clauses", "実8")
    with pytest.raises(kijun.Error) as raised:
        kijun.trace([new]).to_oscal_mapping()
    assert raised.value.code == "KJ0546"


def test_citations_count_as_python_counts(new):
    text = "前文𠮷、実1～実3 と実9 2-(1)。実200"
    cited = kijun.cite(text, new)
    assert [text[one.begin : one.end] for one in cited] == [one.text for one in cited]
    assert [one.text.encode() for one in cited] == [
        text.encode()[one.byte_begin : one.byte_end] for one in cited
    ]
    assert cited[1].locator == "2/(1)" and cited[0].clauses == ("実1", "実2", "実3")
    assert [one.code for one in cited.findings] == ["KJ0401"] and cited.text == text
    (whole, without) = kijun.cite("実1～実3（実2を除く）", new)
    assert (whole.clauses, whole.excluded) == (("実1", "実3"), ())
    assert (without.clauses, without.excluded) == ((), ("実2",))
    assert [one.clauses for one in kijun.parse_citations("実150-153、通番22")] == [
        ("実150-153", "実150～実153"), ("22",)
    ]


def test_stated_relations_are_asked_about(sample, old, new, items, tmp_path):
    stated = kijun.read_relations(sample / "relations.xml")
    held = kijun.hold_review(old, new, items, relations=stated)
    assert len(held.relations.relations) == len(stated.relations) == 3
    assert any(link.method == "relation" for link in held.impact.links)
    without = kijun.hold_review(old, new, items)
    assert not any(link.method == "relation" for link in without.impact.links)
    # The same from a review file that names them.
    for file in sample.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    written = (sample / "review.xml").read_text(encoding="utf-8")
    notes = 'notes="revision-notes.xml"'
    (tmp_path / "review.xml").write_text(
        written.replace(notes, notes + ' relations="relations.xml"'), encoding="utf-8"
    )
    assert kijun.review(tmp_path / "review.xml").relations.relations == stated.relations


def test_how_far_links_are_followed_is_said(old, new, items):
    changes = kijun.diff(old, new)

    def indirect(steps):
        by = kijun.Assessor(changes, options=kijun.ProposalOptions(steps=steps))
        return sum(link.relation == "indirect" for link in by.assess(items).proposed)

    assert indirect(1) < indirect(2) < indirect(3)
