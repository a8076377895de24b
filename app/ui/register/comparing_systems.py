"""Leads from systems chosen in the register to their comparison and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.register.register_place import RegisterPlace
from app.ui.theme import Theme
from app.ui.widgets.save_state import SaveState

if TYPE_CHECKING:  # a list does without
    from app.domain.comparing import ResultComparison, TrendLine
    from app.domain.register import InformationSystem
    from app.services.advising import Advising
    from app.ui.register.system_comparison import SystemComparison


class ComparingSystems(QObject):
    """Makes the comparison when it is first asked for: charts load slowly."""

    paper_asked = Signal(str, object)  # title of the dialog, Paper

    def __init__(
        self,
        advising: Callable[[], Advising],
        icons: Icons,
        theme: Theme,
        save_state: SaveState,
        place: RegisterPlace,
    ) -> None:
        super().__init__(place)
        self._advising = advising
        self._icons = icons
        self._theme = theme
        self._save_state = save_state
        self._place = place
        self.page: SystemComparison | None = None
        place.compare_asked.connect(self.compare)

    @Slot(list)
    def compare(self, systems: list[InformationSystem]) -> None:
        """Show these systems side by side, or say why they cannot be read."""
        try:
            page = self.page or self._make()
            page.show_systems(systems)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._place.show_page(page)

    def tell_written(self, file: Path) -> None:
        """Say where the paper of a comparison was saved."""
        self._place.tell(self.tr("파일을 저장했습니다: {0}").format(file))

    def _make(self) -> SystemComparison:
        from app.ui.register.system_comparison import SystemComparison

        self.page = made = SystemComparison(self._advising(), self._icons, self._theme)
        made.left.connect(self._place.show_list)
        made.copied.connect(lambda: self._place.tell(self.tr("표를 클립보드에 복사했습니다.")))
        made.panel.paper_asked.connect(self._on_paper)
        return made

    @Slot(object, object, bool)
    def _on_paper(
        self, compared: ResultComparison, lines: tuple[TrendLine, ...], only_differences: bool
    ) -> None:
        subject = ", ".join(result.title for result in compared.results)
        paper = self._advising().papers.comparison(
            subject, compared, lines, only_differences=only_differences
        )
        self.paper_asked.emit(self.tr("성숙도 비교표 저장"), paper)
