"""What the window is started with."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.console import KoreanParser, program_name
from app.ui.languages import Language
from app.ui.theme import ThemeName


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments of the window."""
    parser = KoreanParser(prog=program_name(), allow_abbrev=False)
    add = parser.options.add_argument
    add("--register", type=Path, metavar="파일", help="대장 파일")
    add("--data-dir", type=Path, metavar="폴더", help="자료 폴더")
    add("--example", action="store_true", help="교재 예제 대장으로 시작")
    add(
        "--check-start",
        type=Path,
        metavar="그림.png",
        help="창을 열어 모든 것을 불러온 뒤 화면을 그림으로 저장하고 끝냅니다. 설치 확인에 씁니다.",
    )
    add("-platform", metavar="이름", help="Qt가 화면을 그리는 방식. offscreen이면 창이 뜨지 않음")
    add("--theme", choices=[name.value for name in ThemeName], help="화면 색상")
    add("--language", choices=[name.value for name in Language], help="화면 언어")
    return parser.parse_args(argv)


def for_qt(arguments: argparse.Namespace) -> list[str]:
    """Return the arguments that are Qt's own.

    The style is named here, because setting it returns one, with 564 values in enumerations.
    """
    platform = ["-platform", arguments.platform] if arguments.platform else []
    return ["-style", "Fusion", *platform]
