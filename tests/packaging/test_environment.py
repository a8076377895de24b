"""The environment is made once, kept in step with the locks, and repaired when torn."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from commands import StepFailedError
from environment import Environment

from tests.packaging.conftest import PaperPC


def prepare(checkout: Path, pc: PaperPC, *, development: bool = False) -> None:
    Environment(checkout, pc).prepare(development=development)


def test_a_first_run_makes_it_and_installs_the_runtime_lock_with_hashes(checkout, pc):
    prepare(checkout, pc)

    make, install = pc.ran
    assert make[:3] == [sys.executable, "-m", "venv"]
    assert "--require-hashes" in install
    assert install[-1] == str(checkout / "packaging" / "requirements.lock")


def test_each_step_is_said_before_it_is_done(checkout, pc):
    prepare(checkout, pc)

    assert "가상 환경(.venv 폴더)을 만듭니다" in pc.said_before[0]
    assert "내려받아 설치합니다" not in pc.said_before[0]
    assert "내려받아 설치합니다" in pc.said_before[1]


def test_the_second_run_runs_nothing(prepared, pc):
    prepare(prepared, pc)

    assert pc.ran == []


def test_the_checkout_is_found_by_a_line_that_any_console_can_read(prepared):
    (shown,) = prepared.rglob("*.pth")

    line = shown.read_text(encoding="ascii").strip()

    assert (shown.parent / line).resolve() == prepared.resolve()


def test_development_adds_to_the_same_environment(prepared, pc):
    prepare(prepared, pc, development=True)

    assert not pc.having("venv")
    assert pc.having("install")[0][-1] == str(prepared / "packaging" / "dev.lock")


def test_an_environment_for_development_runs_the_program_as_it_is(prepared, pc):
    prepare(prepared, pc, development=True)
    pc.ran.clear()

    prepare(prepared, pc)

    assert pc.ran == []


@pytest.mark.parametrize(
    ("name", "development"), [("requirements.lock", False), ("dev.lock", True)]
)
def test_a_changed_lock_is_installed(checkout, pc, name, development):
    prepare(checkout, pc, development=development)
    pc.ran.clear()
    (checkout / "packaging" / name).write_text("changed", encoding="utf-8")

    prepare(checkout, pc, development=development)

    assert len(pc.having("install")) == 1


def test_a_changed_python_is_noticed(prepared, pc):
    pc.python_answers = "3.12\n"
    (prepared / ".venv/lib/python3.12/site-packages").mkdir(parents=True)

    prepare(prepared, pc)

    assert pc.having("install")


def test_an_environment_that_no_longer_starts_is_made_anew(prepared, pc):
    Environment(prepared, pc).python.unlink()

    prepare(prepared, pc)

    assert pc.having("--clear")
    assert pc.having("install")


def test_a_set_up_that_broke_off_is_repaired_by_the_next(checkout, pc):
    pc.fails = "install"
    with pytest.raises(StepFailedError, match="Python 패키지를 설치하지 못했습니다"):
        prepare(checkout, pc)
    pc.fails = ""
    pc.ran.clear()

    prepare(checkout, pc)

    assert pc.having("--clear")
    assert pc.having("install")


def test_an_environment_that_cannot_be_made_says_so(checkout, pc):
    pc.fails = "venv"

    with pytest.raises(StepFailedError, match="가상 환경을 만들지 못했습니다"):
        prepare(checkout, pc)


def test_no_python_tears_down_the_environment_it_runs_in(checkout, pc, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(checkout / ".venv"))

    with pytest.raises(StepFailedError, match=r"\.venv 밖의 Python"):
        prepare(checkout, pc)

    assert pc.ran == []
