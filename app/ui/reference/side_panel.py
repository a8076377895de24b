"""A panel at the right that explains what is chosen, and scrolls where it is long."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.ui.widgets.pieces import LARGE, SMALL, scroller


class SidePanel(QFrame):
    """Holds a column of texts that is filled anew for each thing that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self.column.setSpacing(SMALL)
        self._area = scroller(self._inside)
        for part in (self._inside, self._area, self._area.viewport()):
            part.setProperty("role", "clear")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._area)

    def empty(self) -> None:
        """Take everything out, and go back to the top."""
        while self.column.count():
            widget = self.column.takeAt(0).widget()
            if widget:  # a stretch has none
                widget.hide()  # at once: it is deleted a little later
                widget.setParent(None)
                widget.deleteLater()
        self._area.verticalScrollBar().setValue(0)

    def texts(self) -> list[str]:
        """Return everything that is said, from the top."""
        return [each.text() for each in self._inside.findChildren(QLabel) if each.text()]
