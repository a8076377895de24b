"""Loads what other places need while the officer has nothing else done, a little at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot


class IdleLoading(QObject):
    """Takes one step whenever nothing else waits; what is asked for earlier loads what it needs."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self, interval=0)  # runs when every other event is done with
        self._timer.timeout.connect(self._take_step)

    def begin(self, steps: Iterable[Callable[[], object]]) -> None:
        """Take these steps in their order; each is asked for when the one before is taken."""
        self._steps = iter(steps)
        self._timer.start()

    def stop(self) -> None:
        """Take no more steps."""
        self._steps = iter(())
        self._timer.stop()

    @Slot()
    def _take_step(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
        else:
            self._timer.stop()
            self.done.emit()


@cache
def signs_of_use() -> frozenset[QEvent.Type]:
    """Return the events by which a person begins to use a window."""
    kind = QEvent.Type  # not before the first paint: Qt makes them when they are asked for
    pointing = kind.MouseMove, kind.MouseButtonPress, kind.Wheel, kind.TouchBegin
    return frozenset({*pointing, kind.KeyPress})
