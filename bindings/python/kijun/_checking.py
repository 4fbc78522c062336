"""The linter for everyone who cites a standard."""

from __future__ import annotations

import os
from typing import Dict, Iterable, List, Optional, Tuple, Union

from kijun import _kijun
from kijun._errors import Error
from kijun._kijun import (
    CheckedFile,
    CheckFinding,
    Checklist,
    CheckReport,
    Document,
    Edition,
    FixedCitation,
    SkippedFile,
    View,
)
from kijun._sources import Readable, source_of
from kijun._words import Language, Path

_VERSION_CONTROL = {".git", ".hg", ".svn"}

Checkable = Union[Readable, Edition, Checklist, Document]


def _entries(folder: str, skipped: List[SkippedFile]) -> List[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        skipped.append(SkippedFile(folder, "unreadable"))
        return []
    kept = [name for name in names if name not in _VERSION_CONTROL]
    return [os.path.join(folder, name) for name in sorted(kept, key=os.fsencode)]


def _walk(root: str, files: List[str], skipped: List[SkippedFile]) -> None:
    """Files in the order of their names, depth first. No link is followed."""
    still_open = [root]
    while still_open:
        at = still_open.pop()
        if at != root and os.path.islink(at):
            skipped.append(SkippedFile(at, "link"))
        elif os.path.isdir(at):
            still_open += reversed(_entries(at, skipped))
        elif os.path.isfile(at):
            files.append(at)
        else:
            skipped.append(SkippedFile(at, "unknown" if os.path.exists(at) else "unreadable"))


class Checker:
    """An edition, or the new and the old one, made ready once for any number of texts."""

    def __init__(self, edition: Edition, was: Edition | None = None) -> None:
        self._of = _kijun._Checker(edition, was)

    def check_text(self, text: str, *, name: str = "") -> View[CheckFinding]:
        """What a text cites wrongly."""
        return self._of.check_text(text, name)

    def check(self, what: Checkable, *, name: str | None = None) -> View[CheckFinding]:
        """What a file, an edition, a checklist or a document cites wrongly.

        Error for a file that cannot be read; ValueError for one that is no text.
        """
        if isinstance(what, Edition):
            return self._of.check_edition(what)
        if isinstance(what, Checklist):
            return self._of.check_checklist(what)
        if isinstance(what, Document):
            return self._of.check_document(what, name or "")
        given = source_of(what, name)
        checked = self._of.check_source(given, False)
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
) -> CheckReport:
    """Checks files, and folders with all that is in them.

    `was` is the edition that the texts were written for. `fix` writes renumbered citations anew,
    into the files. What was not looked into is in `skipped`. `lang` is that of the advice in
    what the report is written as.
    """
    named = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    files: Dict[str, None] = {}
    skipped: List[SkippedFile] = []
    for path in named:
        given = os.fspath(path)
        if os.path.isdir(given):
            inside: List[str] = []
            _walk(given, inside, skipped)
            files.update(dict.fromkeys(inside))
        else:
            files[given] = None
    checker = _kijun._Checker(edition, was)
    findings: List[CheckFinding] = []
    fixed: List[FixedCitation] = []
    left_out: List[SkippedFile] = []
    looked_into = 0
    for path in files:
        checked, why = _check_file(checker, path, fix)
        if checked is None or why:
            left_out.append(SkippedFile(path, why))
            continue
        looked_into += 1
        findings += checked.findings
        fixed += checked.fixed
    return CheckReport(checker, looked_into, findings, left_out + skipped, fixed, lang)


def _check_file(
    checker: _kijun._Checker, path: str, fix: bool
) -> Tuple[Optional[CheckedFile], str]:
    try:
        given = source_of(path)
    except Error as error:
        return None, "too-large" if error.code == "KJ0003" else "unreadable"
    checked = checker.check_source(given, fix)
    if not checked.skipped and checked.fixed:
        _kijun.save(path, checked.text.encode("utf-8", "surrogateescape"))
    return checked, checked.skipped
