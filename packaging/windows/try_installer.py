"""Installs with the built installer under wine, also while the program is open, and removes it.

python3 packaging/windows/try_installer.py [DIST]     (WINEPREFIX names the Windows of wine's)
"""

# ruff: noqa: E402 (what lies in the folder above is found only then)
from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

import bundle
from bundle_sums import NAME, files_in, wrong_in
from commands import make_output_safe, say

PATIENCE = 600  # seconds
PLACE = "발주길잡이"  # without blanks: wine would quote /D=, and NSIS does not read that
MENU = "users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
SHORTCUTS = [f"{place}/{bundle.KOREAN_NAME}.lnk" for place in (MENU, "users/*/Desktop")]


def main(dist: Path) -> int:
    """Install from a folder with an installer, again over it, remove; return 1 if amiss."""
    drive = Path(os.environ["WINEPREFIX"]) / "drive_c"
    (setup,) = dist.glob("*-setup.exe")
    installed = drive / PLACE
    wrong = []
    shutil.rmtree(installed, ignore_errors=True)
    kept = installed / "담당자의 파일.txt"
    kept.parent.mkdir()
    kept.write_text("", encoding="utf-8")
    if _wine(str(setup), "/S", f"/D=C:\\{PLACE}") == 0 or files_in(installed) != [kept]:
        wrong.append("a folder with a file of others is not refused")
    kept.unlink()
    for turn in ("a fresh folder", "a former version"):
        (installed / "_internal" / "left-over.txt").unlink(missing_ok=True)
        if _wine(str(setup), "/S", f"/D=C:\\{PLACE}") != 0:
            wrong.append(f"{turn}: the installer did not end well")
            break
        wrong += [f"{turn}: {name} differs" for name in wrong_in(installed / NAME)]
        strangers = {file.relative_to(installed).as_posix() for file in files_in(installed)}
        strangers -= {*_told(installed / NAME), "uninstall.exe"}
        wrong += [f"{turn}: {name} is left over" for name in sorted(strangers)]
        (installed / "_internal" / "left-over.txt").write_text("", encoding="utf-8")
    if not all(list(drive.glob(shortcut)) for shortcut in SHORTCUTS):
        wrong.append("the shortcuts of menu and desktop are missing")
    (installed / "_internal" / "left-over.txt").unlink(missing_ok=True)
    wrong += _while_open(setup, installed)
    kept.write_text("", encoding="utf-8")
    # Without _? it goes on in a copy of itself after the command has ended.
    _wine(str(installed / "uninstall.exe"), "/S", f"_?=C:\\{PLACE}")
    left = {file.name for file in files_in(installed)} - {"uninstall.exe"}
    if left != {kept.name}:
        wrong.append(f"after removing there is {sorted(left)}")
    if any(list(drive.glob(shortcut)) for shortcut in SHORTCUTS):
        wrong.append("a shortcut was left")
    shutil.rmtree(installed, ignore_errors=True)
    if wrong:
        say("\n".join(wrong), "The installer is amiss.")
        return 1
    say("설치 프로그램을 시험했습니다.", "The installer installs, replaces and removes.")
    return 0


def _while_open(setup: Path, installed: Path) -> list[str]:
    """Return what of the installer changes the folder of a program that is open."""
    before = {file: file.stat().st_mtime_ns for file in files_in(installed)}
    data = installed.parent / "열린 대장"
    shutil.rmtree(data, ignore_errors=True)
    program = f"{bundle.PROGRAM}.exe"
    start = ["wine", str(installed / program), "-platform", "offscreen"]
    start += ["--data-dir", f"C:\\{data.name}"]
    shown = subprocess.Popen(  # a pipe, because wine takes nothing else for a console
        start, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    until = time.monotonic() + PATIENCE
    while not data.is_dir() and shown.poll() is None and time.monotonic() < until:
        time.sleep(0.2)
    try:
        if not data.is_dir():
            return ["the installed program does not open"]
        done = {
            "replaces": _wine(str(setup), "/S", f"/D=C:\\{PLACE}"),
            "removes": _wine(str(installed / "uninstall.exe"), "/S", f"_?=C:\\{PLACE}"),
        }
        wrong = [f"it {verb} a program that is open" for verb, code in done.items() if code == 0]
        if {file: file.stat().st_mtime_ns for file in files_in(installed)} != before:
            wrong.append("the folder of a program that is open was changed")
        return wrong
    finally:
        _wine("taskkill", "/f", "/im", program)
        shown.communicate(timeout=PATIENCE)
        shutil.rmtree(data, ignore_errors=True)


def _told(sums: Path) -> set[str]:
    lines = sums.read_text(encoding="utf-8").splitlines()
    return {line.partition("  ")[2] for line in lines}


def _wine(*command: str) -> int:
    done = subprocess.run(
        ["wine", *command], stdin=subprocess.DEVNULL, timeout=PATIENCE, check=False
    )
    return done.returncode


if __name__ == "__main__":
    make_output_safe()
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else bundle.output(ROOT, "win32")))
