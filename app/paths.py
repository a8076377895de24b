"""Where the shipped files are, and where an officer's own data goes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

BUNDLE = Path(__file__).resolve().parents[1]  # the checkout, or the frozen program's folder
FORMS = BUNDLE / "forms"
RESOURCES = BUNDLE / "resources"

REGISTER_NAME = "register.db"
CONTENT_NAME = "content"


def content_dir(register: Path) -> Path:
    """Return the folder beside a register in which the agency keeps its own questionnaires."""
    return register.parent / CONTENT_NAME


def data_dir() -> Path:
    """Return this user's local (never roaming) folder for the register and the logs."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "CloudNativeAdvisor"
