"""Sees whether a window goes on painting while something else is at work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() is QEvent.Type.Paint
        return False

    def see(self, qtbot):
        """See that the widget is painted whatever changes in it, again and again."""
        for _ in range(3):
            before = self.count
            self._widget.update()
            qtbot.waitUntil(lambda before=before: self.count > before)
