"""Long work that the officer stopped: nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from app.errors import QT_TRANSLATE_NOOP, AdvisorError

Progress = Callable[[int, int, str], None]  # how many are done, of how many, which one comes next
IsCancelled = Callable[[], bool]


class StoppedError(AdvisorError):
    """The work was stopped before it wrote anything."""


def stopped() -> StoppedError:
    """Return what is told of work that was stopped."""
    return StoppedError(
        QT_TRANSLATE_NOOP("errors", "취소했습니다. 저장하거나 바꾼 내용이 없습니다.")
    )


def silent(_done: int, _count: int, _title: str) -> None:
    """Tell nobody how far it is."""


def never() -> bool:
    """Go on whatever happens."""
    return False


class Steps:
    """Tells which step comes next, and stops before it where the officer asked for that."""

    def __init__(self, on_progress: Progress = silent, is_cancelled: IsCancelled = never) -> None:
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled

    def begin(self, done: int, count: int, title: str) -> None:
        """Begin a step of so many; raise StoppedError."""
        self.check()
        self._on_progress(done, count, title)

    def check(self) -> None:
        """Raise StoppedError where the work is to stop."""
        if self._is_cancelled():
            raise stopped()
