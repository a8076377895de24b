"""The four goals twice, side by side: drawn as a radar, and the same figures as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.result import AssessmentResult
from app.ui.charts.radar_chart import RadarChart
from app.ui.icons import Icons
from app.ui.languages import in_korean
from app.ui.preferences import Preferences
from app.ui.results.chart_tools import ChartTools
from app.ui.results.goal_radar import goal_radar, radar_look
from app.ui.results.goal_table import GoalTable
from app.ui.theme import Theme, scaled
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, label

CHART_WIDTH, CHART_HEIGHT = 400, 340
MOST_WIDTH, MOST_HEIGHT = 440, 520  # in pixels: a chart need not grow as far as the text does
_HIGH_BY_WIDE = 0.8  # there are names at both sides
_FRAME = 2


class GoalFigures(QFrame):
    """Radar and table of one result; below each other only where a screen is too narrow."""

    def __init__(
        self,
        icons: Icons,
        theme: Theme,
        preferences: Preferences,
        notice: NoticeBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        title = self.tr("목표별 ‘예’ 비율")
        self.chart = RadarChart()
        self.chart.set_look(radar_look(theme), paper_look=radar_look(theme.on_paper()))
        self.table = GoalTable()
        self._tools = ChartTools(self.chart, self.tr("목표별 예 비율"), icons, preferences, notice)
        hint = self.tr("비율이 높을수록 전환이 필요하다는 뜻입니다. 화살표 키로 축을 옮깁니다.")

        head = QHBoxLayout()
        head.addWidget(label(title, "section"), 1)
        head.addWidget(self._tools)
        beside = QVBoxLayout()
        beside.setSpacing(MEDIUM)
        beside.addWidget(self.table)
        beside.addWidget(label(hint, "subtle", wraps=True))
        beside.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(LARGE)
        self._both.addWidget(self.chart, 1, Qt.AlignmentFlag.AlignTop)
        self._both.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addLayout(self._both)

    def show_result(self, result: AssessmentResult) -> None:
        """Show this result in place of the one shown before."""
        self.chart.show_radar(
            goal_radar(result), on_paper=lambda: in_korean(lambda: goal_radar(result))
        )
        self.table.show_result(result)
        self._tools.show_about(result.system.name)
        self._fit()

    def wanted_width(self) -> int:
        """Return the least width that has room for both side by side, in pixels."""
        return 3 * LARGE + _FRAME + self._chart_width() + self.table.wanted_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _chart_width(self) -> int:
        return max(min(scaled(CHART_WIDTH), MOST_WIDTH), self.chart.minimumWidth())

    def _fit(self) -> None:
        has_room = self.width() >= self.wanted_width()
        height = max(round(self.width() / 2 * _HIGH_BY_WIDE), scaled(CHART_HEIGHT))
        self.chart.setFixedHeight(min(height, MOST_HEIGHT))
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if has_room else direction.TopToBottom)
