"""Speaks to the person in two languages and runs other programs."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn


class StepFailedError(Exception):
    """A step of the set-up that did not work: which one, and what to do about it."""

    def __init__(self, korean: str, english: str) -> None:
        super().__init__(f"{korean}\n{english}")


class Commands:
    """The programs of this PC; the tests put a record of calls in its place."""

    def has(self, name: str) -> bool:
        """Whether a program of that name can be started."""
        return shutil.which(name) is not None

    def run(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
        """Run a command in sight of the person and return its exit code, 127 if it cannot start."""
        try:
            return subprocess.run(command, env=os.environ | (environment or {})).returncode
        except OSError:
            return 127

    def read(self, command: Sequence[str]) -> str:
        """Return what a command prints, nothing if it cannot start."""
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                errors="replace",
            )
        except OSError:
            return ""
        return done.stdout


def say(korean: str, english: str) -> None:
    """Tell the person something, in Korean and then in English."""
    print(f"{korean}\n{english}", flush=True)


def carry_out(program: Callable[[Sequence[str], Commands], int]) -> NoReturn:
    """Run a script as a person started it: end with its exit code, or with what to do next."""
    make_output_safe()
    try:
        sys.exit(program(sys.argv[1:], Commands()))
    except StepFailedError as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        say("중단했습니다.", "Stopped.")
        sys.exit(130)


def make_output_safe() -> None:
    """Let a console that lacks a letter show a substitute, and keep lines in their order."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", line_buffering=True)
