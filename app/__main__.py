"""Lets `python -m app` start the advisor: a command works without a window."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NO_DISPLAY = (
    "화면이 없어 창을 열 수 없습니다.\n"
    "화면이 있는 PC에서 실행하거나, 창 없이 쓸 수 있는 명령을 --help로 확인해 주세요."
)
_WITH_VALUE = {
    *("--register", "--data-dir", "--theme", "--language", "--check-start", "-platform"),
}


def run() -> int:
    """Carry out the command that was given, or open the window; return the exit code."""
    supply_streams()
    arguments = sys.argv[1:]
    if is_command(arguments):
        from app import cli

        return cli.run(arguments)
    if "-platform" not in arguments and lacks_display(os.environ):
        sys.stderr.write(f"{NO_DISPLAY}\n")
        return 1
    from app.main import main

    return main(arguments)


def supply_streams() -> None:
    """Give a program without a console somewhere to write: Windows hands it no streams at all."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # stays open
    if sys.stderr is None:
        sys.stderr = sys.stdout


def lacks_display(environment: Mapping[str, str]) -> bool:
    """Whether there is nothing to open a window on, where Qt would only abort."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(environment.get(name) for name in names)


def is_command(arguments: Sequence[str]) -> bool:
    """Whether a word stands among the options, or help is asked for: the window takes no word."""
    previous = ""
    for argument in arguments:
        if argument in {"-h", "--help"}:
            return True
        if not argument.startswith("-") and previous not in _WITH_VALUE:
            return True
        previous = argument
    return False


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a packed program starts itself to read a file
    sys.exit(run())
