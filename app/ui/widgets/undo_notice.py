"""Takes changes of a place back, and does them again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import AdvisorError
from app.ui.widgets.pieces import on_key
from app.ui.widgets.place_notice import PlaceNotice

C = TypeVar("C")


class UndoNotice(QObject, Generic[C]):
    """Undo and redo by key and by the button of the notice, which always offers the way back.

    `told` says what a change was called and whose it was.
    """

    done = Signal()
    failed = Signal(object)  # AdvisorError

    def __init__(
        self,
        take_back: Callable[[], C | None],
        do_again: Callable[[], C | None],
        told: Callable[[C], tuple[str, str]],
        notice: PlaceNotice,
        place: QWidget,
    ) -> None:
        super().__init__(place)
        self._take_back = take_back
        self._do_again = do_again
        self._told = told
        self._notice = notice
        on_key("Ctrl+Z", place, self.undo)
        on_key("Ctrl+Y", place, self.redo)
        on_key("Ctrl+Shift+Z", place, self.redo)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        text = self.tr("되돌렸습니다({0}): {1}")
        self._go(self._take_back, text, self.tr("다시 실행"), self.redo)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        text = self.tr("다시 실행했습니다({0}): {1}")
        self._go(self._do_again, text, self.tr("되돌리기"), self.undo)

    def _go(
        self, go: Callable[[], C | None], text: str, back: str, way: Callable[[], None]
    ) -> None:
        try:
            gone = go()
        except AdvisorError as error:
            self.failed.emit(error)
            return
        if gone is None:
            return
        self.done.emit()
        self._say(gone, text, back, way)

    def _say(self, gone: C, text: str, back: str, way: Callable[[], None]) -> None:
        if not self._notice.is_unread():
            self._notice.say(text.format(*self._told(gone)), back, way)
