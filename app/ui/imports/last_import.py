"""The import of an earlier session: told, and taken back where nothing was changed since."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.korean_text import date_text, time_text
from app.errors import AdvisorError
from app.services.importing import Importing
from app.services.importing_beside import ImportingBeside
from app.ui.widgets.pieces import SMALL, button, label, row
from app.ui.widgets.work_beside import WorkBeside
from app.ui.words import error_text


class LastImport(QWidget):
    """Hidden where there is no earlier import, or where this session changed anything."""

    restored = Signal(object)  # Changed[KeptImport]
    failed = Signal(str)

    def __init__(
        self, importing: Importing, beside: ImportingBeside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._importing = importing
        self._beside = beside
        self.work = WorkBeside(self)
        self._told = label(wraps=True)
        self._restore = button(self.tr("마지막 가져오기 되돌리기"))
        self._restore.clicked.connect(self._on_restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._told)
        column.addLayout(row(self._restore, None))
        self._show()

    def _show(self) -> None:
        last = self._importing.last_import()
        self.setVisible(last is not None)
        if last is None:
            return
        self._restore.setVisible(last.is_last_change)
        told = self.tr("마지막 가져오기: {0}, 신규 {1}개, 변경 {2}개.")
        more = (
            self.tr("그 뒤로 대장을 고치지 않아 가져오기 전으로 되돌릴 수 있습니다.")
            if last.is_last_change
            else self.tr("그 뒤로 대장이 바뀌었습니다. 가져오기 전의 대장 사본: {0}")
        )
        when = f"{date_text(last.at.date())} {time_text(last.at)}"
        texts = told.format(when, last.added, last.updated), more.format(last.copy)
        self._told.setText("\n".join(texts))

    @Slot()
    def _on_restore(self) -> None:
        self.work.do(
            self.window(),
            self._restore.text(),
            self._beside.take_back,
            self.restored.emit,
            self._on_failed,
            may_stop=False,  # the file is put back in one stroke
        )

    def _on_failed(self, error: AdvisorError) -> None:
        self.failed.emit(error_text(error))
        self._show()
