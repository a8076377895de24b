"""The window: header, navigation, and the place that is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import scaled
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, WIDE, button, label, on_key
from app.ui.widgets.save_state import SaveState

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from app.domain.agency import Agency
    from app.ui.icons import Icons

OVERVIEW, REGISTER = "overview", "register"
ASSESSMENT, CASES, SETTINGS = "assessment", "cases", "settings"
NAVIGATION_WIDTH = 200
NAMES_FROM = 1000  # in a narrower window the navigation shows icons only
CONTENT_WIDTH = 1280
START_SIZE = QSize(1320, 720)
SEARCH_WIDTH = 320
STATE_WIDTH = 130
ICON_SIZE = 20


class _Place:
    def __init__(self, title: str, button: QPushButton, make: Callable[[], QWidget]) -> None:
        self.title = title
        self.button = button
        self.make = make
        self.widget: QWidget | None = None


class _Whole(QWidget):
    """Everything in the window; says when it is painted for the first time."""

    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()


class MainWindow(QMainWindow):
    """Navigation only: it shows places and says which one was asked for."""

    first_painted = Signal()
    search_changed = Signal(str)
    found_asked = Signal()  # the search is done with, and what it found is wanted
    place_opened = Signal(str)
    help_asked = Signal()
    look_changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(START_SIZE)
        self.may_close: Callable[[], bool] = lambda: True
        self.icons = icons
        self._places: dict[str, _Place] = {}
        self._group = QButtonGroup(self)

        self._whose = ElidedLabel("strong")
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.search_changed)
        self._search.returnPressed.connect(self.found_asked)
        self._search.setEnabled(False)
        self.save_state = SaveState()
        self._ask_help = button(role="link")
        self._ask_help.clicked.connect(self.help_asked)
        self._ask_help.setEnabled(False)  # else it has the focus before there is any place
        self._stack = QStackedWidget()
        self._waiting = label(role="subtle")
        self._waiting.setProperty("alignment", "AlignCenter")  # by name: see pieces.py
        self._stack.addWidget(self._waiting)
        on_key("Ctrl+K", self, self._on_search_asked)

        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self._navigation = self._make_navigation()
        columns.addWidget(self._navigation)
        columns.addWidget(self._centred(self._stack), 1)
        whole = _Whole()
        whole.first_painted.connect(self.first_painted)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._make_header())
        rows.addWidget(body, 1)
        self.setCentralWidget(whole)
        self.show_language()
        self._fit()

    def add_place(
        self,
        id_: str,
        title: str,
        icon: str,
        make: Callable[[], QWidget],
        *,
        at_bottom: bool = False,
    ) -> None:
        """Add a place and its button, below the ones before or at the bottom.

        The place itself is made when it is first opened, so that the start waits for none.
        """
        made = button(title, "place", self.icons.icon(icon, "icon.gray", "icon.primary"))
        made.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
        made.setCheckable(True)
        made.clicked.connect(partial(self._on_place_clicked, id_))
        number = len(self._places)
        made.setToolTip(self.tr("{0} (Alt+{1})").format(title, number + 1))
        self._group.addButton(made)
        self._places[id_] = _Place(title, made, make)
        if at_bottom:
            self._buttons.addWidget(made)
        else:
            self._buttons.insertWidget(number, made)
        self._search.setEnabled(True)
        self._fit()

    def show_place(self, id_: str) -> None:
        """Open a place."""
        place = self._places[id_]
        if place.widget is None:
            place.widget = place.make()
            declare_topic(place.widget, id_)
            self._stack.addWidget(place.widget)
        place.button.setChecked(True)
        self._stack.setCurrentWidget(place.widget)

    def show_page(self, page: QWidget) -> None:
        """Show a page that is no place of its own, such as the first start."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def place(self) -> str:
        """Return the place that is open, or an empty text."""
        current = self._stack.currentWidget()
        return next((id_ for id_, place in self._places.items() if place.widget is current), "")

    def offer_help(self) -> None:
        """Let the help be asked for: from now on somebody opens it."""
        self._ask_help.setEnabled(True)

    def shown(self) -> QWidget:
        """Return the place or page that is open."""
        return self._stack.currentWidget()

    def clear_places(self) -> None:
        """Take every place away, to be made again in another look."""
        for place in self._places.values():
            if place.widget is not None:
                self._stack.removeWidget(place.widget)
                place.widget.deleteLater()
            self._group.removeButton(place.button)
            self._buttons.removeWidget(place.button)
            place.button.deleteLater()
        self._places.clear()

    def set_icons(self, icons: Icons) -> None:
        """Take the icons of another look, and its sizes with them."""
        self.icons = icons
        self._fit()
        self.look_changed.emit()

    def add_tool(self, tool: QWidget) -> None:
        """Put something that helps in every place at the end of the header."""
        self._header.addWidget(tool)

    def show_agency(self, agency: Agency | None) -> None:
        """Say in the header whose register this is."""
        text = self.tr("{0}  {1}").format(agency.name, agency.department) if agency else ""
        self._whose.setText(text or self.tr("클라우드 네이티브 발주 길잡이"))

    def show_language(self) -> None:
        """Put what stands around the places into the language of the program."""
        self.setWindowTitle(self.tr("클라우드 네이티브 발주 길잡이"))
        self._search.setPlaceholderText(self.tr("시스템 검색 (Ctrl+K)"))
        self._search.setAccessibleName(self.tr("시스템 검색"))
        self._ask_help.setText(self.tr("도움말"))
        self._ask_help.setAccessibleName(self.tr("도움말"))
        self._ask_help.setToolTip(self.tr("이 화면의 도움말 (F1)"))
        self._waiting.setText(self.tr("대장을 여는 중입니다."))
        self.save_state.show_language()

    def show_search(self, text: str) -> None:
        """Put a text into the search field without searching."""
        self._search.blockSignals(True)
        self._search.setText(text)
        self._search.blockSignals(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_header(self) -> QFrame:
        header = QFrame()
        header.setProperty("role", "header")
        self._header = line = QHBoxLayout(header)
        line.setContentsMargins(LARGE, SMALL, WIDE, SMALL)
        line.setSpacing(WIDE)
        line.addWidget(self._whose, 1)
        line.addWidget(self._search)
        line.addWidget(self.save_state)
        line.addWidget(self._ask_help)
        self.show_agency(None)
        return header

    def _make_navigation(self) -> QFrame:
        navigation = QFrame()
        navigation.setProperty("role", "navigation")
        self._buttons = QVBoxLayout(navigation)
        self._buttons.setContentsMargins(MEDIUM, LARGE, MEDIUM, LARGE)
        self._buttons.setSpacing(4)
        self._buttons.addStretch(1)
        return navigation

    def _centred(self, inside: QWidget) -> QWidget:
        """Keep the content in the middle of what is left."""
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        line.addStretch(1)
        line.addWidget(inside, 1000)
        line.addStretch(1)
        return made

    def _fit(self) -> None:
        """Give every part the width that suits the window and the text size."""
        self._search.setFixedWidth(min(scaled(SEARCH_WIDTH), self.width() // 3))
        self.save_state.setMinimumWidth(scaled(STATE_WIDTH))
        self._stack.setMaximumWidth(scaled(CONTENT_WIDTH))
        has_names = self.width() >= scaled(NAMES_FROM)
        for number, place in enumerate(self._places.values(), 1):
            place.button.setText(place.title if has_names else "")
            # Another text takes it away. Named by its property: see pieces.py.
            place.button.setProperty("shortcut", f"Alt+{number}")
        icon_only = scaled(ICON_SIZE) + 4 * MEDIUM
        self._navigation.setFixedWidth(scaled(NAVIGATION_WIDTH) if has_names else icon_only)

    def _on_place_clicked(self, id_: str) -> None:
        self.show_place(id_)
        self.place_opened.emit(id_)

    def _on_search_asked(self) -> None:
        from PySide6.QtCore import Qt  # not before the first paint: see pieces.py

        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()
