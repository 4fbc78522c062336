"""Readers: from a path, bytes or a document to models; and readers written in Python."""

from __future__ import annotations

from typing import Callable, Iterable, Literal, Mapping, Optional, Union

from kijun import _kijun
from kijun._kijun import (
    Answers,
    Checklist,
    Document,
    Edition,
    Ledger,
    Limits,
    PublishedReview,
    Relations,
    ReviewFile,
    RevisionNotes,
    Source,
)
from kijun._sources import Readable, source_of

# A reader of somebody's own looks at a source and gives what is in it, or None where the source
# is none of its kind: then the next one is asked, and at last the readers of kijun.
EditionReader = Callable[[Source], Union[Edition, Document, None]]
ChecklistReader = Callable[[Source], Union[Checklist, Document, None]]
DocumentReader = Callable[[Source], Optional[Document]]
Tracked = Literal["final", "original"]


def _limits(given: Limits | None) -> Limits:
    return given if given is not None else Limits()


def _wrong(reader: object, value: object, wanted: str) -> TypeError:
    name = getattr(reader, "__name__", type(reader).__name__)
    return TypeError(f"the reader {name} gave {type(value).__name__}, not {wanted} or None")


def read_edition(
    source: Readable | Document,
    *,
    name: str | None = None,
    readers: Iterable[EditionReader] = (),
    tracked: Tracked = "final",
    limits: Limits | None = None,
) -> Edition:
    """Reads an edition from XML (kijun's, 法令XML, OSCAL), Word, Excel, PDF, HTML, text …

    `readers` are asked first, in their order. A Document, read or made by hand, is looked
    through for its clauses. `tracked="original"` takes a Word file as it was before its tracked
    changes. What was found is in `findings`; Error where nothing could be built.
    """
    bounds = _limits(limits)
    if isinstance(source, Document):
        return _kijun.find_edition(source, name or "", bounds)
    given = source_of(source, name, limits)
    for reader in readers:
        read = reader(given)
        if isinstance(read, Edition):
            return read
        if isinstance(read, Document):
            return _kijun.find_edition(read, given.name, bounds)
        if read is not None:
            raise _wrong(reader, read, "Edition, Document")
    return _kijun.read_edition(given, tracked == "original", bounds)


def read_checklist(
    source: Readable | Document,
    *,
    name: str | None = None,
    readers: Iterable[ChecklistReader] = (),
    columns: Mapping[str, str] | None = None,
    sheet: str = "",
    limits: Limits | None = None,
) -> Checklist:
    """Reads a checklist from XML, TSV, CSV, Excel, Word or PDF.

    `columns` says which column is which, by published name: {"通番": "A", "関連規定箇所": "H"} or
    by what its head says; `sheet` is the only sheet to look in.
    """
    bounds = _limits(limits)
    layout = None if columns is None else dict(columns)
    if isinstance(source, Document):
        return _kijun.find_checklist(source, name or "", layout, sheet, bounds)
    given = source_of(source, name, limits)
    for reader in readers:
        read = reader(given)
        if isinstance(read, Checklist):
            return read
        if isinstance(read, Document):
            return _kijun.find_checklist(read, given.name, layout, sheet, bounds)
        if read is not None:
            raise _wrong(reader, read, "Checklist, Document")
    return _kijun.read_checklist(given, layout, sheet, bounds)


def read_document(
    source: Readable,
    *,
    name: str | None = None,
    readers: Iterable[DocumentReader] = (),
    tracked: Tracked = "final",
    limits: Limits | None = None,
) -> Document:
    """Reads what a file says and how it looks, before anything of it is understood."""
    given = source_of(source, name, limits)
    for reader in readers:
        read = reader(given)
        if isinstance(read, Document):
            return read
        if read is not None:
            raise _wrong(reader, read, "Document")
    return _kijun.read_document(given, tracked == "original", _limits(limits))


def read_notes(
    source: Readable,
    *,
    name: str | None = None,
    edition: Edition | None = None,
    limits: Limits | None = None,
) -> RevisionNotes:
    """Reads revision notes (改訂要因) from XML or from a published paper.

    `edition`, the new one, settles the places that a paper leaves open.
    """
    return _kijun.read_notes(source_of(source, name, limits), edition, _limits(limits))


def read_published_review(
    source: Readable, *, name: str | None = None, limits: Limits | None = None
) -> PublishedReview:
    """Reads a published review paper (対応方針) from PDF, Word or its text."""
    return _kijun.read_published_review(source_of(source, name, limits), _limits(limits))


def read_answers(
    source: Readable,
    *,
    name: str | None = None,
    edition: Edition | None = None,
    limits: Limits | None = None,
) -> Answers:
    """Reads reviewers' answers from CSV, TSV, a filled-in answers.xlsx, or a published paper.

    `edition`, the new one, settles the places that a paper leaves open.
    """
    return _kijun.read_answers(source_of(source, name, limits), edition, _limits(limits))


def read_ledger(
    source: Readable, *, name: str | None = None, limits: Limits | None = None
) -> Ledger:
    """Reads a ledger (台帳) of verdicts."""
    return _kijun.read_ledger(source_of(source, name, limits), _limits(limits))


def read_relations(
    source: Readable, *, name: str | None = None, limits: Limits | None = None
) -> Relations:
    """Reads stated relations between items and places."""
    return _kijun.read_relations(source_of(source, name, limits), _limits(limits))


def read_review_file(
    source: Readable, *, name: str | None = None, limits: Limits | None = None
) -> ReviewFile:
    """Reads a review file; `kijun.review` also reads what it names."""
    return _kijun.read_review_file(source_of(source, name, limits), _limits(limits))
