"""What can be taken back and done again: changes as they were made, each whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar

C = TypeVar("C")
P = ParamSpec("P")  # what a change is taken back with, if anything


@dataclass(frozen=True, slots=True)
class _Step(Generic[C, P]):
    change: C
    take_back: Callable[P, None]
    do_again: Callable[P, None]


class ChangeHistory(Generic[C, P]):
    """The changes of one session, the last one first to be taken back."""

    def __init__(self) -> None:
        self._done: list[_Step[C, P]] = []
        self._undone: list[_Step[C, P]] = []  # what can be done again, the last one first

    def remember(
        self, change: C, take_back: Callable[P, None], do_again: Callable[P, None]
    ) -> None:
        """Remember a change that was made; what was taken back before cannot be done again."""
        self._done.append(_Step(change, take_back, do_again))
        self._undone.clear()

    def has_changes(self) -> bool:
        """Whether anything can be taken back or done again."""
        return bool(self._done or self._undone)

    def next_undone(self) -> C | None:
        """Return what `undo` would take back."""
        return self._done[-1].change if self._done else None

    def next_redone(self) -> C | None:
        """Return what `redo` would do again."""
        return self._undone[-1].change if self._undone else None

    def undo(self, *given: P.args, **named: P.kwargs) -> C | None:
        """Take the last change back, whole or not at all; return what it was.

        When it cannot be taken back the error tells why, and it stays the one to be undone next.
        """
        if not self._done:
            return None
        self._done[-1].take_back(*given, **named)
        self._undone.append(self._done.pop())
        return self._undone[-1].change

    def redo(self, *given: P.args, **named: P.kwargs) -> C | None:
        """Do again what was taken back last; None where there is nothing, or a change since."""
        if not self._undone:
            return None
        self._undone[-1].do_again(*given, **named)
        self._done.append(self._undone.pop())
        return self._done[-1].change
