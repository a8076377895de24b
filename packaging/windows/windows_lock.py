"""Writes a lock as Windows reads it: pip settles markers by the system that it runs on itself.

python packaging/windows/windows_lock.py packaging/build.lock
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

try:
    from packaging.requirements import Requirement
except ModuleNotFoundError:  # the runtime lock has no `packaging`, but every pip brings its own
    from pip._vendor.packaging.requirements import Requirement

WINDOWS = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}


def for_windows(lock: str) -> str:
    """Return the entries that CPython 3.11 on Windows takes, without markers, hashes kept."""
    kept = []
    for entry in re.findall(r"^\w(?:[^\n]*\\\n)*[^\n]*", lock, re.MULTILINE):
        pin, *hashes = (line.strip(" \\") for line in entry.splitlines())
        wanted = Requirement(pin)
        if wanted.marker is None or wanted.marker.evaluate(WINDOWS):
            kept.append(" ".join((f"{wanted.name}{wanted.specifier}", *hashes)))
    return "\n".join(kept) + "\n"


if __name__ == "__main__":
    print(for_windows(Path(sys.argv[1]).read_text(encoding="utf-8")), end="")
