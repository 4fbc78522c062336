"""How the layer in Python adds methods to compiled types."""

from __future__ import annotations

from typing import Any, Callable, TypeVar

Method = TypeVar("Method", bound=Callable[..., Any])


def method_of(*types: type) -> Callable[[Method], Method]:
    """Makes a function a method of compiled types, under its own name."""

    def add(function: Method) -> Method:
        for one in types:
            setattr(one, function.__name__, function)
        return function

    return add
