"""Puts the window into the look of the system while the officer works, and loses nothing by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from app.ui.main_window import ASSESSMENT
from app.ui.theme import load_theme

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences
    from app.ui.system_look import SystemLook


class FollowedLook(QObject):
    """Follows the system where that was chosen; the places are made again, so it waits its turn.

    It waits while a dialog or the import stands open, and while something is not stored.
    """

    def __init__(
        self, desk: Desk, window: MainWindow, preferences: Preferences, system: SystemLook
    ) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, window
        self._preferences, self._system = preferences, system
        system.changed.connect(self.follow)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self.follow)  # as when a dialog has closed
        window.place_opened.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Take the look of the system, if it is another one and nothing stands in the way."""
        if self._preferences.theme() is not None or not self._window.place():
            return
        name = self._system.theme()
        if name is self._desk.theme.name or self._is_busy() or not self._desk.store():
            return
        place = self._window.place()
        answering = self._desk.answering()
        self._desk.take_look(load_theme(RESOURCES, name, self._preferences.text_percent()))
        if answering is not None:
            self._desk.wizard_place.open_system(answering.system)  # at the step it was left at
        self._window.show_place(place)
        if place == ASSESSMENT:
            self._desk.wizard_place.refresh()

    def _is_busy(self) -> bool:
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return True
        return self._desk.links.importing.assistant is not None
