"""Editions: walking them, building them, and handles that outlive every other name of them."""

import gc

import kijun
import pytest


def test_an_edition_is_asked_by_address(new):
    assert len(new) == len(new.clauses) == 76 and len(new.paragraphs) == 465
    clause = new["実9"]
    assert (clause.id, clause.address, clause.grade) == ("実9", "実9", "基礎")
    assert clause.groups and all(isinstance(one, str) for one in clause.groups)
    place = new["実9/2/(1)"]
    assert (place.label, place.address, place.citation) == ("(1)", "実9/2/(1)", "実9 2-(1)")
    assert place.clause == clause and place.parent == new["実9/2"] and place.depth == 1
    assert place in place.parent.children and place.parent.parent is None
    assert "実9/2" in new and "実9/99" not in new and "" not in new and 9 not in new
    assert new.find("実9/99") is None and new.find("//") is None
    with pytest.raises(KeyError):
        new["実9/99"]


def test_order_is_that_of_the_document(new):
    ids = [clause.id for clause in new]
    assert ids == [clause.id for clause in new.clauses] and ids[0] == "統1"
    walked = [place for clause in new for place in clause.walk()]
    assert walked == list(new.paragraphs) and [one.index for one in walked] == list(range(465))
    assert [one.label for one in new["実9"].paragraphs] == [
        one.label for one in new["実9"].walk() if one.depth == 0
    ]
    assert new.clauses[-1] == new.clauses[75] and len(new.clauses[10:20]) == 10
    with pytest.raises(IndexError):
        new.paragraphs[465]


def test_places_say_where_they_stand(new):
    where = new["統1/2/(1)"].where
    assert where.file.endswith("edition-13.xml") and (where.line, where.column > 0) == (8, True)


def test_editions_of_the_same_content_are_equal(new, old, sample):
    again = kijun.read_edition((sample / "edition-13.xml").read_bytes(), name="copy.xml")
    assert again == new and hash(again) == hash(new) and again != old and again != 1
    assert kijun.read_edition(new.to_xml().encode()) == new
    assert again["実9"] != new["実9"] and new["実9"] == new["実9"]


def test_a_handle_keeps_its_edition_alive(sample):
    edition = kijun.read_edition(sample / "edition-13.xml")
    clause, places, last = edition["実9"], edition.paragraphs, edition["実9/2"].children[-1]
    titles = [one.title for one in edition]
    walk = iter(edition)
    next(walk)
    del edition
    gc.collect()
    assert clause.title == "識別符号が悪用されない仕掛けを備えること。"
    assert last.parent.text.startswith("人が用いる識別符号") and len(places) == 465
    assert [one.title for one in walk] == titles[1:]
    assert clause.edition["統1"].title == titles[0]


def test_parts_of_a_result_keep_it_alive(sample):
    def changes():
        return kijun.diff(
            kijun.read_edition(sample / "edition-12.xml"),
            kijun.read_edition(sample / "edition-13.xml"),
        ).changes

    runs = changes()[0].runs
    strength = [one for one in changes() if one.obligation is not None][0].obligation
    gc.collect()
    assert [one.op for one in runs] == ["equal", "delete", "insert", "equal"]
    assert strength.new in ("info", "may", "should", "must")
    found = kijun.read_checklist(sample / "checklist-2024.xml").find("22").related[0]
    gc.collect()
    assert "実8" in found.text
    run = kijun.review(sample / "review.xml").policy_paper().blocks[0].runs[0]
    gc.collect()
    assert run.text


def test_an_edition_is_built_in_the_order_of_calls():
    builder = kijun.EditionBuilder("社内基準", "第2版", date="2026-01")
    group = builder.group("運用").group("権限")
    clause = group.clause("実1", "権限を定めること。", grade="基礎")
    rule = clause.paragraph("１", "次のことが必要である。")
    rule.paragraph("（１）", "申請を記録する")
    rule.paragraph("（２）", "毎年見直す")
    clause.paragraph("", "末尾の段落")
    builder.clause("実2", "点検すること。")
    edition = builder.build()
    assert [place.address for place in edition.paragraphs] == [
        "実1/1", "実1/1/(1)", "実1/1/(2)", "実1/#1",
    ]
    assert edition["実1"].groups == ("運用", "権限") and edition["実2"].groups == ()
    assert (edition.standard, edition.name, edition.date) == ("社内基準", "第2版", "2026-01")
    assert len(edition.findings) == 0
    assert kijun.read_edition(edition.to_xml().encode()) == edition == builder.build()


def test_what_is_wrong_with_a_built_edition_is_found_not_raised():
    builder = kijun.EditionBuilder("社内基準", "第2版", file="inhouse.txt")
    builder.clause("実1", "甲", line=3)
    builder.clause("実1", "乙", line=9).paragraph("1", "…")
    edition = builder.build()
    assert [one.id for one in edition] == ["実1", "実1~2"]
    (found,) = edition.findings
    assert (found.code, found.where.file, found.where.line) == ("KJ0202", "inhouse.txt", 9)


def test_limits_hold_for_what_is_built():
    builder = kijun.EditionBuilder("深い", "1", limits=kijun.Limits(depth=10))
    node = builder.clause("実1", "甲").paragraph("1", "…")
    for _ in range(3000):  # deeper than Python itself recurses
        node = node.paragraph("1", "…")
    with pytest.raises(kijun.Error) as raised:
        builder.build()
    assert raised.value.code == "KJ0007"
    builder.limits = kijun.Limits(depth=5000)
    assert len(builder.build().paragraphs) == 3001


def test_a_difference_applied_gives_the_new_edition(old, new, difference):
    made = kijun.apply(old, difference)
    assert [(one.address, one.text) for one in made.paragraphs] == [
        (one.address, one.text) for one in new.paragraphs
    ]
    with pytest.raises(kijun.Error) as raised:
        kijun.apply(new, difference)
    assert raised.value.code == "KJ0601"


def test_a_place_is_followed_through_editions(old, new):
    told = kijun.history("実9 2", [old, new])
    assert told.place == "実9/2" and told.states[0].places == ()
    assert told.states[1].text.startswith("人が用いる識別符号")
    assert told.steps[0].happened.kind == "added"
    assert told.to_document("en").to_text()
    chain = kijun.Chain([old, new])
    assert len(chain) == 2 and [one.name for one in chain.editions] == ["第12版", "第13版"]
    assert chain.history("実9", "第12版").found_in == 0
    assert chain.differences().whole.to_json() == kijun.diff(old, new).to_json()
    assert chain.differences().came_about[0] == (0,)
    with pytest.raises(KeyError, match="no edition has '実9/99'; near it: "):
        chain.history("実9/99")
    with pytest.raises(KeyError):
        chain.history("実9", "第11版")
    with pytest.raises(ValueError):
        kijun.Chain([old])


def test_matches_rank_successors(old, new):
    matches = kijun.match(old, new, top=2)
    assert len(matches) == len(old) and matches["実8"].chosen == ("実8",)
    best = matches["実8"].candidates[0]
    assert (best.new, len(matches["実8"].candidates)) == ("実8", 2) and 0 < best.score <= 1
    with pytest.raises(KeyError):
        matches["実999"]
