"""Results as data frames of pandas, where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Sequence

from kijun._extend import method_of
from kijun._kijun import (
    Answers,
    CheckFinding,
    CheckReport,
    Checklist,
    Citations,
    Difference,
    Edition,
    Impact,
    Ledger,
    Location,
    Matches,
    Position,
    Relations,
    RevisionNotes,
    Trace,
    View,
)

if TYPE_CHECKING:
    import networkx
    import pandas


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as missing:
        raise ImportError(
            "to_pandas() needs pandas, which is not installed: "
            "apt install python3-pandas, or pip install pandas"
        ) from missing
    return pandas


def _names(kind: Any, column: str) -> List[str]:
    """The columns of a field: several for a place in a file, else one."""
    if column == "where":
        return ["file", "line", "column", "sheet", "cell"]
    if column == "at":
        return ["line", "column"]
    if column == "end" and kind is CheckFinding:
        return ["end_line", "end_column"]
    return [column]


def _cells(value: object) -> List[object]:
    if isinstance(value, Location):
        return [value.file, value.line, value.column, value.sheet, value.cell]
    if isinstance(value, Position):
        return [value.line, value.column]
    if isinstance(value, tuple):
        return [list(value)]
    return [value]


def frame(rows: Iterable[Any]) -> pandas.DataFrame:
    """Rows of one kind (changes, links, items …) as a data frame, a column a field.

    What has parts of its own (the runs of a change, the signals of a link) takes no column.
    Places in files take `file`, `line`, `column`, `sheet`, `cell`.
    """
    pandas = _pandas()
    all_rows = list(rows)
    kind = getattr(rows, "_element", None) if not all_rows else type(all_rows[0])
    if kind is None or not hasattr(kind, "_table_columns"):
        if all_rows:
            raise TypeError(f"rows of {type(all_rows[0]).__name__} make no frame")
        return pandas.DataFrame()
    columns: Dict[str, List[object]] = {}
    for field in kind._table_columns:
        names = _names(kind, field)
        cells = [_cells(getattr(row, field)) for row in all_rows]
        for index, name in enumerate(names):
            # A field of the record itself goes before a part of its place (`cell`).
            columns.setdefault(name, [one[index] for one in cells])
    return pandas.DataFrame(columns)


@method_of(View)
def to_pandas(self: View[Any]) -> pandas.DataFrame:
    """A data frame, a row an element: see `kijun.frame`."""
    return frame(self)


def _main_rows(field: str, *types: type) -> None:
    """`to_pandas` of a whole result is that of its rows."""

    def rows_to_pandas(self: Any) -> pandas.DataFrame:
        return frame(getattr(self, field))

    rows_to_pandas.__name__ = "to_pandas"
    rows_to_pandas.__doc__ = f"A data frame of `{field}`: see `kijun.frame`."
    method_of(*types)(rows_to_pandas)


_main_rows("changes", Difference)
_main_rows("links", Impact)
_main_rows("items", Checklist)
_main_rows("matches", Matches)
_main_rows("citations", Citations)
_main_rows("findings", CheckReport)
_main_rows("verdicts", Ledger)
_main_rows("relations", Relations)
_main_rows("notes", RevisionNotes)
_main_rows("answers", Answers)
_main_rows("edges", Trace)


def edition_to_pandas(self: Edition) -> pandas.DataFrame:
    """A row a place, in document order: clauses (label and text are "") and paragraphs."""
    pandas = _pandas()
    rows: List[Sequence[object]] = []
    for clause in self.clauses:
        head = (clause.id, clause.title, clause.grade, list(clause.groups))
        rows.append((clause.address, *head, "", "", -1, clause.where.line))
        for paragraph in clause.walk():
            rows.append(
                (
                    paragraph.address,
                    *head,
                    paragraph.label,
                    paragraph.text,
                    paragraph.depth,
                    paragraph.where.line,
                )
            )
    names = ["address", "clause", "title", "grade", "groups", "label", "text", "depth", "line"]
    return pandas.DataFrame(rows, columns=names)


setattr(Edition, "to_pandas", edition_to_pandas)


@method_of(Trace)
def to_networkx(self: Trace) -> networkx.MultiDiGraph:
    """The graph as networkx has it: vertices by number, edges by kind."""
    try:
        import networkx
    except ImportError as missing:
        raise ImportError(
            "to_networkx() needs networkx, which is not installed: "
            "apt install python3-networkx, or pip install networkx"
        ) from missing
    graph = networkx.MultiDiGraph()
    for number, vertex in enumerate(self.vertices):
        graph.add_node(number, **vertex.to_dict())
    for edge in self.edges:
        known = edge.to_dict()
        graph.add_edge(known.pop("from_"), known.pop("to"), **known)
    return graph
