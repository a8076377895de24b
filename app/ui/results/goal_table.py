"""The table beside the radar: the same figures in numbers."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.domain.answer import Answer
from app.domain.korean_text import percent_points, percent_text
from app.domain.result import AssessmentResult, GoalTally
from app.ui.theme import scaled
from app.ui.words import answer_word

ROW_HEIGHT = 36
NAME_WIDTH = 104  # a goal on two lines
_FRAME = 4


class GoalTable(QTableWidget):
    """One goal to a row, with the answers counted and the share of Yes.

    It is as high as its rows; the names of the goals break into lines where room is short.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("목표별 응답 현황"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(scaled(ROW_HEIGHT))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        headings = [
            self.tr("목표"),
            *(answer_word(answer).replace(" ", "\n") for answer in Answer),
            self.tr("예\n비율"),
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
        self._write(len(result.goals), self.tr("합계"), total, total_share_text(result))
        self._fit()

    def wanted_width(self) -> int:
        """Return the least width that shows every figure, in pixels."""
        header = self.horizontalHeader()
        figures = range(1, self.columnCount())
        widths = (max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) for n in figures)
        return scaled(NAME_WIDTH) + sum(widths) + _FRAME

    def minimumSizeHint(self) -> QSize:
        return QSize(self.wanted_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each row the lines that its name takes, and the table the height of its rows."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + _FRAME)

    def _write(self, number: int, title: str, counts: tuple[int, ...], share: str) -> None:
        for column, text in enumerate([title, *map(str, counts), share]):
            cell = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(number, column, cell)


def share_text(tally: GoalTally) -> str:
    """Write the share of Yes, or the range it may end in while answers are open."""
    return _range_text(tally.lowest_share, tally.highest_share)


def total_share_text(result: AssessmentResult) -> str:
    """Write the share of Yes over all items, or the range it may end in."""
    total = len(result.items)
    return _range_text(Fraction(result.count.low, total), Fraction(result.count.high, total))


def _range_text(low: Fraction, high: Fraction) -> str:
    if low == high:
        return percent_text(low)
    return f"{percent_points(low)}~{percent_text(high)}"
