"""How long a packed program takes to start beside a bare window packed in the same way; by hand.

    python -m tests.benchmarks.packed dist/linux/cloud-native-advisor [--rounds 9]

The bare window is packed by the very specification of the program, `advisor.spec`, with another
script in its place and none of its data. Nothing can be hung into a packed program, and so its
time runs until it makes its data folder, which is what it does after the first paint, once what
opens the register is imported: the figure is on the safe side. The bare one ends when it is
painted.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.start import BARE
from tests.conftest import ROOT

PATIENCE = 30  # seconds
ENVIRONMENT = os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def bare_specification(text: str, packaging: Path, script: Path) -> str:
    """Return the specification of the program for another script and none of its data.

    Raises ValueError where the program's specification no longer has a place that is changed.
    """
    for ours, bare in {
        r"Path\(SPECPATH\)\.resolve\(\)\.parent": f"Path({str(packaging.parent)!r})",
        r'str\(ROOT / "app" / "__main__\.py"\)': repr(str(script)),
        r"    datas=\[\n.*?\n    \],": "    datas=[],",
        r'\[\*collect_submodules\("app"\), \*bundle\.HIDDEN\]': "[]",
    }.items():
        text, found = re.subn(ours, bare.replace("\\", r"\\"), text, flags=re.DOTALL)
        if not found:
            raise ValueError(ours)
    return text


def pack_bare(folder: Path, packaging: Path) -> Path:
    """Pack a bare window as the specification of the program does; return what starts it."""
    script = folder / "bare.py"
    script.write_text(BARE, encoding="utf-8")
    text = bare_specification((packaging / "advisor.spec").read_text("utf-8"), packaging, script)
    spec = folder / "bare.spec"
    spec.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", str(spec), "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    subprocess.run(command, check=True)
    return next(
        file
        for file in (folder / "dist").glob("*/*")
        if file.is_file() and os.access(file, os.X_OK)
    )


def seconds_bare(program: Path) -> float:
    """Return how long the bare window lives: until it is painted."""
    began = time.perf_counter()
    subprocess.run([program], env=ENVIRONMENT, check=True, timeout=PATIENCE)
    return time.perf_counter() - began


def seconds_ours(program: Path, data_dir: Path) -> float:
    """Return how long the program takes until it has painted and begins to open its register."""
    began = time.perf_counter()
    with subprocess.Popen(
        [program, "--data-dir", str(data_dir)], env=ENVIRONMENT, stderr=subprocess.DEVNULL
    ) as started:
        while not data_dir.exists():
            if started.poll() is not None or time.perf_counter() - began > PATIENCE:
                sys.exit("the packed program did not start")
            time.sleep(0.001)
        took = time.perf_counter() - began
        started.kill()
    return took


def main() -> dict[str, float]:
    """Print the medians and the ratio to the bare window; return the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, help="the packed program")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--packaging", type=Path, default=ROOT / "packaging")
    arguments = parser.parse_args()
    ours = arguments.folder / "cloud-native-advisor"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        bare = pack_bare(folder, arguments.packaging.resolve())
        times = []
        for number in range(arguments.rounds + 1):
            pair = seconds_bare(bare), seconds_ours(ours, folder / f"data{number}")
            if number:  # the first fills the caches
                times.append(pair)
    ratio = median(taken / yardstick for yardstick, taken in times)
    for place, title in enumerate(("bare window, packed", "our program, packed")):
        middle = median(pair[place] for pair in times) * 1000
        sys.stdout.write(f"{title:24} {middle:7.0f} ms   x {ratio if place else 1.0:.2f}\n")
    return {"our program, packed": ratio}


if __name__ == "__main__":
    main()
