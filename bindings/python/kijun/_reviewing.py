"""The annual review: read, held, written, and its answers taken in."""

from __future__ import annotations

import os
from typing import Callable, Dict, Iterable, List, Mapping, Sequence, Tuple, TypeVar, Union

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
    Relations,
    Review,
    ReviewerAnswer,
    ReviewFile,
    RevisionNotes,
)
from kijun._reading import (
    is_paper,
    read_answers,
    read_checklist,
    read_edition,
    read_ledger,
    read_notes,
    read_published_review,
    read_relations,
    read_review_file,
)
from kijun._saving import render
from kijun._sources import Readable, source_of
from kijun._words import Language, Path

# A paper of somebody's own.
Paper = Callable[[Review], Document]

_Value = TypeVar("_Value")

# The ending of each format's files.
_ENDINGS = {
    "html": ".html",
    "markdown": ".md",
    "csv": ".csv",
    "docx": ".docx",
    "xlsx": ".xlsx",
    "text": ".txt",
    "json": ".json",
}


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


class _Inputs:
    """Reads files and keeps the reasons of those that cannot be read, so that one error tells
    all that is wrong."""

    def __init__(self) -> None:
        self.failed: List[Diagnostic] = []

    def take(self, read: Callable[[], _Value]) -> _Value | None:
        try:
            return read()
        except Error as error:
            self.failed += error.diagnostics
            return None


def reviews(
    review_file: str | os.PathLike[str] | ReviewFile, *, new_ledger: bool = False
) -> List[Review]:
    """One review for each standard of a review file, with all that the file names.

    `new_ledger` begins an empty ledger where the one that is named is not there; without it that
    is an Error, because every question would be asked anew.
    """
    file = review_file if isinstance(review_file, ReviewFile) else read_review_file(review_file)
    folder = os.path.dirname(file.file)

    def beside(path: str) -> str:
        return os.path.join(folder, path)

    inputs = _Inputs()
    ledger: Ledger | None = Ledger()
    if file.ledger:
        path = beside(file.ledger)
        if os.path.exists(path) or not new_ledger:
            ledger = inputs.take(lambda: read_ledger(path))
    checklist = inputs.take(
        lambda: read_checklist(
            beside(file.checklist), columns=file.columns or None, sheet=file.sheet
        )
    )
    held = []
    for standard in file.standards:
        old = inputs.take(lambda: read_edition(beside(standard.old)))
        new = inputs.take(lambda: read_edition(beside(standard.new)))
        notes: RevisionNotes | None = RevisionNotes()
        if standard.notes:
            notes = inputs.take(lambda: read_notes(beside(standard.notes), edition=new))
        relations: Relations | None = Relations()
        if standard.relations:
            relations = inputs.take(lambda: read_relations(beside(standard.relations)))
        if old is None or new is None or checklist is None or ledger is None:
            continue
        if notes is None or relations is None:
            continue
        held.append(
            hold_review(
                old,
                new,
                checklist,
                notes=notes,
                ledger=ledger,
                file=file.replace(standards=[standard]),
                relations=relations,
            )
        )
    if inputs.failed:
        raise Error(*dict.fromkeys(inputs.failed))
    return held


def review(
    review_file: str | os.PathLike[str] | ReviewFile,
    *,
    standard: int | None = None,
    new_ledger: bool = False,
) -> Review:
    """The review of a review file with one standard, or of its `standard`, counted from 0."""
    all_held = reviews(review_file, new_ledger=new_ledger)
    if standard is None and len(all_held) != 1:
        raise ValueError(
            f"the review file has {len(all_held)} standards: choose one with standard=, "
            "or use kijun.reviews"
        )
    return all_held[0 if standard is None else standard]


@method_of(Review)
def papers(self: Review, lang: Language = "ja") -> Dict[str, Document]:
    """Every paper of the review, by the name of its file."""
    return {
        "policy": self.policy_paper(),
        "reference": self.reference_paper(),
        "figure-1": self.incorporation_paper(),
        "figure-2": self.revised_rows_paper(),
        "changes": self.difference.to_document(lang),
        "settlement": self.settlement_paper(lang),
        "comparison": self.difference.comparison_paper(lang=lang),
        "trace-matrix": self.trace_matrix(lang),
    }


def _files(
    of: Review, formats: Sequence[str], lang: Language, more: Mapping[str, Paper]
) -> List[Tuple[str, bytes]]:
    documents = of.papers(lang)
    for name, paper in more.items():
        made = paper(of)
        if not isinstance(made, Document):
            raise TypeError(f"the paper {name} gave {type(made).__name__}, not Document")
        documents[name] = made
    files: List[Tuple[str, bytes]] = []
    for form in formats:
        if form not in _ENDINGS:
            raise ValueError(f"formats: {form!r} is none of {', '.join(_ENDINGS)}")
        if form == "json":
            files.append(("review.json", of.to_json().encode("utf-8", "surrogateescape")))
            continue
        if form == "html":  # what to look at first; the papers are for print
            files.append(("report.html", of.report_html(lang).encode("utf-8", "surrogateescape")))
        if form == "xlsx":
            files.append(("answers.xlsx", of.answer_paper(lang).to_xlsx()))
        files += [(name + _ENDINGS[form], render(one, form)) for name, one in documents.items()]
        if form == "docx":  # in other formats there is nothing to accept or reject
            tracked = of.difference.tracked_paper()
            files.append(
                ("tracked.docx", tracked.to_docx(author=of.file.issuer, date=of.file.issued))
            )
    return files


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


_Answer = TypeVar("_Answer", ReviewerAnswer, _kijun.AnsweredHole)


def _completed(answers: Iterable[_Answer], reviewer: str, date: str) -> List[_Answer]:
    return [
        one.replace(reviewer=one.reviewer or reviewer, date=one.date or date) for one in answers
    ]


@method_of(Review)
def take_in(
    self: Review,
    answers: Union[Readable, Answers, Iterable[ReviewerAnswer]],
    *,
    reviewer: str = "",
    date: str = "",
    only_named: bool = False,
    ledger: Ledger | None = None,
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
        given = source_of(answers)
        name = given.name
        if is_paper(given):
            taken = read_published_review(given).settled(self.new).answers()
        else:
            taken = read_answers(given)
    else:
        taken = Answers(answers=list(answers))
    complete = taken.replace(
        answers=_completed(taken.answers, reviewer, date),
        holes=_completed(taken.holes, reviewer, date),
    )
    return self._take_in(complete, name, ledger, only_named)
