"""Editions made by hand: a tree is put together in document order, then built at once."""

from __future__ import annotations

from typing import Iterator, List, Tuple

from kijun import _kijun
from kijun._kijun import Edition, Limits


class ParagraphNode:
    """A paragraph that is being built; `paragraph` puts one under it."""

    def __init__(self, label: str, text: str, line: int) -> None:
        self.label = label
        self.text = text
        self.line = line
        self.children: List[ParagraphNode] = []

    def paragraph(self, label: str, text: str, *, line: int = 0) -> ParagraphNode:
        node = ParagraphNode(label, text, line)
        self.children.append(node)
        return node


class ClauseNode:
    """A clause that is being built."""

    def __init__(self, id: str, title: str, grade: str, line: int) -> None:
        self.id = id
        self.title = title
        self.grade = grade
        self.line = line
        self.children: List[ParagraphNode] = []

    def paragraph(self, label: str, text: str, *, line: int = 0) -> ParagraphNode:
        """Adds a paragraph (項). Labels are given as written: "2", "(1)", "（１）", "①", "参考1";
        "" for a paragraph without one."""
        node = ParagraphNode(label, text, line)
        self.children.append(node)
        return node


class GroupNode:
    """A group of clauses that is being built; groups nest."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.children: List[GroupNode | ClauseNode] = []

    def group(self, title: str) -> GroupNode:
        node = GroupNode(title)
        self.children.append(node)
        return node

    def clause(self, id: str, title: str, *, grade: str = "", line: int = 0) -> ClauseNode:
        """Adds a clause (基準小項目). `line` is where it stands in its file, for messages."""
        node = ClauseNode(id, title, grade, line)
        self.children.append(node)
        return node


class EditionBuilder(GroupNode):
    """Builds an edition.

        builder = kijun.EditionBuilder("社内基準", "第2版", date="2026-01")
        clause = builder.clause("実1", "権限を定めること。", grade="基礎")
        rule = clause.paragraph("1", "次のことが必要である。")
        rule.paragraph("(1)", "申請を記録する")
        edition = builder.build()
    """

    def __init__(
        self,
        standard: str,
        name: str,
        *,
        date: str = "",
        file: str = "",
        limits: Limits | None = None,
    ) -> None:
        super().__init__("")
        self.standard = standard
        self.name = name
        self.date = date
        self.file = file
        self.limits = limits if limits is not None else Limits()

    def build(self) -> Edition:
        """The edition; duplicate or unknown labels and the like are in its `findings`."""
        out = _kijun._Builder(self.standard, self.name, self.date, self.file, self.limits)
        # A stack, for a document may nest deeper than Python recurses.
        open_nodes: List[Tuple[object, Iterator[object]]] = [(self, iter(self.children))]
        while open_nodes:
            node, children = open_nodes[-1]
            child = next(children, None)
            if child is None:
                open_nodes.pop()
                _close(out, node, is_root=not open_nodes)
                continue
            open_nodes.append((child, _open(out, child)))
        return out.build()


def _open(out: _kijun._Builder, node: object) -> Iterator[object]:
    if isinstance(node, ParagraphNode):
        out.open_paragraph(node.label, node.text, node.line)
        return iter(node.children)
    if isinstance(node, ClauseNode):
        out.open_clause(node.id, node.title, node.grade, node.line)
        return iter(node.children)
    assert isinstance(node, GroupNode)
    out.open_group(node.title)
    return iter(node.children)


def _close(out: _kijun._Builder, node: object, is_root: bool) -> None:
    if isinstance(node, ParagraphNode):
        out.close_paragraph()
    elif isinstance(node, ClauseNode):
        out.close_clause()
    elif not is_root:
        out.close_group()
