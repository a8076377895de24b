"""What the system lacks is installed in sight of the officer; what is there is left alone."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys

import pytest
from commands import StepFailedError
from system_packages import (
    DRAWING,
    OFFICE,
    library_of,
    supply,
    supply_libraries,
    supply_venv,
)

from tests.packaging.conftest import EVERYTHING, PaperPC


def test_nothing_happens_where_every_package_is_there(pc: PaperPC):
    supply_libraries(DRAWING, pc)

    assert pc.ran == []
    assert pc.heard == ""


def test_what_will_be_installed_is_said_in_both_languages_before_it_is(pc: PaperPC):
    pc.installed -= {"libegl1", "libgl1"}

    supply_libraries(DRAWING, pc)

    for said in pc.said_before:
        assert "시스템 패키지를 설치합니다" in said
        assert "Installing system packages" in said
        assert "암호" in said
        assert "libegl1 libgl1" in said


def test_the_command_that_is_named_is_the_command_that_runs(pc: PaperPC):
    pc.installed.discard("libegl1")

    supply_libraries(DRAWING, pc)

    _, install = pc.ran
    assert install[:3] == ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]
    assert " ".join(["sudo", *install[3:]]) in pc.heard
    assert install[-1] == "libegl1"


def test_only_what_is_missing_is_installed_and_nothing_is_removed_for_it(pc: PaperPC):
    pc.installed.discard("poppler-utils")

    supply(OFFICE, "검사", "tests", pc)

    install = pc.ran[-1]
    assert install[-1] == "poppler-utils"
    assert not EVERYTHING & set(install) - {"poppler-utils"}
    assert "--no-remove" in install


@pytest.mark.parametrize("there", ["libreoffice-calc", "libreoffice-calc-nogui"])
def test_an_office_that_is_there_already_will_do(pc: PaperPC, there: str):
    pc.installed -= {"libreoffice-calc", "libreoffice-calc-nogui"}
    pc.installed.add(there)

    supply(OFFICE, "검사", "tests", pc)

    assert pc.ran == []


def test_the_library_of_the_systems_own_python_is_there_to_be_packed():
    assert library_of("/usr", 12) == (("libpython3.12", "libpython3.12t64"),)
    assert library_of("/opt/python", 12) == ()  # brings its own


def test_root_is_asked_for_no_password(pc: PaperPC, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    pc.installed.discard("libegl1")

    supply_libraries(DRAWING, pc)

    assert not pc.having("sudo")
    assert "암호" not in pc.heard


def test_without_root_and_sudo_the_officer_learns_what_to_ask_for(pc: PaperPC):
    pc.programs.discard("sudo")
    pc.installed.discard("libegl1")

    with pytest.raises(StepFailedError, match=r"관리자에게[\s\S]*apt-get install[\s\S]*libegl1"):
        supply_libraries(DRAWING, pc)

    assert pc.ran == []


def test_an_installation_that_fails_says_which_step_it_was(pc: PaperPC):
    pc.installed.discard("libegl1")
    pc.fails = "install"

    with pytest.raises(StepFailedError, match="시스템 패키지 설치에 실패"):
        supply_libraries(DRAWING, pc)


def test_an_old_package_list_alone_stops_nothing(pc: PaperPC):
    pc.installed.discard("libegl1")
    pc.fails = "update"

    supply_libraries(DRAWING, pc)

    assert "libegl1" in pc.installed


def test_another_linux_is_told_which_libraries_it_needs(pc: PaperPC, monkeypatch):
    def nothing_loads(name: str) -> None:
        raise OSError(name)

    pc.programs.clear()
    monkeypatch.setattr(ctypes, "CDLL", nothing_loads)

    with pytest.raises(StepFailedError, match=r"libEGL\.so\.1.*libglib-2\.0\.so\.0"):
        supply_libraries(DRAWING, pc)


def test_windows_needs_no_system_package(pc: PaperPC, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    pc.installed.clear()

    supply_libraries(DRAWING, pc)

    assert pc.ran == []


@pytest.fixture
def no_ensurepip(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)


def test_debians_python_gets_the_venv_package_of_its_version(
    pc: PaperPC, no_ensurepip, monkeypatch
):
    monkeypatch.setattr(sys, "base_prefix", "/usr")

    supply_venv(pc)

    package = f"python3.{sys.version_info.minor}-venv"
    assert pc.ran[-1][-1] == package
    assert package in pc.said_before[0]


def test_another_python_without_ensurepip_is_named(pc: PaperPC, no_ensurepip, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")

    with pytest.raises(StepFailedError, match="ensurepip"):
        supply_venv(pc)

    assert pc.ran == []
