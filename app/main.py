"""Puts the window together: the only module that knows every layer."""

from __future__ import annotations

import argparse
import contextlib
import linecache
import sys
from collections.abc import Callable, Sequence
from datetime import datetime  # before PySide, which would read the source of this, too
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app import paths
from app.console import make_output_safe
from app.errors import AdvisorError
from app.remembered_place import MOVED_NAMES
from app.ui.icons import Icons, window_icon
from app.ui.idle_loading import IdleLoading, signs_of_use
from app.ui.languages import Language, speak
from app.ui.main_window import MainWindow
from app.ui.start_arguments import for_qt, parse
from app.ui.system_look import SystemLook
from app.ui.theme import Theme, ThemeName, apply_theme, load_fonts, load_theme

if TYPE_CHECKING:
    from app.store.lazy_register import LazyRegister
    from app.ui.desk import Desk

CARET_MS = 2000  # shown and hidden once in that time
EXAMPLE_NAME = "example.db"


def main(argv: Sequence[str]) -> int:
    """Run the advisor; return the exit code."""
    make_output_safe()
    sys.excepthook = _on_unexpected
    arguments = parse(argv)
    program = Program(arguments)
    program.failed.connect(lambda: QApplication.exit(1))
    if arguments.check_start:
        from app.ui.start_check import StartCheck

        check = StartCheck(program.window, arguments.check_start)
        program.register_ready.connect(program.prepare)
        program.idle.connect(check.finish)
        sys.excepthook = check.give_up
    program.start()
    code = QApplication.exec()
    program.close()
    return code


def build(argv: Sequence[str]) -> Program:
    """Return the program with its window, not yet shown."""
    return Program(parse(argv))


