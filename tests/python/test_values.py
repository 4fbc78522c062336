"""Values: keyword construction, equality, hash, repr, views; and what is said of wrong ones."""

import collections.abc
import copy

import kijun
import pytest
from kijun import paper


def test_a_value_is_made_by_keywords_or_in_order_and_never_changes():
    item = kijun.ChecklistItem("22", goal="認証している。")
    assert (item.number, item.goal, item.note, len(item.related)) == ("22", "認証している。", "", 0)
    assert item == kijun.ChecklistItem(number="22", goal="認証している。")
    with pytest.raises(AttributeError):
        item.goal = "ほかの目標"
    other = item.replace(goal="ほかの目標")
    assert (item.goal, other.goal, other.number) == ("認証している。", "ほかの目標", "22")


def test_equal_values_have_equal_hashes_and_others_differ():
    one, same, other = (kijun.ChecklistItem(number, category="甲") for number in ("1", "1", "2"))
    assert one == same and hash(one) == hash(same) and one != other
    assert len({one, same, other}) == 2
    assert one != "1" and one != kijun.RelatedClauses()
    cell = kijun.RelatedClauses(text="実1")
    assert one.replace(related=[cell]) == same.replace(related=[cell]) != one
    assert copy.copy(one) is one and copy.deepcopy(one) is one


@pytest.mark.parametrize(
    "make, error, said",
    [
        (lambda: kijun.ChecklistItem(), TypeError, "ChecklistItem() needs number"),
        (lambda: kijun.ChecklistItem(1), TypeError, "number: str is needed, not int"),
        (lambda: kijun.ChecklistItem("1", number="1"), TypeError, "got number twice"),
        (lambda: kijun.ChecklistItem("1", gaol="x"), TypeError,
         "has no 'gaol'; it has number, category, goal"),
        (lambda: kijun.ChecklistItem("1", related="実1"), TypeError,
         "related: a sequence is needed, not str"),
        (lambda: kijun.ChecklistItem("1", related=["実1"]), TypeError,
         "related[0]: RelatedClauses is needed, not str"),
        (lambda: kijun.ChecklistItem(*"12345678901"), TypeError, "takes at most 10 values"),
        (lambda: kijun.ChecklistItem("\ud800"), ValueError, "surrogates not allowed"),
        (lambda: kijun.Verdict("a", "b", "direct", "maybe"), ValueError,
         "answer: 'maybe' is none of incorporate, no-impact, not-related"),
        (lambda: kijun.RevisionNote("", "x"), ValueError, "'' is no address such as"),
        (lambda: kijun.Position(line=-1), TypeError, "an int of its range"),
        (lambda: paper.Run("x", "blinking"), ValueError, "'blinking' is none of underline"),
        (lambda: kijun.ReviewFile(columns=[]), TypeError, "columns: a dict is needed, not list"),
        (lambda: paper.Document("x", [1]), TypeError, "blocks[0]: int cannot stand here"),
    ],
)
def test_what_is_wrong_with_a_value_is_said(make, error, said):
    with pytest.raises(error) as raised:
        make()
    assert said in str(raised.value)


def test_a_repr_says_what_is_known_and_is_short(difference, impact, new, review):
    assert repr(kijun.ChecklistItem("22", goal="あ" * 50)) == (
        "ChecklistItem(number='22', goal='" + "あ" * 40 + "…')"
    )
    assert repr(difference) == "Difference('第12版' → '第13版', 147 changes)"
    assert repr(difference["c1"]) == "Change('c1', 'modified', old=('統1/5',), new=('統1/5',))"
    assert repr(difference.changes).endswith(", … (147)]")
    assert repr(impact) == "Impact(36 of 39 items need review, 188 links)"
    assert repr(new["実9"]) == "Clause('実9', '識別符号が悪用されない仕掛けを備えること。')"
    assert repr(kijun.Location("a.xml", 3, 4)) == "Location('a.xml:3:4')"
    assert repr(review).startswith("Review('2025', '第12版' → '第13版', needs revision, ")
    for value in (new, new.clauses, difference.clauses, impact.items[0], impact.links[0],
                  kijun.cite("実1"), review.conclusion, review.settlement, new.paragraphs[0]):
        assert 5 < len(repr(value)) < 400


