"""Puts the window together: the only module that knows every layer."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import paths
from app.console import KoreanParser, make_output_safe, program_name
from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.idle_loading import IdleLoading
from app.ui.languages import Language, speak
from app.ui.main_window import MainWindow
from app.ui.theme import Theme, ThemeName, apply_theme, load_fonts, load_theme
from app.ui.widgets.spoken_roles import tell_roles

if TYPE_CHECKING:
    from app.store.lazy_register import LazyRegister
    from app.ui.desk import Desk

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
        program.idle.connect(check.finish)
        sys.excepthook = check.give_up
    program.start()
    code = QApplication.exec()
    program.close()
    return code


def build(argv: Sequence[str]) -> Program:
    """Return the program with its window, not yet shown."""
    return Program(parse(argv))


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments of the window."""
    parser = KoreanParser(prog=program_name(), allow_abbrev=False)
    add = parser.options.add_argument
    add("--register", type=Path, metavar="파일", help="대장 파일")
    add("--data-dir", type=Path, metavar="폴더", default=paths.data_dir(), help="자료 폴더")
    add("--example", action="store_true", help="교재 예제 대장으로 시작")
    add(
        "--check-start",
        type=Path,
        metavar="그림.png",
        help="창을 열어 모든 것을 불러온 뒤 화면을 그림으로 저장하고 끝냅니다. 설치 확인에 씁니다.",
    )
    add("-platform", metavar="이름", help="Qt가 화면을 그리는 방식. offscreen이면 창이 뜨지 않음")
    add("--theme", choices=[name.value for name in ThemeName], help="화면 색상")
    add("--language", choices=[name.value for name in Language], help="화면 언어")
    return parser.parse_args(argv)


class Program(QObject):
    """The running program: the window at once, the register right after the first paint."""

    register_ready = Signal()  # its systems are on screen
    settled = Signal()  # everything that a change needs is loaded
    idle = Signal()  # what a diagnosis and its result need is loaded, too
    failed = Signal()  # the register cannot be opened, and the officer was told why

    def __init__(self, arguments: argparse.Namespace) -> None:
        existing = QApplication.instance()
        self.application = (
            existing
            if isinstance(existing, QApplication)
            else QApplication([*sys.argv[:1], *_for_qt(arguments)])
        )
        super().__init__()
        self._data_dir: Path = arguments.data_dir
        name = EXAMPLE_NAME if arguments.example else paths.REGISTER_NAME
        self.register: Path = arguments.register or self._data_dir / name
        self._example: bool = arguments.example
        self.application.setApplicationName("CloudNativeAdvisor")
        self.application.setStyle("Fusion")
        self.application.setWindowIcon(QIcon(str(paths.RESOURCES / "icons" / "program.ico")))
        tell_roles()
        load_fonts(paths.RESOURCES)
        self.theme = self._load_theme(arguments.theme)
        wanted: str | None = arguments.language
        speak(Language(wanted) if wanted else self.preferences.language())
        apply_theme(self.application, self.theme)
        self.icons = Icons(paths.RESOURCES / "icons", self.theme)
        self.window = MainWindow(self.icons)
        self.desk: Desk | None = None
        self._store: LazyRegister | None = None
        self._stop_log: Callable[[], None] = lambda: None
        # A timer's signal, because what is raised in a slot of QTimer.singleShot is told to nobody.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._open_register)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle)
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
    def _open_register(self) -> None:
        """Show the register, now that the window stands; load no more for it than it takes."""
        from datetime import datetime

        from app.store.first_look import first_look
        from app.store.lazy_register import LazyRegister
        from app.ui.desk import Desk
        from app.ui.help.help_desk import HelpDesk

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
        self.help = HelpDesk(self.window, self.desk.reference.library, datetime.now)
        self.desk.reference.library_changed.connect(self.help.forget)
        self.register_ready.emit()
        self._later.start()

    @Slot()
    def _settle(self) -> None:
        """Load what the first change will need while the officer looks at the list."""
        if self._store is None:
            return
        try:
            if self.desk is not None:
                self.desk.complete()
            self._store.open()
        except AdvisorError as error:
            self._give_up(error)
            return
        self.settled.emit()
        if self.desk is not None:
            self._ahead.begin([*self.desk.services.loading_steps(), *self.help.loading_steps()])

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


def _for_qt(arguments: argparse.Namespace) -> list[str]:
    return ["-platform", arguments.platform] if arguments.platform else []


def _on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug of the program; what that takes is loaded only then."""
    from app.ui.crash import report_crash

    report_crash(kind, error, trace)
