"""Readers, rankers and papers that users write in Python."""

import json

import kijun
import pytest
from kijun import paper

IN_HOUSE = """\
STANDARD 社内基準 / 第2版
[A-1] 権限を定めること。
1: 次のことが必要である。
1.1: 申請を記録する
[A-2] 点検すること。
"""


def in_house(source):
    """A reader for lines that nobody else knows."""
    if not source.bytes.startswith(b"STANDARD "):
        return None
    lines = source.bytes.decode().splitlines()
    standard, name = lines[0].removeprefix("STANDARD ").split(" / ")
    builder = kijun.EditionBuilder(standard, name, file=source.name)
    for number, line in enumerate(lines[1:], 2):
        head, text = line.split(" " if line.startswith("[") else ": ", 1)
        if line.startswith("["):
            clause = builder.clause(head.strip("[]"), text, line=number)
            parents = {}
        else:
            above = parents.get(head.rpartition(".")[0], clause)
            parents[head] = above.paragraph(head.rpartition(".")[2], text, line=number)
    return builder.build()


def test_a_reader_of_ones_own_reads_what_it_knows(tmp_path, sample, new):
    path = tmp_path / "rules.txt"
    path.write_text(IN_HOUSE)
    edition = kijun.read_edition(path, readers=[in_house])
    assert [one.address for one in edition.paragraphs] == ["A-1/1", "A-1/1/1"]
    assert (edition.standard, edition.file) == ("社内基準", str(path))
    assert edition["A-1/1/1"].where.line == 4
    # What it does not know is read as ever.
    assert kijun.read_edition(sample / "edition-13.xml", readers=[in_house]) == new


def test_a_reader_may_give_a_document():
    class Tables:
        """A class with __call__ is a reader, too."""

        def __init__(self):
            self.asked = []

        def __call__(self, source):
            self.asked.append(source.name)
            return paper.document(
                "社内基準 第3版",
                paper.paragraph("実1 権限を定めること。"),
                paper.paragraph("申請を記録する。", label="1"),
                paper.paragraph("実2 点検すること。"),
                paper.paragraph("毎年行う。", label="1"),
            )

    reader = Tables()
    edition = kijun.read_edition(b"anything", name="x.bin", readers=[reader])
    assert reader.asked == ["x.bin"]
    assert [one.id for one in edition] == ["実1", "実2"]
    assert edition["実2/1"].text == "毎年行う。"


def test_a_reader_of_checklists(items):
    def lines(source):
        return kijun.Checklist(
            name="一覧",
            items=[
                kijun.ChecklistItem(number, related=[kijun.RelatedClauses(text=cited)])
                for number, cited in (one.split(" ") for one in source.bytes.decode().split("\n"))
            ],
        )

    made = kijun.read_checklist("1 実1\n2 実9、実16".encode(), readers=[lines])
    assert [one.number for one in made] == ["1", "2"] and made.find("2").related[0].text
    table = paper.document(
        "", paper.table(["通番", "関連規定箇所"], [["1", "実1"], ["2", "実9"]])
    )
    assert [one.number for one in kijun.read_checklist(table)] == ["1", "2"]
    assert kijun.read_document(b"x", readers=[lambda source: table]) == table


def test_what_a_reader_must_not_give():
    with pytest.raises(TypeError, match="the reader wrong gave int, not Edition, Document or"):
        def wrong(source):
            return 5

        kijun.read_edition(b"x", readers=[wrong])
    with pytest.raises(ZeroDivisionError):
        kijun.read_edition(b"x", readers=[lambda source: 1 / 0])


def by_word(word):
    def of_word(change, item):
        if word in change.new_text and word in item.goal + item.category:
            return kijun.Score(0.9, [word])
        return None

    return of_word


def test_a_ranker_adds_suggestions(old, new, items):
    found = kijun.assess(old, new, items, proposals="none", rankers=[by_word("認証")])
    assert len(found.proposed) > 0
    for link in found.proposed:
        assert (link.relation, link.method, link.score) == ("suggested", "suggestion", 0.9)
        assert link.evidence == ("認証",) and link.signals[0].rule == "of_word"
    plain = kijun.assess(old, new, items, proposals="none")
    # Whether an item needs review depends on no ranker.
    assert [one.needs_review for one in found.items] == [one.needs_review for one in plain.items]
    assert json.loads(found.to_json())["links"] != json.loads(plain.to_json())["links"]
    assert "認証" in found.to_document().to_text()


def test_a_ranker_adds_no_more_than_wanted(impact):
    def everything(change, item):
        return 0.2 + int(item.number) / 1000

    found = impact.rank(everything, most=2, enough=0.21, name="all")
    fresh = [link for link in found.proposed if link not in impact.proposed and
             link.signals and link.signals[0].rule == "all" and link.method == "suggestion"]
    by_change = {}
    for link in fresh:
        by_change.setdefault(link.change, []).append(link)
    assert max(len(links) for links in by_change.values()) == 2
    editorial = {one.id for one in impact.changes if one.grade == "editorial"}
    assert editorial and not editorial & by_change.keys()
    for links in by_change.values():
        assert links[0].relevance >= links[-1].relevance
    linked = {(link.change, link.item) for link in impact.links}
    assert not linked & {(link.change, link.item) for link in found.proposed}


