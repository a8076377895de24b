"""The result of one assessment: verdict, radar beside table, and the reasons."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.result import AssessmentResult
from app.ui.charts.radar_chart import RadarChart
from app.ui.icons import Icons
from app.ui.preferences import Preferences
from app.ui.results.contradiction_card import ContradictionCard
from app.ui.results.goal_figures import GoalFigures
from app.ui.results.reason_panel import ReasonPanel
from app.ui.results.verdict_banner import VerdictBanner
from app.ui.theme import Theme
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, scroller

_SCROLL_BAR = 12


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
        self._notice = NoticeBar()
        self._banner = VerdictBanner(icons)
        self._figures = GoalFigures(icons, theme, preferences, self._notice)
        self.contradictions = ContradictionCard()
        self._reasons = ReasonPanel()
        self._reasons.item_asked.connect(self.item_asked)

        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, MEDIUM, LARGE)
        lines.setSpacing(LARGE)
        for part in (self._banner, self.contradictions, self._figures, self._reasons):
            lines.addWidget(part)
        lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._notice)
        column.addWidget(scroller(inside), 1)

    def show_result(
        self, result: AssessmentResult, origins: Mapping[str, str] | None = None
    ) -> None:
        """Show this result in place of the one shown before, with whence its answers came."""
        self._banner.show_result(result)
        self._figures.show_result(result)
        self._reasons.show_result(result, origins)

    def chart(self) -> RadarChart:
        """Return the radar."""
        return self._figures.chart

    def wanted_width(self) -> int:
        """Return the least width that has room for radar and table side by side, in pixels."""
        return self._figures.wanted_width() + MEDIUM + _SCROLL_BAR
