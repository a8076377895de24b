"""Taking changes of very many systems back in another thread, and the register after them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from app.services.stopping import IsCancelled, Progress
from app.services.whole_register import Whole, WholeRegister
from app.store.bulk import without_collection

if TYPE_CHECKING:
    from app.services.registering import Registering, Undone
    from app.store.database import RegisterStore

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Changed(Generic[R]):
    """What was done, and all that a list shows after it; None where that is not to be had quickly.

    It is read in the thread that changed the register: a large one takes seconds.
    """

    done: R
    whole: Whole | None


class RegisteringBeside:
    """Undo and redo as work that a window waits for without freezing; nothing stops it half way."""

    def __init__(self, registering: Registering) -> None:
        self._registering = registering

    def undo(self, _on_progress: Progress, _is_cancelled: IsCancelled) -> Changed[Undone | None]:
        """Take the last change back. Raises as `Registering.undo` does."""
        return self._go(lambda own: own.undo())

    def redo(self, _on_progress: Progress, _is_cancelled: IsCancelled) -> Changed[Undone | None]:
        """Do again what was taken back last. Raises as `Registering.redo` does."""
        return self._go(lambda own: own.redo())

    def _go(self, go: Callable[[Registering], Undone | None]) -> Changed[Undone | None]:
        return changed(self._registering, lambda own: go(self._registering.beside(own)))


@contextmanager
def own_connection(registering: Registering) -> Iterator[RegisterStore]:
    """Open the same register once more, for the thread that this is called in."""
    from app.store.database import open_register

    with open_register(registering.path, registering.now) as own:
        yield own


def changed(registering: Registering, change: Callable[[RegisterStore], R]) -> Changed[R]:
    """Change the register on a connection of its own, and read what came of it."""
    with without_collection():
        with own_connection(registering) as own:
            done = change(own)
        return Changed(done, WholeRegister(registering.path).finish())
