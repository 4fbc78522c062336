"""The ledger as a paper, and as it is shown on the command line."""

from __future__ import annotations

from kijun import _kijun
from kijun._extend import method_of
from kijun._kijun import Document, Ledger
from kijun._words import Language


@method_of(Ledger)
def to_document(self: Ledger, lang: Language = "ja") -> Document:
    """A row a verdict, then a row a hole that somebody answered for."""
    return _kijun.ledger_paper(self, lang)


@method_of(Ledger)
def to_json(self: Ledger, lang: Language = "ja") -> str:
    """What `kijun ledger show --format json` prints."""
    return self.to_document(lang).to_json()
