"""A line that says what was just done, with a way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.widgets.pieces import MEDIUM, SMALL, button, label


class NoticeBar(QFrame):
    """Says one thing at its place; hidden until there is something to say.

    The keyboard goes back to where it came from once the bar is gone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._text = label(wraps=True)
        self._action = button("", "link")
        self._action.clicked.connect(self._on_action)
        self._close = button(self.tr("닫기"), "link")
        self._close.clicked.connect(self.hide)
        self._do: Callable[[], object] | None = None
        self._came_from: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        line = QHBoxLayout(self)
        line.setContentsMargins(MEDIUM, 4, SMALL, 4)
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        line.addWidget(self._close)
        self.hide()

    def say(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence, and a button where something can be done about it."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(do is not None)
        self._do = do
        self.setAccessibleName(text)
        self.show()

    def save_under(
        self, chosen: Path, ending: str, taken: str, save: Callable[[Path], object]
    ) -> None:
        """Save a chosen file with its ending; one that is there by that name is asked about first.

        The file dialog asked about the name without the ending. `taken` says so of {0}, the file.
        """
        from app.domain.file_names import with_ending  # a list does without

        target = with_ending(chosen, ending)
        if target != chosen and target.exists():
            self.say(taken.format(target), self.tr("덮어쓰기"), partial(save, target))
        else:
            save(target)

    def text(self) -> str:
        """Return what is said now."""
        return self._text.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back before Qt hands it to whatever comes next in the window."""
        if self.isHidden() and self._holds(QApplication.focusWidget()):
            came_from = self._came_from
            if came_from is not None and isValid(came_from) and _takes_focus(came_from):
                came_from.setFocus()
        super().hideEvent(event)

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and self.isAncestorOf(widget)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(new) and old is not None and not self._holds(old):
            self._came_from = old

    @Slot()
    def _on_action(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
