"""The project's own Python: made on first use, kept in step with the locks, repaired when torn."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

from commands import Commands, StepFailedError, say
from system_packages import supply_venv

RUNTIME = "requirements.lock"
DEVELOPMENT = "dev.lock"  # holds all of the runtime lock

_STAMP = "prepared.json"
_PROBE = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


class Environment:
    """The folder .venv of the checkout, and the stamp in it that says what it holds.

    The project is not installed: one line in a .pth file shows Python the checkout. So the
    set-up needs no build backend, and works alike for any pip. The line is relative, because
    Python reads such files in the console's encoding and a Korean path would not survive.
    """

    def __init__(self, root: Path, commands: Commands) -> None:
        self._root = root
        self._commands = commands
        self._folder = root / ".venv"
        windows = os.name == "nt"
        self.python = self._folder / ("Scripts/python.exe" if windows else "bin/python")

    def prepare(self, *, development: bool) -> None:
        """Bring the environment in step with its locks, doing nothing if it is.

        Raise StepFailedError at the step that fails; the stamp is written last.
        """
        if self._is_ready(development=development):
            return
        if not self._is_whole():
            self._make()
        self._stamp.write_text("", encoding="utf-8")
        self._install(DEVELOPMENT if development else RUNTIME)
        version = self._commands.read([str(self.python), "-c", _VERSION]).strip()
        self._show_checkout(version)
        self._stamp.write_text(
            json.dumps(self._state(version, development=development)), encoding="utf-8"
        )

    @property
    def _stamp(self) -> Path:
        return self._folder / _STAMP

    def _is_ready(self, *, development: bool) -> bool:
        try:
            found = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        version = self._commands.read([str(self.python), "-c", _VERSION]).strip()
        wanted = self._state(version, development=development)
        return bool(version) and found in (wanted, self._state(version, development=True))

    def _is_whole(self) -> bool:
        """Whether packages can be put in: it starts, has pip, and no set-up was broken off."""
        broken_off = self._stamp.exists() and not self._stamp.read_bytes()
        return not broken_off and bool(self._commands.read([str(self.python), "-c", _PROBE]))

    def _state(self, version: str, *, development: bool) -> dict[str, object]:
        names = (RUNTIME, DEVELOPMENT) if development else (RUNTIME,)
        locks = {
            name: hashlib.sha256((self._root / "packaging" / name).read_bytes()).hexdigest()
            for name in names
        }
        return {"python": version, "locks": locks}

    def _make(self) -> None:
        if Path(sys.prefix).resolve() == self._folder.resolve():
            raise StepFailedError(
                "이 명령을 실행한 Python이 다시 만들어야 할 .venv 안에 있습니다.\n"
                ".venv 밖의 Python으로 다시 실행하세요.",
                "The Python that runs this lies in the .venv to be remade; use one outside it.",
            )
        supply_venv(self._commands)
        say(
            "Python 가상 환경(.venv 폴더)을 만듭니다.",
            "Making the Python environment (folder .venv).",
        )
        command = [sys.executable, "-m", "venv", "--clear", str(self._folder)]
        if self._commands.run(command) != 0:
            raise StepFailedError(
                "Python 가상 환경을 만들지 못했습니다. 프로그램이 열려 있으면 닫고, 디스크 여유와 "
                "폴더의 쓰기 권한을 확인한 뒤 다시 실행하세요.",
                "Making the Python environment failed; close the program if it is open, check the"
                " free space and the folder's permissions, then run this again.",
            )

    def _install(self, lock: str) -> None:
        say(
            "Python 패키지를 내려받아 설치합니다(약 100 MB). 처음 한 번만 몇 분 걸립니다.",
            "Downloading and installing the Python packages (about 100 MB); once, some minutes.",
        )
        command = [str(self.python), "-P", "-m", "pip", "install", "--disable-pip-version-check"]
        command += ["--no-input", "--require-hashes", "--only-binary", ":all:"]
        command += ["-r", str(self._root / "packaging" / lock)]
        if self._commands.run(command) != 0:
            raise StepFailedError(
                "Python 패키지를 설치하지 못했습니다. 네트워크 연결과 디스크 여유를 확인한 뒤 "
                "다시 실행하세요.",
                "Installing the Python packages failed; check the network and the free space,"
                " then run this again.",
            )

    def _show_checkout(self, version: str) -> None:
        library = "Lib" if os.name == "nt" else f"lib/python{version}"
        packages = self._folder / library / "site-packages"
        line = os.path.relpath(self._root, packages)
        (packages / "cloud-native-advisor.pth").write_text(line + "\n", encoding="ascii")
