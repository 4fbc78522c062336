"""From editions to changes, and from changes to items."""

from __future__ import annotations

from typing import Iterable

from kijun import _kijun
from kijun._kijun import (
    Assessor,
    Chain,
    ChainedDifference,
    Checklist,
    Citations,
    Difference,
    Edition,
    Impact,
    Ledger,
    Matches,
    PlaceHistory,
    ProposalOptions,
    Relations,
    RevisionNotes,
    Trace,
)
from kijun._ranking import Ranker, rank
from kijun._words import Proposals


def diff(old: Edition, new: Edition, *, threads: int = 1) -> Difference:
    """Compares two editions. The result is the same with any number of threads."""
    return _kijun.diff(old, new, threads)


def diff_chain(editions: Iterable[Edition], *, threads: int = 1) -> ChainedDifference:
    """Compares the first edition with the last, and tells where each change came about."""
    return Chain(editions, threads).differences()


def match(old: Edition, new: Edition, *, top: int = 5) -> Matches:
    """For each old clause its likeliest successors, at most `top`."""
    return _kijun.match(old, new, top)


def history(
    place: str, editions: Iterable[Edition], *, edition: str | int | None = None
) -> PlaceHistory:
    """Follows a place (実9/2, 実112 2-(1)) through editions, oldest first.

    `edition`, by name or number from 0, says whose numbers the place has; without it the newest
    that has the place. KeyError, with what may have been meant, where there is none.
    """
    return Chain(editions).history(place, edition)


def apply(old: Edition, difference: Difference) -> Edition:
    """The new edition, from the old one and the difference."""
    return _kijun.apply(old, difference)


def assess(
    old: Edition,
    new: Edition,
    checklist: Checklist,
    *,
    notes: RevisionNotes | None = None,
    ledger: Ledger | None = None,
    relations: Relations | None = None,
    proposals: Proposals = "suggested",
    options: ProposalOptions | None = None,
    rankers: Iterable[Ranker] = (),
    threads: int = 1,
) -> Impact:
    """Which items must be looked at because of which change, and why.

    `notes` explain changes, `ledger` lays the verdicts of earlier reviews over the links,
    `relations` are what somebody stated of items and places, `rankers` add suggestions of their
    own (see `Impact.rank`). For many checklists make an `Assessor` once.
    """
    return assess_difference(
        _kijun.diff(old, new, threads),
        checklist,
        notes=notes,
        ledger=ledger,
        relations=relations,
        proposals=proposals,
        options=options,
        rankers=rankers,
    )


def assess_difference(
    self: Difference,
    checklist: Checklist,
    *,
    notes: RevisionNotes | None = None,
    ledger: Ledger | None = None,
    relations: Relations | None = None,
    proposals: Proposals = "suggested",
    options: ProposalOptions | None = None,
    rankers: Iterable[Ranker] = (),
) -> Impact:
    assessor = Assessor(
        self, notes, proposals, options if options is not None else ProposalOptions()
    )
    chosen = list(rankers)
    if not chosen:
        return assessor.assess(checklist, relations, ledger)
    found = assessor.assess(checklist, relations)
    for ranker in chosen:
        found = rank(found, ranker, relations=relations)
    # Verdicts at last, so that they are laid over the suggestions of the rankers, too.
    return found if ledger is None else found.with_ledger(ledger)


setattr(Difference, "assess", assess_difference)


def trace(
    editions: Iterable[Edition],
    checklists: Iterable[Checklist] = (),
    *,
    relations: Relations | None = None,
) -> Trace:
    """The graph of places, items and citations."""
    return Trace(editions, checklists, relations)


def cite(text: str, edition: Edition | None = None) -> Citations:
    """All citations of a text, with the clauses of `edition` that each stands for."""
    return _kijun.cite(text, edition)
