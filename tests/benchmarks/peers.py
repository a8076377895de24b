"""How long our start takes beside those of well-known Qt programs; by hand, needs a network.

    python -m tests.benchmarks.peers [--rounds 7] [--venvs FOLDER]

Each program is installed from the package index in a virtual environment of its own, in a
temporary folder or in the one named, where it stays for the next time. All are started offscreen
with an empty home, by the same hook: whatever paints a window that is no splash screen ends the
process right after that event. Whole processes, one after the other in turn; ratios are taken
within a round, to ours and to a bare window of the program's own binding started the same way.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.start import environment, fill
from tests.conftest import ROOT


class Peer(NamedTuple):
    """A program as it is installed and started."""

    requirements: tuple[str, ...]
    binding: str
    entry: str  # module:function
    arguments: tuple[str, ...] = ()


PEERS = {
    "vorta": Peer(("vorta==0.11.6",), "PyQt6", "vorta.__main__:main"),
    "git-cola": Peer(
        ("git-cola==4.19.0", "PyQt6"), "PyQt6", "cola.main:main", ("cola", "--repo", "repository")
    ),
    "orange-canvas-core": Peer(
        ("orange-canvas-core==0.2.9", "PyQt6"), "PyQt6", "orangecanvas.__main__:main"
    ),
    "labelme": Peer(("labelme==6.3.1",), "PyQt5", "labelme.__main__:main"),
    "novelWriter": Peer(("novelWriter==26.2.2",), "PyQt6", "novelwriter:main"),
}
HOOK = """
import importlib, os, sys

binding, entry, *arguments = sys.argv[1:]
QtCore = importlib.import_module(binding + ".QtCore")
QtWidgets = importlib.import_module(binding + ".QtWidgets")
PAINT = QtCore.QEvent.Type(12)
PASSING = QtWidgets.QSplashScreen, QtWidgets.QMenu

class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() == PAINT and isinstance(watched, QtWidgets.QWidget):
            window = watched.window()
            if not isinstance(window, PASSING):
                name = type(window).__name__
                QtCore.QTimer.singleShot(0, lambda: end(name))
        return False

def end(name):
    os.write(1, name.encode())
    os._exit(0)

begin = QtWidgets.QApplication.__init__

def begun(self, *given, **named):
    begin(self, *given, **named)
    self.watch = Watch()
    self.installEventFilter(self.watch)

QtWidgets.QApplication.__init__ = begun
sys.argv = ["program", *arguments]
if entry == "bare":
    application = QtWidgets.QApplication([])
    window = QtWidgets.QMainWindow()
    window.show()
    getattr(application, "exec", None)() if binding != "PyQt5" else application.exec_()
else:
    module, name = entry.split(":")
    started = getattr(importlib.import_module(module), name)
    started(sys.argv[1:]) if module == "app.main" else started()
"""
OURS = "our program"


def install(folder: Path, peer: Peer) -> Path:
    """Return the interpreter of a program, installed where it is not yet."""
    python = folder / "bin/python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        command = [str(python), "-m", "pip", "install", "--quiet", *peer.requirements]
        subprocess.run(command, check=True)
    return python


def start(python: Path, binding: str, entry: str, home: Path, arguments: tuple[str, ...]) -> float:
    """Return how long a process lives until its first window is painted; raise where none is."""
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    began = time.perf_counter()
    done = subprocess.run(
        [str(python), "-c", HOOK, binding, entry, *arguments],
        cwd=ROOT if entry.startswith("app.") else home,
        env=environment() | dict.fromkeys(places, str(home)),
        capture_output=True,
        check=False,
        timeout=30,
        text=True,
    )
    if not done.stdout:
        sys.exit(f"{entry} showed no window: {done.stderr[-500:]}")
    return time.perf_counter() - began


def measure(venvs: Path, rounds: int) -> dict[str, list[float]]:
    """Return the seconds of every round, by what was started."""
    own = Path(sys.executable)
    run: dict[str, tuple[Path, str, str, tuple[str, ...]]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        homes = Path(temporary)
        data = homes / OURS / "data"
        data.mkdir(parents=True)
        fill(data / "register.db", 100)
        run["bare PySide6"] = own, "PySide6", "bare", ()
        run[OURS] = own, "PySide6", "app.main:main", ("--data-dir", str(data))
        for name, peer in PEERS.items():
            python = install(venvs / name, peer)
            run.setdefault(f"bare {peer.binding}", (python, peer.binding, "bare", ()))
            run[name] = python, peer.binding, peer.entry, peer.arguments
        for name in run:
            (homes / name).mkdir(exist_ok=True)
        subprocess.run(["git", "init", "-q", str(homes / "git-cola/repository")], check=True)
        taken: dict[str, list[float]] = {name: [] for name in run}
        for number in range(rounds + 2):  # the first two fill the caches and greet a new user
            for name, (python, binding, entry, arguments) in run.items():
                took = start(python, binding, entry, homes / name, arguments)
                if number > 1:
                    taken[name].append(took)
    return taken


def main() -> dict[str, float]:
    """Print the medians and ratios; return the ratios to ours."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--venvs", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        taken = measure(arguments.venvs or Path(temporary), arguments.rounds)
    ratios = {}
    for name, times in taken.items():
        binding = "PySide6" if name not in PEERS else PEERS[name].binding
        bare = taken[name if name.startswith("bare") else f"bare {binding}"]
        ratios[name] = median(a / b for a, b in zip(times, taken[OURS], strict=True))
        to_bare = median(a / b for a, b in zip(times, bare, strict=True))
        sys.stdout.write(
            f"{name:20} {median(times) * 1000:6.0f} ms   x {ratios[name]:5.2f} of ours"
            f"   x {to_bare:5.2f} of its binding's bare window\n"
        )
    return ratios


if __name__ == "__main__":
    main()
