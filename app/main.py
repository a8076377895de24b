"""Puts the window together: the only module that knows every layer."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.main_window import MainWindow
from app.ui.theme import Theme, ThemeName, apply_theme, load_fonts, load_theme

if TYPE_CHECKING:
    from app.ui.desk import Desk

EXAMPLE_NAME = "example.db"


def main(argv: Sequence[str]) -> int:
    """Run the advisor; return the exit code."""
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
    parser = argparse.ArgumentParser(prog="python -m app", allow_abbrev=False)
    parser.add_argument("--register", type=Path, help="대장 파일")
    parser.add_argument("--data-dir", type=Path, default=paths.data_dir(), help="자료 폴더")
    parser.add_argument("--example", action="store_true", help="교재 예제 대장으로 시작")
    parser.add_argument("--theme", choices=[name.value for name in ThemeName], help="화면 색상")
    return parser.parse_args(argv)


class Program(QObject):
    """The running program: the window at once, the register right after the first paint."""

    register_ready = Signal()
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
        self._stop_log: Callable[[], None] = lambda: None
        self.window.first_painted.connect(self._on_first_painted)

    def start(self) -> None:
        """Show the window; the register opens after it is painted."""
        self.window.show()

    def close(self) -> None:
        """Close the window and let the register go."""
        self.window.close()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self._stop_log()

    def _load_theme(self, wanted: str | None) -> Theme:
        from app.ui.preferences import Preferences

        self.preferences = Preferences(self._data_dir)
        name = ThemeName(wanted) if wanted else self.preferences.theme()
        return load_theme(paths.RESOURCES, name, self.preferences.text_percent())

    @Slot()
    def _on_first_painted(self) -> None:
        QTimer.singleShot(0, self, self._open_register)

    @Slot()
    def _open_register(self) -> None:
        """Load what is slow to load, now that the window stands."""
        from app.ui.desk import Desk
        from app.ui.dialogs import tell_fatal
        from app.ui.words import error_text

        try:
            self._data_dir.mkdir(parents=True, exist_ok=True)
            self._log()
            from app.store.database import open_register

            store = open_register(self.register)
            if self._example:
                from app.services.samples import load_sample

                load_sample(store, datetime.now)
        except AdvisorError as error:
            tell_fatal(error_text(error))
            self.failed.emit()
            return
        self.desk = Desk(store, self.window, self.icons, self.theme, self.preferences, datetime.now)
        self.register_ready.emit()

    def _log(self) -> None:
        """Keep a log and native crashes beside the register; nothing an officer typed is in it."""
        import faulthandler
        import logging
        from logging.handlers import RotatingFileHandler

        handler = RotatingFileHandler(
            self._data_dir / "advisor.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
        form = "%(asctime)s %(levelname)-8s %(name)s: %(message)s"
        handler.setFormatter(logging.Formatter(form))
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(handler)

        def stop() -> None:
            root.removeHandler(handler)
            handler.close()

        self._stop_log = stop
        if sys.stderr is not None:
            faulthandler.enable()


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
