"""The annual review: read, held, written, and its answers taken in."""

from __future__ import annotations

import os
from typing import Callable, Dict, Iterable, List, Mapping, Sequence, Tuple, Union

from kijun import _kijun
from kijun._errors import Error
from kijun._extend import method_of
from kijun._kijun import (
    Answers,
    Checklist,
    Diagnostic,
    Document,
    Edition,
    Ledger,
    Limits,
    Relations,
    Review,
    ReviewerAnswer,
    ReviewFile,
    RevisionNotes,
)
from kijun._reading import read_review_file
from kijun._sources import Readable, source_of
from kijun._words import Language, Path

# A paper of somebody's own.
Paper = Callable[[Review], Document]

_FORMATS = ("html", "markdown", "csv", "docx", "xlsx", "text", "json")


def hold_review(
    old: Edition,
    new: Edition,
    checklist: Checklist,
    *,
    notes: RevisionNotes | None = None,
    ledger: Ledger | None = None,
    file: ReviewFile | None = None,
    relations: Relations | None = None,
) -> Review:
    """Compares, assesses, lays the verdicts over and concludes."""
    return _kijun.hold_review(
        old,
        new,
        checklist,
        notes if notes is not None else RevisionNotes(),
        ledger if ledger is not None else Ledger(),
        file if file is not None else ReviewFile(),
        relations if relations is not None else Relations(),
    )


def reviews(
    review_file: str | os.PathLike[str] | ReviewFile,
    *,
    new_ledger: bool = False,
    limits: Limits | None = None,
) -> List[Review]:
    """One review for each standard of a review file, with all that the file names.

    `new_ledger` begins an empty ledger where the one that is named is not there; without it that
    is an Error, because every question would be asked anew. `limits` are those of every file.
    """
    bounds = limits if limits is not None else Limits()
    file = review_file if isinstance(review_file, ReviewFile) else read_review_file(review_file, limits=bounds)
    held: List[Review] = []
    failed: List[Diagnostic] = []
    for index in range(len(file.standards)):
        try:
            held.append(_kijun.open_review(file, index, new_ledger, bounds))
        except Error as error:
            failed += error.diagnostics
    if failed:
        raise Error(*dict.fromkeys(failed))
    return held


def review(
    review_file: str | os.PathLike[str] | ReviewFile,
    *,
    standard: int | None = None,
    new_ledger: bool = False,
    limits: Limits | None = None,
) -> Review:
    """The review of a review file with one standard, or of its `standard`, counted from 0."""
    all_held = reviews(review_file, new_ledger=new_ledger, limits=limits)
    if standard is None and len(all_held) != 1:
        raise ValueError(
            f"the review file has {len(all_held)} standards: choose one with standard=, "
            "or use kijun.reviews"
        )
    return all_held[0 if standard is None else standard]


@method_of(Review)
def papers(self: Review, lang: Language = "ja") -> Dict[str, Document]:
    """Every paper of the review, by the name of its file."""
    return self._papers(lang)


def _files(
    of: Review, formats: Sequence[str], lang: Language, more: Mapping[str, Paper]
) -> List[Tuple[str, bytes]]:
    documents = of.papers(lang)
    for name, paper in more.items():
        made = paper(of)
        if not isinstance(made, Document):
            raise TypeError(f"the paper {name} gave {type(made).__name__}, not Document")
        documents[name] = made
    for form in formats:
        if form not in _FORMATS:
            raise ValueError(f"formats: {form!r} is none of {', '.join(_FORMATS)}")
    return of._files(documents, list(formats), lang)


@method_of(Review)
def write(
    self: Review,
    folder: Path,
    *,
    formats: Iterable[str] = ("html", "markdown", "csv", "json"),
    lang: Language = "ja",
    papers: Mapping[str, Paper] | None = None,
) -> List[str]:
    """Writes every paper into a folder, and says which files.

    `papers` are those of somebody's own, by the name of their file; one with the name of a
    paper of kijun replaces it. Nothing is written before all is made.
    """
    files = _files(self, list(formats), lang, papers if papers is not None else {})
    os.makedirs(folder, exist_ok=True)
    written = []
    for name, data in files:
        path = os.path.join(os.fspath(folder), name)
        _kijun.save(path, data)
        written.append(path)
    return written


@method_of(Review)
def take_in(
    self: Review,
    answers: Union[Readable, Answers, Iterable[ReviewerAnswer]],
    *,
    reviewer: str = "",
    date: str = "",
    only_named: bool = False,
    ledger: Ledger | None = None,
    limits: Limits | None = None,
) -> Ledger:
    """The ledger with answers taken in: from a file (CSV, answers.xlsx, a published paper) or
    made in Python.

    What an answer leaves out is `reviewer` and `date`. `only_named` leaves linked items open
    that an answer does not name; by default they are not related, as in a published [参考].
    `ledger` goes on from another call; without it the ledger of the review is the first. What
    did not fit is in the `findings` of the result.
    """
    name = ""
    if isinstance(answers, Answers):
        taken = answers
    elif isinstance(answers, (str, bytes, bytearray, memoryview, os.PathLike, _kijun.Source)):
        given = source_of(answers, None, limits)
        name = given.name
        bounds = limits if limits is not None else Limits()
        taken = _kijun.read_answers(given, self.new, bounds)
    else:
        taken = Answers(answers=list(answers))
    return self._take_in(taken, name, ledger, reviewer, date, only_named)
