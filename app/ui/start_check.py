"""Shows that a packed program starts on this PC: it opens, paints with its own font, and ends."""

from __future__ import annotations

import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QMainWindow

from app.ui.theme import FAMILY

PATIENCE = 120_000  # milliseconds: a first start may have every file looked at by a virus scanner


class StartCheck(QObject):
    """Ends the program with 0 once all is loaded and the window is kept as a picture, else 1."""

    def __init__(self, window: QMainWindow, picture: Path, patience: int = PATIENCE) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._end = QTimer(self, singleShot=True, interval=patience)
        self._end.timeout.connect(self._on_too_late)
        self._end.start()

    @Slot()
    def finish(self) -> None:
        """Keep what the window shows; a window in a stranger's font is no good start."""
        has_font = QFontInfo(self._window.font()).family() == FAMILY
        is_kept = self._window.grab().save(str(self._picture), "PNG")
        QApplication.exit(0 if has_font and is_kept else 1)

    def give_up(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell what went wrong to whoever started the check; nobody sits before the window."""
        traceback.print_exception(kind, error, trace)
        QApplication.exit(1)

    @Slot()
    def _on_too_late(self) -> None:
        QApplication.exit(1)