def test_a_view_is_a_sequence(difference):
    changes = difference.changes
    assert isinstance(changes, collections.abc.Sequence)
    assert len(changes) == len(list(changes)) == len(difference) == 147
    assert changes[0].id == "c1" and changes[-1].id == "c147"
    assert [one.id for one in changes[1:6:2]] == ["c2", "c4", "c6"]
    assert [one.id for one in reversed(changes)][:2] == ["c147", "c146"]
    assert changes[3] in changes and changes.index(changes[3]) == 3
    assert changes.count(changes[3]) == 1
    assert changes == list(changes) and changes == difference.changes
    assert changes != list(changes)[1:] and changes != 5
    for outside in (147, -148):
        with pytest.raises(IndexError):
            changes[outside]
    with pytest.raises(ValueError):
        changes.index("c1")
    assert difference["c7"] == changes[6] == difference[6]
    with pytest.raises(KeyError):
        difference["c148"]


def test_one_element_is_one_object_while_somebody_holds_it(difference):
    first = difference.changes[0]
    assert difference.changes[0] is not None and first == difference.changes[0]


def check_plain(value):
    assert type(value) in (dict, list, str, int, float, bool, type(None)), type(value)
    if isinstance(value, dict):
        for key, one in value.items():
            assert isinstance(key, str)
            check_plain(one)
    elif isinstance(value, list):
        for one in value:
            check_plain(one)


def test_a_dict_of_a_value_has_nothing_of_kijun_in_it(difference, impact):
    for value in (difference["c1"], impact.links[0], impact.items[0], impact.findings[0],
                  paper.paragraph(paper.red("x"))):
        check_plain(value.to_dict())
    assert difference["c1"].to_dict()["runs"][1] == {"op": "delete", "text": "2年に"}
    assert difference.to_dict()["changes"][0]["id"] == "c1"


def test_what_a_change_says(difference):
    first = difference["c1"]
    assert (first.kind, first.mark, first.grade) == ("modified", "変更", "substantive")
    assert first.old_text.replace("2年に", "毎年") == first.new_text
    assert first.numbers_old == ("2年",) and first.numbers_new == ()
    shift = next(one for one in difference if one.kind == "renumbered")
    assert len(shift.old) == len(shift.new) > 0
    stronger = [one for one in difference if one.obligation is not None]
    assert {(one.obligation.old, one.obligation.new) for one in stronger} >= {("should", "must")}
    assert all(one.obligation_old == one.obligation.old for one in stronger)
    assert difference.clauses.by_kind["added"] == 18
    assert len(first.fingerprint) == 16 and "2年に1回" in first.judged_text


def test_small_functions_of_text():
    assert kijun.obligation_of("記録することが望ましい。") == "should"
    runs = kijun.redline("30日以内に記録する", "60日以内に記録する")
    assert "".join(one.text for one in runs if one.op != "insert") == "30日以内に記録する"
    assert [one.op for one in runs][:2] == ["delete", "insert"]
    assert kijun.display("実112/2/(1)/⑧") == "実112 2-(1)⑧"
    assert kijun.split_address("実112/2/(1)") == ("実112", ("2", "(1)"))
    with pytest.raises(ValueError):
        kijun.display("実1//")


def test_the_catalogue_has_both_languages_and_an_example():
    entries = kijun.catalogue()
    by_code = {entry.code: entry for entry in entries}
    assert len(by_code) == len(entries) > 80
    assert by_code["KJ0202"].severity in ("note", "warning", "error")
    assert all(e.found_ja and e.found_en and e.advice_ja and e.example for e in entries)
