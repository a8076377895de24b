"""The small line that says when the last change was stored, or why it was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.pieces import restyle

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.errors import AdvisorError


class SaveState(ElidedLabel):
    """Says `저장됨 14:05:12`, or in red what went wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("saved", parent)
        self._said: Callable[[], str] = str
        self.show_language()

    def show_language(self) -> None:
        """Say what was said last in the language of the program."""
        self.setAccessibleName(self.tr("저장 상태"))
        self._say(self._said)

    def show_saved(self, at: datetime) -> None:
        """Say when the last change was stored."""
        from app.domain.korean_text import time_text  # not wanted before the first paint

        restyle(self, "role", "saved")
        self._say(lambda: self.tr("저장됨 {0}").format(time_text(at)))

    def show_failure(self, error: AdvisorError) -> None:
        """Say why a change could not be stored; it stays on screen to be tried again."""
        from app.ui.words import error_text  # not wanted before the first paint

        restyle(self, "role", "failed")
        self._say(lambda: self.tr("저장하지 못했습니다. {0}").format(error_text(error)))

    def _say(self, said: Callable[[], str]) -> None:
        self._said = said
        self.setText(said())
        self.setAccessibleDescription(self.text())
