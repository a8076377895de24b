"""One command sets up what is missing and opens the program; the second time it only opens it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import run
import supported_python
from environment import Environment

from tests.packaging.conftest import PACKAGING, PaperPC

DISPLAY = {"DISPLAY": ":0"}


def opened_with(checkout: Path, pc: PaperPC, *arguments: str) -> list[str]:
    """Run with those arguments; return what was given to the environment's Python."""
    run.main(arguments, pc, checkout, DISPLAY)
    (command,) = pc.ran
    assert command[0] == str(Environment(checkout, pc).python)
    return command[1:]


def test_a_bare_run_opens_the_example(prepared, pc):
    assert opened_with(prepared, pc) == ["-P", "-m", "app", "--example"]


def test_arguments_it_does_not_know_go_to_the_program(prepared, pc):
    assert opened_with(prepared, pc, "--theme", "high-contrast")[4:] == ["--theme", "high-contrast"]


@pytest.mark.parametrize("naming", [("--register", "대장.db"), ("--register=대장.db",)])
def test_no_example_is_put_into_a_register_that_is_named(prepared, pc, naming):
    assert opened_with(prepared, pc, *naming) == ["-P", "-m", "app", *naming]


def test_a_tour_needs_no_display(prepared, pc):
    code = run.main(["--tour", "그림"], pc, prepared, {})

    assert code == 0
    assert pc.ran[0][1:] == [str(prepared / "packaging" / "tour.py"), "그림"]
    assert pc.given[0]["QT_QPA_PLATFORM"] == "offscreen"


def test_setting_up_again_runs_nothing(prepared, pc):
    code = run.main(["--setup-only"], pc, prepared, {})

    assert code == 0
    assert pc.ran == []
    assert "준비가 끝났습니다." in pc.heard


def test_without_a_display_it_says_so_and_names_the_tour(prepared, pc):
    code = run.main([], pc, prepared, {})

    assert code == 1
    assert pc.ran == []
    said = pc.heard
    assert "화면이 없어" in said
    assert "There is no display" in said
    assert said.count("--tour") == 2


def test_the_set_up_is_done_before_a_missing_display_is_told(checkout, pc):
    assert run.main([], pc, checkout, {}) == 1

    assert len(pc.having("install")) == 1


@pytest.mark.parametrize("name", ["WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_of_another_kind_counts(prepared, pc, name):
    assert run.main([], pc, prepared, {name: "there"}) == 0


def test_windows_always_has_a_display(prepared, pc, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")

    assert run.main([], pc, prepared, {}) == 0


def test_the_programs_exit_code_is_handed_on(prepared, pc):
    pc.fails = "app"

    assert run.main([], pc, prepared, DISPLAY) == 100


@pytest.mark.parametrize("name", ["run.py", "test.py"])
@pytest.mark.parametrize("version", [(3, 10, 13), (3, 14, 0)])
def test_a_python_the_packages_are_not_made_for_is_refused_in_both_languages(
    monkeypatch, name, version
):
    monkeypatch.setattr(sys, "version_info", version)
    source = (PACKAGING / name).read_text(encoding="utf-8")
    first = source.index("refuse_others()") + len("refuse_others()")

    with pytest.raises(SystemExit, match=r"3\.11~3\.13이 필요[\s\S]*3\.11 to 3\.13 is needed"):
        exec(compile(source[:first], name, "exec"), {})


def test_the_refusal_agrees_with_what_the_window_library_is_made_for():
    from importlib.metadata import metadata

    from packaging.specifiers import SpecifierSet

    made_for = SpecifierSet(metadata("pyside6-essentials")["Requires-Python"])
    newest = supported_python.NEWEST

    assert f"{newest[0]}.{newest[1]}" in made_for
    assert f"{newest[0]}.{newest[1] + 1}" not in made_for
