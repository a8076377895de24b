"""Fixtures and makers that every test can use."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy starts threads that nobody needs

import pytest
from hypothesis import settings

from app import cli
from app.content.questionnaires import load_checklist
from app.content.register_forms import load_register_form
from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.register import InformationSystem, new_id
from app.domain.register_form import RegisterForm
from app.store.database import open_register

# What is compiled is kept, also where an image says otherwise: each worker would compile all tests
# anew, and each process that a test starts the program.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Every answer of a test is flushed to the disk, as it must be: in memory that costs nothing.
MEMORY_DISK = Path("/dev/shm")
if MEMORY_DISK.is_dir() and shutil.disk_usage(MEMORY_DISK).free > 2 << 30:  # bytes
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY_DISK))

settings.register_profile("suite", deadline=None)  # a slow machine is not a failure
settings.load_profile("suite")


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for no rubbish while the tests are imported: nearly all that this makes stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish():
    """Keep what is imported out of every search for rubbish: it stays until the end anyway.

    What is left then is so little that Python would look through all of it every moment.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 20)


ROOT = Path(__file__).resolve().parents[1]
NOON = datetime(2026, 11, 23, 12, 0, 0)  # noqa: DTZ001 (the clock of the PC, as the program reads it)


class Clock:
    """A clock that moves on a second whenever it is read."""

    def __init__(self, start: datetime = NOON) -> None:
        self._next = start

    def __call__(self) -> datetime:
        now, self._next = self._next, self._next + timedelta(seconds=1)
        return now


def make_system(name: str = "인허가 시스템", **values) -> InformationSystem:
    """Return a system that the form would let pass."""
    return InformationSystem(
        **{"name": name, "operating_department": "민원과", "system_type": "internal", **values}
    )


def answers_of(checklist: Checklist, given: str) -> dict[AnswerKey, Answer]:
    """Return the answers told by a letter for each item: Y, N, U (확인 필요) or - (미응답).

    Each part of an item gets the answer of the item.
    """
    letters = {"Y": Answer.YES, "N": Answer.NO, "U": Answer.UNKNOWN}
    return {
        key: letters[letter]
        for item, letter in zip(checklist.items(), given, strict=True)
        if letter != "-"
        for key in item.answer_keys()
    }


def make_assessment(
    checklist: Checklist,
    system: InformationSystem,
    given: str = "-" * 10,
    findings: dict[str, str] | None = None,
    at: datetime = NOON,
) -> Assessment:
    """Return an assessment with the answers told as in `answers_of`."""
    return Assessment(
        id=new_id(),
        system_id=system.id,
        checklist=checklist,
        started_at=at,
        updated_at=at,
        answers=answers_of(checklist, given),
        findings=findings or {},
    )


@pytest.fixture(scope="session")
def checklist() -> Checklist:
    return load_checklist(ROOT / "forms/questionnaires/self-diagnosis.toml")


@pytest.fixture(scope="session")
def register_form() -> RegisterForm:
    return load_register_form(ROOT / "forms/register/information-system.toml")


@pytest.fixture
def register_path(tmp_path: Path) -> Path:
    return tmp_path / "register.db"


@pytest.fixture(scope="session")
def blank_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a register that was just made, to be copied: making one runs every migration."""
    made = tmp_path_factory.mktemp("blank") / "register.db"
    open_register(made).close()
    return made


@pytest.fixture
def store(register_path: Path, blank_register: Path):
    shutil.copyfile(blank_register, register_path)
    with open_register(register_path) as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def run(register_path, capsys):
    """Carry out a command on the register; return exit code, output and complaints."""

    def carry_out(*words):
        code = cli.run(["--register", str(register_path), *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return carry_out
