"""Opens the help at the right place, and the terms of labels; what that takes is loaded then."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import AdvisorError
from app.ui.widgets.help_topic import topic_of, topic_within

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QKeyEvent

    from app.domain.help_pages import Help
    from app.domain.help_terms import Glossary
    from app.domain.reference_library import ReferenceLibrary
    from app.ui.help.help_window import HelpWindow
    from app.ui.main_window import MainWindow


class HelpDesk(QObject):
    """F1 opens the topic of what has the focus; Shift+F1 and the mouse explain a term.

    Every window of the program is listened to from the moment that it has the focus, the main one
    once somebody uses it: see pieces.py about events. `library` is asked for the reference data in
    force, which the figures of the help come from.
    """

    def __init__(
        self,
        window: MainWindow,
        library: Callable[[], ReferenceLibrary],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._clock = clock
        self._pages: Help | None = None
        self._terms: Glossary | None = None
        self._heard: WeakSet[QWidget] = WeakSet()
        self._is_begun = False
        self.open_window: HelpWindow | None = None
        window.offer_help()
        window.help_asked.connect(self.open_here)
        window.look_changed.connect(self._on_look)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def begin(self) -> None:
        """Listen to the main window too, which somebody uses now."""
        self._is_begun = True
        self._hear(self._window)

    def pages(self) -> Help:
        """Return the pages, read once; raise ContentError or ExportError."""
        if self._pages is None:
            from app.services.helping import read_help

            self._pages = read_help(self._reference(), self._clock().date())
        return self._pages

    def loading_steps(self) -> list[Callable[[], object]]:
        """Return what the terms of labels need, in steps that can be taken ahead of time."""
        return [self._reference, self._glossary]

    @Slot()
    def forget(self) -> None:
        """Read everything anew when it is next asked for: the reference data are other ones."""
        self._pages = self._terms = None

    @Slot()
    def open_here(self) -> None:
        """Open the help of the place that is shown."""
        self.open(topic_within(self._window.shown()))

    def open(self, topic: str) -> None:
        """Open the help at a topic; say why where it cannot be read."""
        owner = QApplication.activeModalWidget() or self._window
        made = self.open_window
        if made is not None and made.parentWidget() is not owner:
            made.close()  # a modal dialog would keep the keyboard from it
            made = None
        try:
            made = made or self._make(owner)
        except AdvisorError as error:
            from app.ui.dialogs import tell_help_failure
            from app.ui.words import error_text

            tell_help_failure(owner, error_text(error))
            return
        if topic:
            made.show_topic(topic)
        made.show()
        made.activateWindow()
        made.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear what no widget of a window took: F1, and the mouse that rests on a label."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(cast("QKeyEvent", event), watched)
        if event.type() == QEvent.Type.ToolTip:
            return self._on_hover(cast("QHelpEvent", event))
        return False

    def _on_key(self, event: QKeyEvent, window: QObject) -> bool:
        from PySide6.QtCore import Qt  # not for a window that nobody touches: see pieces.py

        if event.key() != Qt.Key.Key_F1.value:
            return False
        focused = window.focusWidget() if isinstance(window, QWidget) else None
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            glossary = self._glossary()
            if glossary is not None and focused is not None:
                from app.ui.help.term_hints import show_for_keyboard

                return show_for_keyboard(focused, glossary)
            return False
        if self.open_window is not None and window is self.open_window:
            self.open_window.show_topic("first-steps")
            return True
        topic = topic_of(focused)
        self.open(topic or topic_within(self._window.shown()))
        return True

    def _on_hover(self, event: QHelpEvent) -> bool:
        widget = QApplication.widgetAt(event.globalPos())
        if widget is None or widget.toolTip():
            return False
        from app.ui.help.term_hints import label_at, show_at

        glossary = self._glossary() if label_at(widget, event.globalPos()) else None
        return glossary is not None and show_at(widget, event.globalPos(), glossary)

    def _glossary(self) -> Glossary | None:
        """Return the terms; None where they cannot be read, which opening the help tells."""
        if self._terms is None:
            from app.services.helping import read_glossary

            with suppress(AdvisorError):
                self._terms = read_glossary(self._reference(), self._clock().date())
        return self._terms

    def _make(self, owner: QWidget) -> HelpWindow:
        from app.services.helping import HELP
        from app.ui.help.help_window import HelpWindow

        icons = self._window.icons
        made = self.open_window = HelpWindow(self.pages(), HELP, icons, icons.theme, owner)
        for end in (made.finished, made.destroyed):  # the latter with a dialog that owned it
            end.connect(partial(self._on_closed, id(made)))
        self._hear(made)
        return made

    def _reference(self) -> ReferenceLibrary:
        """Return the data in force, or those that ship where the former cannot be read."""
        try:
            return self._library()
        except AdvisorError:
            from app.services.reference import shipped_library

            return shipped_library()

    def _hear(self, window: QWidget) -> None:
        if window not in self._heard:
            self._heard.add(window)
            window.installEventFilter(self)

    @Slot(QWidget, QWidget)
    def _on_focus(self, left: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        if self._is_begun or now.window() is not self._window:
            self._hear(now.window())
        if self._terms is not None:
            from app.ui.help.term_hints import explain

            explain(now, self._terms)

    def _on_closed(self, which: int, *_: object) -> None:
        if self.open_window is not None and id(self.open_window) == which:
            self.open_window = None

    @Slot()
    def _on_look(self) -> None:
        if self.open_window is not None:
            self.open_window.close()
