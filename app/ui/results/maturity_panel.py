"""How far a system has come: both sides in words, and radars beside tables of the same figures."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.korean_text import decimal_text
from app.domain.maturity import (
    MaturityQuestionnaire,
    MaturityReading,
    SideReading,
)
from app.domain.maturity_reading import checkpoints_to_meet, shown_target, smallest_lift
from app.ui.charts.radar_chart import RadarChart
from app.ui.results.goal_radar import radar_look
from app.ui.results.maturity_radar import (
    EarlierLevels,
    axis_radar,
    axis_text,
    effect_radar,
    share_or_open,
)
from app.ui.theme import Theme
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, frame, label
from app.ui.words import content_name, translate

CHART_HEIGHT = 400


class SideCard(QWidget):
    """One side in words: its level, what holds it back, and what would lift it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card, column = frame("banner", gap=4)
        self._title = label(role="strong", wraps=True)
        self._level = label(role="verdict", wraps=True)
        self._lines = label(wraps=True)
        for each in (self._title, self._level, self._lines):
            column.addWidget(each)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_side(self, side: SideReading, reading: MaturityReading) -> None:
        """Show this side."""
        questionnaire = reading.questionnaire
        self._title.setText(content_name(side.side.title))
        self._level.setText(level_text(side, questionnaire))
        self._lines.setText("\n".join(self._told(side, reading)))

    def texts(self) -> list[str]:
        """Return what is shown."""
        return [self._title.text(), self._level.text(), self._lines.text()]

    def _told(self, side: SideReading, reading: MaturityReading) -> list[str]:
        rule = reading.questionnaire.rule
        if side.level is None:
            names = ", ".join(content_name(axis.title) for axis in side.open)
            if not names:
                return [self.tr("모든 축이 해당 없음이어서 단계가 없습니다.")]
            return [rule.incomplete, self.tr("남은 축: {0}").format(names)]
        lines = []
        if side.mean is not None:
            lines.append(self.tr("축 평균 {0}단계").format(decimal_text(side.mean, 2)))
        weakest = ", ".join(content_name(axis.title) for axis in side.weakest)
        lines.append(self.tr("단계를 정한 축: {0}").format(weakest))
        if side.is_held_by_gate:
            unmet = ", ".join(content_name(factor.title) for factor in reading.gate.unmet)
            lines.append(self.tr("{0} 미충족: {1}").format(rule.gate_statement, unmet))
        needed = lift_parts(side, reading)
        if needed:
            lines.append(self.tr("한 단계 오르려면: {0}").format(", ".join(needed)))
        return lines


