"""What happens when the program itself is at fault."""

from __future__ import annotations

import logging
import platform
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtWidgets import QApplication

from app import __version__
from app.errors import AdvisorError
from app.ui.message_box import crash_box, failure_box
from app.ui.words import error_text

logger = logging.getLogger(__name__)


def report_crash(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """Log an unexpected error and show it; meant for sys.excepthook."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.exit(130)
        return
    logger.critical("Unexpected error\n%s", crash_report(error))
    if isinstance(error, AdvisorError):  # expected somewhere else: it says itself what to do
        failure_box(error_text(error)).exec()
        return
    crash_box(crash_report(error)).exec()


def crash_report(error: BaseException) -> str:
    """Describe the error and where it ran, with nothing an officer typed and no folder names.

    The message of the error is left out, because it may quote a value.
    """
    frames = [
        f"  {frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    lines = [
        f"cloud-native-advisor {__version__}",
        f"Python {platform.python_version()}, PySide6 {pyside_version}",
        platform.platform(),
        "",
        *frames,
        type(error).__name__,
    ]
    return "\n".join(lines)
