"""Results to files, whole or not at all, by the ending of the name."""

from __future__ import annotations

import os
from typing import Any, Dict, Union

from kijun import _kijun
from kijun._extend import method_of
from kijun._kijun import (
    Answers,
    ChainedDifference,
    CheckReport,
    Checklist,
    Citations,
    Difference,
    Document,
    Edition,
    Impact,
    Ledger,
    Matches,
    PlaceHistory,
    PublishedReview,
    Relations,
    RevisionNotes,
    Trace,
)
from kijun._words import Path

# Ending of a file, and the method that gives what it holds.
_METHODS: Dict[str, str] = {
    "csv": "to_csv",
    "docx": "to_docx",
    "dot": "to_dot",
    "graphml": "to_graphml",
    "htm": "to_html",
    "html": "to_html",
    "json": "to_json",
    "markdown": "to_markdown",
    "md": "to_markdown",
    "reqif": "to_reqif",
    "sarif": "to_sarif",
    "sql": "to_sql",
    "text": "to_text",
    "txt": "to_text",
    "xlsx": "to_xlsx",
    "xml": "to_xml",
}


def _written(thing: Any, form: str, options: Dict[str, Any]) -> bytes:
    method = _METHODS.get(form)
    of = thing
    if method is not None and not hasattr(thing, method) and hasattr(thing, "to_document"):
        # A table to sort and filter, as on the command line.
        layout = {"layout": "one-table"} if isinstance(thing, Impact) and form == "xlsx" else {}
        lang = {"lang": options.pop("lang")} if "lang" in options else {}
        of = thing.to_document(**layout, **lang)
    if method is None or not hasattr(of, method):
        raise ValueError(f"{type(thing).__name__} is not written as {form or 'a file without ending'!r}")
    made: Union[str, bytes] = getattr(of, method)(**options)
    return made if isinstance(made, bytes) else made.encode("utf-8", "surrogateescape")


@method_of(
    Answers,
    ChainedDifference,
    CheckReport,
    Checklist,
    Citations,
    Difference,
    Document,
    Edition,
    Impact,
    Matches,
    PlaceHistory,
    PublishedReview,
    Relations,
    RevisionNotes,
    Trace,
)
def save(self: Any, path: Path, format: str | None = None, **options: Any) -> None:
    """Writes it in the format that the name ends with, or in `format`.

    The file is there whole or not at all. `options` are those of the format: `lang`, of Word
    files `author` and `date`. ValueError for a format that it has not, Error (KJ0002) where
    nothing can be written.
    """
    name = os.fsdecode(path)
    form = format if format is not None else os.path.splitext(name)[1].lstrip(".").lower()
    _kijun.save(name, _written(self, form, dict(options)))


def save_ledger(self: Ledger, path: Path | None = None) -> None:
    """Writes the ledger as XML, by default over the file that it was read from; what that held
    is kept as PATH.bak."""
    name = os.fsdecode(path) if path is not None else self.file
    if not name:
        raise ValueError("this ledger was read from no file: name one")
    _kijun.save_keeping(name, self.to_xml().encode("utf-8", "surrogateescape"))


setattr(Ledger, "save", save_ledger)


def render(document: Document, form: str, **options: Any) -> bytes:
    """The bytes of a document in a format: html, docx, xlsx, markdown, csv, text or json."""
    return _written(document, form, dict(options))