class MaturityPanel(QWidget):
    """Shows one maturity reading; every figure in it comes from the reading."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides: list[SideCard] = []
        self._side_row = QGridLayout()
        self._side_row.setHorizontalSpacing(LARGE)
        self._open_factors: QLabel = label(role="subtle", wraps=True)
        self.axis_chart, self.effect_chart = RadarChart(), RadarChart()
        for chart in (self.axis_chart, self.effect_chart):
            chart.set_look(radar_look(theme), paper_look=radar_look(theme.on_paper()))
            chart.setFixedHeight(CHART_HEIGHT)
        self.axis_table = FigureTable(
            self.tr("축별 성숙도 단계"),
            [self.tr("축"), self.tr("현재"), self.tr("목표"), self.tr("이전 회차")],
        )
        self.effect_table = FigureTable(
            self.tr("기대효과(추정)"), [self.tr("효과"), self.tr("현재"), self.tr("목표 달성 시")]
        )
        charts = QGridLayout()
        charts.setHorizontalSpacing(LARGE)
        charts.setVerticalSpacing(LARGE)
        pairs = (
            (self.tr("축별 성숙도 단계"), self.axis_chart, self.axis_table),
            (self.tr("기대효과(추정)"), self.effect_chart, self.effect_table),
        )
        for place, (title, chart, table) in enumerate(pairs):
            card, column = frame("card", gap=MEDIUM)
            column.addWidget(label(title, "section"))
            column.addWidget(chart)
            column.addWidget(table)
            column.addStretch(1)
            charts.addWidget(card, 0, place)
            charts.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        column.addLayout(self._side_row)
        column.addWidget(self._open_factors)
        column.addLayout(charts)
        self._source = label(role="subtle", wraps=True)
        column.addWidget(self._source)
        column.addStretch(1)

    def show_reading(
        self, reading: MaturityReading, system_name: str, earlier: EarlierLevels | None = None
    ) -> None:
        """Show this reading, beside the levels of an earlier round where there is one."""
        while len(self._sides) < len(reading.sides):
            card = SideCard()
            self._side_row.addWidget(card, 0, len(self._sides))
            self._side_row.setColumnStretch(len(self._sides), 1)
            self._sides.append(card)
        for card, side in zip(self._sides, reading.sides, strict=False):
            card.show_side(side, reading)
        for place, card in enumerate(self._sides):  # another round may have had more sides
            card.setVisible(place < len(reading.sides))
        open_count = len(reading.gate.open)
        self._open_factors.setText(
            self.tr("12 Factors 점검: {0}개 충족, {1}개 미충족, {2}개 미확인. {3}").format(
                reading.gate.met,
                len(reading.gate.unmet),
                open_count,
                reading.questionnaire.rule.monolith,
            )
        )
        self.axis_chart.show_radar(axis_radar(reading, system_name, earlier))
        self.effect_chart.show_radar(effect_radar(reading, system_name))
        self.axis_table.show_rows(axis_rows(reading, earlier))
        self.effect_table.show_rows(
            [
                [
                    content_name(each.effect.title),
                    share_or_open(each.today),
                    share_or_open(each.target),
                ]
                for each in reading.effects
            ]
        )
        rule = reading.questionnaire.rule
        told = (
            self.tr("{0} (출처: {1})").format(rule.statement, rule.source),
            self.tr("목표를 정하지 않았거나 현재보다 낮게 정한 축은 현재 단계를 목표로 봅니다."),
            self.tr("기대효과는 진단 결과로 추정한 값이며 달성을 보장하지 않습니다."),
        )
        self._source.setText("\n".join(told))

    def side_cards(self) -> list[SideCard]:
        """Return the cards of the sides."""
        return list(self._sides)


def lift_parts(side: SideReading, reading: MaturityReading) -> list[str]:
    """Say what lifts a side by one level at the least change; all of it is needed."""
    lift, checkpoints = smallest_lift(side, reading.answers), checkpoints_to_meet(side, reading)
    parts = []
    if lift:
        raised = ", ".join(content_name(axis.title) for axis in lift)
        one = translate("maturity", "{0} 한 단계 향상")
        several = translate("maturity", "{0} 각각 한 단계 향상")
        parts.append((one if len(lift) == 1 else several).format(raised))
    if checkpoints:
        told = translate("maturity", "12 Factors 미충족 항목 가운데 {0}개 이상 충족")
        parts.append(told.format(checkpoints))
    return parts


def level_number(level: int) -> str:
    """Write a level by its number alone."""
    return translate("maturity", "{0}단계").format(level)


def level_text(side: SideReading, questionnaire: MaturityQuestionnaire) -> str:
    """Write the level of a side with its name, or 판단 보류."""
    if side.level is None:
        if side.open:
            return translate("maturity", "판단 보류")
        return translate("maturity", "해당 없음")
    level = next(each for each in questionnaire.levels if each.level == side.level)
    return translate("maturity", "{0}단계 {1}").format(side.level, content_name(level.title))


def axis_rows(reading: MaturityReading, earlier: EarlierLevels | None = None) -> list[list[str]]:
    """Return the table beside the radar: axis, today, target, earlier round."""
    rows, axes = [], tuple(reading.questionnaire.axes())
    has_targets = any(reading.answers.axis(axis.id).target is not None for axis in axes)
    for axis in axes:
        answer = reading.answers.axis(axis.id)
        before = "–" if earlier is None else earlier.text(axis.id)
        aimed = shown_target(answer) if has_targets else None
        target = "–" if aimed is None else level_number(aimed)
        rows.append([content_name(axis.title), axis_text(answer), target, before])
    return rows
