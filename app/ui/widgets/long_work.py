"""Work that takes a while: it runs beside the window, tells how far it is, and can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import AdvisorError

R = TypeVar("R")

Progress = Callable[[int, int, str], None]
IsCancelled = Callable[[], bool]

_POLL_MS = 30


class LongWork(QObject, Generic[R]):
    """Runs one job in a thread of its own that touches nothing of Qt.

    It leaves the register alone too, or opens a connection of its own to it.

    Ends with `finished`, which carries what the job returned, or with `failed`; what is no
    AdvisorError is a bug, and is raised in the thread of the window.
    """

    progressed = Signal(int, int, str)  # how many are done, of how many, which one comes next
    ended = Signal()  # in whatever way, before the next two
    finished = Signal(object)
    failed = Signal(object)  # AdvisorError

    def __init__(
        self, job: Callable[[Progress, IsCancelled], R], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._job = job
        self._cancelled = Event()
        self._now: tuple[int, int, str] | None = None
        self._told: tuple[int, int, str] | None = None
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._future: Future[R] | None = None
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._on_time)
        self.destroyed.connect(self._cancelled.set)  # nobody hears of its end any more

    def start(self) -> None:
        """Begin; to be called once."""
        self._future = self._pool.submit(self._job, self._note, self._cancelled.is_set)
        self._timer.start()

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop; it ends at its next step, and `finished` says with what."""
        self._cancelled.set()

    def is_running(self) -> bool:
        """Whether it was begun and its end is not told yet."""
        return self._timer.isActive()

    def _note(self, done: int, count: int, title: str) -> None:
        self._now = (done, count, title)  # one assignment: whole, whichever thread reads it

    @Slot()
    def _on_time(self) -> None:
        if self._now is not None and self._now != self._told:
            self._told = self._now
            self.progressed.emit(*self._now)
        if self._future is None or not self._future.done():
            return
        self._timer.stop()
        self._pool.shutdown(wait=False)
        self.ended.emit()
        try:
            result = self._future.result()
        except AdvisorError as error:
            self.failed.emit(error)
            return
        self.finished.emit(result)
