"""The result of one assessment: verdict, radar and table, reasons, and the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.domain.result import AssessmentResult
from app.errors import AdvisorError
from app.ui.charts.radar_chart import RadarChart
from app.ui.dialogs import ask_picture
from app.ui.icons import Icons
from app.ui.preferences import Preferences
from app.ui.results.goal_radar import goal_radar, radar_look
from app.ui.results.goal_table import GoalTable
from app.ui.results.reason_panel import ReasonPanel
from app.ui.results.verdict_banner import VerdictBanner
from app.ui.theme import Theme
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, row, scroller
from app.ui.words import error_text

CHART_HEIGHT = 430


class ResultPage(QWidget):
    """Shows one result; every figure in it comes from the result object."""

    item_asked = Signal(str)

    def __init__(
        self,
        icons: Icons,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._result: AssessmentResult | None = None
        self._banner = VerdictBanner(icons)
        self._chart = RadarChart()
        self._chart.set_look(radar_look(theme), paper_look=radar_look(theme.on_paper()))
        self._table = GoalTable()
        self._reasons = ReasonPanel()
        self._reasons.item_asked.connect(self.item_asked)
        self._notice = NoticeBar()
        picture = button(self.tr("그림 저장"), icon=icons.icon("image"))
        picture.clicked.connect(self._on_picture)
        copy = button(self.tr("그림 복사"), icon=icons.icon("copy"))
        copy.clicked.connect(self._on_copy)

        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, MEDIUM, LARGE)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(LARGE)
        grid.addWidget(self._banner, 0, 0, 1, 2)
        grid.addWidget(self._chart_card(picture, copy), 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._reason_column(), 1, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        grid.setRowStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._notice)
        column.addWidget(scroller(inside), 1)

    def show_result(self, result: AssessmentResult) -> None:
        """Show this result in place of the one shown before."""
        self._result = result
        self._banner.show_result(result)
        self._chart.show_radar(goal_radar(result))
        self._table.show_result(result)
        self._reasons.show_result(result)

    def chart(self) -> RadarChart:
        """Return the radar."""
        return self._chart

    def _chart_card(self, *buttons: QWidget) -> QFrame:
        card, column = frame("card", gap=MEDIUM)
        column.addWidget(label(self.tr("목표별 ‘예’ 비율"), "section"))
        hint = self.tr("비율이 높을수록 전환이 필요하다는 뜻입니다. 화살표 키로 축을 옮깁니다.")
        column.addWidget(label(hint, "subtle", wraps=True))
        self._chart.setFixedHeight(CHART_HEIGHT)
        column.addWidget(self._chart)
        column.addLayout(row(None, *buttons))
        column.addWidget(self._table)
        return card

    def _reason_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(LARGE)
        column.addWidget(self._reasons)
        column.addStretch(1)
        return column

    @Slot()
    def _on_picture(self) -> None:
        if self._result is None:
            return
        name = self.tr("{0}_목표별 예 비율.png").format(self._result.system.name)
        target = ask_picture(self, self._preferences.folder() / _safe(name))
        if target is None:
            return
        try:
            self._chart.save_picture(target)
        except AdvisorError as error:
            self._notice.say(error_text(error))
        else:
            self._notice.say(self.tr("그림을 저장했습니다: {0}").format(target))

    @Slot()
    def _on_copy(self) -> None:
        self._chart.copy_picture()
        self._notice.say(self.tr("그림을 클립보드에 복사했습니다."))


def _safe(name: str) -> str:
    """Return the name without the characters that Windows refuses."""
    return "".join("_" if char in '\\/:*?"<>|' else char for char in name)
