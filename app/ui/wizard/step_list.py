"""The steps of the wizard at the left: where one is, and how much is answered in each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import Icons
from app.ui.widgets.pieces import SMALL, button, label

WIDTH = 240


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is called, and how many of its questions are answered."""

    id: str
    title: str
    done: int = 0
    total: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether it asks something and all of it is answered."""
        return self.total > 0 and self.done == self.total


class StepList(QFrame):
    """Lists the steps; every one can be reached at any time."""

    step_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._icons = icons
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        self._column.setSpacing(2)
        self._column.addWidget(label(self.tr("단계"), "section"))
        self._column.addStretch(1)

    def show_steps(self, steps: list[Step], current: str) -> None:
        """Show these steps with the counts of now."""
        if list(self._buttons) != [step.id for step in steps]:
            self._rebuild(steps)
        for number, step in enumerate(steps, start=1):
            made = self._buttons[step.id]
            counted = self.tr("{0}/{1}").format(step.done, step.total) if step.total else ""
            title = self.tr("{0}. {1}").format(number, step.title)
            made.setText(self.tr("{0}\n{1}").format(title, counted) if counted else title)
            spoken = self.tr("{0}단계 {1}").format(number, step.title)
            if step.total:
                done = self.tr("{0}개 중 {1}개 응답").format(step.total, step.done)
                spoken = self.tr("{0}, {1}").format(spoken, done)
            made.setAccessibleName(spoken)
            name = "circle-check" if step.is_complete else "circle"
            role = "icon.success" if step.is_complete else "icon.gray-light"
            if step.id == current:
                name, role = (
                    ("circle-dot", "icon.primary") if not step.is_complete else (name, role)
                )
            made.setIcon(self._icons.icon(name, role))
            made.setChecked(step.id == current)

    def _rebuild(self, steps: list[Step]) -> None:
        for made in self._buttons.values():
            self._group.removeButton(made)
            self._column.removeWidget(made)
            made.setParent(None)
            made.deleteLater()
        self._buttons.clear()
        for number, step in enumerate(steps, start=1):
            made = button("", "step")
            made.setCheckable(True)
            made.clicked.connect(partial(self.step_chosen.emit, step.id))
            self._group.addButton(made)
            self._column.insertWidget(number, made)
            self._buttons[step.id] = made
