"""Remakes the pinned packages from pyproject.toml: every lock, with hashes, for every platform.

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
BUILD = "packaging/build.lock"


def main(argv: Sequence[str], commands: Commands) -> int:
    """Write the locks, each on top of the one it enlarges; return the exit code."""
    os.chdir(ROOT)
    uv = _uv()
    if not uv:
        print("uv is needed: pip install uv", file=sys.stderr)
        return 1
    runtime = (*uv, *COMPILE, "--output-file", RUNTIME, *argv)
    build = (*uv, *COMPILE, "--group", "build", "--constraint", RUNTIME)
    development = (*uv, *COMPILE, "--group", "dev", "--constraint", BUILD)
    return (
        commands.run(runtime)
        or commands.run((*build, "--output-file", BUILD, *argv))
        or commands.run((*development, "--output-file", DEVELOPMENT, *argv))
    )


def _uv() -> tuple[str, ...]:
    if importlib.util.find_spec("uv") is not None:
        return (sys.executable, "-m", "uv")
    found = shutil.which("uv")
    return (found,) if found else ()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Commands()))
