"""Lets `python -m app` start the advisor: a command works without a window."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence

_WITH_VALUE = {"--register", "--data-dir", "--theme"}


def run() -> int:
    """Carry out the command that was given, or open the window; return the exit code."""
    arguments = sys.argv[1:]
    if is_command(arguments):
        from app import cli

        return cli.run(arguments)
    from app.main import main

    return main(arguments)


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
