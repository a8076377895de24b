"""The head of the page of a case: the way back, what it is called, and how many problems it has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.contract_case import ContractCase
from app.domain.submission_check import SubmissionCheck
from app.ui.icons import Icons
from app.ui.widgets.pieces import MEDIUM, button, label


class CaseHead(QWidget):
    """Number and title between the buttons that lead to the list and to the check."""

    list_asked = Signal()
    check_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(role="verdict", wraps=True)
        back = button(self.tr("목록"), icon=icons.icon("chevron-left"))
        back.setAccessibleName(self.tr("계약 건 목록으로"))
        back.clicked.connect(self.list_asked)
        self._check = button("", icon=icons.icon("list-checks"))
        self._check.clicked.connect(self.check_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(MEDIUM)
        line.addWidget(back)
        line.addWidget(self._title, 1)
        line.addWidget(self._check)

    def show_case(self, case: ContractCase, check: SubmissionCheck) -> None:
        """Show what the case is called, and what is amiss with it."""
        self._title.setText(self.tr("{0} · {1}").format(case.case_no, case.title))
        text = self.tr("제출 전 점검 {0}건").format(len(check.problems))
        self._check.setText(text)
        self._check.setAccessibleName(self.tr("{0}, 미비 {1}건").format(text, len(check.lacking)))
