"""How the wizard uses its room: three columns where they fit, and less where they do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM
from app.ui.wizard import step_list, verdict_panel
from app.ui.wizard.step_list import StepList
from app.ui.wizard.verdict_panel import VerdictPanel

ITEM_WIDTH = 540  # the least that a question with its three answers is comfortable in
LIST_HEIGHT = 440  # the least that the list of steps needs; below it takes too much to scroll
_LEAST_WIDTH = 320
_LEAST_PAGE = 120  # in height; a page that needs more scrolls
_LEAST_OVER_TWO = 70  # where the foot takes two rows


@runtime_checkable
class WidePage(Protocol):
    """A page that would rather have the steps folded away than be narrower than this."""

    def wanted_width(self) -> int:
        """Return the width wanted, in pixels."""


class WizardColumns(QWidget):
    """Steps at the left, the page in the middle, the verdict so far at the right.

    Where the page would get too narrow the verdict becomes a line above it; where that is not
    enough, or the steps have no room below each other, they become a box beside the title. What
    stands at the foot shares one row where it fits.
    """

    def __init__(
        self,
        title: QWidget,
        steps: StepList,
        panel: VerdictPanel,
        pages: QStackedWidget,
        below: Sequence[QWidget],
        foot: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._panel = panel
        self._pages = pages
        self._arranged: tuple[bool, bool] | None = None
        self._is_arranging = False
        self._head = QHBoxLayout()
        self._head.setSpacing(LARGE)
        self._head.addWidget(title, 1)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(MEDIUM)
        self._middle.addLayout(self._head)
        self._middle.addWidget(pages, 1)
        pages.setMinimumHeight(scaled(_LEAST_PAGE))  # else the highest page would ask for all
        for widget in below:
            self._middle.addWidget(widget)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(MEDIUM)
        for widget in foot:
            self._foot.addWidget(widget)
        self._middle.addLayout(self._foot)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(LARGE)
        self._columns.addLayout(self._middle, 1)
        self._arrange(steps_folded=False, panel_above=False)

    def minimumSizeHint(self) -> QSize:
        """Let the window be made narrower than it is arranged for now."""
        if self._is_arranging:
            return QSize()  # a part on its way may not make the window grow
        return QSize(scaled(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # another page may want another width
        return super().event(event)

    def _fit(self) -> None:
        page = self._pages.currentWidget()
        wanted = scaled(ITEM_WIDTH)
        if isinstance(page, WidePage):
            wanted = max(wanted, page.wanted_width())
        room = self.width() - scaled(step_list.WIDTH) - LARGE
        steps_folded = room < wanted or self.height() < scaled(LIST_HEIGHT)
        room -= scaled(verdict_panel.WIDTH) + LARGE
        self._arrange(
            steps_folded=steps_folded, panel_above=steps_folded or room < scaled(ITEM_WIDTH)
        )
        wide = sum(
            item.sizeHint().width() + MEDIUM
            for place in range(self._foot.count())
            if (item := self._foot.itemAt(place)) is not None and not item.isEmpty()
        )
        direction = QBoxLayout.Direction
        fits = wide - MEDIUM <= self._pages.width()
        self._pages.setMinimumHeight(scaled(_LEAST_PAGE if fits else _LEAST_OVER_TWO))
        self._foot.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _arrange(self, *, steps_folded: bool, panel_above: bool) -> None:
        if self._is_arranging or self._arranged == (steps_folded, panel_above):
            return  # moving a part may resize the whole at once; what follows is asked for after
        self._is_arranging = True
        self._arranged = (steps_folded, panel_above)
        self._head.removeWidget(self._steps)
        self._middle.removeWidget(self._panel)
        for part in (self._steps, self._panel):
            self._columns.removeWidget(part)
        if steps_folded:
            self._head.addWidget(self._steps)
        else:
            self._columns.insertWidget(0, self._steps)
        if panel_above:
            self._middle.insertWidget(1, self._panel)
        else:
            self._columns.addWidget(self._panel)
        self._steps.show_folded(folded_away=steps_folded)
        self._panel.show_as_line(as_line=panel_above)
        self._is_arranging = False
        self.updateGeometry()
