"""The tour lets the window do what was asked of it, and waits for nothing that was not."""

from __future__ import annotations

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

ROUNDS = 50  # at the most: what loads ahead takes a step in each


def rest() -> None:
    """Let all happen that was asked for, as while an officer looks on."""
    events = QAbstractEventDispatcher.instance()
    for _ in range(ROUNDS):
        if not events.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            return
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
