"""Remakes the pinned packages from pyproject.toml: both locks, with hashes, for every platform.

    python packaging/lock.py [--upgrade]

It needs uv (pip install uv). Without --upgrade a version that still fits is kept.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from commands import Commands

ROOT = Path(__file__).resolve().parents[1]
COMPILE = (
    *("pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
    *("--custom-compile-command", "python packaging/lock.py"),
)
RUNTIME, DEVELOPMENT = "packaging/requirements.lock", "packaging/dev.lock"


def main(argv: Sequence[str], commands: Commands) -> int:
    """Write both locks, the second on top of the first; return the exit code."""
    os.chdir(ROOT)
    uv = _uv()
    if not uv:
        print("uv is needed: pip install uv", file=sys.stderr)
        return 1
    runtime = (*uv, *COMPILE, "--output-file", RUNTIME, *argv)
    development = (*uv, *COMPILE, "--group", "dev", "--constraint", RUNTIME)
    return commands.run(runtime) or commands.run(
        (*development, "--output-file", DEVELOPMENT, *argv)
    )


def _uv() -> tuple[str, ...]:
    if importlib.util.find_spec("uv") is not None:
        return (sys.executable, "-m", "uv")
    found = shutil.which("uv")
    return (found,) if found else ()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Commands()))
