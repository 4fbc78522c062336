"""Where bytes come from: a path, or bytes with a name."""

from __future__ import annotations

import os
from typing import Union

from kijun._kijun import Limits, Source

# Written with Union, because the alias is made when the module is loaded.
Readable = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, Source]


def source_of(given: Readable, name: str | None = None, limits: Limits | None = None) -> Source:
    """The bytes of a path, or those given; `name` is what messages call them."""
    if isinstance(given, Source):
        return given if name is None else Source(given.bytes, name)
    if isinstance(given, (bytes, bytearray, memoryview)):
        return Source(bytes(given), name or "")
    path = os.fspath(given)
    if not isinstance(path, str):
        path = os.fsdecode(path)
    loaded = Source.load(path, limits if limits is not None else Limits())
    return loaded if name is None else Source(loaded.bytes, name)
