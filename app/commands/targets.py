"""The files that commands write: what is refused before anything is made."""

from __future__ import annotations

from pathlib import Path

from app.commands.named_system import CommandError
from app.errors import QT_TRANSLATE_NOOP

WORKBOOK, HANGUL = ".xlsx", ".hwpx"


def refuse_taken(*targets: Path, may_overwrite: bool) -> None:
    """Raise CommandError for a file that is there already, unless it may be replaced."""
    there = next((path for path in targets if path.exists()), None)
    if there is not None and not may_overwrite:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "같은 이름의 파일이 이미 있습니다: {path}\n"
                "다른 이름을 적거나, 덮어쓰려면 --overwrite를 함께 적어 주세요.",
            ),
            path=there,
        )


def refuse_ending(target: Path, *known: str) -> None:
    """Raise CommandError for a file whose name says another kind than what is written."""
    endings = known or (WORKBOOK,)
    if target.suffix.lower() not in endings:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "만들 수 없는 형식의 파일 이름입니다: {path}\n"
                "파일 이름의 끝을 다음처럼 적어 주세요: {endings}",
            ),
            path=target,
            endings=", ".join(endings),
        )
