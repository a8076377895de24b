"""Takes changes of contract cases back, and does them again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.services.case_parts import CaseChange, CaseUndone
from app.services.contract_cases import Cases
from app.ui.procurement.words import row_word
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.undo_notice import UndoNotice


class CaseUndoing(UndoNotice[CaseUndone]):
    """Undo and redo of what is done with cases and their rows."""

    def __init__(self, cases: Cases, notice: PlaceNotice, place: QWidget) -> None:
        super().__init__(cases.undo, cases.redo, self._named, notice, place)
        self._words = {
            CaseChange.CREATED: self.tr("계약 건 만들기"),
            CaseChange.DUPLICATED: self.tr("복제"),
            CaseChange.DELETED: self.tr("삭제"),
            CaseChange.TEXTS_TAKEN_BACK: self.tr("작성한 문안 지우기"),
        }

    def _named(self, gone: CaseUndone) -> tuple[str, str]:
        if gone.change is CaseChange.ROWS_DELETED and gone.kind is not None:
            told = self.tr("{0} {1}개").format(row_word(gone.kind), gone.count)
            return self.tr("행 삭제"), self.tr("{0}의 {1}").format(gone.title, told)
        name = gone.title
        if gone.count > 1:
            name = self.tr("{0} 등 {1}건").format(gone.title, gone.count)
        return self._words[gone.change], name
