"""How far reading or judging is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.ui.widgets.pieces import SMALL, button


class ProgressRow(QWidget):
    """Hidden while nothing is under way."""

    cancel_asked = Signal()

    def __init__(self, name: str, cancel: str, parent: QWidget | None = None) -> None:
        """Make the row; `name` is that of the bar, `cancel` stands on the button."""
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(name)
        self._bar.setFormat(self.tr("%v / %m행"))
        self._cancel = button(cancel)
        self._cancel.clicked.connect(self.cancel_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        self.hide()

    def show_begun(self) -> None:
        """Show that something is under way; how far is not known yet."""
        self._bar.setRange(0, 1)  # a busy bar would move
        self._bar.setValue(0)
        self.show()

    @Slot(int, int)
    def show_progress(self, rows: int, of: int) -> None:
        """Show how many rows are done, and of how many."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(min(rows, of))

    def told(self) -> tuple[int, int]:
        """Return what is shown: rows, of how many."""
        return self._bar.value(), self._bar.maximum()
