"""Small pieces that every place is put together from.

The window is put together from them before its first paint, so what that needs names values of
the namespace Qt by their names: its hundred enumerations take longer to make than the window.
Nor does it hear events of any kind (`event`, `eventFilter`, `changeEvent`) but overrides the
handler of each: for the first one that it is told of, PySide makes the classes of all kinds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QScrollArea

B = TypeVar("B", bound=QPushButton)

SMALL, MEDIUM, LARGE, WIDE = 8, 12, 16, 24
ICON_SIZE = 16


_AROUND = 48  # that a dialog leaves of the window behind it


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label in the look of a role; text that an officer typed is never read as HTML."""
    made = QLabel(text)
    made.setProperty("textFormat", "PlainText")
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str = "", role: str = "", icon: QIcon | None = None) -> QPushButton:
    """Return a button in the look of a role."""
    made = dressed_button(QPushButton(text), role)
    made.setAutoDefault(True)  # Enter presses it as in a dialog, also where there is none
    if icon is not None:
        made.setIcon(icon)
    return made


def dressed_button(made: B, role: str = "") -> B:
    """Give a button of any kind the look of a role, and its own text as its name."""
    made.setAccessibleName(made.text())
    if role:
        made.setProperty("role", role)
    made.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
    return made


def frame(role: str, margin: int = LARGE, gap: int = SMALL) -> tuple[QFrame, QVBoxLayout]:
    """Return a panel of a role with a column inside it."""
    made = QFrame()
    made.setProperty("role", role)
    column = QVBoxLayout(made)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(gap)
    return made, column


def line() -> QFrame:
    """Return a thin dividing line."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def row(*widgets: QWidget | None, gap: int = SMALL) -> QHBoxLayout:
    """Return widgets side by side; None takes the room that is left."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    return made


def scroller(inside: QWidget) -> QScrollArea:
    """Return an area that scrolls its content up and down, and sideways only rather than cut it."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QScrollArea

    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(inside)
    return made


def fit_on_window(dialog: QWidget, width: int, height: int = 0) -> None:
    """Give a dialog a size of the design, or what it needs, but no more than its window has."""
    size = QSize(scaled(width), scaled(height))
    layout = dialog.layout()
    if layout is not None:  # text that wraps asks for its height only at a width
        size.setHeight(max(size.height(), layout.totalHeightForWidth(size.width())))
    parent = dialog.parentWidget()
    room = (parent.window() if parent is not None else dialog.screen()).size()
    dialog.resize(size.boundedTo(room - QSize(_AROUND, _AROUND)))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and show its effect."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def on_key(key: str, place: QWidget, do: Callable[[], object]) -> QShortcut:
    """Have a key do something while the window of a place is in use."""
    made = QShortcut(place)
    made.setProperty("key", key)
    made.activated.connect(do)
    return made


class QuietWheel(QObject):
    """Keeps the mouse wheel from changing a choice by accident while a page is scrolled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()  # the page behind takes it
        return True
