"""A label of one line that gives way where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEAST = "가나다…"  # the least that still says something


class ElidedLabel(QLabel):
    """Shows as much of its text as there is room for; the whole of it is in the tip."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", "PlainText")  # by name: see pieces.py
        if role:
            self.setProperty("role", role)

    def shown_text(self) -> str:
        """Return what there is room for now."""
        room = self.contentsRect().width()
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        from PySide6.QtCore import Qt  # all fits at the first paint

        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        least = self.fontMetrics().horizontalAdvance(_LEAST)
        return QSize(min(whole.width(), least), whole.height())

    # The tip is told here and not when it is asked for: see pieces.py about events.
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown_text()
        tip = self.text() if shown != self.text() else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        if not tip:
            super().paintEvent(event)
            return
        from PySide6.QtGui import QPainter

        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()
