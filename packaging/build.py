"""Sets up what packing needs and packs the program: one folder that runs without Python.

python3 packaging/build.py [--archive]
"""

# ruff: noqa: E402 (what an older Python cannot read comes after the refusal)
import supported_python

supported_python.refuse_others()

from collections.abc import Sequence
from pathlib import Path

from commands import Commands, carry_out
from environment import Environment
from system_packages import DRAWING, PACKING, WINDOWS, supply_libraries

ROOT = Path(__file__).resolve().parents[1]


def main(argv: Sequence[str], commands: Commands, root: Path = ROOT) -> int:
    """Set up what is missing, then pack with the project's own Python; return the exit code."""
    environment = Environment(root, commands)
    # What Qt opens windows with is packed too, so it has to be there.
    supply_libraries((*DRAWING, *WINDOWS, *PACKING), commands)
    environment.prepare(development=True)
    pack = str(root / "packaging" / "pack.py")
    return commands.run([str(environment.python), pack, *argv], {"PYTHONUTF8": "1"})


if __name__ == "__main__":
    carry_out(main)
