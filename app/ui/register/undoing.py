"""Takes changes of the register back, and does them again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.errors import AdvisorError
from app.services.registering import Change, Registering, Undone
from app.ui.widgets.place_notice import PlaceNotice


class Undoing(QObject):
    """Undo and redo by key and by the button of the notice, which always offers the way back."""

    done = Signal()
    failed = Signal(object)  # AdvisorError

    def __init__(self, registering: Registering, notice: PlaceNotice, place: QWidget) -> None:
        super().__init__(place)
        self._registering = registering
        self._notice = notice
        self._words = {
            Change.ADDED: self.tr("등록"),
            Change.EDITED: self.tr("수정"),
            Change.DUPLICATED: self.tr("복제"),
            Change.DELETED: self.tr("삭제"),
            Change.IMPORTED: self.tr("가져오기"),
        }
        QShortcut(QKeySequence.StandardKey.Undo, place, self.undo)
        QShortcut(QKeySequence.StandardKey.Redo, place, self.redo)  # Ctrl+Y and Ctrl+Shift+Z

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        told = self.tr("되돌렸습니다({0}): {1}"), self.tr("다시 실행"), self.redo
        self._go(self._registering.undo, *told)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        told = self.tr("다시 실행했습니다({0}): {1}"), self.tr("되돌리기"), self.undo
        self._go(self._registering.redo, *told)

    def _go(
        self, go: Callable[[], Undone | None], text: str, back: str, way: Callable[[], None]
    ) -> None:
        try:
            gone = go()
        except AdvisorError as error:
            self.failed.emit(error)
            return
        if gone is None:
            return
        self.done.emit()
        if not self._notice.is_unread():
            self._notice.say(text.format(self._words[gone.change], self._whose(gone)), back, way)

    def _whose(self, gone: Undone) -> str:
        if gone.count == 1:
            return gone.name
        return self.tr("{0} 등 {1}개").format(gone.name, gone.count)
