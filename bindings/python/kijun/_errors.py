"""What cannot be done is raised as Error; what was found in a document is data, never raised."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

from kijun._words import Language

if TYPE_CHECKING:
    from kijun._kijun import Diagnostic, Location

_language: ContextVar[Language] = ContextVar("kijun.language", default="ja")


def current_language() -> Language:
    """The language that messages are in where nobody names one."""
    return _language.get()


def set_language(lang: Language) -> None:
    """Sets the language of messages, "ja" (as at first) or "en", for this thread or task."""
    if lang not in ("ja", "en"):
        raise ValueError(f"lang: {lang!r} is none of ja, en")
    _language.set(lang)


class Error(Exception):
    """A task that could not be done, and why.

    `code` ("KJ0001"), `message` and `where` are those of the first reason; `diagnostics` has all
    of them, where one call had several (a review names many files).
    """

    def __init__(self, *diagnostics: Diagnostic) -> None:
        if not diagnostics:
            raise TypeError("Error() needs a diagnostic")
        super().__init__(*diagnostics)
        self.diagnostics: tuple[Diagnostic, ...] = diagnostics

    @property
    def code(self) -> str:
        return self.diagnostics[0].code

    @property
    def message(self) -> str:
        return self.diagnostics[0].message

    @property
    def where(self) -> Location:
        return self.diagnostics[0].where

    def describe(self, lang: Language | None = None) -> str:
        """Every reason on a line of its own: place, number, what was found, what to do."""
        return "\n".join(one.describe(lang) for one in self.diagnostics)

    def __str__(self) -> str:
        return self.describe()
