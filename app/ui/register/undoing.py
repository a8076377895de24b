"""Takes changes of the register back, and does them again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.undo_notice import UndoNotice
from app.ui.widgets.work_beside import WorkBeside

if TYPE_CHECKING:
    from app.services.registering import Registering, Undone
    from app.services.registering_beside import Changed


class Undoing(UndoNotice["Undone"]):
    """Undo and redo of what is done with systems; what takes a while is done beside the window."""

    read = Signal(object)  # Whole | None: the register after such work

    def __init__(self, registering: Registering, notice: PlaceNotice, place: QWidget) -> None:
        super().__init__(
            lambda: registering.undo(),  # not asked for yet: a list does without the service
            lambda: registering.redo(),
            self._named,
            notice,
            place,
        )
        self._registering = registering
        self._place = place
        self.work = WorkBeside(self)
        self._words = {  # by the value of Change, which is not loaded for a list
            "added": self.tr("등록"),
            "edited": self.tr("수정"),
            "duplicated": self.tr("복제"),
            "deleted": self.tr("삭제"),
            "imported": self.tr("가져오기"),
        }

    def _go(
        self,
        go: Callable[[], Undone | None],
        text: str,
        back: str,
        way: Callable[[], None],
    ) -> None:
        is_undo = go == self._take_back
        coming = self._registering.next_undone() if is_undo else self._registering.next_redone()
        if coming is None or not coming.is_long:
            super()._go(go, text, back, way)
            return
        from app.services.registering_beside import RegisteringBeside  # only for a large change

        def done(changed: Changed[Undone | None]) -> None:
            self.read.emit(changed.whole)
            if changed.done is not None:
                self._say(changed.done, text, back, way)

        beside = RegisteringBeside(self._registering)
        self.work.do(
            self._place.window(),
            self.tr("변경 되돌리기") if is_undo else self.tr("변경 다시 실행"),
            beside.undo if is_undo else beside.redo,
            done,
            self.failed.emit,
            may_stop=False,  # all of it or nothing, in one stroke
        )

    def _named(self, gone: Undone) -> tuple[str, str]:
        name = gone.name
        if gone.count > 1:
            name = self.tr("{0} 등 {1}개").format(gone.name, gone.count)
        return self._words[gone.change], name
