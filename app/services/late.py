"""A service that is loaded and made when it is first asked for something."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Late:
    """Stands for what `make` returns; whoever works with it notices nothing."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make
        self._made: object = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if self._made is None:
            self._made = self._make()
        return getattr(self._made, name)
