"""Long work beside the window: it goes on answering, shows how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.sheet_grid import ReadingProgress
from app.errors import AdvisorError

if TYPE_CHECKING:
    from app.imports.reading_process import Watch

_GLANCE_MS = 50


class Work(QObject):
    """Does one thing at a time on a thread of its own; what it brings is told on this one."""

    progressed = Signal(int, int)  # rows, of how many
    done = Signal(object)
    failed = Signal(object)  # AdvisorError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._progress = ReadingProgress(0, 0)
        self._future: Future[object] | None = None
        self._timer = QTimer(self, interval=_GLANCE_MS)
        self._timer.timeout.connect(self._look)
        self.destroyed.connect(self._stop.set)

    def start(self, do: Callable[[Watch], object]) -> None:
        """Begin something in place of what is under way; `done` or `failed` tells its end."""
        from app.imports.reading_process import Watch  # not before the first paint

        self.cancel()
        self._stop = stop = Event()
        self.destroyed.connect(stop.set)
        self._progress = ReadingProgress(0, 0)
        watch = Watch(self._note, stop.is_set)
        threads = ThreadPoolExecutor(1, "import")
        self._future = threads.submit(do, watch)
        threads.shutdown(wait=False)
        self._timer.start()

    def cancel(self) -> None:
        """Stop what is under way; nothing more is told of it."""
        self._stop.set()
        self._timer.stop()
        self._future = None

    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._future is not None

    def _note(self, progress: ReadingProgress) -> None:
        self._progress = progress  # on the other thread: told at the next look

    @Slot()
    def _look(self) -> None:
        future = self._future
        if future is None or not future.done():
            self.progressed.emit(self._progress.rows, self._progress.of)
            return
        self._timer.stop()
        self._future = None
        try:
            brought = future.result()
        except AdvisorError as error:
            self.failed.emit(error)
            return
        self.done.emit(brought)
