"""Each layer knows only the layers under it, and the core runs where Qt is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROBE = """
import pkgutil, sys
sys.modules["PySide6"] = sys.modules["pyqtgraph"] = sys.modules["shiboken6"] = None
import app.cli, app.commands, app.content, app.domain, app.exports, app.imports
import app.services, app.store
for package in (app.commands, app.content, app.domain, app.exports, app.imports, app.services,
                app.store):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        __import__(module.name)
"""

# What the window may import before its first paint, and what must not come along.
FIRST_PAINT = """
import pkgutil, sys
import app.domain, app.services
for package in (app.domain, app.services):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        __import__(module.name)
import app.store, app.store.failures
slow = {"sqlalchemy", "alembic", "pydantic", "openpyxl", "numpy", "pyqtgraph", "PySide6"}
found = slow & set(sys.modules)
assert not found, found
"""


def test_everything_below_the_ui_imports_without_qt():
    subprocess.run([sys.executable, "-c", PROBE], check=True, cwd=ROOT)


def test_the_services_load_nothing_slow():
    subprocess.run([sys.executable, "-c", FIRST_PAINT], check=True, cwd=ROOT)


def test_the_contracts_between_the_layers_are_kept():
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", sorted((ROOT / "app").rglob("*.py")), ids=str)
def test_no_module_is_longer_than_one_can_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
