"""Every package is pinned by version and hash, and the locks tell no one where they were made."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.packaging.conftest import PACKAGING, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
BUILD = GROUPS["build"]
DEVELOPMENT = BUILD + [one for one in GROUPS["dev"] if isinstance(one, str)]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
LOCKS = ["requirements.lock", "build.lock", "dev.lock"]


def text_of(name: str) -> str:
    return (PACKAGING / name).read_text(encoding="utf-8")


def entries(name: str) -> list[tuple[Requirement, list[str]]]:
    """Return each pinned requirement of a lock with its hashes."""
    lines = re.sub(r"^#.*\n", "", text_of(name), flags=re.MULTILINE).replace("\\\n", " ")
    return [
        (Requirement(HASH.sub("", line).strip()), HASH.findall(line))
        for line in lines.splitlines()
        if line.strip()
    ]


def pinned(name: str) -> dict[str, set[Version]]:
    """Return the versions of each package in a lock; there may be one for each Python."""
    found: dict[str, set[Version]] = {}
    for requirement, _ in entries(name):
        version = str(requirement.specifier).removeprefix("==")
        found.setdefault(canonicalize_name(requirement.name), set()).add(Version(version))
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name):
    for requirement, hashes in entries(name):
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), requirement
        assert hashes, requirement


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.lock", RUNTIME),
        ("build.lock", RUNTIME + BUILD),
        ("dev.lock", RUNTIME + DEVELOPMENT),
    ],
)
def test_the_lock_holds_what_the_project_asks_for(name, wanted):
    versions = pinned(name)
    for requirement in map(Requirement, wanted):
        found = versions[canonicalize_name(requirement.name)]
        assert any(requirement.specifier.contains(version) for version in found), requirement


@pytest.mark.parametrize(
    ("larger", "smaller"), [("build.lock", "requirements.lock"), ("dev.lock", "build.lock")]
)
def test_a_larger_lock_pins_what_the_smaller_one_does(larger, smaller):
    found = pinned(larger)

    assert all(found[name] == versions for name, versions in pinned(smaller).items())


def test_a_numpy_is_pinned_for_each_python():
    for python in ("3.11", "3.12", "3.13"):
        told = {"python_version": python, "python_full_version": f"{python}.0"}
        fitting = [
            requirement
            for requirement, _ in entries("requirements.lock")
            if requirement.name == "numpy"
            and (requirement.marker is None or requirement.marker.evaluate(told))
        ]
        assert len(fitting) == 1, python


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_place(name):
    text = text_of(name)

    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--(?:extra-)?index-url|--find-links)", text, re.MULTILINE)
    assert not re.search(r"(?<![\w.])/\w", text)
