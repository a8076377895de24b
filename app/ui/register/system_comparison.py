"""Systems chosen in the register, put side by side by their latest rounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.compared_count import FEWEST
from app.domain.register import InformationSystem
from app.services.advising import Advising
from app.ui.icons import Icons
from app.ui.register.system_naming import named
from app.ui.rounds.compare_panel import ComparePanel
from app.ui.theme import Theme
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, button, label, row, scroller


class SystemComparison(QWidget):
    """Shows two to four systems; what was not assessed is named, never counted as nothing."""

    left = Signal()
    copied = Signal()

    def __init__(
        self, advising: Advising, icons: Icons, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "compare-systems")
        self._advising = advising
        self.panel = ComparePanel(theme)
        self.panel.copied.connect(self.copied)
        self._unassessed = label(role="error", wraps=True)
        back = button(self.tr("목록으로"), icon=icons.icon("chevron-left"))
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(row(label(self.tr("정보시스템 비교"), "place-title"), None, back))
        column.addWidget(self._unassessed)
        column.addWidget(scroller(self.panel), 1)

    def show_systems(self, systems: Sequence[InformationSystem]) -> None:
        """Put the latest rounds of these side by side; raise AdvisorError if none can be read."""
        compared = [one for one in systems if self._advising.assessing.current(one.id) is not None]
        results, keys = self._advising.compared_systems(compared)
        self.panel.show_results(results, keys, chosen=len(results))
        missing = [one for one in systems if one not in compared]
        told = self.tr("진단을 시작하지 않아 비교하지 못한 시스템: {0}").format(named(missing))
        if len(compared) < FEWEST:
            told = self.tr("{0}\n비교하려면 진단한 시스템이 두 개 이상 있어야 합니다.").format(told)
        self._unassessed.setText(told)
        self._unassessed.setVisible(bool(missing))

    def unassessed_text(self) -> str:
        """Return what is said of the systems that were left out."""
        return self._unassessed.text() if not self._unassessed.isHidden() else ""
