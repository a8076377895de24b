"""Sets the program up on first use and opens it on the example register.

python3 packaging/run.py
"""

# ruff: noqa: E402 (what an older Python cannot read comes after the refusal)
import supported_python

supported_python.refuse_others()

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from commands import Commands, StepFailedError, make_output_safe, say
from environment import Environment
from system_packages import DRAWING, WINDOWS, supply_libraries

ROOT = Path(__file__).resolve().parents[1]
INTERRUPTED = 130


def main(
    argv: Sequence[str],
    commands: Commands,
    root: Path = ROOT,
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Set up what is missing, then open the program; return the exit code."""
    arguments, for_program = _parser().parse_known_args(argv)
    environment = Environment(root, commands)
    supply_libraries(DRAWING + WINDOWS, commands)
    environment.prepare(development=False)
    if arguments.setup_only:
        say("준비가 끝났습니다.", "Everything is set up.")
        return 0
    python = str(environment.python)
    if arguments.tour:
        tour = str(root / "packaging" / "tour.py")
        return commands.run([python, tour, arguments.tour], {"QT_QPA_PLATFORM": "offscreen"})
    if _lacks_display(environ):
        say(
            "화면이 없어 프로그램 창을 열 수 없습니다. 모니터가 있는 PC에서 실행하거나, "
            "화면 그림만 저장하려면 다음과 같이 실행하세요: python3 packaging/run.py --tour 폴더",
            "There is no display to open a window on. Use a PC with a screen, or have pictures of"
            " every screen written with: python3 packaging/run.py --tour DIR",
        )
        return 1
    register = [] if _names_register(for_program) else ["--example"]
    return commands.run([python, "-P", "-m", "app", *register, *for_program])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="run.py",
        allow_abbrev=False,
        description="처음이면 필요한 것을 갖추고, 예제 대장으로 프로그램을 엽니다. "
        "Sets up what is missing and opens the program on the example register.",
        epilog="다른 인자는 프로그램에 넘깁니다(--register 파일, --theme 이름 등). "
        "Other arguments go to the program.",
    )
    only = parser.add_mutually_exclusive_group()
    only.add_argument(
        "--setup-only", action="store_true", help="갖추기만 하고 열지 않습니다. Set up and stop."
    )
    only.add_argument(
        "--tour",
        metavar="DIR",
        help="창 없이 모든 화면의 그림을 폴더에 저장합니다. Write pictures of every screen to DIR.",
    )
    return parser


def _lacks_display(environ: Mapping[str, str]) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return not any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _names_register(arguments: Sequence[str]) -> bool:
    return any(argument.split("=")[0] == "--register" for argument in arguments)


if __name__ == "__main__":
    make_output_safe()
    try:
        sys.exit(main(sys.argv[1:], Commands()))
    except StepFailedError as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        say("중단했습니다. 다시 실행하면 이어서 준비합니다.", "Stopped; run it again to go on.")
        sys.exit(INTERRUPTED)
