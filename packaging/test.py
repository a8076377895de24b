"""Sets up the development environment and runs every check.

python3 packaging/test.py [arguments for pytest]
"""

# ruff: noqa: E402 (what an older Python cannot read comes after the refusal)
import supported_python

supported_python.refuse_others()

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from commands import Commands, StepFailedError, make_output_safe, say
from environment import Environment
from reader import supply_reader
from system_packages import (
    DRAWING,
    OFFICE,
    PACKING,
    WINDOWS,
    on_debian,
    supply,
    supply_libraries,
)

ROOT = Path(__file__).resolve().parents[1]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
# A file of tests stays together, so that what its tests share is made once; and in the order of
# the folders, because the few tests that take longest would come last and alone.
IN_PARALLEL = ("--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format --check", ("-m", "ruff", "format", "--check")),
    ("mypy --strict", ("-m", "mypy", "--strict")),
    ("lint-imports", ("-c", LINT_IMPORTS)),
    ("build", ("packaging/pack.py",)),
    ("smoke test", ("packaging/smoke.py",)),
    # Last, because its closing line is the one that is read.
    ("pytest", ("-m", "pytest", *IN_PARALLEL)),
)
PACKED = ("build", "smoke test")


def main(argv: Sequence[str], commands: Commands, root: Path = ROOT) -> int:
    """Run every check, each whatever the others said; return 1 if any failed."""
    checking = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
        # Empty takes it back: else each process of the tests compiles all that it imports anew.
        "PYTHONDONTWRITEBYTECODE": "",
    }
    environment = Environment(root, commands)
    on_apt = sys.platform.startswith("linux") and on_debian(commands)
    # What Qt opens windows with is packed into the program, so packing needs it all.
    supply_libraries((*DRAWING, *WINDOWS, *PACKING) if on_apt else DRAWING, commands)
    if on_apt:
        supply(OFFICE, "엑셀 결과물 검사용 LibreOffice", "LibreOffice for the tests", commands)
        supply_reader(root, commands)
        checking["CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE"] = "1"
    environment.prepare(development=True)
    steps = [step for step in STEPS if on_apt or step[0] not in PACKED]
    if not on_apt:
        say(
            "프로그램 빌드와 그 시험은 Debian, Ubuntu에서만 함께 합니다. 여기서는 "
            "packaging/build.py와 packaging/smoke.py로 따로 실행하세요.",
            "Building and trying the packed program is left out here: it is a step on Debian and"
            " Ubuntu only. Run packaging/build.py and packaging/smoke.py by themselves.",
        )
    results = []
    for number, (name, arguments) in enumerate(steps, start=1):
        print(f"\n[{number}/{len(steps)}] {name}", flush=True)
        began = time.monotonic()
        extra = argv if name == "pytest" else ()
        command = [str(environment.python), *arguments, *extra]
        passed = commands.run(command, checking) == 0
        results.append((name, passed, time.monotonic() - began))
    print("\n검사 요약 / Summary")
    for name, passed, seconds in results:
        print(f"  {'통과 ok    ' if passed else '실패 FAILED'}  {name} ({seconds:.1f} s)")
    return 0 if all(passed for _, passed, _ in results) else 1


if __name__ == "__main__":
    make_output_safe()
    arguments = sys.argv[1:]
    os.chdir(ROOT)
    try:
        sys.exit(main(arguments, Commands()))
    except StepFailedError as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        say("중단했습니다.", "Stopped.")
        sys.exit(130)
