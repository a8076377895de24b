"""Puts the window together: the only module that knows every layer."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QTimer, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication

from app import paths
from app.console import KoreanParser, make_output_safe
from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.idle_loading import IdleLoading
from app.ui.main_window import MainWindow
from app.ui.theme import Theme, ThemeName, apply_theme, load_fonts, load_theme

if TYPE_CHECKING:
    from app.store.lazy_register import LazyRegister
    from app.ui.desk import Desk

EXAMPLE_NAME = "example.db"


def main(argv: Sequence[str]) -> int:
    """Run the advisor; return the exit code."""
    make_output_safe()
    sys.excepthook = _on_unexpected
    program = Program(parse(argv))
    program.failed.connect(lambda: QApplication.exit(1))
    program.start()
    code = QApplication.exec()
    program.close()
    return code


def build(argv: Sequence[str]) -> Program:
    """Return the program with its window, not yet shown."""
    return Program(parse(argv))


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments of the window."""
    parser = KoreanParser(prog="python -m app", allow_abbrev=False)
    add = parser.options.add_argument
    add("--register", type=Path, metavar="파일", help="대장 파일")
    add("--data-dir", type=Path, metavar="폴더", default=paths.data_dir(), help="자료 폴더")
    add("--example", action="store_true", help="교재 예제 대장으로 시작")
    add("--theme", choices=[name.value for name in ThemeName], help="화면 색상")
    return parser.parse_args(argv)


class Program(QObject):
    """The running program: the window at once, the register right after the first paint."""

    register_ready = Signal()  # its systems are on screen
    settled = Signal()  # the officer has begun, and everything that a change needs is loaded
    idle = Signal()  # what a diagnosis and its result need is loaded, too
    failed = Signal()  # the register cannot be opened, and the officer was told why

    def __init__(self, arguments: argparse.Namespace) -> None:
        existing = QApplication.instance()
        self.application = (
            existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        )
        super().__init__()
        self._data_dir: Path = arguments.data_dir
        name = EXAMPLE_NAME if arguments.example else paths.REGISTER_NAME
        self.register: Path = arguments.register or self._data_dir / name
        self._example: bool = arguments.example
        self.application.setApplicationName("CloudNativeAdvisor")
        self.application.setStyle("Fusion")
        load_fonts(paths.RESOURCES)
        self._translator = _korean_qt(self.application)
        self.theme = self._load_theme(arguments.theme)
        apply_theme(self.application, self.theme)
        self.icons = Icons(paths.RESOURCES / "icons", self.theme)
        self.window = MainWindow(self.icons)
        self.desk: Desk | None = None
        self._store: LazyRegister | None = None
        self._stop_log: Callable[[], None] = lambda: None
        # A timer's signal, because what is raised in a slot of QTimer.singleShot is told to nobody.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_painted)
        self._ahead = IdleLoading(self)
        self._ahead.done.connect(self.idle)
        self.window.first_painted.connect(self._soon.start)

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
        self._stop_log()

    def _load_theme(self, wanted: str | None) -> Theme:
        from app.ui.preferences import Preferences

        self.preferences = Preferences(self._data_dir)
        name = ThemeName(wanted) if wanted else self.preferences.theme()
        return load_theme(paths.RESOURCES, name, self.preferences.text_percent())

    @Slot()
    def _on_painted(self) -> None:
        from app.store.bulk import without_collection

        with without_collection():
            self._open_register()

    def _open_register(self) -> None:
        """Show the register, now that the window stands; load no more for it than it takes."""
        from datetime import datetime

        from app.store.first_look import first_look
        from app.store.lazy_register import LazyRegister
        from app.ui.desk import Desk

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
            )
        except AdvisorError as error:
            self._give_up(error)
            return
        self.window.windowHandle().installEventFilter(self)
        self.register_ready.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _signs_of_use():
            watched.removeEventFilter(self)
            self.prepare()
        return False

    def prepare(self) -> None:
        """Load what the officer will need next, a little at a time; a window at rest needs none."""
        if self.desk is not None:
            saving = *self.desk.services.saving_steps(), self._settle
            steps = self.desk.completing_steps(), saving, self.desk.services.loading_steps()
            self._ahead.begin(chain(*steps))

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


@cache
def _signs_of_use() -> frozenset[QEvent.Type]:
    kind = QEvent.Type  # not before the first paint: Qt makes them when they are asked for
    pointing = kind.MouseMove, kind.MouseButtonPress, kind.Wheel, kind.TouchBegin
    return frozenset({*pointing, kind.KeyPress})


def _on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug of the program; what that takes is loaded only then."""
    from app.ui.crash import report_crash

    report_crash(kind, error, trace)


def _korean_qt(application: QApplication) -> QTranslator:
    """Give Qt's own buttons and file dialogs their Korean names."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_ko", folder):
        application.installTranslator(translator)
    return translator
