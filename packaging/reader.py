"""Supplies the independent reader of .hwpx that the tests check the program's documents with."""

from __future__ import annotations

from pathlib import Path

from commands import Commands, StepFailedError, say
from system_packages import Need, supply

NODE: tuple[Need, ...] = (("nodejs",), ("npm",))
_LOCK, _MADE_FROM = "package-lock.json", "made-from.json"


def supply_reader(root: Path, commands: Commands) -> None:
    """Install what tests/readers/package-lock.json pins, unless it is there already.

    Raise StepFailedError when it cannot be installed.
    """
    if not (commands.has("node") and commands.has("npm")):
        supply(NODE, "한글 문서 검사용 Node.js", "Node.js for the tests", commands)
    folder = root / "tests" / "readers"
    lock, stamp = folder / _LOCK, folder / "node_modules" / _MADE_FROM
    if stamp.is_file() and stamp.read_bytes() == lock.read_bytes():
        return
    say(
        "한글 문서를 검사할 프로그램을 내려받습니다(약 4 MB).",
        "Downloading the reader that checks documents of 한글 (about 4 MB).",
    )
    if commands.run(["npm", "ci", "--prefix", str(folder)]) != 0:
        raise StepFailedError(
            "한글 문서를 검사할 프로그램을 설치하지 못했습니다. 네트워크 연결을 확인한 뒤 "
            "다시 실행하세요.",
            "Installing the reader failed; check the network, then run this again.",
        )
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_bytes(lock.read_bytes())
