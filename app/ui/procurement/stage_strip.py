"""The stages of a case folded into their groups: where it stands, and what is late."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.domain.case_stages import StageReading, StagesReading
from app.domain.contract_case import StageState
from app.ui.icons import Icons
from app.ui.procurement.words import StateLook, overdue_look, stage_look
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import button


class StageStrip(QWidget):
    """One button for each group of stages; the one that is open is checked."""

    group_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, gap=4)

    def show_stages(self, stages: StagesReading, opened: str) -> None:
        """Show every group with how much of it is settled, and which one is open."""
        groups = {one.group.id: one.group for one in stages.stages}
        for id_, group in groups.items():
            if id_ not in self._buttons:
                self._buttons[id_] = self._button(id_)
            made = self._buttons[id_]
            of_group = stages.of_group(id_)
            done = sum(one.is_settled for one in of_group)
            look = _look(of_group)
            told = self.tr("{0}/{1} {2}").format(done, len(of_group), look.word)
            made.setText(f"{group.title}\n{told}")
            made.setAccessibleName(
                self.tr("{0}, {1}개 단계 중 {2}개 마침, {3}").format(
                    group.title, len(of_group), done, look.word
                )
            )
            made.setIcon(self._icons.icon(look.icon, look.color))
            made.setChecked(id_ == opened)
        self.updateGeometry()

    def _button(self, group_id: str) -> QPushButton:
        made = button("", "step")
        made.setCheckable(True)
        made.clicked.connect(partial(self.group_chosen.emit, group_id))
        self._group.addButton(made)
        self._flow.addWidget(made)
        return made


def _look(stages: tuple[StageReading, ...]) -> StateLook:
    """Return how a group is shown: late, done, begun or not begun."""
    if any(one.is_overdue for one in stages):
        return overdue_look()
    if all(one.is_settled for one in stages):
        return stage_look(StageState.DONE)
    begun = any(one.is_settled or one.state is StageState.IN_PROGRESS for one in stages)
    return stage_look(StageState.IN_PROGRESS if begun else StageState.OPEN)
