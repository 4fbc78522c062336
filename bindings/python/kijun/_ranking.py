"""Rankers: what somebody's own rules say about changes and items."""

from __future__ import annotations

from typing import Callable, Dict, List, NamedTuple, Sequence, Tuple, Union

from kijun._extend import method_of
from kijun._kijun import (
    Change,
    ChecklistItem,
    Impact,
    Link,
    RefusedProposal,
    Relations,
    Signal,
    StatedRelation,
)


class Score(NamedTuple):
    """How likely a change concerns an item, in [0, 1], and the words that say so."""

    value: float
    evidence: Sequence[str] = ()


# None has nothing to say of the pair.
Ranker = Callable[[Change, ChecklistItem], Union[Score, float, None]]

_Pair = Tuple[str, str]


def _score(ranker: Ranker, change: Change, item: ChecklistItem) -> Score | None:
    said = ranker(change, item)
    if said is None:
        return None
    score = said if isinstance(said, Score) else Score(float(said))
    if not 0 <= score.value <= 1:
        raise ValueError(
            f"a ranker scored {change.id} under item {item.number} {score.value}, not in [0, 1]"
        )
    return score


def _rescored(link: Link, score: Score, rule: str) -> Link:
    words = [word for word in score.evidence if word not in link.evidence]
    signal = Signal(rule=rule, score=score.value, words=score.evidence)
    return link.replace(
        relevance=score.value,
        evidence=[*link.evidence, *words],
        signals=[*link.signals, signal],
    )


def _at_or_around(one: str, other: str) -> bool:
    return one == other or one.startswith(other + "/") or other.startswith(one + "/")


def _refusal(
    change: Change, item: ChecklistItem, stated: Sequence[StatedRelation]
) -> StatedRelation | None:
    """The reviewed statement that the item has nothing in common with the place, if any."""
    for one in stated:
        places = (*change.old, *change.new)
        if one.item == item.number and any(_at_or_around(at, one.place) for at in places):
            return one
    return None


def _order(changes: Dict[str, int]) -> Callable[[Link], Tuple[int, bool, float]]:
    # As the library tells proposals: by change, indirect ones first, then likeliest first.
    return lambda link: (
        changes[link.change],
        link.relation != "indirect",
        0.0 if link.relation == "indirect" else -link.relevance,
    )


@method_of(Impact)
def rank(
    self: Impact,
    ranker: Ranker,
    *,
    name: str | None = None,
    most: int = 5,
    enough: float = 0.15,
    relations: Relations | None = None,
) -> Impact:
    """The impact with what a ranker says of every substantive change under every item.

    A pair that is linked or proposed already gets the score for its relevance, so that the
    changes under an item (`ranked`) and the proposals stand in the ranker's order; whether an
    item needs review depends on no ranker. A pair that is neither becomes a suggestion where it
    scores `enough`, at most `most` a change. `name` is the rule that `signals` tell. What
    `relations` say has nothing in common, reviewed, is not suggested but told in `refused`.
    """
    rule = name if name is not None else getattr(ranker, "__name__", type(ranker).__name__)
    numbers = {one.id: index for index, one in enumerate(self.changes)}
    items = list(self.checklist.items)
    scores: Dict[_Pair, Score] = {}
    for change in self.changes:
        if change.grade != "substantive":
            continue
        for item in items:
            score = _score(ranker, change, item)
            if score is not None:
                scores[change.id, item.number] = score

    def told(link: Link) -> Link:
        score = scores.get((link.change, link.item))
        return link if score is None else _rescored(link, score, rule)

    links = [told(link) for link in self.links]
    proposed = [told(link) for link in self.proposed]
    known = {(link.change, link.item) for link in (*links, *proposed)}
    known |= {(one.change, one.item) for one in self.refused}
    stated = [
        one
        for one in (() if relations is None else relations.relations)
        if one.type == "no-relationship" and one.reviewed
    ]
    refused = list(self.refused)
    for change in self.changes:
        fresh: List[Link] = []
        for item in items:
            pair = (change.id, item.number)
            score = scores.get(pair)
            if score is None or score.value < enough or pair in known:
                continue
            known.add(pair)
            refusal = _refusal(change, item, stated)
            if refusal is not None:
                refused.append(
                    RefusedProposal(
                        change=change.id,
                        item=item.number,
                        because=refusal.provenance,
                    )
                )
                continue
            link = Link(
                change=change.id,
                item=item.number,
                relation="suggested",
                method="suggestion",
                score=score.value,
            )
            fresh.append(_rescored(link, score, rule))
        fresh.sort(key=lambda link: -link.relevance)
        proposed += fresh[:most]
    proposed.sort(key=_order(numbers))
    refused.sort(key=lambda one: numbers[one.change])
    return self._with_links(links, proposed, refused)
