"""The table beside the radar: the same figures in numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.domain.answer import Answer
from app.domain.korean_text import percent_points, percent_text
from app.domain.result import AssessmentResult, GoalTally
from app.ui.words import answer_word

ROW_HEIGHT = 36


class GoalTable(QTableWidget):
    """One goal to a row, with the answers counted and the share of Yes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("목표별 응답 현황"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        headings = [
            self.tr("목표"),
            *(answer_word(answer) for answer in Answer),
            self.tr("예 비율"),
        ]
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_result(self, result: AssessmentResult) -> None:
        """Show the tallies of every goal and their sum."""
        self.setRowCount(len(result.goals) + 1)
        for number, tally in enumerate(result.goals):
            counts = (tally.yes, tally.no, tally.unknown, tally.unanswered)
            self._write(number, tally.goal.title, counts, share_text(tally))
        total = tuple(result.number_of(answer) for answer in Answer)
        self._write(len(result.goals), self.tr("합계"), total, "")
        height = self.horizontalHeader().sizeHint().height() + ROW_HEIGHT * self.rowCount() + 4
        self.setFixedHeight(height)

    def _write(self, number: int, title: str, counts: tuple[int, ...], share: str) -> None:
        for column, text in enumerate([title, *map(str, counts), share]):
            cell = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(number, column, cell)


def share_text(tally: GoalTally) -> str:
    """Write the share of Yes, or the range it may end in while answers are open."""
    if tally.share is not None:
        return percent_text(tally.share)
    return f"{percent_points(tally.lowest_share)}~{percent_text(tally.highest_share)}"
