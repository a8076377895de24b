"""The tree holds the project and nothing of the place where it was made."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

TOP = {
    *("app", "resources", "forms", "packaging", "tests"),
    *("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
}
MACHINE = re.compile(
    r"(?<![\w.~$}/-])/(?:work|farm|root|tmp|home)/[\w.]"  # a folder of one machine
    r"|\b[A-Za-z]:\\+Users\\+\w"
    r"|files\.pythonhosted\.org|pypi\.org/simple|registry\.npmjs\.org|deb\.debian\.org"
)


def tracked() -> list[Path]:
    """Return the files that git keeps, or would after `git add`."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_only_the_agreed_names_stand_at_the_top():
    names = {path.parts[0] for path in tracked()}

    assert {name for name in names if not name.startswith(".")} <= TOP


def test_no_file_names_a_place_on_the_machine_it_was_made_on():
    found = [
        f"{path}: {match.group()}"
        for path in tracked()
        if path != Path(__file__).relative_to(ROOT)
        for match in MACHINE.finditer(text_of(ROOT / path))
    ]

    assert found == []


@pytest.mark.parametrize(
    "leak",
    ['open("/' + 'tmp/out.png")', "C:" + r"\Users\kim\대장.db", "https://pypi" + ".org/simple"],
)
def test_such_a_place_would_be_found(leak):
    assert MACHINE.search(leak)


def text_of(path: Path) -> str:
    """Return the text of a file, nothing for a picture, a font or a workbook."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", errors="replace")
