"""How the page of a case uses its room: tabs over its whole width, and money at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.theme import scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM

PAGE_WIDTH = 540  # the least that a page is comfortable in beside the panel
_LEAST = QSize(320, 240)


@dataclass(slots=True)
class _Tab:
    id: str
    make: Callable[[], QWidget]
    widget: QWidget | None = None


class CaseTabs(QWidget):
    """Pages behind tabs, each made when it is first opened.

    The panel stands at the right; where a page would get too narrow beside it, it becomes the
    last tab.
    """

    opened = Signal(str)

    def __init__(self, panel: QWidget, panel_width: int, panel_title: str) -> None:
        super().__init__()
        self._panel = panel
        self._panel_width = panel_width
        self._panel_title = panel_title
        self._is_beside: bool | None = None
        self._tabs: list[_Tab] = []
        self._bar = QTabBar()
        self._bar.setAccessibleName(self.tr("계약 건 보기"))
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(True)
        self._bar.currentChanged.connect(self._on_tab)
        self._pages = QStackedWidget()
        self._line = QHBoxLayout()
        self._line.setSpacing(LARGE)
        self._line.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._bar)
        column.addLayout(self._line, 1)

    def add_tab(self, id_: str, title: str, make: Callable[[], QWidget]) -> None:
        """Add a page; it is made when it is first opened."""
        self._tabs.append(_Tab(id_, make))
        self._bar.addTab(title)

    def titles(self) -> list[str]:
        """Return the titles of the tabs, in order."""
        return [self._bar.tabText(place) for place in range(self._bar.count())]

    def open(self, id_: str) -> None:
        """Open a tab."""
        place = next(n for n, tab in enumerate(self._tabs) if tab.id == id_)
        if self._bar.currentIndex() == place:
            self._on_tab(place)
        else:
            self._bar.setCurrentIndex(place)

    def current(self) -> str:
        """Return the id of the tab that is open; empty for the panel."""
        place = self._bar.currentIndex()
        return self._tabs[place].id if 0 <= place < len(self._tabs) else ""

    def made(self, id_: str) -> QWidget | None:
        """Return the page behind a tab, None while it was never opened."""
        return next(tab.widget for tab in self._tabs if tab.id == id_)

    def minimumSizeHint(self) -> QSize:
        """Let the window be made narrower than it is arranged for now."""
        return QSize(scaled(_LEAST.width()), _LEAST.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        beside = self.width() - scaled(self._panel_width) - LARGE >= scaled(PAGE_WIDTH)
        if beside is self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self._pages.removeWidget(self._panel)
            self._panel.setFixedWidth(scaled(self._panel_width))
            self._line.addWidget(self._panel)
            if self._bar.count() > len(self._tabs):
                self._bar.removeTab(len(self._tabs))
            self._panel.show()
        else:
            self._line.removeWidget(self._panel)
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(_WIDEST)
            self._pages.addWidget(self._panel)
            self._bar.addTab(self._panel_title)
        self._show_current()

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        if place < 0:
            return
        self._show_current()
        self.opened.emit(self.current())

    def _show_current(self) -> None:
        place = self._bar.currentIndex()
        declare_topic(self, f"case-{self.current() or 'money'}")
        if place >= len(self._tabs):
            self._pages.setCurrentWidget(self._panel)
            return
        if place < 0:
            return
        tab = self._tabs[place]
        if tab.widget is None:
            tab.widget = tab.make()
            self._pages.addWidget(tab.widget)
        self._pages.setCurrentWidget(tab.widget)


_WIDEST = 16777215  # of Qt: as wide as there is room for
