"""What the build service runs are the scripts of this tree, in words that work by hand too."""

from __future__ import annotations

import re

import pytest
from commands import StepFailedError

import app
from tests.packaging.conftest import ROOT, script

WORKFLOW = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
RUNS = re.findall(r"^\s*-? *run: (.+)$", WORKFLOW, re.MULTILINE)

publishing = script("publish")


def test_every_step_is_a_script_that_is_there():
    assert len(RUNS) == WORKFLOW.count("run:")
    for line in RUNS:
        told = re.fullmatch(r"(?:python3?|bash) (packaging/[\w/]+\.(?:py|sh))(?: [\w/-]+)*", line)
        assert told, line
        assert (ROOT / told.group(1)).is_file(), line


def test_both_systems_are_built_and_tried():
    for name in ("build.py --archive", "smoke.py"):
        assert sum(name in line for line in RUNS) == 2, name


def test_only_the_services_own_actions_are_used():
    used = re.findall(r"uses: (\S+)", WORKFLOW)

    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in used)


@pytest.fixture
def release(tmp_path):
    for name in publishing.bundle.released(app.__version__):
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_a_release_holds_archives_installer_and_sums(release, pc):
    assert publishing.main([str(release)], pc) == 0

    (command,) = pc.ran
    assert command[:4] == ["gh", "release", "create", f"v{app.__version__}"]
    attached = {word.rsplit("/", 1)[-1] for word in command[-4:]}
    assert attached == {"SHA256SUMS", *publishing.bundle.released(app.__version__)}


def test_a_release_without_its_installer_is_not_made(release, pc):
    next(release.glob("*-setup.exe")).unlink()

    with pytest.raises(StepFailedError, match=r"setup\.exe"):
        publishing.main([str(release)], pc)

    assert pc.ran == []
