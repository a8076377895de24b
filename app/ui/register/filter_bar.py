"""What narrows the register down: verdict, department, and the count that is left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.checklist import Verdict
from app.ui.register.filter_box import FilterBox
from app.ui.register.system_table_model import RegisterFilter
from app.ui.widgets.pieces import SMALL, button, label
from app.ui.words import unassessed_word

_UNASSESSED = "unassessed"
_DEPARTMENT_WIDTH = 160  # pixels at least


class FilterBar(QWidget):
    """Emits the filter that is chosen; the search text comes from the window's own field."""

    changed = Signal(object)  # RegisterFilter
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._verdicts = FilterBox(self.tr("판정"), self.tr("모든 판정"))
        self._departments = FilterBox(self.tr("운영부서"), self.tr("모든 부서"), _DEPARTMENT_WIDTH)
        for box in (self._verdicts, self._departments):
            box.currentIndexChanged.connect(self._on_chosen)
        self._clear = button(self.tr("조건 지우기"), "link")
        self._clear.clicked.connect(self.clear)
        self._count = label(role="subtle")

        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(self._verdicts)
        line.addWidget(self._departments)
        line.addWidget(self._clear)
        line.addStretch(1)
        line.addWidget(self._count)
        self.show_verdicts({})
        self.show_departments([])

    def show_verdicts(self, titles: Mapping[Verdict, str]) -> None:
        """Offer these verdicts and 미진단, keeping the one chosen even if nothing has it now."""
        offered = {verdict.value: title for verdict, title in titles.items()}
        offered[_UNASSESSED] = unassessed_word()
        chosen = self._verdicts.chosen()
        if chosen:
            offered.setdefault(chosen, self._verdicts.currentText())
        self._verdicts.offer(offered)

    def show_departments(self, departments: list[str]) -> None:
        """Offer these departments, keeping the one chosen where it is still there."""
        self._departments.offer({department: department for department in departments})

    def show_count(self, shown: int, total: int) -> None:
        """Say how many systems are shown, of how many."""
        if shown == total:
            self._count.setText(self.tr("모두 {0}개").format(total))
        else:
            self._count.setText(self.tr("{0}개 중 {1}개").format(total, shown))
        self._clear.setVisible(not self.chosen().is_empty)

    def search(self, text: str) -> None:
        """Take the text that is searched for."""
        self._text = text
        self.changed.emit(self.chosen())

    def show_only(self, verdict: Verdict | None) -> None:
        """Narrow down to a verdict, None for 미진단, and to nothing else."""
        self._departments.choose("")
        self._verdicts.choose(_UNASSESSED if verdict is None else verdict.value)

    def chosen(self) -> RegisterFilter:
        """Return the filter as it is chosen now."""
        picked = self._verdicts.chosen()
        is_verdict = picked in list(Verdict)
        return RegisterFilter(
            text=self._text,
            verdict=Verdict(picked) if is_verdict else None,
            only_unassessed=picked == _UNASSESSED,
            department=self._departments.chosen(),
        )

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        for box in (self._verdicts, self._departments):
            box.choose_everything()
        self._text = ""
        self.cleared.emit()
        self.changed.emit(self.chosen())

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit(self.chosen())
