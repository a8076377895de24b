"""Loads what other places need while the officer looks at the list, a little at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class IdleLoading(QObject):
    """Takes one step whenever nothing else waits; what is asked for earlier loads what it needs."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []
        self._timer = QTimer(self, interval=0)  # runs when every other event is done with
        self._timer.timeout.connect(self._take_step)

    def begin(self, steps: Iterable[Callable[[], object]]) -> None:
        """Take these steps in their order."""
        self._steps = list(steps)
        self._timer.start()

    def stop(self) -> None:
        """Take no more steps."""
        self._steps.clear()
        self._timer.stop()

    @Slot()
    def _take_step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        else:
            self._timer.stop()
            self.done.emit()
