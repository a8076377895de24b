"""A program that Windows starts without a console carries its commands out all the same."""

from __future__ import annotations

import subprocess
import sys

from app import console
from tests.conftest import ROOT

WITHOUT_CONSOLE = """
import sys
sys.stdout = sys.stderr = None
from app.__main__ import run
sys.exit(run())
"""


def exit_code(*arguments: str) -> int:
    command = [sys.executable, "-c", WITHOUT_CONSOLE, *arguments]
    return subprocess.run(command, cwd=ROOT, timeout=120).returncode


def test_a_command_works_and_its_exit_code_tells(tmp_path):
    register = tmp_path / "대장.db"

    assert exit_code("--register", str(register), "sample") == 0

    assert register.exists()


def test_what_goes_wrong_is_told_by_the_exit_code_alone(tmp_path):
    assert exit_code("--register", str(tmp_path / "없는 대장.db"), "list") == 1
    assert exit_code("nonsense") == 2


def test_a_packed_program_calls_itself_by_its_own_name(monkeypatch):
    assert console.program_name() == "python -m app"

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "cloud-native-advisor-cli.exe")

    assert console.program_name() == "cloud-native-advisor-cli.exe"
