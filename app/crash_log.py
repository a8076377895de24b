"""Keeps a log and native crashes in the data folder; nothing an officer typed is in either."""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

LOG_NAME, CRASH_NAME = "advisor.log", "crash.log"
LOG_SIZE = 1_000_000  # bytes
LOGS_KEPT = 3


def begin_log(folder: Path) -> Callable[[], None]:
    """Begin both; return what ends them. Raises OSError where the folder takes no file."""
    with ExitStack() as ending:
        _put_by(folder / LOG_NAME)
        handler = logging.FileHandler(folder / LOG_NAME, encoding="utf-8")
        ending.callback(handler.close)
        if not faulthandler.is_enabled():
            crashes = ending.enter_context((folder / CRASH_NAME).open("a", encoding="utf-8"))
            faulthandler.enable(crashes)
            ending.callback(faulthandler.disable)
        form = "%(asctime)s %(levelname)-8s %(name)s: %(message)s"
        handler.setFormatter(logging.Formatter(form))
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(handler)
        ending.callback(root.removeHandler, handler)
        begun = ending.pop_all()  # nothing failed: it ends when the program does
    return begun.close


def _put_by(log: Path) -> None:
    """Put a log that has grown too long beside, behind those that were put by before.

    Done by ourselves at the start alone: the handlers of the library that do it bring networking
    and pickling along, which take memory at rest and are wanted by nobody.
    """
    if not log.is_file() or log.stat().st_size < LOG_SIZE:
        return
    for number in range(LOGS_KEPT - 1, 0, -1):
        older = log.with_name(f"{log.name}.{number}")
        if older.is_file():
            older.replace(log.with_name(f"{log.name}.{number + 1}"))
    log.replace(log.with_name(f"{log.name}.1"))
