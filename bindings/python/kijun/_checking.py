"""The linter for everyone who cites a standard."""

from __future__ import annotations

import os
from typing import Iterable, List, Union

from kijun import _kijun
from kijun._kijun import (
    CheckedFile,
    CheckFinding,
    Checklist,
    CheckReport,
    Document,
    Edition,
    FixedCitation,
    Limits,
    SkippedFile,
    View,
)
from kijun._sources import Readable, source_of
from kijun._words import Language, Path

Checkable = Union[Readable, Edition, Checklist, Document]


class Checker:
    """An edition, or the new and the old one, made ready once for any number of texts."""

    def __init__(self, edition: Edition, was: Edition | None = None) -> None:
        self._of = _kijun._Checker(edition, was)

    def check_text(self, text: str, *, name: str = "") -> View[CheckFinding]:
        """What a text cites wrongly."""
        return self._of.check_text(text, name)

    def check(
        self, what: Checkable, *, name: str | None = None, limits: Limits | None = None
    ) -> View[CheckFinding]:
        """What a file, an edition, a checklist or a document cites wrongly.

        Error for a file that cannot be read; ValueError for one that is no text.
        """
        if isinstance(what, Edition):
            return self._of.check_edition(what)
        if isinstance(what, Checklist):
            return self._of.check_checklist(what)
        if isinstance(what, Document):
            return self._of.check_document(what, name or "")
        given = source_of(what, name, limits)
        bounds = limits if limits is not None else Limits()
        checked = self._of.check_source(given, False, bounds)
        checked._raise()
        if checked.skipped:
            raise ValueError(f"{given.name or 'the bytes'}: {checked.skipped}, not checked")
        return checked.findings

    def fix(self, text: str, *, name: str = "") -> CheckedFile:
        """The text with renumbered citations written anew (`text`), which these are (`fixed`),
        and what is left to a person (`findings`)."""
        return self._of.fix(text, name)


def check(
    paths: Union[Path, Iterable[Path]],
    edition: Edition,
    *,
    was: Edition | None = None,
    fix: bool = False,
    lang: Language = "ja",
    limits: Limits | None = None,
) -> CheckReport:
    """Checks files, and folders with all that is in them.

    `was` is the edition that the texts were written for. `fix` writes renumbered citations anew,
    into the files. What was not looked into is in `skipped`. `lang` is that of the advice in
    what the report is written as.
    """
    named = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    files, unwalked = _kijun.walk_files([os.fsdecode(path) for path in named])
    checker = _kijun._Checker(edition, was)
    bounds = limits if limits is not None else Limits()
    findings: List[CheckFinding] = []
    fixed: List[FixedCitation] = []
    skipped: List[SkippedFile] = []
    looked_into = 0
    for path in files:
        checked = checker.check_file(path, fix, bounds)
        if checked.skipped:
            skipped.append(SkippedFile(path, checked.skipped))
            continue
        if checked.fixed:
            _kijun.save(path, checked.text.encode("utf-8", "surrogateescape"))
        looked_into += 1
        findings += checked.findings
        fixed += checked.fixed
    return CheckReport(checker, looked_into, findings, [*skipped, *unwalked], fixed, lang)
