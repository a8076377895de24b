"""The result in tabs: verdict, maturity, plan, tasks, selection, evidence, rounds, comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.domain.contradictions import Contradiction
from app.domain.diagnosis import Diagnosis, DiagnosisContent
from app.domain.result import AssessmentResult
from app.ui.icons import Icons
from app.ui.preferences import Preferences
from app.ui.results.result_page import ResultPage
from app.ui.theme import Theme
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import scroller

if TYPE_CHECKING:
    from app.services.snapshots import SnapshotContent
    from app.ui.evidence.evidence_panel import EvidencePanel
    from app.ui.results.maturity_tab import MaturityTab
    from app.ui.results.plan_panel import PlanPanel
    from app.ui.results.selection_panel import SelectionPanel
    from app.ui.results.task_panel import TaskPanel
    from app.ui.results.unavoidable_panel import UnavoidablePanel
    from app.ui.rounds.compare_panel import ComparePanel
    from app.ui.rounds.round_panel import RoundPanel

VERDICT_TAB = 0
TOPICS = (  # of the help, in the order of the tabs
    "results",
    "result-maturity",
    "result-plan",
    "result-tasks",
    "result-selection",
    "result-unavoidable",
    "result-evidence",
    "result-rounds",
    "compare-rounds",
)


class ResultTabs(QWidget):
    """Holds the panels; those behind the verdict are made when a tab is first opened."""

    item_asked = Signal(str)
    panels_made = Signal()  # the panels behind the verdict are there to be connected
    tab_opened = Signal()

    def __init__(
        self, icons: Icons, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "results")
        self._icons = icons
        self._theme = theme
        self._content: DiagnosisContent | None = None
        self.verdict = ResultPage(icons, theme, preferences)
        self.verdict.item_asked.connect(self.item_asked)
        self.maturity: MaturityTab | None = None
        self.plan: PlanPanel | None = None
        self.tasks: TaskPanel | None = None
        self.selection: SelectionPanel | None = None
        self.unavoidable: UnavoidablePanel | None = None
        self.evidence: EvidencePanel | None = None
        self.rounds: RoundPanel | None = None
        self.compare: ComparePanel | None = None
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("결과 보기"))
        self.tabs.setUsesScrollButtons(True)
        self.setFocusProxy(self.tabs.tabBar())
        self.tabs.addTab(self.verdict, self.tr("자가진단"))
        self._titles = (
            self.tr("성숙도"),
            self.tr("전환 방안"),
            self.tr("개선 과제"),
            self.tr("대상 선정"),
            self.tr("불가피한 사유"),
            self.tr("증빙"),
            self.tr("회차"),
            self.tr("비교"),
        )
        for title in self._titles:
            self.tabs.addTab(QWidget(), title)
        self.tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def show_result(
        self, result: AssessmentResult, origins: Mapping[str, str] | None = None
    ) -> None:
        """Show what follows from the checklist alone, with whence its answers came."""
        self.verdict.show_result(result, origins)

    def show_contradictions(self, found: Sequence[Contradiction]) -> None:
        """Tell what does not fit together beside the verdict, before another tab is opened."""
        self.verdict.contradictions.show_contradictions(found)

    def wanted_width(self) -> int:
        """Return the least width that has room for radar and table side by side, in pixels."""
        return self.verdict.wanted_width() + self.tabs.width() - self.verdict.width()

    def take_content(self, content: DiagnosisContent) -> None:
        """Keep the rules and texts that the panels are made with."""
        self._content = content

    def are_panels_made(self) -> bool:
        """Whether a tab behind the verdict was ever opened."""
        return self.maturity is not None

    def show_diagnosis(self, diagnosis: Diagnosis, earlier: SnapshotContent | None = None) -> None:
        """Show what follows from everything, in the panels that there are."""
        if self.maturity is None or self.plan is None or self.selection is None:
            return
        self.maturity.show_diagnosis(diagnosis, earlier)
        self.plan.show_diagnosis(diagnosis)
        self.selection.show_reading(diagnosis.selection)

    def flush(self) -> None:
        """Store at once what is still being typed."""
        for panel in (self.plan, self.tasks, self.unavoidable):
            if panel is not None:
                panel.flush()

    def forget(self) -> None:
        """Drop what was typed and could not be stored: what is shown next is another system's."""
        for panel in (self.plan, self.rounds, self.unavoidable):
            if panel is not None:
                panel.forget()

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        self.flush()
        if place != VERDICT_TAB and self.maturity is None and self._content is not None:
            self._make_panels(self._content, place)
            self.panels_made.emit()
        declare_topic(self, TOPICS[place])
        self.tab_opened.emit()

    def _make_panels(self, content: DiagnosisContent, opened: int) -> None:
        from app.ui.evidence.evidence_panel import EvidencePanel
        from app.ui.results.maturity_tab import MaturityTab
        from app.ui.results.plan_panel import PlanPanel
        from app.ui.results.selection_panel import SelectionPanel
        from app.ui.results.task_panel import TaskPanel
        from app.ui.results.unavoidable_panel import UnavoidablePanel
        from app.ui.rounds.compare_panel import ComparePanel
        from app.ui.rounds.round_panel import RoundPanel

        self.maturity = MaturityTab(self._theme)
        self.plan = PlanPanel(content, self._icons)
        self.tasks = TaskPanel()
        self.selection = SelectionPanel()
        self.unavoidable = UnavoidablePanel(content, self._icons)
        self.evidence = EvidencePanel(self._icons)
        self.rounds = RoundPanel()
        self.compare = ComparePanel(self._theme)
        panels: tuple[QWidget, ...] = (
            self.maturity,
            self.plan,
            self.tasks,
            self.selection,
            self.unavoidable,
            self.evidence,
            self.rounds,
            self.compare,
        )
        self.tabs.blockSignals(True)
        for place, (panel, title) in enumerate(zip(panels, self._titles, strict=True), start=1):
            empty = self.tabs.widget(place)
            self.tabs.removeTab(place)
            self.tabs.insertTab(place, scroller(panel), title)
            empty.deleteLater()
        self.tabs.setCurrentIndex(opened)
        self.tabs.blockSignals(False)
