"""Every check runs whatever the others said, and one failure fails the whole."""

from __future__ import annotations

import pytest

from tests.packaging.conftest import PaperPC, script  # its path finds the next

from commands import StepFailedError  # isort: skip

NAMES = [
    "ruff check",
    "ruff format --check",
    "mypy --strict",
    "lint-imports",
    "build",
    "smoke test",
    "pytest",
]

checks = script("test")


@pytest.fixture
def ready(checkout, pc: PaperPC):
    checks.main([], pc, checkout)
    pc.ran.clear()
    pc.given.clear()
    return checkout


def test_every_check_runs_and_is_named_in_its_order(ready, pc):
    assert checks.main([], pc, ready) == 0

    assert len(pc.ran) == len(NAMES)
    said = pc.heard
    told = [
        said.index(f"[{number}/{len(NAMES)}] {name}\n")
        for number, name in enumerate(NAMES, start=1)
    ]
    assert told == sorted(told)


@pytest.mark.parametrize("broken", ["ruff", "mypy", "pytest"])
def test_one_failure_fails_the_whole_and_stops_nothing(ready, pc, broken):
    pc.fails = broken

    assert checks.main([], pc, ready) == 1

    assert len(pc.ran) == len(NAMES)
    assert "실패 FAILED" in pc.heard


def test_arguments_go_to_pytest_alone(ready, pc):
    checks.main(["-k", "대장"], pc, ready)

    assert pc.ran[-1][-2:] == ["-k", "대장"]
    assert not any("-k" in command for command in pc.ran[:-1])


def test_the_tests_share_the_cores_of_the_pc_file_by_file(ready, pc):
    checks.main([], pc, ready)

    shared = ["--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]
    assert pc.ran[-1][-5:] == shared


def test_checks_need_no_display_and_speak_utf_8(ready, pc):
    checks.main([], pc, ready)

    assert all(given["QT_QPA_PLATFORM"] == "offscreen" for given in pc.given)
    assert all(given["PYTHONUTF8"] == "1" for given in pc.given)


def test_what_the_processes_of_the_checks_compile_is_kept_for_the_next(ready, pc):
    checks.main([], pc, ready)

    assert all(given["PYTHONDONTWRITEBYTECODE"] == "" for given in pc.given)


def test_where_libreoffice_can_be_had_no_test_may_do_without_it(ready, pc):
    checks.main([], pc, ready)

    assert pc.given[-1]["CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE"] == "1"


def test_elsewhere_tests_may_do_without_it(ready, pc, monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")

    checks.main([], pc, ready)

    assert "CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE" not in pc.given[-1]


def test_elsewhere_nothing_is_packed_and_that_is_said(ready, pc, monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")

    checks.main([], pc, ready)

    assert len(pc.ran) == len(NAMES) - 2
    assert not any("pack.py" in word for command in pc.ran for word in command)
    assert "packaging/build.py" in pc.heard


def test_a_bare_pc_gets_libreoffice_and_the_development_lock_first(checkout, pc):
    pc.installed.clear()

    checks.main([], pc, checkout)

    (drawing, office) = [
        command for command in pc.ran if "apt-get" in command and "install" in command
    ]
    assert {"libegl1", "libxcb-cursor0", "binutils"} <= set(drawing)
    assert "libreoffice-calc-nogui" in office
    assert any(command[-1].endswith("dev.lock") for command in pc.ran)


def test_the_reader_of_hwpx_is_installed_from_its_lock_once(checkout, pc):
    checks.main([], pc, checkout)
    assert pc.having("ci") == [["npm", "ci", "--prefix", str(checkout / "tests" / "readers")]]

    checks.main([], pc, checkout)
    assert len(pc.having("ci")) == 1


def test_a_changed_lock_of_the_reader_is_installed_anew(checkout, pc):
    checks.main([], pc, checkout)
    (checkout / "tests" / "readers" / "package-lock.json").write_text("{}", encoding="utf-8")

    checks.main([], pc, checkout)

    assert len(pc.having("ci")) == 2


def test_a_pc_without_node_gets_it_from_apt_and_one_with_it_does_not(checkout, pc):
    pc.programs -= {"npm"}
    checks.main([], pc, checkout)
    assert any("nodejs" in command for command in pc.having("apt-get"))


def test_a_reader_that_cannot_be_installed_is_told(checkout, pc):
    pc.fails = "ci"
    with pytest.raises(StepFailedError, match="한글 문서"):
        checks.main([], pc, checkout)
