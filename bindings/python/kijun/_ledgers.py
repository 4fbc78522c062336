"""The ledger as a paper, and as it is shown on the command line."""

from __future__ import annotations

from kijun import paper
from kijun._extend import method_of
from kijun._kijun import Document, Ledger
from kijun._words import Language


@method_of(Ledger)
def to_document(self: Ledger, lang: Language = "ja") -> Document:
    """A row a verdict, then a row a hole that somebody answered for."""
    ja = lang == "ja"
    old = "旧" if ja else "superseded"
    verdicts = paper.table(
        ["日付", "判定者", "箇所", "通番", "関係", "判定", "理由", "状態"]
        if ja
        else ["date", "reviewer", "place", "item", "relation", "verdict", "reason", "state"],
        [
            [
                one.date,
                one.reviewer,
                one.clause + ("/" + one.path if one.path else ""),
                one.number or "-",
                one.relation,
                one.answer,
                one.reason,
                old if one.superseded else "",
            ]
            for one in self.verdicts
        ],
    )
    blocks = [verdicts]
    if self.holes:
        item = "通番 " if ja else "item "
        blocks.append(
            paper.table(
                ["日付", "判定者", "基準・通番", "扱い", "理由", ""]
                if ja
                else ["date", "reviewer", "clause or item", "treatment", "reason", ""],
                [
                    [
                        one.date,
                        one.reviewer,
                        item + one.number if one.number else one.clause,
                        one.answer,
                        one.reason,
                        old if one.superseded else "",
                    ]
                    for one in self.holes
                ],
                caption="対応表の穴" if ja else "Holes of the traceability",
            )
        )
    return paper.document("台帳" if ja else "Ledger", *blocks, language=lang)


@method_of(Ledger)
def to_json(self: Ledger, lang: Language = "ja") -> str:
    """What `kijun ledger show --format json` prints."""
    return self.to_document(lang).to_json()
