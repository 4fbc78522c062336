"""Papers made of headings, paragraphs and tables, for every format that kijun writes.

    from kijun import paper

    def overview(review):
        return paper.document(
            "今年の見直し",
            paper.heading("変更", level=2),
            paper.paragraph("結論: ", paper.red("要")),
            paper.table(["通番", "変更"], [[item.number, len(item.changes)]
                                            for item in review.impact.items]),
        )
"""

from __future__ import annotations

from typing import Dict, Iterable, List, Sequence, Tuple, Union

from kijun._kijun import (
    Cell,
    ColumnUse,
    Document,
    Heading,
    Origin,
    Run,
    Table,
    TextParagraph as Paragraph,
    WordingRun,
)
from kijun._words import Mark

__all__ = [
    "Block",
    "Cell",
    "CellLike",
    "ColumnUse",
    "Document",
    "Heading",
    "Origin",
    "Paragraph",
    "Run",
    "Table",
    "TextLike",
    "bold",
    "cell",
    "document",
    "heading",
    "link",
    "paragraph",
    "red",
    "runs_of_wording",
    "strike",
    "table",
    "underline",
]

Block = Union[Heading, Paragraph, Table]
TextLike = Union[str, int, float, Run]
CellLike = Union[TextLike, Paragraph, Cell, Sequence[Union[TextLike, Paragraph]], None]


def _runs(parts: Iterable[TextLike]) -> List[Run]:
    return [part if isinstance(part, Run) else Run(str(part)) for part in parts]


def _marked(text: TextLike, mark: Mark) -> Run:
    run = text if isinstance(text, Run) else Run(str(text))
    return run.replace(marks=run.marks | {mark})


def bold(text: TextLike) -> Run:
    return _marked(text, "bold")


def red(text: TextLike) -> Run:
    return _marked(text, "red")


def underline(text: TextLike) -> Run:
    return _marked(text, "underline")


def strike(text: TextLike) -> Run:
    return _marked(text, "strike")


def link(text: TextLike, target: str) -> Run:
    """Text that leads to an anchor of the same document."""
    run = text if isinstance(text, Run) else Run(str(text))
    return run.replace(target=target)


def heading(*text: TextLike, level: int = 1, anchor: str = "") -> Heading:
    return Heading(runs=_runs(text), level=level, anchor=anchor)


def paragraph(*text: TextLike, label: str = "", indent: int = 0) -> Paragraph:
    """A paragraph; a line break in it is "\\n". `indent` is in twentieths of a point."""
    return Paragraph(runs=_runs(text), label=label, indent=indent)


def cell(content: CellLike, *, row_span: int = 1, column_span: int = 1, anchor: str = "") -> Cell:
    """A cell of text, of runs (one paragraph), or of paragraphs."""
    if isinstance(content, Cell):
        return content
    if content is None:
        paragraphs: List[Paragraph] = []
    elif isinstance(content, Paragraph):
        paragraphs = [content]
    elif isinstance(content, (str, int, float, Run)):
        paragraphs = [paragraph(content)]
    else:
        paragraphs = []
        line: List[TextLike] = []
        for part in content:
            if isinstance(part, Paragraph):
                if line:
                    paragraphs.append(paragraph(*line))
                    line = []
                paragraphs.append(part)
            else:
                line.append(part)
        if line:
            paragraphs.append(paragraph(*line))
    return Cell(content=paragraphs, row_span=row_span, column_span=column_span, anchor=anchor)


def table(
    head: Sequence[CellLike],
    rows: Iterable[Sequence[CellLike]],
    *,
    caption: str = "",
    uses: Sequence[ColumnUse] = (),
) -> Table:
    """A table under one row of heads; without heads (`[]`) there is none."""
    all_rows = [[cell(one) for one in row] for row in rows]
    if head:
        all_rows.insert(0, [cell(one) for one in head])
    return Table(rows=all_rows, caption=caption, head_rows=1 if head else 0, uses=uses)


def document(title: str, *blocks: Block, language: str = "ja") -> Document:
    return Document(title, blocks, language)


def runs_of_wording(wording: Iterable[WordingRun]) -> List[Run]:
    """The runs of a change as papers show them: deletions struck, insertions underlined."""
    marks: Dict[str, Tuple[Mark, ...]] = {
        "equal": (),
        "delete": ("strike",),
        "insert": ("underline",),
    }
    return [Run(one.text, marks[one.op]) for one in wording]
