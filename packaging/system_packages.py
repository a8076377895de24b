"""Supplies what the operating system lacks: Qt's libraries, venv, LibreOffice for the tests."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Sequence

from commands import Commands, StepFailedError, say

# Each need is met by any of the names in its row; the first is installed when none is there.
Need = tuple[str, ...]

DRAWING: tuple[Need, ...] = (
    ("libegl1",),
    ("libgl1",),
    ("libxkbcommon0",),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libglib2.0-0", "libglib2.0-0t64"),
)
WINDOWS: tuple[Need, ...] = (
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xkb1",),
    ("libxkbcommon-x11-0",),
    ("libx11-xcb1",),
)


def library_of(base_prefix: str, minor: int) -> tuple[Need, ...]:
    """Return what a packed program takes with it of a Python 3: Debian's own has it apart."""
    name = f"libpython3.{minor}"
    return ((name, f"{name}t64"),) if base_prefix == "/usr" else ()


PACKING: tuple[Need, ...] = (("binutils",), *library_of(sys.base_prefix, sys.version_info.minor))
OFFICE: tuple[Need, ...] = (
    ("libreoffice-calc-nogui", "libreoffice-calc"),
    ("poppler-utils",),
    ("fonts-nanum", "fonts-nanum-coding", "fonts-noto-cjk"),
    # As wide as Arial, which the columns of a workbook are measured in.
    ("fonts-liberation", "fonts-liberation2", "fonts-urw-base35"),
)
LIBRARIES = (
    "libEGL.so.1",
    "libGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
)
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", "--no-remove")
_PATIENCE = ("-o", "DPkg::Lock::Timeout=120")  # an automatic update may hold apt for a while


def on_debian(commands: Commands) -> bool:
    """Whether packages come through apt here: Debian, Ubuntu and their kin."""
    return commands.has("dpkg-query") and commands.has("apt-get")


def supply(needs: Sequence[Need], korean: str, english: str, commands: Commands) -> None:
    """Install the needs that dpkg does not know as installed; say so first, and why.

    Raise StepFailedError when they cannot be installed.
    """
    missing = _missing(needs, commands)
    if not missing:
        return
    names = " ".join(missing)
    if _is_root():
        before: tuple[str, ...] = ()
    elif commands.has("sudo"):
        before = ("sudo",)
    else:
        raise StepFailedError(
            f"시스템 패키지가 없습니다({korean}): {names}\n"
            f"관리자에게 다음 명령을 부탁한 뒤 다시 실행하세요: {' '.join(INSTALL)} {names}",
            f"System packages are missing ({english}); ask an administrator for the command above.",
        )
    install = (*INSTALL, *_PATIENCE, *missing)
    say(
        f"시스템 패키지를 설치합니다({korean}): {names}\n"
        f"실행할 명령: {' '.join((*before, *install))}",
        f"Installing system packages ({english}) with the command above.",
    )
    if before:
        say(
            "관리자 권한이 필요하여 암호를 물을 수 있습니다.",
            "It needs administrator rights and may ask for your password.",
        )
    quiet = (*before, "env", "DEBIAN_FRONTEND=noninteractive")
    commands.run((*quiet, "apt-get", "update", *_PATIENCE))  # an old list may still do
    if commands.run((*quiet, *install)) != 0:
        raise StepFailedError(
            f"시스템 패키지 설치에 실패했습니다({korean}). 위에 나온 까닭을 보고 다시 실행하세요.",
            f"Installing the system packages ({english}) failed; see above, then run this again.",
        )


def supply_libraries(needs: Sequence[Need], commands: Commands) -> None:
    """See to it that Qt can start: through apt, or by saying which libraries are needed."""
    if not sys.platform.startswith("linux"):
        return
    if on_debian(commands):
        supply(needs, "화면 표시용 라이브러리", "libraries that Qt draws with", commands)
        return
    lacking = [name for name in LIBRARIES if not _loads(name)]
    if lacking:
        raise StepFailedError(
            f"화면 표시에 필요한 라이브러리가 없습니다: {' '.join(lacking)}\n"
            "이 배포판의 패키지 관리자로 설치한 뒤 다시 실행하세요.",
            "Qt needs these libraries; install them with your distribution's package manager.",
        )


def supply_venv(commands: Commands) -> None:
    """See to it that this Python can make a virtual environment with pip in it."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    if on_debian(commands) and sys.base_prefix == "/usr":
        package = f"python3.{sys.version_info.minor}-venv"
        supply([(package,)], "Python 가상 환경", "Python's virtual environments", commands)
        return
    raise StepFailedError(
        f"이 Python({sys.executable})에는 가상 환경을 만드는 ensurepip이 없습니다.\n"
        "ensurepip이 든 Python 3.11~3.13을 설치하고 그 Python으로 다시 실행하세요.",
        "This Python lacks ensurepip; install Python 3.11 to 3.13 with it and run this again.",
    )


def _missing(needs: Sequence[Need], commands: Commands) -> list[str]:
    names = [name for need in needs for name in need]
    known = commands.read(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n", *names]
    ).splitlines()
    return [need[0] for need in needs if not any(f"{name} installed" in known for name in need)]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
