"""Data frames: what is in them, and what is said where pandas is not installed."""

import builtins
import sys

import kijun
import pandas
import pytest


def test_changes(difference):
    frame = difference.to_pandas()
    assert list(frame["id"]) == [one.id for one in difference]
    first = frame.iloc[0]
    assert (first["kind"], first["mark"], first["old"]) == ("modified", "変更", ["統1/5"])
    assert "毎年" in first["new_text"] and "2年に" in first["old_text"]
    assert first["numbers_old"] == ["2年"] and first["obligation_old"] == "none"
    by_kind = frame[frame["level"] == "clause"].groupby("kind").size()
    assert by_kind["added"] == difference.clauses.by_kind["added"]
    assert "runs" not in frame and frame["similarity"].dtype == float
    assert frame["edited"].dtype == bool


def test_links_and_items(impact):
    links = impact.to_pandas()
    assert len(links) == len(impact.links) == 188
    of_22 = links[links["item"] == "22"]
    assert list(of_22["change"]) == list(next(
        one for one in impact.items if one.number == "22").changes)
    items = impact.items.to_pandas()
    assert int(items["needs_review"].sum()) == 36 and items["ranked"].map(len).max() > 5
    proposed = impact.proposed.to_pandas()
    assert set(proposed["relation"]) == {"indirect", "suggested"}
    dangling = impact.dangling.to_pandas()
    assert list(dangling["why"]) == ["withdrawn", "renumbered", "dangling"]
    assert list(dangling["line"]) == [105, 108, 111] and "where" not in dangling


def test_findings_matches_citations_and_more(impact, old, new, items, review):
    findings = impact.findings.to_pandas()
    assert list(findings["code"]) == ["KJ0401"] and list(findings["cell"]) == ["関連規定箇所"]
    assert "実200" in findings["message"][0]
    matches = kijun.match(old, new).to_pandas()
    assert matches.set_index("old")["chosen"]["実8"] == ["実8"]
    cited = kijun.cite("実1～実3 と実9 2", new).to_pandas()
    assert list(cited["clauses"]) == [["実1", "実2", "実3"], ["実9"]]
    assert list(cited["locator"]) == ["", "2"] and list(cited["begin"]) == [0, 7]
    assert list(items.to_pandas()["number"]) == [one.number for one in items]
    assert set(review.ledger.to_pandas()["answer"]) >= {"no-impact", "incorporate"}
    assert len(review.rows.to_pandas()) == len(review.rows)
    assert set(review.settlement.settled.to_pandas()["why"]) == {"unchanged", "answered"}
    checked = kijun.Checker(new, old).check_text("実99 と実127")
    assert list(checked.to_pandas()["why"]) == ["renumbered", "withdrawn"]
    assert list(checked.to_pandas()["end_column"]) == [4, 10]


def test_places_of_an_edition(new):
    frame = new.to_pandas()
    assert len(frame) == 76 + 465
    rows = frame[frame["clause"] == "実9"]
    assert rows.iloc[0]["address"] == "実9" and rows.iloc[0]["depth"] == -1
    texts = dict(zip(rows["address"], rows["text"]))
    assert texts["実9/2"] == new["実9/2"].text


def test_chosen_rows_and_no_rows(difference):
    chosen = [one for one in difference if one.kind == "moved"]
    frame = kijun.frame(chosen)
    assert list(frame["id"]) == [one.id for one in chosen] and len(frame) == 4
    empty = difference.terms[:0]
    assert len(kijun.frame(empty)) == 0
    no_matches = kijun.parse_citations("何も引用しない")
    assert len(no_matches) == 0 and "clauses" in no_matches.to_pandas().columns
    with pytest.raises(TypeError):
        kijun.frame([1, 2])


def test_a_graph_for_networkx(new, items):
    networkx = pytest.importorskip("networkx", reason="python3-networkx is not installed")
    graph = kijun.trace([new], [items])
    made = graph.to_networkx()
    assert isinstance(made, networkx.MultiDiGraph)
    assert (made.number_of_nodes(), made.number_of_edges()) == (
        len(graph.vertices), len(graph.edges))
    (item,) = graph.find("item", "22")
    cited = {made.nodes[to]["name"] for _, to, data in made.out_edges(item, data=True)
             if data["kind"] == "relates"}
    assert cited == {one.clause for one in graph.clauses_of("22")}


@pytest.mark.parametrize("missing", ["pandas", "networkx"])
def test_without_the_package_it_is_said_what_to_install(
    missing, monkeypatch, difference, new, items
):
    real = builtins.__import__

    def none(name, *rest, **more):
        if name == missing:
            raise ImportError(f"No module named {name!r}")
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, missing, raising=False)
    monkeypatch.setattr(builtins, "__import__", none)
    work = {
        "pandas": lambda: difference.to_pandas(),
        "networkx": lambda: kijun.trace([new], [items]).to_networkx(),
    }[missing]
    with pytest.raises(ImportError, match=f"apt install python3-{missing}"):
        work()


def test_pandas_is_no_part_of_the_import():
    import subprocess

    code = "import sys, kijun; assert 'pandas' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert pandas.__version__
