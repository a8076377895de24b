"""Supplies through apt what building for Windows on Debian takes: wine, a compiler, NSIS.

python3 packaging/windows/system.py wine nsis
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from commands import Commands, StepFailedError, carry_out
from system_packages import Need, on_debian, supply

NEEDS: dict[str, tuple[Need, ...]] = {
    # The package wine brings the command; without wine32 it says so each time, and works.
    "wine": (("wine64",), ("wine",), ("gcc-mingw-w64-x86-64-win32", "gcc-mingw-w64-x86-64")),
    "nsis": (("nsis",),),
}


def main(names: Sequence[str], commands: Commands) -> int:
    """Install what is missing; return the exit code."""
    if not on_debian(commands):
        raise StepFailedError(
            "Windows용 빌드는 Debian, Ubuntu에서 합니다.", "Building for Windows needs apt."
        )
    for name in names:
        supply(NEEDS[name], "Windows용 빌드", "building for Windows", commands)
    return 0


if __name__ == "__main__":
    carry_out(main)
