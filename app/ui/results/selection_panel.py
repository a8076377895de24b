"""Which work first: need and readiness, each with the parts that make it."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.korean_text import percent_points, percent_text
from app.domain.selection_reading import FigureReading, PartState, SelectionReading
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, frame, label
from app.ui.words import content_name, translate


class SelectionPanel(QWidget):
    """Shows one selection reading; every figure in it comes from the reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = (label(role="verdict", wraps=True), label(role="verdict", wraps=True))
        self._statements = (label(role="subtle", wraps=True), label(role="subtle", wraps=True))
        headings = [self.tr("기준"), self.tr("점수(0~3)"), self.tr("가중치"), self.tr("기여")]
        self.tables = (
            FigureTable(self.tr("필요성"), headings),
            FigureTable(self.tr("준비도"), headings),
        )
        self._rule = label(role="subtle", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        for head, statement, table in zip(self._heads, self._statements, self.tables, strict=True):
            card, inside = frame("card", gap=MEDIUM)
            for each in (head, statement, table):
                inside.addWidget(each)
            column.addWidget(card)
        column.addWidget(self._rule)
        column.addStretch(1)

    def show_reading(self, reading: SelectionReading) -> None:
        """Show this reading."""
        for figure, head, statement, table in zip(
            (reading.need, reading.readiness),
            self._heads,
            self._statements,
            self.tables,
            strict=True,
        ):
            head.setText(
                self.tr("{0}: {1}").format(content_name(figure.figure.title), figure_text(figure))
            )
            statement.setText(figure.figure.statement)
            table.show_rows(part_rows(figure))
        rule = reading.questionnaire.rule
        self._rule.setText("\n".join([rule.statement, rule.incomplete, rule.source]))

    def heads(self) -> list[str]:
        """Return both figures as they are shown."""
        return [head.text() for head in self._heads]


def figure_text(figure: FigureReading) -> str:
    """Write a figure, or 판단 보류 with the range it will end in."""
    if figure.value is not None:
        return percent_text(figure.value)
    if not figure.weight:
        return translate("selection", "해당 없음")
    low, high = percent_points(figure.low), percent_text(figure.high)
    return translate("selection", "판단 보류(답에 따라 {0}~{1})").format(low, high)


def part_rows(figure: FigureReading) -> list[list[str]]:
    """Return title, points, weight and contribution of each part."""
    words = {
        PartState.OPEN: translate("selection", "미정"),
        PartState.NOT_APPLICABLE: translate("selection", "해당 없음"),
    }
    return [
        [
            content_name(part.part.title),
            str(part.points) if part.state is None else words[part.state],
            str(part.part.weight),
            "–" if part.contribution is None else _share(part.contribution),
        ]
        for part in figure.parts()
    ]


def _share(share: Fraction) -> str:
    return percent_text(share)
