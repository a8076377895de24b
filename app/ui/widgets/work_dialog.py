"""Shows how far a long work is while nothing else can be done in the window, and cancels it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.theme import scaled
from app.ui.widgets.long_work import IsCancelled, LongWork, Progress
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row

R = TypeVar("R")

_WIDTH = 460


class WorkDialog(QDialog):
    """Stays until the work has ended, also when it is told to stop.

    So do the windows that it stands over: one that is closed meanwhile stops the work, and closes
    when that has ended.
    """

    def __init__(
        self,
        title: str,
        job: Callable[[Progress, IsCancelled], R],
        done: Callable[[R], object],
        failed: Callable[[AdvisorError], object],
        parent: QWidget,
        stopping: str = "",
        *,
        may_stop: bool = True,
    ) -> None:
        """Make the dialog; `stopping` says what becomes of work that is told to stop.

        Work that must not stop half way is waited for.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._done = done
        self._failed = failed
        self._may_stop = may_stop
        self._waiting: QWidget | None = None  # a window that closes when the work has ended
        self._stopping = stopping or self.tr("멈추고 있습니다.")
        waits = self.tr("도중에 멈출 수 없는 작업입니다. 끝날 때까지 기다려 주세요.")
        self._text = label(self.tr("준비하고 있습니다.") if may_stop else waits, wraps=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 1)  # how many there are is not known yet; a busy bar would move
        self._bar.setValue(0)
        self._cancel = button(self.tr("취소"))
        self._cancel.clicked.connect(self.reject)
        self._cancel.setVisible(may_stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addLayout(row(None, self._cancel))
        self.setMinimumWidth(scaled(_WIDTH))
        self.work: LongWork[R] = LongWork(job, self)
        self.work.progressed.connect(self._on_progress)
        self.work.ended.connect(self.accept)
        self.work.finished.connect(self._on_finished)
        self.work.failed.connect(self._on_failed)

    def begin(self) -> None:
        """Show the dialog and begin the work."""
        behind = self.parentWidget()
        while behind is not None:
            behind.window().installEventFilter(self)
            behind = behind.window().parentWidget()
        self.open()
        self.work.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_closing = event.type() is QEvent.Type.Close and self.work.is_running()
        if is_closing and isinstance(watched, QWidget):
            self._waiting = watched
            self.reject()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def reject(self) -> None:
        """Ask the work to stop, if it may; the dialog closes when it has."""
        if not self._may_stop:
            return
        self.work.cancel()
        self._cancel.setEnabled(False)
        self._say(self._stopping)

    @Slot(int, int, str)
    def _on_progress(self, done: int, count: int, title: str) -> None:
        self._bar.setRange(0, max(count, 1))
        self._bar.setValue(done)
        if self._cancel.isEnabled():
            text = self.tr("{0}건 중 {1}건을 마쳤습니다. {2}")
            self._say(text.format(count, done, title))

    def _say(self, text: str) -> None:
        """Show a text whole: the dialog grows with a long one, and stays so for the next."""
        self._text.setText(text)
        lines = self._text.heightForWidth(self._text.width())
        self._text.setMinimumHeight(max(self._text.minimumHeight(), lines))

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        self._done(result)  # type: ignore[arg-type]
        self._close_waiting()

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self._failed(error)
        self._close_waiting()

    def _close_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.close()
