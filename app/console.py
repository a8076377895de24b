"""What a console needs: a command line read in Korean, columns for Hangul, safe characters."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

# What argparse says, and how it is said here. The first that fits counts.
_MEANINGS = (
    (r"the following arguments are required: (.+)", "빠진 항목이 있습니다: {0}"),
    (r"unrecognized arguments: (.+)", "모르는 항목입니다: {0}"),
    (r"argument (.+?): expected .*", "값을 적어야 합니다: {0}"),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        "쓸 수 없는 값입니다: {1} ({0} 항목에 쓸 수 있는 값: {2})",
    ),
    (r"argument (.+?): not allowed with argument (.+)", "함께 쓸 수 없습니다: {0}, {1}"),
    (r"ambiguous option: (.+?) could match (.+)", "여러 뜻으로 읽힙니다: {0} ({1})"),
    (r"argument (.+?): (.+)", "{0}: {1}"),
)


class _KoreanHelp(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: Any = None
    ) -> None:
        super().add_usage(usage, actions, groups, "사용법: " if prefix is None else prefix)


class KoreanParser(argparse.ArgumentParser):
    """An argument parser that speaks Korean; a wrong command line ends with exit code 2."""

    def __init__(self, **settings: Any) -> None:
        # What it says of its own is replaced below; looking that up would load all languages.
        vars(argparse)["_"] = str
        super().__init__(**settings, add_help=False, formatter_class=_KoreanHelp)
        # Groups of our own, because argparse gives English titles to its own.
        self.arguments = self.add_argument_group("적을 항목")
        self.options = self.add_argument_group("선택 항목")
        self.options.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줍니다.")

    def error(self, message: str) -> NoReturn:
        """Say in Korean what is wrong, with the usage, and leave with exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{_in_korean(message)}\n")


def _in_korean(message: str) -> str:
    for pattern, meaning in _MEANINGS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return meaning.format(*match.groups())
    return message


def program_name() -> str:
    """Return what is typed to start this program: its own name once it is packed."""
    packed = getattr(sys, "frozen", False)
    return Path(sys.executable).name if packed else "python -m app"


def leave_output() -> None:
    """Write nothing more: Python would complain at its end of what nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Write rows in columns, the first row being the heading."""
    widths = [max(map(_columns_of, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _columns_of(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def json_text(value: object) -> str:
    """Write plain JSON types so that a person can read them too."""
    import json  # no window needs it

    return json.dumps(value, ensure_ascii=False, indent=2)


def _columns_of(text: str) -> int:
    """Return how many columns a terminal needs: Hangul takes two each."""
    import unicodedata  # no window needs it

    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def make_output_safe() -> None:
    """Let a character that the console cannot show become a question mark, not a crash.

    What goes into a file or another program is UTF-8, whatever the console of the PC uses.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if not stream.isatty():
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="replace")
