"""Why a paper could not be written."""

from __future__ import annotations

from pathlib import Path

from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class ExportError(AdvisorError):
    """A workbook that could not be filled or saved."""


class TargetOpenError(ExportError):
    """The file to be written is open in another program; `suggestion` is a name that is free."""

    def __init__(self, target: Path, suggestion: Path) -> None:
        in_excel = QT_TRANSLATE_NOOP(
            "errors",
            "다른 프로그램에서 열려 있는 파일입니다: {name}\n"
            "엑셀에서 닫고 다시 저장해 주세요. 지금 저장하려면 다른 이름을 써 주세요: {other}",
        )
        in_viewer = QT_TRANSLATE_NOOP(
            "errors",
            "다른 프로그램에서 열려 있는 파일입니다: {name}\n"
            "PDF 보기 프로그램에서 닫고 다시 저장해 주세요. "
            "지금 저장하려면 다른 이름을 써 주세요: {other}",
        )
        super().__init__(
            in_viewer if target.suffix.lower() == ".pdf" else in_excel,
            name=target.name,
            other=suggestion.name,
        )
        self.suggestion = suggestion
