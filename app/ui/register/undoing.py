"""Takes changes of the register back, and does them again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.services.registering import Change, Registering, Undone
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.undo_notice import UndoNotice


class Undoing(UndoNotice[Undone]):
    """Undo and redo of what is done with systems."""

    def __init__(self, registering: Registering, notice: PlaceNotice, place: QWidget) -> None:
        super().__init__(registering.undo, registering.redo, self._named, notice, place)
        self._words = {
            Change.ADDED: self.tr("등록"),
            Change.EDITED: self.tr("수정"),
            Change.DUPLICATED: self.tr("복제"),
            Change.DELETED: self.tr("삭제"),
        }

    def _named(self, gone: Undone) -> tuple[str, str]:
        name = gone.name
        if gone.count > 1:
            name = self.tr("{0} 등 {1}개").format(gone.name, gone.count)
        return self._words[gone.change], name
