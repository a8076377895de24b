"""Shows how far a long work is while nothing else can be done in the window, and cancels it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.theme import scaled
from app.ui.widgets.long_work import IsCancelled, LongWork, Progress
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row

R = TypeVar("R")

_WIDTH = 460


class WorkDialog(QDialog):
    """Stays until the work has ended, also when it is told to stop."""

    def __init__(
        self,
        title: str,
        job: Callable[[Progress, IsCancelled], R],
        done: Callable[[R], object],
        failed: Callable[[AdvisorError], object],
        parent: QWidget,
        stopping: str = "",
    ) -> None:
        """Make the dialog; `stopping` says what becomes of work that is told to stop."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._done = done
        self._failed = failed
        self._stopping = stopping or self.tr("만들던 서류까지 마치고 멈춥니다.")
        self._text = label(self.tr("준비하고 있습니다."), wraps=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 1)  # how many there are is not known yet; a busy bar would move
        self._bar.setValue(0)
        self._cancel = button(self.tr("취소"))
        self._cancel.clicked.connect(self.reject)
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
        self.open()
        self.work.start()

    @Slot()
    def reject(self) -> None:
        """Ask the work to stop; the dialog closes when it has."""
        self.work.cancel()
        self._cancel.setEnabled(False)
        self._text.setText(self._stopping)

    @Slot(int, int, str)
    def _on_progress(self, done: int, count: int, title: str) -> None:
        self._bar.setRange(0, max(count, 1))
        self._bar.setValue(done)
        if self._cancel.isEnabled():
            text = self.tr("{0}건 중 {1}건을 마쳤습니다. {2}")
            self._text.setText(text.format(count, done, title))

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        self._done(result)  # type: ignore[arg-type]

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self._failed(error)
