"""The steps of the wizard: where one is, and how much is answered in each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.charts.line_breaking import folded
from app.ui.icons import Icons
from app.ui.theme import scaled
from app.ui.widgets.pieces import ICON_SIZE, SMALL, QuietWheel, button, label, restyle, scroller

WIDTH = 240
_WIDEST = 16777215  # of Qt: as wide as there is room for
_BESIDE_TEXT = 2 * 10 + ICON_SIZE + 6 + 2  # padding, icon, its gap, and what rounding takes


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is called, and how many of its questions are answered."""

    id: str
    title: str
    done: int = 0
    total: int = 0
    is_settled: bool = False  # of a step that asks nothing to be counted

    @property
    def is_complete(self) -> bool:
        """Whether it is settled, or asks something and all of it is answered."""
        return self.is_settled or (self.total > 0 and self.done == self.total)


class _StepBox(QComboBox):
    """Asks for the little that Qt forgets in front of a text with an icon."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(scaled(SMALL), 0)


class StepList(QFrame):
    """Lists the steps, one below the other or folded into a box; every one can be reached."""

    step_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._list = self._make_list()
        self._box = _StepBox()
        self._box.setAccessibleName(self.tr("단계"))
        self._box.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._box.installEventFilter(QuietWheel(self._box))
        self._box.activated.connect(self._on_box_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._box)
        self.show_folded(folded_away=False)

    def show_folded(self, *, folded_away: bool) -> None:
        """Show the steps as a box that opens, or all of them below each other."""
        self._box.setVisible(folded_away)
        self._list.setVisible(not folded_away)
        restyle(self, "role", "" if folded_away else "panel")
        if folded_away:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_WIDEST)
        else:
            self.setFixedWidth(scaled(WIDTH))
        kind = QSizePolicy.Policy.Fixed if folded_away else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, kind)

    def show_steps(self, steps: list[Step], current: str) -> None:
        """Show these steps with the counts of now."""
        if list(self._buttons) != [step.id for step in steps]:
            self._rebuild(steps)
        for number, step in enumerate(steps, start=1):
            made = self._buttons[step.id]
            counted = self.tr("{0}/{1}").format(step.done, step.total) if step.total else ""
            title = self.tr("{0}. {1}").format(number, step.title)
            lines = self._folded(title)
            made.setText("\n".join([*lines, counted] if counted else lines))
            spoken = self.tr("{0}단계 {1}").format(number, step.title)
            if step.total:
                done = self.tr("{0}개 중 {1}개 응답").format(step.total, step.done)
                spoken = self.tr("{0}, {1}").format(spoken, done)
            made.setAccessibleName(spoken)
            made.setIcon(self._icon(step, current))
            made.setChecked(step.id == current)
            self._box.setItemText(number - 1, self.tr("{0}  {1}").format(title, counted).strip())
            self._box.setItemIcon(number - 1, made.icon())
            if step.id == current:
                self._box.setCurrentIndex(number - 1)
                self._list.ensureWidgetVisible(made, 0, SMALL)
        self._box.setAccessibleDescription(self._box.currentText())

    def _make_list(self) -> QScrollArea:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        self._column.setSpacing(2)
        self._column.addWidget(label(self.tr("단계"), "section"))
        self._column.addStretch(1)
        area = scroller(inside)
        for widget in (area, inside):  # the panel's own colour shows through
            restyle(widget, "role", "clear")
        return area

    def _icon(self, step: Step, current: str) -> QIcon:
        if step.is_complete:
            return self._icons.icon("circle-check", "icon.success")
        if step.id == current:
            return self._icons.icon("circle-dot", "icon.primary")
        return self._icons.icon("circle", "icon.gray-light")

    def _folded(self, title: str) -> list[str]:
        """Return the title on as many lines as it takes, also in the bold of the current step."""
        font = QFont(self.font())
        font.setPixelSize(scaled(15))
        font.setBold(True)
        ruler = QFontMetrics(font)
        room = scaled(WIDTH) - 2 * SMALL - scaled(_BESIDE_TEXT)
        return list(folded(title, room, ruler.horizontalAdvance))

    def _rebuild(self, steps: list[Step]) -> None:
        for made in self._buttons.values():
            self._group.removeButton(made)
            self._column.removeWidget(made)
            made.setParent(None)
            made.deleteLater()
        self._buttons.clear()
        self._box.clear()
        for number, step in enumerate(steps, start=1):
            made = button("", "step")
            made.setCheckable(True)
            made.clicked.connect(partial(self.step_chosen.emit, step.id))
            self._group.addButton(made)
            self._column.insertWidget(number, made)
            self._buttons[step.id] = made
            self._box.addItem(step.title, step.id)

    @Slot(int)
    def _on_box_chosen(self, place: int) -> None:
        self.step_chosen.emit(self._box.itemData(place))
