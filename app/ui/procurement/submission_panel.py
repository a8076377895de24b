"""제출 전 점검: every problem in one list, each with what to do and a way to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.submission_check import Problem, ProblemKind, SubmissionCheck
from app.ui.icons import Icons
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import problem_look
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, row, scroller


class SubmissionPanel(QWidget):
    """Lists what is wrong, what is missing, and what is to be checked, in that order."""

    place_asked = Signal(object)  # CasePlace

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: SubmissionCheck | None = None
        self._count = label(role="section", wraps=True)
        self._list = QWidget()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, MEDIUM, LARGE)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(self._count)
        self._column.addWidget(
            label(
                self.tr("남은 미비 사항은 서류를 낼 때 표지에 그대로 인쇄됩니다."),
                "subtle",
                wraps=True,
            )
        )
        self._column.addWidget(self._list)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroller(inside))

    def show_check(self, check: SubmissionCheck) -> None:
        """Show every problem that there is now."""
        if check == self._shown:
            return
        self._shown = check
        told = [
            self.tr("{0} {1}건").format(problem_look(kind).word, len(check.of(kind)))
            for kind in ProblemKind
        ]
        text = ", ".join(told) if check.problems else self.tr("찾은 문제가 없습니다.")
        self._count.setText(text)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for problem in check.problems:
            column.addWidget(self._card(problem))
        self._column.replaceWidget(self._list, made)
        self._list.hide()
        self._list.deleteLater()
        self._list = made

    def _card(self, problem: Problem) -> QFrame:
        card, column = frame("card", MEDIUM, 4)
        go = button(self.tr("바로 가기"), "link")
        go.setAccessibleName(self.tr("바로 가기: {0}").format(problem.message))
        go.clicked.connect(partial(self.place_asked.emit, problem.place))
        text = label(problem.message, wraps=True)
        line = row(StateMark(self._icons, problem_look(problem.kind)), text, go)
        line.setStretch(1, 1)
        column.addLayout(line)
        column.addWidget(label(problem.to_do, "subtle", wraps=True))
        return card
