"""Says that a case goes by other reference data than those in force, and offers to take these."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.procurement.open_case import OpenCase
from app.ui.widgets.pieces import MEDIUM, button, frame, label, row


class ReferenceNotice(QWidget):
    """Hidden while the case goes by the data in force."""

    def __init__(self, open_case: OpenCase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_case = open_case
        card, lines = frame("notice", MEDIUM, 4)
        self._text = label(wraps=True)
        take = button(self.tr("적용 중인 기준 데이터로 바꾸기"), "link")
        take.clicked.connect(self._on_take)
        line = row(self._text, take)
        line.setStretch(0, 1)
        lines.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        open_case.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        named = self._open_case.case.reference_version
        used = self._open_case.rules.library.stamp
        in_force = self._open_case.stamp_in_force
        self.setVisible(bool(named) and named != in_force)
        text = self.tr(
            "이 계약 건은 기준 데이터 {0}에 따라 계산합니다. 적용 중인 기준 데이터는 {1}입니다."
        )
        if used != named:
            text = self.tr(
                "이 계약 건의 기준 데이터 {0}의 파일을 쓸 수 없어 적용 중인 {1}에 따라 계산합니다."
            )
        self._text.setText(text.format(named, in_force))

    @Slot()
    def _on_take(self) -> None:
        self._open_case.take_data_in_force()