class Program(QObject):
    """The running program: the window at once, the register right after the first paint."""

    register_ready = Signal()  # its systems are on screen
    settled = Signal()  # the officer has begun, and everything that a change needs is loaded
    idle = Signal()  # what a diagnosis and its result need is loaded, too
    failed = Signal()  # the register cannot be opened, and the officer was told why

    def __init__(self, arguments: argparse.Namespace) -> None:
        existing = QApplication.instance()
        self.application = (
            existing
            if isinstance(existing, QApplication)
            else QApplication([*sys.argv[:1], *for_qt(arguments)])
        )
        super().__init__()
        self._data_dir: Path = arguments.data_dir or paths.data_dir()
        self._example: bool = arguments.example
        # Only a register that no option of the start names is remembered where it moves to.
        self._may_move = not (arguments.register or arguments.data_dir or arguments.example)
        self.application.setApplicationName("CloudNativeAdvisor")
        self.application.setWindowIcon(window_icon(paths.RESOURCES / "icons"))
        calm_caret(self.application)
        load_fonts(paths.RESOURCES)
        self.system_look = SystemLook(self)
        self._follows = arguments.theme is None
        self.theme = self._load_theme(arguments.theme)
        wanted: str | None = arguments.language
        speak(Language(wanted) if wanted else self.preferences.language())
        self._default = self._data_dir / (EXAMPLE_NAME if self._example else paths.REGISTER_NAME)
        self._moved_to = self.preferences.register() if self._may_move else None
        self.register: Path = arguments.register or self._moved_to or self._default
        apply_theme(self.application, self.theme)
        self.icons = Icons(paths.RESOURCES / "icons", self.theme)
        self.desk: Desk | None = None
        self._is_settled = False  # the officer chose the register
        self._told = ""  # of a register that has just moved
        self._store: LazyRegister | None = None
        self._stop_log: Callable[[], None] | None = None
        # A timer's signal, because what is raised in a slot of QTimer.singleShot is told to nobody.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_painted)
        self._ahead = IdleLoading(self)
        self._ahead.done.connect(self.idle)
        self.window = self._make_window()

    def start(self) -> None:
        """Show the window; the register opens after it is painted."""
        self.window.show()

    def close(self) -> None:
        """Close the window and let the register go."""
        self._ahead.stop()
        self.window.close()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        elif self._store is not None:
            self._store.close()
        self._store = None
        if self._stop_log is not None:
            self._stop_log()

    def _make_window(self) -> MainWindow:
        made = MainWindow(self.icons)
        made.first_painted.connect(self._soon.start)
        return made

    def _load_theme(self, wanted: str | None) -> Theme:
        from app.ui.preferences import Preferences

        self.preferences = Preferences(self._data_dir)
        name = ThemeName(wanted) if wanted else self.preferences.theme()
        if name is None:
            name = self.system_look.theme()
        return load_theme(paths.RESOURCES, name, self.preferences.text_percent())

    @Slot()
    def _on_painted(self) -> None:
        from app.store.bulk import without_collection

        with without_collection():
            self._open_register()

    def _open_register(self) -> None:
        """Show the register, now that the window stands; load no more for it than it takes."""
        from app.store.first_look import first_look
        from app.store.lazy_register import LazyRegister
        from app.ui.desk import Desk
        from app.ui.help.help_desk import HelpDesk
        from app.ui.shortcuts.shortcuts_link import ShortcutsLink

        linecache.clearcache()  # of the sources that PySide has read for their imports
        if self._is_gone():
            self._ask_where()  # a new one would be made, and the work seem lost
            return
        if self._stop_log is None:
            self._make_data_dir()
        self._store = register = LazyRegister(self.register, datetime.now)
        try:
            seen = None if self._example else first_look(self.register)
            if self._example:
                from app.services.samples import load_sample

                load_sample(register.as_store(), datetime.now, with_agency=True)
            elif seen is None:
                register.open()  # makes it, upgrades it, or tells what is wrong with it
            self.desk = Desk(
                register.as_store(),
                self.window,
                self.icons,
                self.theme,
                self.preferences,
                datetime.now,
                seen,
                self.system_look,
            )
        except AdvisorError as error:
            self._give_up(error)
            return
        self.help = HelpDesk(self.window, self.desk.reference.library, datetime.now)
        self.desk.reference.library_changed.connect(self.help.forget)
        self.shortcuts = ShortcutsLink(self.window)
        if self._follows:
            from app.ui.followed_look import FollowedLook

            FollowedLook(self.desk, self.window, self.preferences, self.system_look)
            self.system_look.watch()
        if self._may_move:
            from app.ui.settings.register_moving import RegisterMoving

            asking = self.desk, register, self.window, self.preferences, datetime.now
            self.desk.moving = RegisterMoving(*asking)
            self.desk.moving.moved.connect(self._on_moved)
        if self._told:
            self.desk.tell_of_data(self._told)
            self._told = ""
        self.window.windowHandle().installEventFilter(self)
        self.register_ready.emit()

    def _is_gone(self) -> bool:
        """Whether the register was moved to where it is not, or where the settings forgot."""
        if self.register.is_file() or self._is_settled:
            return False
        left = f"{self.register.name}{MOVED_NAMES}"
        was_moved = self._may_move and any(self.register.parent.glob(left))
        return self.register == self._moved_to or was_moved

    def _ask_where(self) -> None:
        """Ask what to do about a register that is gone; nothing is made until then."""
        from app.ui.register_search import RegisterSearch

        search = RegisterSearch(self.register, self._default, self.window)
        search.settled.connect(self._on_place_settled)

    @Slot(object)
    def _on_place_settled(self, register: Path) -> None:
        self.register = register
        self._is_settled = True
        self._moved_to = register if register != self._default else None
        self.preferences.keep_register(self._moved_to)
        self._soon.start()

    @Slot(object, str)
    def _on_moved(self, register: Path, told: str) -> None:
        """Work with the register where it is now: a new window takes the place of the old one."""
        old_window, old_desk = self.window, self.desk
        if old_desk is None:
            return
        self._ahead.stop()
        self.theme, self.icons = old_desk.theme, old_window.icons
        self.register = self._moved_to = register
        self._told = told
        self.window = self._make_window()
        self.window.setGeometry(old_window.geometry())
        self.window.setWindowState(old_window.windowState())
        self.window.show()  # before the other closes, which would end the program
        self.desk = None
        old_desk.close()
        old_window.may_close = lambda: True
        old_window.close()
        old_window.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in signs_of_use():
            watched.removeEventFilter(self)
            self.prepare()
        return False

    def prepare(self) -> None:
        """Load what the officer will need next, a little at a time; a window at rest needs none."""
        if self.desk is not None:
            self.help.begin()
            saving = *self.desk.services.saving_steps(), self._settle
            steps = self.desk.completing.steps(), saving, self.desk.services.loading_steps()
            self._ahead.begin(chain(*steps, self.help.loading_steps()))

    def _settle(self) -> None:
        if self._store is None:
            return
        try:
            self._store.open()
        except AdvisorError as error:
            self._ahead.stop()
            self._give_up(error)
            return
        self.settled.emit()

    def _give_up(self, error: AdvisorError) -> None:
        from app.ui.dialogs import tell_fatal
        from app.ui.words import error_text

        tell_fatal(error_text(error))
        self.failed.emit()

    def _make_data_dir(self) -> None:
        """Make the data folder and begin the log; a register elsewhere opens without either."""
        from app.crash_log import begin_log

        with contextlib.suppress(OSError):
            self._data_dir.mkdir(parents=True, exist_ok=True)
            self._stop_log = begin_log(self._data_dir)


def _on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug of the program; what that takes is loaded only then."""
    from app.ui.crash import report_crash

    report_crash(kind, error, trace)


def calm_caret(application: QApplication) -> None:
    """Let the caret wake the PC no more than once a second; one that does not blink stays so."""
    if application.cursorFlashTime() > 0:
        application.setCursorFlashTime(max(application.cursorFlashTime(), CARET_MS))
