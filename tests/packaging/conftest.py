"""A PC of paper: what the set-up would run on it is written down instead."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
sys.path.append(str(PACKAGING))  # at the end: nothing there may stand before a library

import system_packages  # noqa: E402
from commands import Commands  # noqa: E402
from environment import Environment  # noqa: E402


class PaperPC(Commands):
    """Writes down each command, with what had been said to the person before it ran."""

    def __init__(self, said: Callable[[], str], installed: Iterable[str] = ()) -> None:
        self.ran: list[list[str]] = []
        self.given: list[Mapping[str, str]] = []
        self.said_before: list[str] = []
        self.fails = ""
        self.installed = set(installed)
        self.programs = {"dpkg-query", "apt-get", "sudo", "node", "npm"}
        self.python_answers = "3.11\n"
        self._said = said
        self._heard = ""

    def has(self, name: str) -> bool:
        return name in self.programs

    def run(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
        self._heard += self._said()
        self.ran.append(list(command))
        self.given.append(dict(environment or {}))
        self.said_before.append(self._heard)
        if self.fails and self.fails in command:
            return 100
        if "venv" in command:
            self._lay_out(Path(command[-1]))
        if "install" in command and "apt-get" in command:
            self.installed.update(command)
        return 0

    def read(self, command: Sequence[str]) -> str:
        if command[0] == "dpkg-query":
            known = [name for name in command[4:] if name in self.installed]
            return "".join(f"{name} installed\n" for name in known)
        return self.python_answers if Path(command[0]).exists() else ""

    @property
    def heard(self) -> str:
        """All that was said to the person so far."""
        self._heard += self._said()
        return self._heard

    def having(self, word: str) -> list[list[str]]:
        """Return the commands run so far that hold this word."""
        return [command for command in self.ran if word in command]

    def _lay_out(self, folder: Path) -> None:
        windows = os.name == "nt"
        library = folder / ("Lib" if windows else "lib/python3.11") / "site-packages"
        library.mkdir(parents=True, exist_ok=True)
        python = folder / ("Scripts/python.exe" if windows else "bin/python")
        python.parent.mkdir(exist_ok=True)
        python.touch()
        (folder / "prepared.json").unlink(missing_ok=True)


EVERYTHING = {
    name
    for need in (
        *system_packages.DRAWING,
        *system_packages.WINDOWS,
        *system_packages.OFFICE,
        *system_packages.PACKING,
    )
    for name in need
}


@pytest.fixture
def pc(capsys, monkeypatch) -> PaperPC:
    """A Debian desktop where every system package is there and the officer is no root."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    return PaperPC(lambda: capsys.readouterr().out, EVERYTHING)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that holds nothing but the locks."""
    folder = tmp_path / "발주 길잡이"
    (folder / "packaging").mkdir(parents=True)
    (folder / "tests" / "readers").mkdir(parents=True)
    for name in (
        "packaging/requirements.lock",
        "packaging/dev.lock",
        "tests/readers/package-lock.json",
    ):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


@pytest.fixture
def prepared(checkout: Path, pc: PaperPC) -> Path:
    """A checkout whose environment is ready for running the program."""
    Environment(checkout, pc).prepare(development=False)
    pc.ran.clear()
    pc.given.clear()
    pc.said_before.clear()
    return checkout


def script(name: str) -> ModuleType:
    """Return a program of packaging/ as a module; `test` is a name the library has too."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
