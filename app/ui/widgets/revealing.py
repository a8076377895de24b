"""Brings a widget into view once it has its place."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def reveal(area: QScrollArea, widget: QWidget) -> None:
    """Scroll to a widget that may have been made just now; nothing where it is gone by then."""
    widget.show()
    QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget))
