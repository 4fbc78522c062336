"""The words that results use, for type checkers: change.kind is a ChangeKind."""

from __future__ import annotations

from os import PathLike
from typing import Literal, Union

# A file or a folder.
Path = Union[str, "PathLike[str]"]
Language = Literal["ja", "en"]
Mark = Literal["underline", "strike", "red", "bold", "inserted", "deleted"]
Severity = Literal["note", "warning", "error"]
ChangeLevel = Literal["clause", "paragraph"]
ChangeKind = Literal[
    "added", "deleted", "modified", "moved", "renumbered", "split", "merged"
]
ChangeGrade = Literal["substantive", "editorial"]
Obligation = Literal["none", "info", "may", "should", "must"]
RelationKind = Literal["direct", "inherited", "indirect", "suggested"]
AnswerWord = Literal["incorporate", "no-impact", "not-related"]
HoleAnswerWord = Literal["justified", "withdrawn"]
HoleState = Literal["open", "justified", "stale"]
VerdictState = Literal["open", "incorporate", "no-impact", "not-related", "stale"]
Relationship = Literal[
    "equal", "subset-of", "superset-of", "intersects-with", "no-relationship"
]
Rationale = Literal["syntactic", "semantic", "functional"]
RelatingMethod = Literal["human", "automation", "hybrid"]
VertexKind = Literal[
    "edition", "clause", "paragraph", "checklist", "item", "external", "change"
]
EdgeKind = Literal[
    "contains", "cites", "relates", "becomes", "concerns", "brings", "extends"
]
CheckWhy = Literal[
    "dangling",
    "withdrawn",
    "renumbered",
    "changed",
    "title-mismatch",
    "edition-mismatch",
    "duplicate",
    "gap",
    "stale-term",
]
SettledWhy = Literal["unchanged", "editorial", "carried-over", "answered"]
WordingOp = Literal["equal", "insert", "delete"]
CitationKind = Literal["clause", "part", "item"]
ParagraphKind = Literal["body", "footnote", "comment", "text-box", "contents"]
Alignment = Literal["start", "centre", "end"]
TrackedFate = Literal["kept", "inserted", "deleted"]
PlaceSource = Literal["printed", "recovered", "unsure"]
Proposals = Literal["none", "indirect", "suggested"]
Layout = Literal["by-item", "one-table"]
FileKind = Literal[
    "edition-xml",
    "checklist-xml",
    "checklist-table",
    "revision-xml",
    "review-xml",
    "ledger-xml",
    "relations-xml",
    "law-xml",
    "oscal-xml",
    "oscal-json",
    "published-review",
    "workbook",
    "document",
    "unknown",
]
DocumentKind = Literal["docx", "xlsx", "pdf", "legacy", "html", "text", "none"]
