"""The table beside the radar: the same figures in numbers."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.domain.answer import Answer
from app.domain.korean_text import percent_points, percent_text
from app.domain.result import AssessmentResult, GoalTally
from app.ui.widgets.figure_table import FigureTable
from app.ui.words import answer_word, content_name, translate


class GoalTable(FigureTable):
    """One goal to a row, with the answers counted and the share of Yes; never too narrow for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        headings = [
            translate("goal_table", "목표"),
            *(answer_word(answer).replace(" ", "\n") for answer in Answer),
            translate("goal_table", "예\n비율"),
        ]
        super().__init__(translate("goal_table", "목표별 응답 현황"), headings, parent)

    def show_result(self, result: AssessmentResult) -> None:
        """Show the tallies of every goal and their sum."""
        rows = [
            (
                content_name(tally.goal.title),
                *map(str, (tally.yes, tally.no, tally.unknown, tally.unanswered)),
                share_text(tally),
            )
            for tally in result.goals
        ]
        total = (str(result.number_of(answer)) for answer in Answer)
        self.show_rows([*rows, (translate("goal_table", "합계"), *total, total_share_text(result))])

    def minimumSizeHint(self) -> QSize:
        return QSize(self.wanted_width(), super().minimumSizeHint().height())


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
