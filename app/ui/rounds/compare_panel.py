"""Two to four results beside each other: radar over radar, what differs, and how it went on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.compared_count import FEWEST, MOST
from app.domain.comparing import (
    ComparedResult,
    ComparedValue,
    Figure,
    ResultComparison,
    RowKind,
    TrendLine,
    compare,
    trend,
)
from app.domain.korean_text import date_text, percent_text
from app.domain.maturity import HIGHEST_LEVEL
from app.ui.charts.radar_chart import RadarChart
from app.ui.charts.radar_data import (
    OutlineStyle,
    RadarAxis,
    RadarData,
    RadarLevel,
    RadarOutline,
    RadarValue,
)
from app.ui.results.goal_radar import radar_look
from app.ui.theme import Theme
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, row
from app.ui.words import content_name, numbered_name, translate

CHART_HEIGHT = 400
DRAWN = tuple(OutlineStyle)  # a radar tells as many outlines apart without colour


class ComparePanel(QWidget):
    """Lets an officer choose results, and shows them side by side."""

    copied = Signal()
    paper_asked = Signal(object, object, bool)  # ResultComparison, TrendLines, only differences

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[ComparedResult, ...] = ()
        self._trend_keys: tuple[str, ...] = ()
        self._comparison: ResultComparison | None = None
        self.choice = QListWidget()
        self.choice.setAccessibleName(self.tr("비교할 결과"))
        self.choice.setMaximumHeight(160)
        self.choice.itemChanged.connect(self._show)
        self._hint = label(role="subtle", wraps=True)
        self.only_differences = QCheckBox(self.tr("다른 항목만 보기"))
        self.only_differences.setChecked(True)
        self.only_differences.toggled.connect(self._show)
        self._export = button(self.tr("표 복사"))
        self._export.clicked.connect(self._on_copy)
        self.paper = button(self.tr("성숙도 비교표 저장(엑셀)"))
        self.paper.clicked.connect(self._on_paper)
        self.chart = RadarChart()
        self.chart.set_look(radar_look(theme), paper_look=radar_look(theme.on_paper()))
        self.chart.setFixedHeight(CHART_HEIGHT)
        self._card, inside = frame("card", gap=MEDIUM)
        inside.addWidget(label(self.tr("축별 성숙도 단계"), "section"))
        inside.addWidget(self.chart)
        self.table = FigureTable(self.tr("결과 비교"), [self.tr("항목")], spread=True)
        self.trends = FigureTable(self.tr("추이"), [self.tr("지표")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self.tr("회차와 시스템 비교"), "section"))
        column.addWidget(self.choice)
        column.addWidget(self._hint)
        column.addWidget(self._card)
        column.addLayout(row(self.only_differences, None, self._export, self.paper))
        column.addWidget(self.table)
        column.addWidget(self.trends)
        column.addStretch(1)
        self.show_results((), ())

    def show_results(
        self, results: Sequence[ComparedResult], trend_keys: Sequence[str], chosen: int = FEWEST
    ) -> None:
        """Offer these results; the last `chosen` of them are compared at first."""
        self._results, self._trend_keys = tuple(results), tuple(trend_keys)
        self.choice.blockSignals(True)
        self.choice.clear()
        first = len(self._results) - chosen
        for place, result in enumerate(self._results):
            entry = QListWidgetItem(
                f"{numbered_name(result.title)} ({date_text(result.at.date())})"
            )
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = place >= first
            entry.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self.choice.addItem(entry)
        self.choice.blockSignals(False)
        self._show()

    def comparison(self) -> ResultComparison | None:
        """Return what is compared, or None while too few or too many are chosen."""
        return self._comparison

    @Slot()
    def _show(self) -> None:
        chosen = [
            result
            for place, result in enumerate(self._results)
            if self.choice.item(place).checkState() == Qt.CheckState.Checked
        ]
        fits = FEWEST <= len(chosen) <= MOST
        self._comparison = compare(chosen) if fits else None
        self._hint.setText(
            self.tr("비교할 결과를 {0}개에서 {1}개까지 고릅니다.").format(FEWEST, MOST)
        )
        self._hint.setVisible(not fits)
        for each in (self.table, self.only_differences, self._export, self.paper):
            each.setVisible(fits)
        self.trends.setVisible(fits and bool(self._trend_keys))  # systems have no course
        self._card.setVisible(False)
        if self._comparison is None:
            return
        titles = [numbered_name(result.title) for result in self._comparison.results]
        self.table.setColumnCount(1 + len(titles))
        self.table.setHorizontalHeaderLabels([self.tr("항목"), *titles])
        self.table.show_rows(comparison_rows(self._comparison, self.only_differences.isChecked()))
        lines = trend(self._comparison.results, self._trend_keys)
        in_time = sorted(self._comparison.results, key=lambda result: result.at)
        self.trends.setColumnCount(2 + len(titles))
        self.trends.setHorizontalHeaderLabels(
            [self.tr("지표"), *(numbered_name(result.title) for result in in_time), self.tr("변화")]
        )
        self.trends.show_rows([trend_row(line) for line in lines])
        axes = self._comparison.of_kind(RowKind.AXIS)
        if axes:
            self._card.setVisible(True)
            self.chart.show_radar(
                comparison_radar(self._comparison, newest_first=bool(self._trend_keys))
            )

    @Slot()
    def _on_paper(self) -> None:
        if self._comparison is not None:
            lines = trend(self._comparison.results, self._trend_keys)
            only = self.only_differences.isChecked()
            self.paper_asked.emit(self._comparison, lines, only)

    @Slot()
    def _on_copy(self) -> None:
        """Put both tables on the clipboard, with tabs, as a spreadsheet takes them."""
        lines = []
        for table in (self.table, self.trends) if self._trend_keys else (self.table,):
            rows = (table.headings(), *table.texts())
            lines += ["\t".join(cells) for cells in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit()


def comparison_rows(comparison: ResultComparison, only_differences: bool) -> list[list[str]]:
    """Return label and the value of each result."""
    rows = comparison.only_differences() if only_differences else comparison.rows
    return [
        [content_name(one.label), *(cell_text(cell, one.kind) for cell in one.cells)]
        for one in rows
    ]


def trend_row(line: TrendLine) -> list[str]:
    """Return label, the values in time, and the change."""
    values = [_figure_text(point.value) for point in line.points]
    name, change = content_name(line.label), line.change
    if change is None:
        return [name, *values, "–"]
    sign = "+" if change > 0 else "-" if change < 0 else ""
    size: Figure = change if change > 0 else -change
    return [name, *values, sign + _figure_text(size)]


def cell_text(cell: ComparedValue, kind: RowKind) -> str:
    """Write one cell: what was not asked is told apart from what is open."""
    if not cell.is_asked:
        return translate("compare_panel", "해당 문항 없음")
    if cell.value is None:
        return (
            translate("compare_panel", "미응답")
            if kind is RowKind.ANSWER
            else translate("compare_panel", "판단 보류")
        )
    if kind is RowKind.AXIS:
        return translate("compare_panel", "{0}단계").format(cell.value)
    return _figure_text(cell.value)


def comparison_radar(comparison: ResultComparison, *, newest_first: bool = True) -> RadarData:
    """Return the levels of the axes of every result, the newest first or as they were given."""
    rows = comparison.of_kind(RowKind.AXIS)
    places = list(range(len(comparison.results)))
    if newest_first:
        places.sort(key=lambda n: comparison.results[n].at, reverse=True)
    outlines = tuple(
        RadarOutline(
            numbered_name(comparison.results[place].title),
            style,
            tuple(_radar_value(one.cells[place].value) for one in rows),
        )
        for place, style in zip(places, DRAWN, strict=False)
    )
    return RadarData(
        title=translate("compare_panel", "축별 성숙도 단계 비교"),
        caption=translate("compare_panel", "축별 성숙도 단계(0~3) 비교"),
        open_title=translate("compare_panel", "미정"),
        axes=tuple(
            RadarAxis(
                content_name(one.label),
                translate("compare_panel", "{0}: {1}").format(
                    content_name(one.label),
                    ", ".join(
                        f"{numbered_name(comparison.results[place].title)} "
                        f"{cell_text(one.cells[place], RowKind.AXIS)}"
                        for place in places
                    ),
                ),
            )
            for one in rows
        ),
        outlines=outlines,
        levels=tuple(
            RadarLevel(level / HIGHEST_LEVEL, translate("compare_panel", "{0}단계").format(level))
            for level in range(1, HIGHEST_LEVEL + 1)
        ),
    )


def _radar_value(value: Figure) -> RadarValue:
    if not isinstance(value, int):
        return RadarValue(None, None, translate("compare_panel", "미정"))
    share = value / HIGHEST_LEVEL
    return RadarValue(share, share, translate("compare_panel", "{0}단계").format(value))


def _figure_text(value: Figure) -> str:
    if value is None:
        return translate("compare_panel", "판단 보류")
    if isinstance(value, Fraction):
        return percent_text(value)
    return f"{value:,}" if isinstance(value, int | Decimal) else content_name(value)
