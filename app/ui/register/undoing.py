"""Takes changes of the register back, and does them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.undo_notice import UndoNotice

if TYPE_CHECKING:
    from app.services.registering import Registering, Undone


class Undoing(UndoNotice["Undone"]):
    """Undo and redo of what is done with systems."""

    def __init__(self, registering: Registering, notice: PlaceNotice, place: QWidget) -> None:
        super().__init__(
            lambda: registering.undo(),  # not asked for yet: a list does without the service
            lambda: registering.redo(),
            self._named,
            notice,
            place,
        )
        self._words = {  # by the value of Change, which is not loaded for a list
            "added": self.tr("등록"),
            "edited": self.tr("수정"),
            "duplicated": self.tr("복제"),
            "deleted": self.tr("삭제"),
            "imported": self.tr("가져오기"),
        }

    def _named(self, gone: Undone) -> tuple[str, str]:
        name = gone.name
        if gone.count > 1:
            name = self.tr("{0} 등 {1}개").format(gone.name, gone.count)
        return self._words[gone.change], name
