"""The buttons under a step: back, on, and on the last one the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.icons import Icons
from app.ui.widgets.pieces import SMALL, button
from app.ui.wizard.step_list import Step


class StepButtons(QWidget):
    """Leads from step to step in their order."""

    back_asked = Signal()
    next_asked = Signal()
    export_asked = Signal()
    report_asked = Signal()
    case_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = button(self.tr("이전"))
        self._back.clicked.connect(self.back_asked)
        self._next = button("", "primary")
        self._next.clicked.connect(self.next_asked)
        self._export = button(
            self.tr("자가진단 결과서 저장(엑셀)"),
            "primary",
            icons.icon("download", "icon.inverse-static"),
        )
        self._export.clicked.connect(self.export_asked)
        self._report = button(self.tr("검토보고 저장(한글)"), icon=icons.icon("download"))
        self._report.clicked.connect(self.report_asked)
        self._case = button(self.tr("계약 건 만들기"), icon=icons.icon("file-text"))
        self._case.clicked.connect(self.case_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addStretch(1)
        for made in (self._back, self._case, self._report, self._next, self._export):
            line.addWidget(made)

    def show_place(self, steps: Sequence[Step], place: int, *, is_result: bool) -> None:
        """Show where one can go from the step at this place."""
        is_last = place == len(steps) - 1
        self._back.setVisible(place > 0)
        self._next.setVisible(not is_last)
        self._export.setVisible(is_result)
        self._report.setVisible(is_result)
        self._case.setVisible(is_result)
        if not is_last:
            self._next.setText(self.tr("다음: {0}").format(steps[place + 1].title))
            self._next.setAccessibleName(self._next.text())