def test_a_ranker_reorders_what_is_linked(impact):
    order = {one.id: index for index, one in enumerate(impact.changes)}

    def last_first(change, item):
        return order[change.id] / 1000

    item = next(one for one in impact.rank(last_first, enough=1).items if one.number == "22")
    substantive = [one for one in item.ranked if impact.difference[one].grade == "substantive"]
    assert substantive == sorted(substantive, key=lambda one: -order[one])
    assert sorted(item.ranked) == sorted(item.changes)
    before = next(one for one in impact.items if one.number == "22")
    assert before.ranked != item.ranked and before.changes == item.changes


def test_statements_and_verdicts_go_before_a_ranker(old, new, items):
    relations = kijun.Relations(
        relations=[
            kijun.StatedRelation("1", "実9", type="no-relationship", reviewed=True, reason="別")
        ]
    )

    def item_1(change, item):
        return 0.8 if item.number == "1" and "実9/2" in change.new else None

    found = kijun.assess(old, new, items, proposals="none", relations=relations,
                         rankers=[item_1])
    assert len(found.proposed) == 0
    assert [(one.item, one.because) for one in found.refused] == [
        ("1", relations.relations[0].provenance)
    ]
    assert relations.relations[0].provenance == "no-relationship、semantic、human: 別"
    suggested = kijun.assess(old, new, items, proposals="none", rankers=[item_1])
    (link,) = suggested.proposed
    change = suggested.difference[link.change]
    book = kijun.Ledger(
        verdicts=[
            kijun.Verdict(change.fingerprint, items.find("1").fingerprint, "suggested",
                          "not-related", reviewer="甲", date="2025-01-01", reason="関係しない")
        ]
    )
    answered = kijun.assess(old, new, items, proposals="none", ledger=book, rankers=[item_1])
    states = {one.verdict for one in (*answered.links, *answered.proposed)
              if (one.change, one.item) == (link.change, "1")}
    assert states == {"not-related"}


@pytest.mark.parametrize("score", [-0.1, 1.5, float("nan")])
def test_a_score_is_between_0_and_1(impact, score):
    with pytest.raises(ValueError, match="not in \\[0, 1\\]"):
        impact.rank(lambda change, item: score)


def counts_paper(review):
    return paper.document(
        "件数",
        paper.heading("通番ごと", level=2, anchor="counts"),
        paper.paragraph("結論: ", paper.bold(paper.red("要"))),
        paper.table(
            ["通番", "変更"],
            [[item.number, len(item.changes)] for item in review.impact.items if item.changes],
            caption="変更の数",
        ),
        paper.paragraph(*paper.runs_of_wording(review.difference["c1"].runs)),
        paper.paragraph(paper.link("上へ", "counts")),
    )


def test_a_paper_of_ones_own_is_written_in_every_format(review, tmp_path):
    formats = ["html", "markdown", "csv", "docx", "xlsx", "text"]
    written = review.write(tmp_path, formats=formats, papers={"counts": counts_paper})
    endings = {"counts" + end for end in (".html", ".md", ".csv", ".docx", ".xlsx", ".txt")}
    assert endings <= {path.rsplit("/", 1)[1] for path in written}
    assert "結論: " in (tmp_path / "counts.txt").read_text()
    assert "<del>2年に</del><u>毎年</u>" in (tmp_path / "counts.md").read_text()
    assert '<a href="#counts">上へ</a>' in (tmp_path / "counts.html").read_text()
    # What the writers wrote, the readers read back.
    back = kijun.read_document(tmp_path / "counts.docx")
    table = next(one for one in back if isinstance(one, paper.Table))
    assert [cell.text for cell in table.rows[0]] == ["通番", "変更"]
    assert len(table.rows) == 1 + sum(bool(one.changes) for one in review.impact.items)
    assert kijun.read_document(tmp_path / "counts.xlsx")
    assert kijun.read_document(tmp_path / "policy.docx")


def test_a_paper_must_be_a_document(review, tmp_path):
    with pytest.raises(TypeError, match="the paper counts gave str, not Document"):
        review.write(tmp_path / "out", formats=["text"], papers={"counts": lambda of: "text"})
    with pytest.raises(ValueError, match="'pdf' is none of html"):
        review.write(tmp_path / "out", formats=["pdf"])
    assert not (tmp_path / "out").exists()


def test_blocks_of_a_document():
    cell = paper.cell(["a ", paper.bold("b"), paper.paragraph("second")], column_span=2)
    assert cell.text == "a b\nsecond" and cell.content[0].runs[1].marks == {"bold"}
    assert paper.cell(cell) is cell and paper.cell(None).text == "" and paper.cell(5).text == "5"
    table = paper.table([], [["x", 1], [None, 2.5]])
    assert table.head_rows == 0 and [one.text for one in table.rows[1]] == ["", "2.5"]
    run = paper.underline(paper.red("x"))
    assert run.marks == {"red", "underline"} and run == paper.Run("x", ["underline", "red"])
    document = paper.document("t", paper.heading("h"), table, language="en")
    assert document == paper.document("t", paper.heading("h"), table, language="en")
    assert document != paper.document("t", paper.heading("h"), language="en")
    assert [type(one) for one in document] == [paper.Heading, paper.Table]
    assert document.to_dict()["title"] == "t"
