"""The notice of a place that shows the register: it also says when that cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from app.errors import AdvisorError
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.words import error_text


class PlaceNotice(NoticeBar):
    """Says that the register cannot be read for as long as that is so."""

    _unread = False

    def say(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        self._unread = False
        super().say(text, action, do)

    def tell_unread(self, error: AdvisorError, again: Callable[[], object]) -> None:
        """Say why something could not be read, with a button to try again."""
        self.say(error_text(error), self.tr("다시 시도"), again)
        self._unread = True

    def tell_read(self) -> None:
        """Take back that it could not be read; anything else that is said stays."""
        if self.is_unread():
            self.hide()

    def is_unread(self) -> bool:
        """Whether it says that the register cannot be read."""
        return self._unread and not self.isHidden()

    def offer(self, text: str, undo: Callable[[], object] | None) -> None:
        """Say what was done, with a way back where there is one; nothing to say hides nothing."""
        if text:
            self.say(text, self.tr("되돌리기") if undo else "", undo)
