"""The scripts that set up run on a bare Python, and packaging/ hides no library."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from tests.packaging.conftest import PACKAGING, ROOT

BARE = [
    "build.py",
    "bundle.py",
    "bundle_sums.py",
    "commands.py",
    "environment.py",
    "reader.py",
    "lock.py",
    "run.py",
    "smoke.py",
    "supported_python.py",
    "system_packages.py",
    "test.py",
]


@pytest.mark.parametrize("name", BARE)
def test_only_the_standard_library_is_imported(name):
    tree = ast.parse((PACKAGING / name).read_text(encoding="utf-8"))
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])

    beside = {name.removesuffix(".py") for name in BARE}

    assert imported <= sys.stdlib_module_names | beside


def test_an_old_python_can_read_the_refusal():
    for name in ("run.py", "supported_python.py"):
        ast.parse((PACKAGING / name).read_text(encoding="utf-8"), feature_version=(3, 7))


def test_packaging_is_no_package_for_the_name_is_a_librarys():
    import packaging

    assert not (PACKAGING / "__init__.py").exists()
    assert packaging.__file__ is not None
    assert str(PACKAGING) not in packaging.__file__


def test_help_is_given_without_any_set_up():
    done = subprocess.run(
        [sys.executable, "-S", str(PACKAGING / "run.py"), "--help"],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONUTF8": "1"},
        encoding="utf-8",
    )

    assert "예제 대장" in done.stdout
    assert "example register" in done.stdout


def test_the_ci_script_can_be_run():
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
